package org.spanscope.ui.shell;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.event.EventHandler;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Esc gives back the room of maximised tabs first, then cancels what runs, then takes the pin away.
 *
 * <p>A filter, since lists take the key though they have no use for it.
 */
final class EscapeKey implements EventHandler<KeyEvent> {
  private final WindowModels models;
  private final BooleanSupplier cutting;

  /**
   * @param cutting whether a place to cut a sentence is being chosen, which Esc ends
   */
  EscapeKey(WindowModels models, BooleanSupplier cutting) {
    this.models = models;
    this.cutting = cutting;
  }

  @Override
  public void handle(KeyEvent event) {
    boolean elsewhere = event.getTarget() instanceof TextInputControl || cutting.getAsBoolean();
    if (event.getCode() != KeyCode.ESCAPE || elsewhere) {
      return;
    }
    if (models.tabsMaximised().get()) {
      models.tabsMaximised().set(false);
    } else if (models.status().busy().get()) {
      models.cancel();
    } else if (models.link().pinned().get().isPresent()) {
      models.link().pinned().set(Optional.empty());
    } else {
      return;
    }
    event.consume();
  }
}
