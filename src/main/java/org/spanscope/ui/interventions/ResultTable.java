package org.spanscope.ui.interventions;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.spanscope.ui.shared.Tips;

/** A result as a table; its columns follow the kind of result. */
final class ResultTable extends TableView<List<String>> {
  private static final double SCROLL_BAR = 16;
  private static final double LEAST = 74;

  private List<ResultRows.Column> shown = List.of();

  /**
   * @param onChoice called with the row that was clicked, or on which Enter was pressed
   */
  ResultTable(IntConsumer onChoice) {
    getStyleClass().add("experiment-table");
    setAccessibleText("Numbers of what is shown");
    widthProperty().addListener(of -> fit());
    setFixedCellSize(21);
    setPlaceholder(new Label(""));
    Runnable choose =
        () -> {
          int row = getSelectionModel().getSelectedIndex();
          if (row >= 0) {
            onChoice.accept(row);
          }
        };
    setOnMouseClicked(event -> choose.run());
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            choose.run();
            event.consume();
          }
        });
  }

  void show(ResultRows result) {
    if (!result.columns().equals(shown)) {
      shown = result.columns();
      getColumns().clear();
      for (int i = 0; i < shown.size(); i++) {
        getColumns().add(column(i, shown.get(i)));
      }
      fit();
    }
    getItems().setAll(result.rows());
    setVisible(!shown.isEmpty());
    setOpacity(result.stale() ? 0.5 : 1);
  }

  /** Columns without a width of their own share what the others leave. */
  private void fit() {
    double fixed = shown.stream().mapToDouble(ResultRows.Column::width).sum();
    long others = shown.stream().filter(column -> column.width() == 0).count();
    double each = Math.max(LEAST, (getWidth() - fixed - SCROLL_BAR) / Math.max(1, others));
    for (int i = 0; i < shown.size(); i++) {
      double width = shown.get(i).width();
      getColumns().get(i).setPrefWidth(width > 0 ? width : each);
    }
  }

  private static TableColumn<List<String>, String> column(int index, ResultRows.Column named) {
    TableColumn<List<String>, String> column = new TableColumn<>(named.name());
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(row.getValue().get(index)).getReadOnlyProperty());
    column.setCellFactory(of -> new Cell(named.width() > 0));
    return column;
  }

  private static final class Cell extends TableCell<List<String>, String> {
    private final boolean number;

    Cell(boolean number) {
      this.number = number;
      setAlignment(number ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      String text = empty || item == null ? "" : item.replaceAll("\\s+", " ");
      setText(text);
      setTooltip(number || text.isEmpty() ? null : Tips.tip(text));
    }
  }
}
