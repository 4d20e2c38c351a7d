package org.spanscope.ui.compare;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.spanscope.ui.shared.Columns;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.LitRow;
import org.spanscope.ui.shared.Term;
import org.spanscope.ui.shared.TokenLink;
import org.spanscope.ui.shared.TokenLink.Spot;

/** The best answers of a side, the null set apart. A row lights its span in all pictures. */
final class NBestTable extends TableView<NBestRow> {
  private static final PseudoClass NULL = PseudoClass.getPseudoClass("null");
  private static final PseudoClass GIVEN = PseudoClass.getPseudoClass("given");
  private static final double ROW = 21;
  private static final double HEAD = 25;
  private static final int FEWEST = 3;
  private static final int MOST = 10;

  private int rows = FEWEST;

  NBestTable(PaneViewModel model, TokenLink link) {
    super(model.nbest());
    getStyleClass().add("nbest");
    setAccessibleText("Best answers of side " + model.name());
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setFixedCellSize(ROW);
    setMinHeight(USE_PREF_SIZE);
    setMaxHeight(USE_PREF_SIZE);
    setPlaceholder(new Label("No reading, no answers"));
    TableColumn<NBestRow, String> text = Columns.texts("text", Term.N_BEST, NBestRow::text);
    text.setMinWidth(60);
    getColumns()
        .addAll(
            List.of(
                Columns.number("#", Term.N_BEST, row -> row.isNull() ? "–" : "" + row.rank(), 30),
                text,
                Columns.number(
                    "p", Term.SPAN_PROBABILITY, row -> Decimals.precise(row.probability()), 62),
                Columns.number(
                    "p of text",
                    Term.TEXT_PROBABILITY,
                    row -> row.isNull() ? "–" : Decimals.precise(row.textProbability()),
                    72),
                Columns.number("score", Term.SCORE, row -> Decimals.precise(row.score()), 56)));
    setRowFactory(table -> new Row(link));
    LitRow.followChoice(this, link, NBestTable::spot);
  }

  /** Shows as many whole rows as fit. */
  void fit(double room) {
    int fitting = (int) ((room - HEAD) / ROW);
    int next = Math.max(FEWEST, Math.min(MOST, fitting));
    if (next != rows) {
      rows = next;
      requestLayout();
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return rows * ROW + head() + snappedTopInset() + snappedBottomInset();
  }

  private double head() {
    return lookup(".column-header-background") instanceof Region head
        ? Math.max(1, head.prefHeight(-1))
        : HEAD;
  }

  private static Spot spot(NBestRow row) {
    return Spot.at(row.place());
  }

  private static final class Row extends LitRow<NBestRow> {
    Row(TokenLink link) {
      super(link, NBestTable::spot);
    }

    @Override
    protected void updateItem(@Nullable NBestRow item, boolean empty) {
      super.updateItem(item, empty);
      pseudoClassStateChanged(NULL, item != null && item.isNull());
      pseudoClassStateChanged(GIVEN, item != null && item.given());
    }
  }
}
