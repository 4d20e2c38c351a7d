package org.spanscope.ui.decode;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.spanscope.reader.DecodeTrace.Rejected;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.Term;
import org.spanscope.ui.shared.Tips;
import org.spanscope.ui.shared.TokenLink;
import org.spanscope.ui.shared.TokenLink.Spot;

/** The rejected pairs of a side, highest score first. A row lights its first token. */
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
    TableColumn<Rejected, String> text = column("text", Rejected::text);
    text.setMinWidth(90);
    TableColumn<Rejected, String> score = column("score", one -> Decimals.precise(one.score()));
    score.setMinWidth(54);
    score.setMaxWidth(64);
    TableColumn<Rejected, String> rule = column("rejected: rule", one -> one.rule().label());
    rule.setMinWidth(150);
    getColumns().addAll(List.of(text, score, rule));
    setRowFactory(table -> row(link));
    trace.addListener((of, old, now) -> getItems().setAll(now.rows()));
    getItems().setAll(trace.get().rows());
  }

  private static TableRow<Rejected> row(TokenLink link) {
    TableRow<Rejected> row = new TableRow<>();
    row.hoverProperty()
        .addListener(
            (of, old, now) ->
                link.hovered()
                    .set(
                        Optional.ofNullable(row.getItem())
                            .filter(one -> now)
                            .map(one -> Spot.at(one.start().place()))));
    return row;
  }

  private static TableColumn<Rejected, String> column(
      String name, Function<Rejected, String> value) {
    TableColumn<Rejected, String> column = new TableColumn<>();
    Label head = new Label(name);
    Tips.install(head, Term.DECODE_TRACE);
    column.setGraphic(head);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())).getReadOnlyProperty());
    return column;
  }
}
