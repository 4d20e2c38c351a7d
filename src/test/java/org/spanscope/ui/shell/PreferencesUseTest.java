package org.spanscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.figure.Theme;
import org.spanscope.session.Preferences;
import org.spanscope.session.PreferencesFile;
import org.spanscope.testing.Screens;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/**
 * Preferences are changed by menu, keys and sheet, count at once, and are there at the next start.
 */
class PreferencesUseTest extends WindowUse {
  @TempDir private static Path parent;

  private Path folder;

  @Start
  void start(Stage shown) throws IOException {
    folder = Files.createTempDirectory(parent, "kept");
    new PreferencesFile(folder.resolve("preferences.json"))
        .write(Preferences.STANDARD.theme("dark").letters(120).tour(false));
    harness.keepIn(folder);
    open(shown);
  }

  private Preferences kept() {
    return new PreferencesFile(folder.resolve("preferences.json")).read();
  }

  private double letters() {
    return ((Text) stage.getScene().lookup(".brand").lookup(".text")).getFont().getSize();
  }

  private Scene sheet() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof Stage one && one.getTitle().equals("Preferences"))
        .findFirst()
        .orElseThrow()
        .getScene();
  }

  @Test
  void theWindowOpensAsItWasPreferredAndKeysChangeTheLetters(FxRobot robot) {
    assertThat(models.appearance().theme().get()).isEqualTo(Theme.DARK);
    double large = letters();
    robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
    assertThat(models.preferences().now().get().letters()).isEqualTo(130);
    assertThat(letters()).isGreaterThan(large);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
    assertThat(letters()).isLessThan(large);
    robot.push(KeyCode.CONTROL, KeyCode.MINUS);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
    WindowHarness.await(() -> kept().theme().equals("light") && kept().letters() == 90);
  }

  @Test
  void theSheetShowsAllAndEachChangeCountsAtOnce(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    Scene sheet = sheet();
    robot.interact(() -> Screens.write(sheet, "preferences-dark"));
    ComboBox<?> theme =
        robot
            .from(sheet.getRoot())
            .lookup((ComboBox<?> box) -> "Theme".equals(box.getAccessibleText()))
            .query();
    robot.interact(() -> theme.getSelectionModel().select(0));
    assertThat(models.appearance().theme().get()).isEqualTo(Theme.LIGHT);
    robot.interact(() -> Screens.write(sheet, "preferences-light"));
    TextField letters =
        robot
            .from(sheet.getRoot())
            .lookup((TextField field) -> "Size of letters, %".equals(field.getAccessibleText()))
            .query();
    robot.interact(
        () -> {
          sheet.getWindow().requestFocus();
          letters.requestFocus();
        });
    robot.interact(
        () -> {
          assertThat(letters.isFocused()).isTrue();
          letters.setText("150");
          theme.requestFocus();
        });
    assertThat(models.appearance().letters().get()).isEqualTo(150);
    WindowHarness.await(() -> kept().letters() == 150);
    robot.interact(() -> ((Button) robot.from(sheet.getRoot()).lookup("Reset all").query()).fire());
    assertThat(models.preferences().now().get()).isEqualTo(Preferences.STANDARD.tour(false));
    assertThat(letters.getText()).isEqualTo("100");
  }

  @Test
  void atTwiceTheSizeEverythingIsThere(FxRobot robot) {
    settle();
    robot.interact(
        () -> {
          stage.setWidth(1280);
          stage.setHeight(800);
          models.preferences().change(now -> now.letters(200));
        });
    settle();
    robot.interact(() -> Screens.write(stage.getScene(), "shell-200-dark-1280"));
    robot.interact(() -> models.preferences().change(now -> now.theme("light")));
    settle();
    robot.interact(() -> Screens.write(stage.getScene(), "shell-200-light-1280"));
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    for (Label label : robot.lookup(".property-sheet .label").queryAllAs(Label.class)) {
      assertThat(label.getWidth())
          .as(label.getText())
          .isGreaterThanOrEqualTo(Math.floor(label.prefWidth(-1)));
    }
    Scene sheet = robot.lookup(".preferences").query().getScene();
    robot.interact(() -> Screens.write(sheet, "preferences-200"));
    robot.type(KeyCode.ESCAPE);
  }
}
