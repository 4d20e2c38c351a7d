package org.spanscope.ui.shared;

import javafx.event.EventHandler;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/** What is done once a window is hidden. */
public final class WhenHidden {
  private WhenHidden() {}

  /** Runs something the next time the window is hidden, and lets go of it then. */
  public static void run(Window window, Runnable action) {
    window.addEventHandler(
        WindowEvent.WINDOW_HIDDEN,
        new EventHandler<WindowEvent>() {
          @Override
          public void handle(WindowEvent event) {
            window.removeEventHandler(WindowEvent.WINDOW_HIDDEN, this);
            action.run();
          }
        });
  }
}
