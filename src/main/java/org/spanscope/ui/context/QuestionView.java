package org.spanscope.ui.context;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.spanscope.reader.TextPlace;
import org.spanscope.ui.shared.Tips;

/** The question and the button that reads both sides. */
public final class QuestionView extends HBox {
  private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");

  private final ContextViewModel model;
  private final TextField field = new TextField();
  private final HBox otherGolds = new HBox(2);
  private boolean showing;

  /**
   * @param run reads both sides now
   */
  public QuestionView(ContextViewModel model, Runnable run) {
    super(8);
    this.model = model;
    getStyleClass().add("question");
    field.setPromptText("Type a question");
    field.setId("question");
    field.setAccessibleText("Question");
    HBox.setHgrow(field, Priority.ALWAYS);
    Button button = new Button("Run  Ctrl+⏎");
    button.setAccessibleText("Run: read both sides");
    button.getStyleClass().add("primary");
    Tips.install(button, "Reads both sides again (Ctrl+Enter).");
    button.setOnAction(
        event -> {
          commit();
          run.run();
        });
    getChildren().addAll(field, otherGolds, button);
    model.inputs().addListener(of -> show());
    model.search().found().addListener((of, old, now) -> showFound(now));
    field.textProperty().addListener((of, old, now) -> typed(now));
    field.setOnAction(event -> commit());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    field.focusedProperty().addListener((of, old, now) -> focusMoved(now));
    Label whose = new Label("gold: of the original question");
    whose.getStyleClass().addAll("muted", "small");
    whose.setMinWidth(Region.USE_PREF_SIZE);
    Hyperlink forget = new Hyperlink("forget golds");
    forget.getStyleClass().add("small");
    forget.setMinWidth(Region.USE_PREF_SIZE);
    Tips.install(forget, "Takes the golds away, and with them F1; undo brings them back.");
    forget.setOnAction(event -> model.forgetGolds());
    otherGolds.getChildren().addAll(whose, forget);
    otherGolds.setAlignment(Pos.CENTER_LEFT);
    otherGolds.setId("other-golds");
    otherGolds.managedProperty().bind(otherGolds.visibleProperty());
    show();
  }

  /** Takes the keyboard, the whole question chosen. */
  public void focus() {
    field.requestFocus();
    field.selectAll();
  }

  /** Takes what is typed at once, the text being edited too, without waiting for a rest. */
  public void commit() {
    model.ask(field.getText());
    model.commit();
  }

  private void typed(String now) {
    if (!showing) {
      model.type(now);
    }
  }

  private void focusMoved(boolean here) {
    if (!here) {
      model.ask(field.getText());
      model.typingEnds();
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(model.question())) {
      model.ask(model.question());
      show();
      event.consume();
    }
  }

  /**
   * A field can mark one stretch only, and only while it has the keyboard: the match that is looked
   * at is chosen, and its frame tells that it is here.
   */
  private void showFound(Found found) {
    boolean here =
        found.current().filter(place -> place.area() == TextPlace.Area.QUESTION).isPresent();
    field.pseudoClassStateChanged(FOUND, here);
    if (field.isFocused()) {
      return;
    }
    found
        .current()
        .filter(place -> place.area() == TextPlace.Area.QUESTION)
        .ifPresentOrElse(
            place -> field.selectRange(place.start(), place.end()), () -> field.deselect());
  }

  private void show() {
    otherGolds.setVisible(model.hasGoldsOfAnotherQuestion());
    if (!field.getText().equals(model.question())) {
      showing = true;
      field.setText(model.question());
      showing = false;
    }
  }
}
