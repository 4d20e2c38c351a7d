package org.spanscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spanscope.testing.FakeReaders;
import org.spanscope.testing.Screens;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ScreensTest {
  private final WindowHarness harness = new WindowHarness();
  private WorkbenchWindow window;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    window = harness.open(shown, new FakeReaders(), "first");
  }

  @AfterEach
  void close() {
    harness.close();
  }

  @Test
  void lightAndDark(FxRobot robot) {
    WindowHarness.await(() -> WindowHarness.isQuiet(window.models()));
    robot.interact(
        () -> {
          stage.setWidth(1280);
          stage.setHeight(800);
        });
    robot.sleep(1500);
    robot.interact(() -> Screens.write(stage.getScene(), "shell-light-1280x800"));
    robot.interact(() -> window.models().appearance().theme().set(org.spanscope.figure.Theme.DARK));
    robot.sleep(300);
    robot.interact(() -> Screens.write(stage.getScene(), "shell-dark-1280x800"));
    assertThat(window.models().examples().shown()).hasSize(5);
  }
}
