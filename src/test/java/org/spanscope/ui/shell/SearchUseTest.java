package org.spanscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.spanscope.figure.Theme;
import org.spanscope.testing.Screens;
import org.spanscope.text.Example;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Finding in the question and in the context, by keyboard. */
class SearchUseTest extends WindowUse {
  @Start
  void start(Stage shown) {
    open(shown);
  }

  @Test
  void whatIsTypedIsMarkedSteppedThroughAndLeftAgain(FxRobot robot) {
    settle();
    robot.clickOn(".sentence-cell").push(KeyCode.CONTROL, KeyCode.F).write("norman");
    WindowHarness.await(() -> counted(robot).equals("1 of 4, in the question"));
    TextField question = robot.lookup("#question").queryAs(TextField.class);
    assertThat(question.getSelectedText()).isEqualTo("Norman");
    assertThat(isFramed(question)).as("the field that the match is in").isTrue();
    screens(robot, "search-question");
    robot.type(KeyCode.ENTER);
    assertThat(counted(robot)).isEqualTo("2 of 4");
    assertThat(question.getSelectedText()).isEmpty();
    assertThat(isFramed(question)).isFalse();
    robot.type(KeyCode.F3);
    assertThat(counted(robot)).isEqualTo("3 of 4");
    WindowHarness.await(() -> seen(robot, "find-match") == 2 && seen(robot, "find-match-now") == 1);
    screens(robot, "search");
    robot.push(KeyCode.SHIFT, KeyCode.ENTER).push(KeyCode.SHIFT, KeyCode.F3);
    robot.push(KeyCode.SHIFT, KeyCode.F3);
    assertThat(counted(robot)).isEqualTo("4 of 4");
    robot.clickOn("word");
    WindowHarness.await(() -> counted(robot).equals("no match"));
    robot.clickOn("#find").type(KeyCode.ESCAPE);

    assertThat(isSeen(robot.lookup("#find").query())).isFalse();
    assertThat(robot.lookup("#sentences").query().isFocused()).isTrue();
    WindowHarness.await(() -> seen(robot, "find-match") == 0);
  }

  private static boolean isFramed(TextField field) {
    return field.getPseudoClassStates().contains(PseudoClass.getPseudoClass("found"));
  }

  @Test
  void aMatchFarDownIsScrolledTo(FxRobot robot) {
    settle();
    String text =
        "Rollo stayed in Rouen for a while. ".repeat(2400)
            + "Here is the needle. "
            + "Rollo stayed in Rouen for a while. ".repeat(100).strip();
    robot.interact(
        () -> models.opener().open(new Example("long", "", "Who?", text, List.of(), false)));
    WindowHarness.await(() -> models.context().rows().size() == 2501);
    robot.push(KeyCode.CONTROL, KeyCode.F).write("needle");
    WindowHarness.await(() -> counted(robot).equals("1 of 1"));

    WindowHarness.await(() -> seen(robot, "find-match-now") == 1);
    ListView<?> list = robot.lookup("#sentences").queryListView();
    assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(2400);
  }

  @Test
  void theSmallestWindowShowsASentenceBelowTheSearch(FxRobot robot) {
    settle();
    robot.interact(
        () -> {
          stage.setWidth(1024);
          stage.setHeight(680);
        });
    robot.push(KeyCode.CONTROL, KeyCode.F).write("near");
    WindowHarness.await(() -> seen(robot, "find-match-now") == 1);
    screens(robot, "search-small");
    assertThat(bottom(robot, "#find")).isLessThanOrEqualTo(top(robot, "#sentences"));
    assertThat(bottom(robot, "#sentences") - top(robot, "#sentences")).isGreaterThan(40);
  }

  private void screens(FxRobot robot, String name) {
    robot.interact(() -> Screens.write(stage.getScene(), name + "-light"));
    robot.interact(() -> models.appearance().theme().set(Theme.DARK));
    robot.interact(() -> Screens.write(stage.getScene(), name + "-dark"));
  }

  private static String counted(FxRobot robot) {
    return robot.lookup("#find-count").queryAs(Label.class).getText();
  }

  /** In how many rows something is marked. */
  private static long seen(FxRobot robot, String style) {
    return robot
        .lookup((Node node) -> node.getStyleClass().contains(style) && isSeen(node))
        .queryAll()
        .stream()
        .filter(node -> !((Path) node).getElements().isEmpty())
        .count();
  }
}
