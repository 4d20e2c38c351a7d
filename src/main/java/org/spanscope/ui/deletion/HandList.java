package org.spanscope.ui.deletion;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.spanscope.ui.shared.Tips;

/** The sentences, to be taken away by a click, Space or Delete; Backspace gives the last back. */
final class HandList extends ListView<HandRow> {
  private final DeletionViewModel model;

  HandList(DeletionViewModel model) {
    super(model.hand());
    this.model = model;
    getStyleClass().add("hand-list");
    setAccessibleText(
        "Sentences to take away; Space or Delete takes one away, Backspace gives the last back");
    setFixedCellSize(21);
    setPlaceholder(new Label(""));
    setCellFactory(list -> new Row(model));
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  private void keyPressed(KeyEvent event) {
    HandRow row = getSelectionModel().getSelectedItem();
    switch (event.getCode()) {
      case SPACE, DELETE, ENTER -> {
        if (row != null) {
          model.takeAway(row.sentence());
        }
      }
      case BACK_SPACE -> model.giveBack();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private static final class Row extends ListCell<HandRow> {
    private static final int LONG_MARK = 12;
    private static final double LONG_MARK_WIDTH = 80;
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");

    private final Label number = new Label();
    private final Label words = new Label();
    private final Label mark = new Label();
    private final HBox line = new HBox(6, number, words, mark);

    Row(DeletionViewModel model) {
      setPrefWidth(0);
      line.setAlignment(Pos.CENTER_LEFT);
      number.setMinWidth(18);
      number.setAlignment(Pos.CENTER_RIGHT);
      words.setMinWidth(0);
      words.setMaxWidth(Double.MAX_VALUE);
      words.getStyleClass().add("hand-words");
      mark.setMinWidth(USE_PREF_SIZE);
      mark.getStyleClass().add("muted");
      HBox.setHgrow(words, Priority.ALWAYS);
      setOnMouseClicked(
          event -> {
            if (getItem() != null && event.getButton() == MouseButton.PRIMARY) {
              model.takeAway(getItem().sentence());
            }
          });
    }

    @Override
    protected void updateItem(@Nullable HandRow item, boolean empty) {
      super.updateItem(item, empty);
      pseudoClassStateChanged(GONE, item != null && !item.isLeft());
      if (item == null || empty) {
        setGraphic(null);
        setTooltip(null);
        setAccessibleText(null);
        return;
      }
      number.setText(item.label());
      words.setText(item.text());
      mark.setText(item.mark());
      // A long answer leaves room for the sentence's own words.
      mark.setPrefWidth(item.mark().length() > LONG_MARK ? LONG_MARK_WIDTH : USE_COMPUTED_SIZE);
      mark.setManaged(!item.mark().isEmpty());
      setAccessibleText("Sentence " + item.label() + ", " + item.mark() + ": " + item.text());
      setTooltip(
          Tips.tip(
              item.text()
                  + (item.isLeft()
                      ? "\nClick, Space or Delete: it goes next."
                      : item.on() ? "\nUndo or Backspace gives the last one back." : "")));
      setGraphic(line);
    }
  }
}
