package org.spanscope.ui.shared;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;

/** The numbers of the cell under the pointer, beside the pointer. */
final class FigureTip {
  private final Node owner;
  private final Tooltip tip = new Tooltip();

  FigureTip(Node owner) {
    this.owner = owner;
    tip.getStyleClass().add("figure-tip");
    tip.setWrapText(true);
    tip.setMaxWidth(360);
    // Else the tip would swallow the key that takes the pin away.
    tip.setHideOnEscape(false);
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
