package org.spanscope.ui.compare;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.Term;
import org.spanscope.ui.shared.Tips;
import org.spanscope.ui.shared.TokenLink;
import org.spanscope.ui.shared.TokenLink.Spot;

/** The best answers of a side, the null set apart. A row lights its span in all pictures. */
final class NBestTable extends TableView<NBestRow> {
  private static final PseudoClass NULL = PseudoClass.getPseudoClass("null");
  private static final PseudoClass GIVEN = PseudoClass.getPseudoClass("given");
  private static final String SCORE =
      "score: the start logit of the first token plus the end logit of the last one. The null's is"
          + " that of [CLS].";
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
    TableColumn<NBestRow, String> text = column("text", tip(Term.N_BEST), NBestRow::text, 0);
    text.setCellFactory(of -> new TextCell());
    getColumns()
        .addAll(
            java.util.List.of(
                column("#", tip(Term.N_BEST), row -> row.isNull() ? "–" : "" + row.rank(), 30),
                text,
                column(
                    "p",
                    tip(Term.SPAN_PROBABILITY),
                    row -> Decimals.precise(row.probability()),
                    62),
                column(
                    "p of text",
                    tip(Term.TEXT_PROBABILITY),
                    row -> row.isNull() ? "–" : Decimals.precise(row.textProbability()),
                    72),
                column("score", SCORE, row -> Decimals.precise(row.score()), 56)));
    setRowFactory(table -> new Row(link));
    focusedProperty()
        .addListener(
            (of, old, now) -> {
              if (!now) {
                link.hovered().set(Optional.empty());
              }
            });
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (of, old, now) -> {
              if (isFocused()) {
                link.hovered().set(Optional.ofNullable(now).map(row -> Spot.at(row.place())));
              }
            });
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

  private static String tip(Term term) {
    return term.label() + ": " + term.explanation();
  }

  /** A column; without a width it takes what the others leave. */
  private static TableColumn<NBestRow, String> column(
      String name, String tip, Function<NBestRow, String> value, double width) {
    TableColumn<NBestRow, String> column = new TableColumn<>();
    Label head = new Label(name);
    Tips.install(head, tip);
    column.setText(null);
    column.setGraphic(head);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())).getReadOnlyProperty());
    if (width > 0) {
      column.setMinWidth(width);
      column.setMaxWidth(width);
      column.setCellFactory(of -> new NumberCell());
    } else {
      column.setMinWidth(60);
    }
    return column;
  }

  private static final class NumberCell extends TableCell<NBestRow, String> {
    NumberCell() {
      setAlignment(Pos.CENTER_RIGHT);
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty ? null : item);
    }
  }

  private static final class TextCell extends TableCell<NBestRow, String> {
    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty ? null : item);
      setTooltip(empty || item == null ? null : Tips.tip(item));
    }
  }

  private static final class Row extends TableRow<NBestRow> {
    Row(TokenLink link) {
      hoverProperty()
          .addListener(
              (of, old, now) -> {
                if (getItem() != null) {
                  link.hovered()
                      .set(now ? Optional.of(Spot.at(getItem().place())) : Optional.empty());
                }
              });
    }

    @Override
    protected void updateItem(@Nullable NBestRow item, boolean empty) {
      super.updateItem(item, empty);
      pseudoClassStateChanged(NULL, item != null && item.isNull());
      pseudoClassStateChanged(GIVEN, item != null && item.given());
    }
  }
}
