package org.spanscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.session.SessionSlot;
import org.spanscope.session.SideName;
import org.spanscope.testing.WindowJobs;
import org.spanscope.text.Answer;
import org.spanscope.text.Example;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A text of fifty thousand tokens: the window is used while it is read, and after. */
class LongTextUseTest extends WindowUse {
  private static final int SENTENCES = 5000;

  private final CountDownLatch gate = new CountDownLatch(1);

  @TempDir static Path folder;

  LongTextUseTest() {
    super(WindowJobs.inParallel());
  }

  @Start
  void start(Stage shown) throws Exception {
    Path sessions = Files.createTempDirectory(folder, "sessions");
    harness.session(Optional.empty(), Optional.of(SessionSlot.take(sessions)));
    open(shown);
  }

  @Test
  void itIsScrolledSearchedSavedAndCancelledWhileItIsRead(FxRobot robot) {
    settle();
    harness.hold(gate);
    robot.interact(() -> models.opener().open(text()));
    WindowHarness.await(() -> models.context().rows().size() == SENTENCES);
    WindowHarness.await(() -> words(robot, ".doing").startsWith("Reading A and B (40 %)…"));

    ListView<?> list = robot.lookup("#sentences").queryListView();
    robot.interact(() -> list.scrollTo(4000));
    robot.push(KeyCode.CONTROL, KeyCode.F).write("needle");
    WindowHarness.await(() -> words(robot, "#find-count").equals("1 of 1"));
    assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(SENTENCES - 10);
    WindowHarness.await(() -> models.sessions().saved().get().startsWith("saved "));
    robot.type(KeyCode.ESCAPE).clickOn(".status-bar .button");
    WindowHarness.await(() -> words(robot, ".doing").equals("Idle"));
    assertThat(models.compare().side(SideName.A).get().problem()).startsWith("Cancelled");

    gate.countDown();
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    settle();
    assertThat(models.compare().side(SideName.A).get().side().reading().tokenCount())
        .isGreaterThanOrEqualTo(50_000);
  }

  private static Example text() {
    String text =
        IntStream.range(0, SENTENCES)
            .mapToObj(
                i ->
                    i == SENTENCES - 10
                        ? "Here is the needle in this very long and old haystack."
                        : "The norsemen of Normandy stayed there for quite some time.")
            .collect(Collectors.joining(" "));
    return new Example(
        "long",
        "",
        "who stayed?",
        text,
        List.of(new Answer("needle", text.indexOf("needle"))),
        true);
  }

  private static String words(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Label.class).getText();
  }
}
