package org.spanscope.ui.sentences;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.Columns;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.LitRow;
import org.spanscope.ui.shared.Term;
import org.spanscope.ui.shared.Tips;
import org.spanscope.ui.shared.TokenLink;
import org.spanscope.ui.shared.TokenLink.Spot;

/** The rows of a sentence test. A click or Enter makes a row the other side's text. */
final class SentencesTable extends TableView<TestRow> {
  private static final PseudoClass IS_A = PseudoClass.getPseudoClass("is-a");
  private static final PseudoClass IS_B = PseudoClass.getPseudoClass("is-b");

  private final SentencesViewModel model;

  SentencesTable(SentencesViewModel model, TokenLink link) {
    super(model.rows());
    this.model = model;
    getStyleClass().add("experiment-table");
    setAccessibleText("Each sentence alone; Enter makes a row the other side's text");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setFixedCellSize(21);
    setPlaceholder(new Label(""));
    getColumns()
        .addAll(
            List.of(
                Columns.number("text", Term.SENTENCE, row -> row.label(model.other()), 52),
                Columns.number("F1", Term.F1, row -> Decimals.share(row.row().result().f1()), 40),
                Columns.number(
                    "start",
                    Term.MAX_START,
                    row -> Decimals.share(row.row().result().maxStart()),
                    48),
                Columns.number(
                    "end", Term.MAX_END, row -> Decimals.share(row.row().result().maxEnd()), 48),
                Columns.number(
                    "null",
                    Term.NULL,
                    row -> Decimals.share(row.row().result().prediction().nullProbability()),
                    48),
                Columns.number(
                    "weight",
                    Term.SENTENCE_WEIGHT,
                    // That of the whole text is the sum of the others.
                    row ->
                        (row.row().isWhole() ? "Σ " : "")
                            + Decimals.precise(row.row().attribution()),
                    72),
                Columns.texts("answer", Term.SENTENCE_TEST, TestRow::answer)));
    setRowFactory(table -> new Row(model, link));
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    LitRow.followChoice(this, link, SentencesTable::spot);
  }

  private static Spot spot(TestRow row) {
    return Spot.at(row.place());
  }

  private void keyPressed(KeyEvent event) {
    TestRow row = getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && row != null) {
      model.makeOther(row);
      event.consume();
    }
  }

  private static final class Row extends LitRow<TestRow> {
    private final SentencesViewModel model;

    Row(SentencesViewModel model, TokenLink link) {
      super(link, SentencesTable::spot);
      this.model = model;
      setOnMouseClicked(
          event -> {
            if (getItem() != null && event.getButton() == MouseButton.PRIMARY) {
              model.makeOther(getItem());
            }
          });
    }

    @Override
    protected void updateItem(@Nullable TestRow item, boolean empty) {
      super.updateItem(item, empty);
      boolean other = item != null && item.isOther();
      pseudoClassStateChanged(IS_A, other && model.other() == SideName.A);
      pseudoClassStateChanged(IS_B, other && model.other() == SideName.B);
      setTooltip(
          item == null
              ? null
              : Tips.tip(
                  (item.row().isWhole()
                          ? "The whole text of " + model.other().other()
                          : item.text())
                      + "\nClick or Enter: make this side "
                      + model.other()
                      + "."));
    }
  }
}
