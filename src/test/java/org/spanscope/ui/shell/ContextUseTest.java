package org.spanscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.spanscope.reader.TextPlace;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.text.Example;
import org.spanscope.text.Selection;
import org.spanscope.ui.shared.TokenLink.Spot;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The question and its context used by mouse and by keyboard: boxes, cuts, merges, text. */
class ContextUseTest extends WindowUse {
  @Start
  void start(Stage shown) {
    open(shown);
  }

  @Test
  void aBoxTogglesOneSentenceAndReadsThatSideAlone(FxRobot robot) {
    settle();
    int before = readers.first().readings();
    robot.clickOn(box(robot, "B reads sentence 1"));
    settle();

    assertThat(inputs().b().kept()).containsExactly(2, 3);
    assertThat(readers.first().readings()).isEqualTo(before + 1);
  }

  @Test
  void digitsToggleTheChosenSideButNotWhileTyping(FxRobot robot) {
    settle();
    robot.clickOn("#examples").type(KeyCode.DIGIT3);
    assertThat(inputs().b().kept()).containsExactly(0, 3);
    robot.type(KeyCode.A, KeyCode.DIGIT1);
    assertThat(inputs().a().kept()).containsExactly(1, 2, 3);

    Selection a = inputs().a();
    robot.clickOn("#question").type(KeyCode.END).type(KeyCode.DIGIT2);
    assertThat(inputs().a()).isEqualTo(a);
    assertThat(robot.lookup("#question").queryAs(TextField.class).getText()).endsWith("?2");
  }

  @Test
  void undoAndRedoGoOverEveryChange(FxRobot robot) {
    settle();
    robot.clickOn("#examples").type(KeyCode.DIGIT1);
    Inputs toggled = inputs();
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(inputs().b().kept()).containsExactly(0, 2, 3);
    robot.push(KeyCode.CONTROL, KeyCode.Y);
    assertThat(inputs()).isEqualTo(toggled);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    assertThat(inputs()).isEqualTo(toggled);
  }

  @Test
  void sentencesAreMergedAndCutByKeyboard(FxRobot robot) {
    settle();
    robot.clickOn(".sentence-cell").type(KeyCode.M);
    assertThat(inputs().context().sentences()).hasSize(3);
    robot.type(KeyCode.C, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.ENTER);
    assertThat(inputs().context().sentences()).hasSize(4);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(inputs().context().sentences()).hasSize(4);
    assertThat(models.compare().canUndo().get()).isFalse();
  }

  @Test
  void aDoubleClickCutsAtTheWord(FxRobot robot) {
    settle();
    Node words =
        robot
            .lookup((Text text) -> isSeen(text) && text.getText().startsWith("The distinct"))
            .query();
    // Fired rather than clicked: on a busy machine two clicks may be too far apart to be a double.
    robot.interact(() -> Event.fireEvent(words, doubleClick(words)));
    WindowHarness.await(() -> inputs().context().sentences().size() == 5);
    settle();
    // The keyboard goes on behind the cut: what was cut is merged again from the sentence before.
    ListView<?> list = robot.lookup("#sentences").queryListView();
    assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(3);
    assertThat(list.isFocused()).isTrue();
    robot.type(KeyCode.UP, KeyCode.M);
    assertThat(inputs().context().sentences()).hasSize(4);
  }

  @Test
  void aSentenceIsMergedAndCutByTheMouse(FxRobot robot) {
    settle();
    rightClickOn(robot, "They adopted");
    robot.clickOn("Merge with next  (M)");
    assertThat(inputs().context().sentences()).hasSize(3);
    settle();
    rightClickOn(robot, "They adopted");
    robot.clickOn("Cut before this word");
    assertThat(inputs().context().sentences()).hasSize(4);
  }

