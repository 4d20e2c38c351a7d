package org.spanscope.ui.compare;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.Pictures;

/** A and B side by side, equally wide. */
public final class CompareView extends GridPane {
  public CompareView(CompareViewModel model, Pictures pictures) {
    getStyleClass().add("compare-view");
    setHgap(8);
    for (SideName side : SideName.values()) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(50);
      half.setHgrow(Priority.ALWAYS);
      getColumnConstraints().add(half);
      add(new PaneView(model.pane(side), pictures), side.ordinal(), 0);
    }
    RowConstraints row = new RowConstraints();
    row.setVgrow(Priority.ALWAYS);
    getRowConstraints().add(row);
  }
}
