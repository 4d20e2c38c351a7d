package org.spanscope.ui.deletion;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.spanscope.ui.shared.Columns;
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
    getColumns()
        .addAll(
            List.of(
                Columns.number("gone", Term.STEPWISE_DELETION, StepRow::removed, 52),
                Columns.number(
                    "p",
                    Term.ORIGINAL_ANSWER,
                    row -> Decimals.share(row.step().result().originalProbability()),
                    48),
                Columns.number("F1", Term.F1, row -> Decimals.share(row.step().result().f1()), 36),
                Columns.number(
                    "start",
                    Term.MAX_START,
                    row -> Decimals.share(row.step().result().maxStart()),
                    48),
                Columns.number(
                    "end", Term.MAX_END, row -> Decimals.share(row.step().result().maxEnd()), 48),
                Columns.number(
                    "null",
                    Term.NULL,
                    row -> Decimals.share(row.step().result().prediction().nullProbability()),
                    48),
                Columns.texts("answer", Term.STEPWISE_DELETION, StepRow::answer)));
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

  private static final class Row extends TableRow<StepRow> {
    @Override
    protected void updateItem(@Nullable StepRow item, boolean empty) {
      super.updateItem(item, empty);
      setTooltip(item == null ? null : Tips.tip(DeletionFigure.words(item)));
    }
  }
}
