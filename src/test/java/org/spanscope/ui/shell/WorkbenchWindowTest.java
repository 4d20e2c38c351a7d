package org.spanscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.spanscope.attention.Level;
import org.spanscope.figure.Theme;
import org.spanscope.reader.TextPlace;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.testing.FakeReaders;
import org.spanscope.testing.Screens;
import org.spanscope.testing.TabWalk;
import org.spanscope.ui.shared.TokenLink.Spot;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The window used by mouse and by keyboard: files, readers, tabs, keys. */
class WorkbenchWindowTest extends WindowUse {
  @Start
  void start(Stage shown) {
    open(shown);
  }

  @Test
  void opensOnTheFirstExampleAlreadyRead() {
    settle();

    assertThat(inputs().example().id()).isEqualTo("q1");
    assertThat(kept(SideName.A)).isEqualTo(4);
    assertThat(kept(SideName.B)).isEqualTo(3);
    assertThat(models.status().took(SideName.A).get()).contains("tokens", "ms");
    assertThat(models.readers().deviceLabel().get()).isEqualTo("CPU");
  }

  @Test
  void theListOfExamplesIsWalkedOverByKeyboard(FxRobot robot) {
    settle();
    robot.type(KeyCode.DOWN);
    WindowHarness.await(() -> inputs().example().id().equals("q2"));
    robot.type(KeyCode.DOWN);
    WindowHarness.await(() -> inputs().example().id().equals("q3"));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    WindowHarness.await(() -> inputs().example().id().equals("q2"));
    ListView<?> list = robot.lookup("#examples").queryListView();
    assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(1);
  }

