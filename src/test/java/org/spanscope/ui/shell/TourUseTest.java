package org.spanscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PopupControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.session.PreferencesFile;
import org.spanscope.testing.Screens;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Five hints for newcomers: by themselves at the first start, and never again once done. */
class TourUseTest extends WindowUse {
  @TempDir private static Path parent;

  private Path folder;

  @Start
  void start(Stage shown) throws IOException {
    folder = Files.createTempDirectory(parent, "kept");
    harness.keepIn(folder);
    open(shown);
  }

  private static List<PopOver> hints() {
    return Window.getWindows().stream()
        .filter(PopOver.class::isInstance)
        .map(PopOver.class::cast)
        .filter(PopupControl::isShowing)
        .toList();
  }

  private static String title() {
    return hints().isEmpty()
        ? ""
        : ((Label) hints().get(0).getContentNode().lookup(".title")).getText();
  }

  private static void press(FxRobot robot, String name) {
    Button button =
        hints().get(0).getContentNode().lookupAll(".button").stream()
            .map(Button.class::cast)
            .filter(one -> one.getText().equals(name))
            .findFirst()
            .orElseThrow();
    robot.interact(button::fire);
  }

  @Test
  void fiveHintsComeByThemselvesAndGoForEver(FxRobot robot) {
    settle();
    WindowHarness.await(() -> title().equals("Examples"));
    robot.interact(() -> Screens.write(hints().get(0).getScene(), "tour-1"));
    press(robot, "Next");
    assertThat(title()).isEqualTo("What is read");
    press(robot, "Back");
    assertThat(title()).isEqualTo("Examples");
    for (int i = 0; i < 4; i++) {
      press(robot, "Next");
    }
    assertThat(title()).isEqualTo("Further questions");
    press(robot, "Done");
    assertThat(hints()).isEmpty();
    assertThat(models.preferences().now().get().tour()).isFalse();
    WindowHarness.await(
        () -> !new PreferencesFile(folder.resolve("preferences.json")).read().tour());
    robot.clickOn("Help").clickOn("Hints for newcomers");
    assertThat(title()).isEqualTo("Examples");
    press(robot, "Don’t show again");
    assertThat(hints()).isEmpty();
  }
}
