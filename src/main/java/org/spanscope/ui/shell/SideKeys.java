package org.spanscope.ui.shell;

import javafx.event.EventHandler;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.spanscope.session.SideName;
import org.spanscope.ui.context.ContextViewModel;

/** Digits toggle sentences of the chosen side, A and B choose the side; never while typing. */
final class SideKeys implements EventHandler<KeyEvent> {
  private final ContextViewModel model;

  SideKeys(ContextViewModel model) {
    this.model = model;
  }

  @Override
  public void handle(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
    if (!plain || event.getTarget() instanceof TextInputControl) {
      return;
    }
    switch (event.getCode()) {
      case A -> model.focusedSide().set(SideName.A);
      case B -> model.focusedSide().set(SideName.B);
      default -> {
        int digit = digit(event);
        if (digit < 1) {
          return;
        }
        model.toggle(model.focusedSide().get(), digit - 1);
      }
    }
    event.consume();
  }

  /** Which digit the key is, on the row of digits or on the number pad; -1 for other keys. */
  private static int digit(KeyEvent event) {
    return event.getCode().isDigitKey()
        ? Character.digit(
            event.getCode().getName().charAt(event.getCode().getName().length() - 1), 10)
        : -1;
  }
}
