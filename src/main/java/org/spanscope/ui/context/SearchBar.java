package org.spanscope.ui.context;

import javafx.beans.property.BooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.spanscope.ui.shared.ControlRow;
import org.spanscope.ui.shared.Tips;

/** What is looked for in the text, how, and which match is looked at; there while it is open. */
final class SearchBar extends StackPane {
  private final SearchViewModel model;
  private final TextField field = new TextField();
  private final Label count = new Label();
  private @Nullable Node before;

  SearchBar(SearchViewModel model) {
    this.model = model;
    getStyleClass().add("search-bar");
    field.setId("find");
    field.setPromptText("Find in the text");
    field.setAccessibleText("Find in the question and in the context");
    field.setPrefColumnCount(16);
    field.textProperty().bindBidirectional(model.query());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::fieldKey);
    count.setId("find-count");
    count.getStyleClass().add("muted");
    count.setAccessibleRole(AccessibleRole.TEXT);
    Button previous = button("↑", "Previous match", "Shift+Enter, Shift+F3", model::previous);
    Button next = button("↓", "Next match", "Enter, F3", model::next);
    Button close = button("✕", "Close the search", "Esc", model::end);
    getChildren()
        .add(
            new ControlRow(
                field,
                previous,
                next,
                toggle("Aa", "Capitals count", model.matchCase()),
                toggle("word", "Whole words only", model.wholeWords()),
                close,
                count));
    managedProperty().bind(visibleProperty());
    visibleProperty().bind(model.open());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    model.found().addListener(of -> tell());
    model.query().addListener(of -> tell());
    model.begun().addListener(of -> begin());
    model.open().addListener((of, old, now) -> giveBack(now));
  }

  private static Button button(String sign, String name, String keys, Runnable action) {
    Button button = new Button(sign);
    button.getStyleClass().add("quiet");
    button.setAccessibleText(name);
    Tips.install(button, name + " (" + keys + ").");
    button.setOnAction(event -> action.run());
    return button;
  }

  private static ToggleButton toggle(String sign, String name, BooleanProperty on) {
    ToggleButton toggle = new ToggleButton(sign);
    toggle.setAccessibleText(name);
    Tips.install(toggle, name + ".");
    toggle.selectedProperty().bindBidirectional(on);
    return toggle;
  }

  private void begin() {
    Node focused = getScene() == null ? null : getScene().getFocusOwner();
    if (!isFocusWithin()) {
      before = focused;
    }
    field.requestFocus();
    field.selectAll();
  }

  /** The keyboard goes to where it was before the search. */
  private void giveBack(boolean open) {
    Node place = before;
    if (!open && place != null) {
      before = null;
      place.requestFocus();
    }
  }

  private void tell() {
    count.setText(model.count(model.found().get()));
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      model.end();
      event.consume();
    }
  }

  private void fieldKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
      if (event.isShiftDown()) {
        model.previous();
      } else {
        model.next();
      }
      event.consume();
    }
  }
}
