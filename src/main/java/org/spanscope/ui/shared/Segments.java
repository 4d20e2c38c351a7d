package org.spanscope.ui.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A choice of a few things side by side, one of them always chosen. Arrow keys move the choice. */
public final class Segments<T> extends HBox {
  private final List<T> items;
  private final List<ToggleButton> buttons = new ArrayList<>();
  private Consumer<T> onChoice = item -> {};

  /**
   * @param name what is chosen, for a screen reader
   * @param label what stands on an item's button
   */
  public Segments(String name, List<T> items, Function<T, String> label) {
    this.items = List.copyOf(items);
    getStyleClass().add("segmented-button");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(name);
    ToggleGroup group = new ToggleGroup();
    for (T item : this.items) {
      ToggleButton button = new ToggleButton(label.apply(item));
      button.setToggleGroup(group);
      button.setMaxWidth(Double.MAX_VALUE);
      button.setMinWidth(20);
      button.setPrefWidth(20);
      button.setAccessibleText(name + ": " + label.apply(item));
      HBox.setHgrow(button, Priority.ALWAYS);
      int index = buttons.size();
      button.getStyleClass().add(place(index));
      button.setOnAction(event -> pick(index));
      button.addEventFilter(KeyEvent.KEY_PRESSED, event -> moved(event, index));
      buttons.add(button);
    }
    getChildren().addAll(buttons);
  }

  /** The button of an item, to explain or disable it. */
  public ToggleButton button(T item) {
    return buttons.get(items.indexOf(item));
  }

  /** Shows a choice; nobody is called. */
  public void show(T item) {
    buttons.get(items.indexOf(item)).setSelected(true);
  }

  /** Called when somebody chooses. */
  public void setOnChoice(Consumer<T> listener) {
    this.onChoice = listener;
  }

  private void pick(int index) {
    // A second click on the chosen one must not leave nothing chosen.
    buttons.get(index).setSelected(true);
    onChoice.accept(items.get(index));
  }

  private void moved(KeyEvent event, int index) {
    int step =
        switch (event.getCode()) {
          case LEFT, UP -> -1;
          case RIGHT, DOWN -> 1;
          default -> 0;
        };
    if (step == 0) {
      return;
    }
    event.consume();
    int next = index + step;
    if (next >= 0 && next < buttons.size() && !buttons.get(next).isDisabled()) {
      buttons.get(next).requestFocus();
      pick(next);
    }
  }

  private String place(int index) {
    if (items.size() == 1) {
      return "only";
    }
    return index == 0 ? "left-pill" : index == items.size() - 1 ? "right-pill" : "center-pill";
  }
}