  @Test
  void theWindowIsAsLargeAsTheScreenAllowsAndNoRowCoversTheHeader(FxRobot robot) {
    settle();
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    assertThat(stage.getWidth()).isEqualTo(Math.min(1440, screen.getWidth()));
    assertThat(stage.getHeight()).isEqualTo(Math.min(900, screen.getHeight()));
    WindowHarness.await(() -> stage.getMinWidth() >= Math.min(1024, screen.getWidth()));
    robot.interact(
        () -> {
          stage.setWidth(1024);
          stage.setHeight(680);
          models.context().replaceText("It is in Rome. He is not.");
        });
    settle();
    WindowHarness.await(() -> bottom(robot, ".context-header") <= top(robot, "#sentences"));
    Region header = robot.lookup(".context-header").query();
    assertThat(header.getHeight()).isGreaterThanOrEqualTo(header.prefHeight(-1));
  }

  @Test
  void aNewQuestionIsTypedAndItsContextPasted(FxRobot robot) {
    settle();
    robot.push(KeyCode.CONTROL, KeyCode.N);
    WindowHarness.await(() -> inputs().context().text().isEmpty());
    robot.write("Who stayed?").type(KeyCode.ENTER);
    robot.clickOn("Type a context");
    robot.interact(
        () ->
            robot
                .lookup("#context-text")
                .queryAs(TextArea.class)
                .setText("Rollo stayed. So it was."));
    robot.clickOn("#context-text").push(KeyCode.CONTROL, KeyCode.ENTER);
    settle();

    assertThat(inputs().example().question()).isEqualTo("Who stayed?");
    assertThat(inputs().context().sentences()).hasSize(2);
    assertThat(side(SideName.A).prediction().text()).isEqualTo("Rollo");
  }

  @Test
  void escapeLeavesTheTextAsItWas(FxRobot robot) {
    settle();
    Inputs before = inputs();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    robot.clickOn("#context-text").write("x").type(KeyCode.ESCAPE);

    assertThat(inputs()).isEqualTo(before);
    assertThat(robot.lookup("#sentences").query().isVisible()).isTrue();
  }

  @Test
  void thePaneThatHasTheFocusIsTheSideThatDigitsToggle(FxRobot robot) {
    settle();
    robot.clickOn(picture(robot, 0)).type(KeyCode.DIGIT4);
    assertThat(inputs().a().kept()).containsExactly(0, 1, 2);
    robot.clickOn(picture(robot, 1)).type(KeyCode.DIGIT4);
    assertThat(inputs().b().kept()).containsExactly(0, 2);
  }

  @Test
  void aTextOfThousandsOfSentencesHasRowsForWhatIsSeenOnly(FxRobot robot) {
    settle();
    String text = "Rollo stayed in Rouen for a while. ".repeat(2500).strip();
    robot.interact(
        () -> models.opener().open(new Example("long", "", "Who?", text, List.of(), false)));
    WindowHarness.await(() -> models.context().rows().size() == 2500);
    robot.interact(() -> robot.lookup("#sentences").queryListView().scrollTo(2400));

    assertThat(robot.lookup(".sentence-cell").queryAll()).hasSizeBetween(2, 80);
    robot.interact(() -> models.context().toggle(SideName.A, 2400));
    assertThat(inputs().a().kept()).hasSize(2499);
  }

  @Test
  void hoveringAWordLightsItsPlace(FxRobot robot) {
    settle();
    Node gold =
        robot.lookup((Node node) -> node.getStyleClass().contains("gold-line")).queryAll().stream()
            .filter(line -> line.getLayoutBounds().getWidth() > 5)
            .findFirst()
            .orElseThrow();
    Bounds below = gold.localToScreen(gold.getLayoutBounds());
    robot.moveTo(new Point2D(below.getCenterX(), below.getMinY() - 4));
    Optional<Spot> spot = models.link().hovered().get();

    assertThat(spot).isPresent();
    TextPlace place = spot.orElseThrow().to();
    assertThat(place.area()).isEqualTo(TextPlace.Area.CONTEXT);
    assertThat(inputs().context().text().substring(place.start(), place.end())).matches("\\w+");
    assertThat(inputs().context().sentenceAt(place.start())).isEqualTo(1);
  }
}
