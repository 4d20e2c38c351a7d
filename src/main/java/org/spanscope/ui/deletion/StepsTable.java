package org.spanscope.ui.deletion;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.Term;
import org.spanscope.ui.shared.Tips;

/** The steps; the chosen row is the step that is looked at. */
final class StepsTable extends TableView<StepRow> {
  private final DeletionViewModel model;

  StepsTable(DeletionViewModel model) {
    super(model.steps());
    this.model = model;
    getStyleClass().add("experiment-table");
    setAccessibleText("Steps of the deletion");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setFixedCellSize(21);
    setPlaceholder(new Label(""));
    TableColumn<StepRow, String> answer =
        column("answer", Term.STEPWISE_DELETION, StepRow::answer, 0);
    answer.setMinWidth(40);
    getColumns()
        .addAll(
            List.of(
                column("gone", Term.STEPWISE_DELETION, StepRow::removed, 52),
                column(
                    "p",
                    Term.ORIGINAL_ANSWER,
                    row -> Decimals.share(row.step().result().originalProbability()),
                    48),
                column("F1", Term.F1, row -> Decimals.share(row.step().result().f1()), 36),
                column(
                    "start",
                    Term.MAX_START,
                    row -> Decimals.share(row.step().result().maxStart()),
                    48),
                column(
                    "end", Term.MAX_END, row -> Decimals.share(row.step().result().maxEnd()), 48),
                column(
                    "null",
                    Term.NULL,
                    row -> Decimals.share(row.step().result().prediction().nullProbability()),
                    48),
                answer));
    setRowFactory(table -> new Row());
    getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (of, old, now) -> {
              if (now.intValue() >= 0) {
                model.step().set(now.intValue());
              }
            });
    model.step().addListener((of, old, now) -> follow());
    model.steps().addListener((ListChangeListener<StepRow>) change -> follow());
    follow();
  }

  private void follow() {
    int step = model.step().get();
    if (step < getItems().size() && step != getSelectionModel().getSelectedIndex()) {
      getSelectionModel().clearAndSelect(step);
      scrollTo(Math.max(0, step - 1));
    }
  }

  /** A column; without a width it takes what the others leave. */
  private static TableColumn<StepRow, String> column(
      String name, Term term, Function<StepRow, String> value, double width) {
    TableColumn<StepRow, String> column = new TableColumn<>();
    Label head = new Label(name);
    Tips.install(head, term);
    column.setGraphic(head);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())).getReadOnlyProperty());
    if (width > 0) {
      column.setMinWidth(width);
      column.setMaxWidth(width);
    }
    column.setCellFactory(of -> new Cell(width > 0));
    return column;
  }

  private static final class Cell extends TableCell<StepRow, String> {
    Cell(boolean number) {
      setAlignment(number ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty ? null : item);
    }
  }

  private static final class Row extends TableRow<StepRow> {
    @Override
    protected void updateItem(@Nullable StepRow item, boolean empty) {
      super.updateItem(item, empty);
      setTooltip(item == null ? null : Tips.tip(DeletionFigure.words(item)));
    }
  }
}
