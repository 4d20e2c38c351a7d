package org.spanscope.ui.examples;

import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spanscope.experiment.Outcome;
import org.spanscope.ui.shared.Tips;

/** An example: outcome sign, question, gold or answer. */
final class ExampleCell extends ListCell<ExampleRow> {
  private static final double SIGN = 18;
  private static final double LINES = 3.1;

  private final Label sign = new Label();
  private final Label question = new Label();
  private final Label detail = new Label();
  private final Label marks = new Label();
  private final HBox line;
  private final InvalidationListener known = of -> refresh();
  private @Nullable ExampleRow shown;

  ExampleCell() {
    sign.setMinWidth(SIGN);
    sign.getStyleClass().add("outcome");
    question.setWrapText(true);
    question.setAlignment(Pos.TOP_LEFT);
    detail.getStyleClass().addAll("muted", "small");
    detail.setTextOverrun(OverrunStyle.ELLIPSIS);
    detail.setMinWidth(0);
    marks.getStyleClass().addAll("muted", "small", "marks");
    marks.setMinWidth(0);
    marks.managedProperty().bind(marks.visibleProperty());
    VBox words = new VBox(question, detail, marks);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    line = new HBox(4, sign, words);
    getStyleClass().add("example-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    // The list decides the width; without this a long question would make it scroll sideways.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable ExampleRow row, boolean empty) {
    super.updateItem(row, empty);
    if (shown != null) {
      shown.result().removeListener(known);
      shown.note().removeListener(known);
    }
    shown = empty ? null : row;
    if (shown != null) {
      shown.result().addListener(known);
      shown.note().addListener(known);
    }
    fill(shown);
  }

  private void refresh() {
    fill(shown);
  }

  private void fill(@Nullable ExampleRow row) {
    if (row == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText("");
      return;
    }
    sign.setText(row.outcome().map(Outcome::sign).orElse(""));
    sign.getStyleClass().removeIf(style -> style.startsWith("outcome-"));
    row.outcome()
        .map(known -> "outcome-" + known.name().toLowerCase(Locale.ROOT))
        .ifPresent(sign.getStyleClass()::add);
    question.setText(row.example().question());
    // Three lines tell questions apart; the tip has the rest.
    question.setMaxHeight(LINES * sign.getFont().getSize() * 1.2);
    detail.setText(row.detail());
    marks.setText(row.marks());
    marks.setVisible(!row.marks().isEmpty());
    setAccessibleText(row.spoken());
    setTooltip(Tips.tip(tip(row)));
    setGraphic(line);
  }

  private static String tip(ExampleRow row) {
    String title = row.example().title().isEmpty() ? "" : row.example().title() + " · ";
    String outcome = row.outcome().isEmpty() ? "" : "\nThe reader: " + row.detail();
    String note =
        row.note()
            .get()
            .map(now -> now.text())
            .filter(now -> !now.isBlank())
            .map(now -> "\n✎ " + now)
            .orElse("");
    String tags =
        row.note()
            .get()
            .filter(now -> !now.tags().isEmpty())
            .map(now -> "\nTags: " + String.join(", ", now.tags()))
            .orElse("");
    return row.example().question() + "\n" + title + row.example().id() + outcome + tags + note;
  }

  @Override
  protected double computePrefHeight(double width) {
    if (getGraphic() == null) {
      return super.computePrefHeight(width);
    }
    double insets = snappedLeftInset() + snappedRightInset();
    double inner = Math.max(60, (width > 0 ? width : getListView().getWidth()) - insets);
    double words = inner - SIGN - 4;
    double height =
        Math.min(question.getMaxHeight(), question.prefHeight(words))
            + detail.prefHeight(-1)
            + (marks.isVisible() ? marks.prefHeight(-1) : 0);
    return Math.ceil(height) + snappedTopInset() + snappedBottomInset();
  }
}
