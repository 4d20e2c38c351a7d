package org.spanscope.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.spanscope.ui.shared.PreferencesState;

/** Five hints for newcomers, one after the other, each beside what it is about. */
final class Tour {
  private static final double WIDTH = 350;

  private final PreferencesState preferences;
  private final List<Hint> hints;
  private @Nullable PopOver shown;

  /**
   * A hint.
   *
   * @param title what it is about
   * @param text one or two sentences
   * @param beside where it is; null where that is not on screen
   * @param side on which side of that the hint's arrow is
   */
  record Hint(
      String title, String text, Supplier<@Nullable Node> beside, PopOver.ArrowLocation side) {}

  Tour(PreferencesState preferences, List<Hint> hints) {
    this.preferences = preferences;
    this.hints = List.copyOf(hints);
  }

  /** Whether a hint is on screen. */
  boolean isShown() {
    return shown != null && shown.isShowing();
  }

  /** Begins, wherever it is. */
  void start() {
    show(0);
  }

  /** Takes the hint away; the others can be had from the menu. */
  void close() {
    if (shown != null) {
      shown.hide();
      shown = null;
    }
  }

  private void show(int index) {
    close();
    if (index >= hints.size()) {
      preferences.change(now -> now.tour(false));
      return;
    }
    Hint hint = hints.get(index);
    Node beside = hint.beside().get();
    if (beside == null || beside.getScene() == null) {
      show(index + 1);
      return;
    }
    PopOver popup = new PopOver(content(hint, index));
    popup.setArrowLocation(hint.side());
    popup.setDetachable(false);
    popup.setAutoHide(false);
    popup.setAnimated(false);
    popup.setHideOnEscape(true);
    popup.getRoot().getStyleClass().add("tour");
    popup.getRoot().getStylesheets().setAll(beside.getScene().getStylesheets());
    shown = popup;
    popup.show(beside);
    // Else the keyboard would be on the button that ends the hints.
    Node next = popup.getContentNode().lookup(".primary");
    if (next != null) {
      next.requestFocus();
    }
  }

  private VBox content(Hint hint, int index) {
    Label title = new Label(hint.title());
    title.getStyleClass().add("title");
    Label text = new Label(hint.text());
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    Label count = new Label((index + 1) + " of " + hints.size());
    count.getStyleClass().addAll("muted", "small");
    count.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button never = new Button("Don’t show again");
    never.setOnAction(
        event -> {
          close();
          preferences.change(now -> now.tour(false));
        });
    Button back = new Button("Back");
    back.setDisable(index == 0);
    back.setOnAction(event -> show(index - 1));
    boolean last = index == hints.size() - 1;
    Button next = new Button(last ? "Done" : "Next");
    next.getStyleClass().add("primary");
    next.setOnAction(event -> show(index + 1));
    HBox buttons = new HBox(6, count, space, never, back, next);
    buttons.setAlignment(Pos.CENTER_LEFT);
    for (Node node : buttons.getChildren()) {
      if (node instanceof Button button) {
        button.setMinWidth(Region.USE_PREF_SIZE);
      }
    }
    VBox box = new VBox(8, title, text, buttons);
    box.getStyleClass().add("tour-hint");
    box.setPrefWidth(WIDTH);
    box.setAccessibleText(hint.title() + ". " + hint.text());
    return box;
  }
}
