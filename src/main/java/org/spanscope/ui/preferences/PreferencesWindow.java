package org.spanscope.ui.preferences;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.spanscope.ui.shared.Appearance;
import org.spanscope.ui.shared.PreferencesState;

/** The preferences beside the window; what is changed is seen there at once. */
public final class PreferencesWindow {
  private static final double WIDTH = 520;
  private static final double HEIGHT = 520;

  private final Stage stage = new Stage();

  public PreferencesWindow(Window owner, Appearance appearance, PreferencesState state) {
    stage.initOwner(owner);
    stage.setTitle("Preferences");
    Scene scene = new Scene(new PreferencesView(state));
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            stage.hide();
          }
        });
    appearance.dress(scene);
    stage.setScene(scene);
    appearance.size(stage, WIDTH, HEIGHT);
  }

  public void show() {
    stage.show();
    stage.toFront();
  }

  public void close() {
    stage.hide();
  }
}