  @Test
  void theSearchNarrowsTheListAndSaysWhenNothingMatches(FxRobot robot) {
    settle();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F).write("country");
    assertThat(models.examples().shown()).hasSize(1);
    assertThat(inputs().example().id()).as("a search opens nothing").isEqualTo("q1");
    robot.type(KeyCode.ENTER);
    WindowHarness.await(() -> inputs().example().id().equals("q2"));
    robot.clickOn("#search").write(" zzz");
    assertThat(labels(robot)).anyMatch(text -> text.startsWith("No example matches"));
    robot.type(KeyCode.ESCAPE);
    assertThat(models.examples().shown()).hasSize(5);
    robot.clickOn("#search").write("country");
    assertThat(models.examples().shown()).hasSize(1);
    robot.clickOn("#search .clear-button");
    assertThat(models.examples().shown()).hasSize(5);
  }

  @Test
  void escapeLeavesTheTabsFirstAndThenTakesThePinAway(FxRobot robot) {
    settle();
    robot.interact(
        () -> models.link().togglePin(Spot.at(new TextPlace(TextPlace.Area.CONTEXT, 4, 11))));
    robot.type(KeyCode.F11).type(KeyCode.ESCAPE);
    assertThat(models.tabsMaximised().get()).isFalse();
    assertThat(models.link().pinned().get()).isPresent();
    robot.type(KeyCode.ESCAPE);
    assertThat(models.link().pinned().get()).isEmpty();
  }

  @Test
  void theKeyboardStaysWhereItWasWhenTheTabsTakeAllTheRoom(FxRobot robot) {
    settle();
    robot.clickOn(picture(robot, 0));
    Node focused = stage.getScene().getFocusOwner();
    robot.type(KeyCode.F11).type(KeyCode.F11);
    assertThat(stage.getScene().getFocusOwner()).isSameAs(focused);
    robot.clickOn(robot.from(robot.lookup(".tabs")).lookup(".figure-view").<Node>query());
    Node picture = stage.getScene().getFocusOwner();
    robot.type(KeyCode.F11);
    assertThat(stage.getScene().getFocusOwner()).isSameAs(picture);
  }

  @Test
  void aBrokenFileSaysWhyAndWhatIsOnScreenStays(FxRobot robot) {
    settle();
    Inputs before = inputs();
    harness.pick(Path.of("broken.json"));
    robot.push(KeyCode.CONTROL, KeyCode.O);
    WindowHarness.await(() -> models.messages().current().get().isPresent());

    assertThat(labels(robot)).anyMatch(text -> text.contains("The file is no JSON"));
    assertThat(inputs()).isEqualTo(before);
    assertThat(models.examples().shown()).hasSize(5);
    assertThat(stage.isShowing()).isTrue();
    robot.clickOn("Dismiss");
    assertThat(models.messages().current().get()).isEmpty();
  }

  @Test
  void whatWasSaidGoesWhenItIsNoLongerTrue(FxRobot robot) {
    settle();
    robot.interact(() -> models.examples().load(Path.of("broken.json")));
    WindowHarness.await(() -> models.messages().current().get().isPresent());
    robot.interact(() -> models.examples().load(Path.of("good.json")));
    WindowHarness.await(() -> models.messages().current().get().isEmpty());
    settle();

    robot.interact(() -> models.context().replaceText("Nothing is left of it."));
    assertThat(models.messages().current().get().orElseThrow().text()).contains("Catholicism");
    robot.interact(() -> models.opener().open(WindowHarness.examples().get(1)));
    WindowHarness.await(() -> models.messages().current().get().isEmpty());
  }

  @Test
  void aBrokenReaderSaysWhyAndTheOneInUseStays(FxRobot robot) {
    settle();
    harness.pick(Path.of("models", "broken"));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
    WindowHarness.await(() -> models.messages().current().get().isPresent());

    assertThat(models.messages().current().get().orElseThrow().text()).contains("no weights");
    assertThat(models.readers().readerLabel().get()).isEqualTo("first");
    assertThat(models.compare().side(SideName.A).get().isCurrent()).isTrue();
  }

  @Test
  void anotherReaderReadsBothSidesAgain(FxRobot robot) {
    settle();
    robot.clickOn(".reader-chooser");
    WindowHarness.await(() -> menu(robot, ".reader-chooser").getItems().size() == 5);
    robot.clickOn(item("second"));
    WindowHarness.await(
        () ->
            models.readers().readerLabel().get().equals("second") && WindowHarness.isQuiet(models));

    assertThat(side(SideName.A).reading().reader().name()).isEqualTo("second");
    assertThat(readers.second().readings()).isEqualTo(2);
  }

  @Test
  void everyDeviceIsOffered(FxRobot robot) {
    settle();
    WindowHarness.await(() -> menu(robot, ".device-chooser").getItems().size() == 2);
  }

  @Test
  void anotherDeviceReadsBothSidesAgainThere(FxRobot robot) {
    settle();
    WindowHarness.await(() -> menu(robot, ".device-chooser").getItems().size() == 2);
    robot.clickOn(".device-chooser");
    robot.clickOn("GPU 0");
    WindowHarness.await(
        () ->
            models.readers().deviceLabel().get().equals("GPU 0") && WindowHarness.isQuiet(models));

    assertThat(readers.firstOnGpu().readings()).isEqualTo(2);
    assertThat(side(SideName.A).reading().device()).isEqualTo("gpu0");
    assertThat(side(SideName.B).reading().device()).isEqualTo("gpu0");
  }

  @Test
  void threeOfTheBestAnswersAreInSightAtTheSmallestSize(FxRobot robot) {
    settle();
    robot.interact(
        () -> {
          stage.setWidth(1280);
          stage.setHeight(800);
        });
    robot.clickOn(".pane-toggle");
    Region table = robot.lookup(".nbest").query();
    WindowHarness.await(() -> table.isVisible() && table.getHeight() >= 3 * 21 + 20);
  }

  @Test
  void aBrokenReaderInTheListTellsItsProblem(FxRobot robot) {
    settle();
    robot.clickOn(".reader-chooser");
    Node broken = robot.lookup(item("broken")).query();
    robot.interact(() -> Screens.write(broken.getScene(), "reader-menu"));
    robot.clickOn(broken);
    WindowHarness.await(() -> models.messages().current().get().isPresent());

    assertThat(models.messages().current().get().orElseThrow().text())
        .isEqualTo(FakeReaders.PROBLEM);
  }

  @Test
  void cancelStopsTheReadingAndMarksThePictures(FxRobot robot) {
    settle();
    robot.interact(
        () -> {
          models.context().toggle(SideName.B, 0);
          models.compare().cancel();
        });

    assertThat(models.status().busy().get()).isFalse();
    assertThat(models.compare().side(SideName.B).get().problem()).contains("Run");
    assertThat(models.compare().side(SideName.B).get().side()).isNotNull();
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    settle();
    assertThat(side(SideName.B).selection().kept()).containsExactly(2, 3);
  }

  @Test
  void theTabsTakeAllTheRoomAndGiveItBack(FxRobot robot) {
    settle();
    robot.type(KeyCode.F11);
    assertThat(robot.lookup(".pane").tryQuery()).isEmpty();
    robot.clickOn(".maximise");
    assertThat(robot.lookup(".pane").queryAll()).hasSize(2);
  }

  @Test
  void theMenuLooksCloserAndFarther(FxRobot robot) {
    settle();
    robot.push(KeyCode.ALT, KeyCode.DIGIT1);
    WindowHarness.await(() -> models.maps().result().get().settings().level() == Level.SENTENCE);
    assertThat(models.status().shows().get()).contains("by sentence");
    robot.push(KeyCode.CONTROL, KeyCode.G);
    assertThat(models.maps().logCurves().get()).isTrue();
  }

  @Test
  void theThemeIsSwitchedByKeyboardAndDressesTheScene(FxRobot robot) {
    settle();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);

    assertThat(models.appearance().theme().get()).isEqualTo(Theme.DARK);
    assertThat(stage.getScene().getStylesheets()).anyMatch(sheet -> sheet.endsWith("dark.css"));
  }

  @Test
  void everyControlHasAName(FxRobot robot) {
    settle();
    java.util.Set<Node> controls =
        robot.lookup((Node node) -> node.isFocusTraversable() && node.isVisible()).queryAll();
    assertThat(controls)
        .allSatisfy(node -> assertThat(TabWalk.name(node)).as(node.toString()).isNotBlank());
  }
}
