package org.spanscope.ui.shared;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The numbers of the cell under the pointer, beside the pointer. */
final class FigureTip {
  private final Node owner;
  private final Tooltip tip = new Tooltip();

  private @Nullable Point2D pointer;

  /**
   * @param away called where the pointer leaves without the picture being told: another window has
   *     opened above it
   */
  FigureTip(Node owner, Runnable away) {
    this.owner = owner;
    owner
        .sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::focusedProperty)
        .addListener(
            (of, old, now) -> {
              if (Boolean.TRUE.equals(old) && Boolean.FALSE.equals(now)) {
                away.run();
              }
            });
    tip.getStyleClass().add("figure-tip");
    tip.setWrapText(true);
    tip.setMaxWidth(360);
    // Else the tip would swallow the key that takes the pin away.
    tip.setHideOnEscape(false);
  }

  /** Where the pointer is on screen; empty while it is elsewhere. */
  Optional<Point2D> pointer() {
    return Optional.ofNullable(pointer);
  }

  void pointAt(MouseEvent event) {
    pointer = new Point2D(event.getScreenX(), event.getScreenY());
  }

  /** The pointer is elsewhere. */
  void leave() {
    pointer = null;
    tip.hide();
  }

  /**
   * @param words hides the tip where there are none
   * @param x on screen
   * @param y on screen
   */
  void show(Optional<String> words, double x, double y) {
    if (words.isEmpty()) {
      tip.hide();
      return;
    }
    tip.setText(words.get());
    if (tip.isShowing()) {
      tip.setAnchorX(x);
      tip.setAnchorY(y);
    } else {
      tip.show(owner, x, y);
    }
  }

  void hide() {
    tip.hide();
  }
}
