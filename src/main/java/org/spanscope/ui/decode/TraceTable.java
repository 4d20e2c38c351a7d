package org.spanscope.ui.decode;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.spanscope.reader.DecodeTrace.Rejected;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.Columns;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.LitRow;
import org.spanscope.ui.shared.Term;
import org.spanscope.ui.shared.TokenLink;
import org.spanscope.ui.shared.TokenLink.Spot;

/** The rejected pairs of a side, highest score first. A row lights all tokens of its pair. */
final class TraceTable extends TableView<Rejected> {
  TraceTable(SideName name, ReadOnlyObjectProperty<Traced> trace, TokenLink link) {
    getStyleClass().add("experiment-table");
    setAccessibleText("Pairs of " + name + " that score higher than the best span");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setFixedCellSize(21);
    setMinSize(0, 46);
    setPrefSize(440, 150);
    Label note = new Label();
    note.getStyleClass().add("muted");
    note.setWrapText(true);
    note.textProperty().bind(trace.map(Traced::note));
    setPlaceholder(note);
    TableColumn<Rejected, String> rule =
        Columns.words("rejected: rule", Term.DECODE_TRACE, one -> one.rule().label());
    rule.setMinWidth(150);
    getColumns()
        .addAll(
            List.of(
                Columns.texts("text", Term.DECODE_TRACE, Rejected::text),
                Columns.number("score", Term.SCORE, one -> Decimals.precise(one.score()), 60),
                rule));
    setRowFactory(table -> new LitRow<>(link, TraceTable::spot));
    LitRow.followChoice(this, link, TraceTable::spot);
    trace.addListener((of, old, now) -> getItems().setAll(now.rows()));
    getItems().setAll(trace.get().rows());
  }

  static Spot spot(Rejected one) {
    return Spot.at(one.places());
  }
}
