package org.spanscope.ui.shared;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What Tab does in a text of several lines. */
public final class TabKey {
  private TabKey() {}

  /** Tab and Shift+Tab leave the text, as they leave all else; it has no use for a tab. */
  public static void leaves(TextArea text) {
    text.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            text.fireEvent(withControl(event));
            event.consume();
          }
        });
  }

  /** With Ctrl the text area itself lets Tab move the focus. */
  private static KeyEvent withControl(KeyEvent event) {
    return new KeyEvent(
        event.getSource(),
        event.getTarget(),
        event.getEventType(),
        "",
        "",
        KeyCode.TAB,
        event.isShiftDown(),
        true,
        false,
        false);
  }
}
