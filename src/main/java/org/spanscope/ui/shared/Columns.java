package org.spanscope.ui.shared;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** Columns of tables of results: a term explains each head, and their order stays. */
public final class Columns {
  private static final double LEAST = 40;

  private Columns() {}

  /** Numbers, to the right, in a fixed width. */
  public static <R> TableColumn<R, String> number(
      String name, Term term, Function<R, String> value, double width) {
    TableColumn<R, String> column = column(name, term, value);
    column.setMinWidth(width);
    column.setMaxWidth(width);
    column.setCellFactory(of -> new Cell<>(Pos.CENTER_RIGHT));
    return column;
  }

  /** Words, to the left, in what the other columns leave. */
  public static <R> TableColumn<R, String> words(
      String name, Term term, Function<R, String> value) {
    TableColumn<R, String> column = column(name, term, value);
    column.setMinWidth(LEAST);
    column.setCellFactory(of -> new Cell<>(Pos.CENTER_LEFT));
    return column;
  }

  /** Words likewise, which a tip gives as a whole where the column cuts them. */
  public static <R> TableColumn<R, String> texts(
      String name, Term term, Function<R, String> value) {
    TableColumn<R, String> column = column(name, term, value);
    column.setMinWidth(LEAST);
    column.setCellFactory(of -> new TextCell<>());
    return column;
  }

  private static <R> TableColumn<R, String> column(
      String name, Term term, Function<R, String> value) {
    TableColumn<R, String> column = new TableColumn<>();
    Label head = new Label(name);
    Tips.install(head, term);
    column.setGraphic(head);
    // Screen readers read a column's own text; on screen its label stands for it.
    column.setText(name);
    column.getStyleClass().add("explained");
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())).getReadOnlyProperty());
    return column;
  }

  private static class Cell<R> extends TableCell<R, String> {
    Cell(Pos alignment) {
      setAlignment(alignment);
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? null : item.replaceAll("\\s+", " "));
    }
  }

  private static final class TextCell<R> extends Cell<R> {
    TextCell() {
      super(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      setTooltip(empty || item == null || item.isEmpty() ? null : Tips.tip(item));
    }
  }
}
