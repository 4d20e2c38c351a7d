package org.spanscope.ui.inspector;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.spanscope.ui.shared.Tips;

/** The pinned place: a row a lens, a column a side. */
final class PinnedCardView extends VBox {
  private final Label title = new Label();
  private final Label note = new Label();
  private final GridPane table = new GridPane();

  PinnedCardView(ReadOnlyObjectProperty<PinnedCard> card) {
    getStyleClass().addAll("card", "pinned-card");
    setSpacing(3);
    title.getStyleClass().add("pinned-title");
    title.setWrapText(true);
    note.getStyleClass().addAll("muted", "small");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    title.setMinHeight(Region.USE_PREF_SIZE);
    table.setHgap(8);
    table.setVgap(2);
    ColumnConstraints names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    ColumnConstraints numbers = new ColumnConstraints();
    numbers.setHalignment(HPos.RIGHT);
    numbers.setMinWidth(44);
    table.getColumnConstraints().setAll(names, numbers, numbers);
    getChildren().addAll(title, table, note);
    card.addListener((of, old, now) -> show(now));
    show(card.get());
  }

  private void show(PinnedCard card) {
    title.setText(card.title());
    shown(title, !card.title().isEmpty());
    note.setText(card.note());
    shown(note, !card.note().isEmpty());
    table.getChildren().clear();
    shown(table, !card.rows().isEmpty());
    if (card.rows().isEmpty()) {
      return;
    }
    boolean a = card.rows().stream().anyMatch(row -> !row.a().isEmpty());
    boolean b = card.rows().stream().anyMatch(row -> !row.b().isEmpty());
    if (a) {
      table.add(side("A"), 1, 0);
    }
    if (b) {
      table.add(side("B"), a ? 2 : 1, 0);
    }
    for (PinnedCard.Row row : card.rows()) {
      int index = table.getRowCount();
      Label name = new Label(row.name());
      name.getStyleClass().addAll("muted", "small");
      name.setWrapText(true);
      name.setMinSize(40, Region.USE_PREF_SIZE);
      Tips.install(name, row.explanation());
      table.add(name, 0, index);
      if (a) {
        table.add(number(row.a()), 1, index);
      }
      if (b) {
        table.add(number(row.b()), a ? 2 : 1, index);
      }
    }
  }

  private static Label side(String name) {
    Label label = new Label(name);
    label.getStyleClass().add("heading");
    return label;
  }

  private static Label number(String text) {
    Label label = new Label(text);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static void shown(Region node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }
}
