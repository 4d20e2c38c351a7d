package org.spanscope.ui.decode;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.spanscope.experiment.OperatorSpread.Row;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.Columns;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.LitRow;
import org.spanscope.ui.shared.Term;
import org.spanscope.ui.shared.TokenLink;

/** What a side answers under each removal operator. A row lights its answer. */
final class OperatorTable extends TableView<Row> {
  OperatorTable(SideName name, ObservableValue<Operators> operators, TokenLink link) {
    getStyleClass().add("experiment-table");
    setAccessibleText("Answers of " + name + " under each removal operator");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setFixedCellSize(21);
    setMinSize(0, 46);
    setPrefSize(440, 150);
    Label note = new Label(Operators.NOTHING_READ);
    note.getStyleClass().add("muted");
    note.setWrapText(true);
    setPlaceholder(note);
    TableColumn<Row, String> operator = Columns.words("operator", Term.OPERATOR, Row::operator);
    operator.setMinWidth(164);
    operator.setMaxWidth(164);
    getColumns()
        .addAll(
            List.of(
                operator,
                Columns.texts("answer", Term.OPERATOR, Operators::answer),
                Columns.number("F1", Term.F1, row -> Decimals.share(Operators.f1(row)), 40),
                Columns.number(
                    "p", Term.SPAN_PROBABILITY, row -> Decimals.share(row.probability()), 44),
                Columns.number("null", Term.NULL, row -> Decimals.share(row.nullProbability()), 44),
                Columns.number("changed", Term.OPERATOR, row -> row.changed() ? "yes" : "no", 64)));
    setRowFactory(table -> new LitRow<>(link, Operators::spot));
    LitRow.followChoice(this, link, Operators::spot);
    operators.addListener((of, old, now) -> getItems().setAll(now.rows()));
    getItems().setAll(operators.getValue().rows());
  }
}
