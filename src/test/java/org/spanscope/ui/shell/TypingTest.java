package org.spanscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.testing.FakeReaders;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What is typed into the context is read, or stays with its own example; it never vanishes. */
@ExtendWith(ApplicationExtension.class)
class TypingTest {
  private static final String OTHER = "Rollo stayed. So it was.";

  private final WindowHarness harness = new WindowHarness();
  private WindowModels models;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    models = harness.open(shown, new FakeReaders(), "first").models();
  }

  @AfterEach
  void close() {
    harness.close();
  }

  @Test
  void runReadsTheTextThatIsBeingEdited(FxRobot robot) {
    edit(robot);
    robot.clickOn(".primary");
    settle();

    assertThat(text()).isEqualTo(OTHER);
    assertThat(editor(robot).isVisible()).isFalse();
    assertThat(side().reading().input().context().text()).isEqualTo(OTHER);
    assertThat(side().prediction().text()).isEqualTo("Rollo");
  }

  @Test
  void enterInTheQuestionReadsTheTextThatIsBeingEdited(FxRobot robot) {
    edit(robot);
    robot.clickOn("#question").type(KeyCode.ENTER);
    settle();

    assertThat(side().reading().input().context().text()).isEqualTo(OTHER);
  }

  @Test
  void anotherExampleEndsTheEditingOfTheLastOneAndUndoFindsIt(FxRobot robot) {
    edit(robot);
    choose(robot, 1);
    WindowHarness.await(() -> inputs().example().id().equals("q2"));
    assertThat(models.context().editing().get()).isFalse();
    assertThat(text()).isEqualTo(WindowHarness.NORMANS);

    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(inputs().example().id()).isEqualTo("q1");
    assertThat(text()).isEqualTo(OTHER);
  }

  @Test
  void anotherDataSetEndsTheEditingToo(FxRobot robot) {
    edit(robot);
    robot.interact(() -> models.examples().load(java.nio.file.Path.of("other.json")));
    WindowHarness.await(() -> models.examples().heading().get().equals("other.json"));
    WindowHarness.await(() -> text().equals(WindowHarness.NORMANS));

    assertThat(models.context().editing().get()).isFalse();
    robot.interact(() -> models.compare().undo());
    assertThat(text()).isEqualTo(OTHER);
  }

  @Test
  void undoTakesBackWhatIsBeingTypedAndRedoBringsIt(FxRobot robot) {
    edit(robot);
    robot.clickOn("Edit").clickOn("Undo");
    assertThat(models.context().editing().get()).isFalse();
    assertThat(text()).isEqualTo(WindowHarness.NORMANS);
    robot.push(KeyCode.CONTROL, KeyCode.Y);
    assertThat(text()).isEqualTo(OTHER);
  }

  @Test
  void aNewQuestionTakesTheKeyboardAndKeepsWhatWasTyped(FxRobot robot) {
    edit(robot);
    robot.push(KeyCode.CONTROL, KeyCode.N).write("Who");
    settleFocus();

    TextField question = robot.lookup("#question").queryAs(TextField.class);
    assertThat(question.isFocused()).isTrue();
    assertThat(question.getText()).isEqualTo("Who");
    assertThat(text()).isEmpty();
    robot.type(KeyCode.ENTER);
    robot.interact(() -> models.compare().undo());
    robot.interact(() -> models.compare().undo());
    assertThat(text()).isEqualTo(OTHER);
  }

  @Test
  void theKeyThatBeginsEditingAlsoEndsIt(FxRobot robot) {
    edit(robot);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    assertThat(text()).isEqualTo(OTHER);
  }

  @Test
  void aTextPastedWhereNoneWasIsReadAtOnce(FxRobot robot) {
    settle();
    robot.push(KeyCode.CONTROL, KeyCode.N).write("Who stayed?").type(KeyCode.ENTER);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    robot.interact(() -> editor(robot).setText(OTHER));
    settle();

    assertThat(side().prediction().text()).isEqualTo("Rollo");
    assertThat(editor(robot).isVisible()).isTrue();
  }

  @Test
  void goldsOfTheOriginalQuestionSaySoAndCanBeForgotten(FxRobot robot) {
    settle();
    Node mark = robot.lookup("#other-golds").query();
    assertThat(mark.isVisible()).isFalse();
    robot.clickOn("#question").type(KeyCode.END).write(" Or not?").type(KeyCode.ENTER);
    assertThat(mark.isVisible()).isTrue();
    settle();
    robot.clickOn("forget golds");
    assertThat(inputs().example().golds()).isEmpty();
    assertThat(mark.isVisible()).isFalse();
    settle();
    assertThat(side().score()).isNull();
    robot.interact(() -> models.compare().undo());
    assertThat(inputs().example().golds()).hasSize(1);
    assertThat(mark.isVisible()).isTrue();
    robot.push(KeyCode.CONTROL, KeyCode.N);
    assertThat(mark.isVisible()).isFalse();
  }

  private void edit(FxRobot robot) {
    settle();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    robot.interact(() -> editor(robot).setText(OTHER));
    assertThat(editor(robot).isFocused()).isTrue();
  }

  private static void choose(FxRobot robot, int example) {
    ListView<?> list = robot.lookup("#examples").queryListView();
    Node cell = robot.from(list).lookup(".example-cell").nth(example).query();
    robot.clickOn(cell);
  }

  private static TextArea editor(FxRobot robot) {
    return robot.lookup("#context-text").query();
  }

  private void settle() {
    WindowHarness.await(() -> WindowHarness.isQuiet(models));
  }

  private void settleFocus() {
    WindowHarness.await(() -> stage.getScene().getFocusOwner() != null);
  }

  private Inputs inputs() {
    return models.compare().inputs().get().orElseThrow();
  }

  private String text() {
    return inputs().context().text();
  }

  private org.spanscope.experiment.Side side() {
    return models.compare().side(SideName.A).get().side();
  }
}
