package org.spanscope.ui.inspector;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.Segments;
import org.spanscope.ui.shared.Tips;

/** The colour scale: shared by A and B or own, its ends to type or to draw. */
final class ScaleEditor extends VBox {
  private final Segments<Boolean> shared;
  private final Map<SideName, EndsRow> rows = new EnumMap<>(SideName.class);
  private final Label problem = new Label();
  private final Button reset = new Button("reset");

  ScaleEditor(InspectorViewModel model) {
    setSpacing(4);
    shared =
        new Segments<>("Colour scale", List.of(true, false), both -> both ? "shared A B" : "own");
    Tips.install(shared.button(true), "One scale for A and B: the same colour is the same number.");
    Tips.install(shared.button(false), "A scale for each side, from its own numbers.");
    shared.setOnChoice(model::shareScale);
    HBox.setHgrow(shared, Priority.ALWAYS);
    problem.getStyleClass().add("wrong-input");
    problem.setWrapText(true);
    reset.getStyleClass().add("quiet");
    reset.setMinWidth(USE_PREF_SIZE);
    Tips.install(reset, "Takes the ends from the numbers on screen again.");
    reset.setOnAction(event -> model.resetScale());
    HBox kind = new HBox(6, shared, reset);
    kind.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(kind);
    for (SideName side : SideName.values()) {
      EndsRow row = new EndsRow(side, ends -> model.setEnds(side, ends), this::tell);
      rows.put(side, row);
      getChildren().add(row);
    }
    getChildren().add(problem);
    model.ends().addListener((of, old, now) -> show(now));
    show(model.ends().get());
  }

  private void show(ScaleEnds ends) {
    shared.show(ends.shared());
    rows.forEach(
        (side, row) -> {
          boolean used = side == SideName.A || !ends.shared();
          row.setVisible(used);
          row.setManaged(used);
          row.show(ends.of(side), ends.reach(side), !ends.shared());
        });
    reset.setDisable(!ends.byHand());
    tell("");
  }

  private void tell(String text) {
    problem.setText(text);
    problem.setVisible(!text.isEmpty());
    problem.setManaged(!text.isEmpty());
  }
}
