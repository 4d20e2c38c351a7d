package org.spanscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spanscope.attention.Level;
import org.spanscope.figure.Theme;
import org.spanscope.reader.TextPlace;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.testing.FakeReaders;
import org.spanscope.testing.Screens;
import org.spanscope.text.Example;
import org.spanscope.text.Selection;
import org.spanscope.ui.shared.TokenLink.Spot;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window used by mouse and by keyboard, over a reader without a network. */
@ExtendWith(ApplicationExtension.class)
class WorkbenchWindowTest {
  private final WindowHarness harness = new WindowHarness();
  private final FakeReaders readers = new FakeReaders();
  private WindowModels models;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    models = harness.open(shown, readers, "first").models();
  }

  @AfterEach
  void close() {
    harness.close();
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
    robot.push(KeyCode.CONTROL, KeyCode.F).write("country");
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

  private static void rightClickOn(FxRobot robot, String start) {
    Node words =
        robot.lookup((Text text) -> isSeen(text) && text.getText().startsWith(start)).query();
    // Fired, since the headless platform asks for no menus.
    robot.interact(
        () -> {
          double x = words.getLayoutBounds().getMinX() + 60;
          double y = words.getLayoutBounds().getMinY() + 8;
          Point2D at = words.localToScene(x, y);
          Point2D on = words.localToScreen(x, y);
          Event.fireEvent(
              words,
              new ContextMenuEvent(
                  ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                  at.getX(),
                  at.getY(),
                  on.getX(),
                  on.getY(),
                  false,
                  new PickResult(words, at.getX(), at.getY())));
        });
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
  void theWindowIsAsLargeAsTheScreenAllowsAndNoRowCoversTheHeader(FxRobot robot) {
    settle();
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    assertThat(stage.getWidth()).isEqualTo(Math.min(1440, screen.getWidth()));
    assertThat(stage.getHeight()).isEqualTo(Math.min(900, screen.getHeight()));
    assertThat(stage.getMinWidth()).isGreaterThanOrEqualTo(Math.min(1024, screen.getWidth()));
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

  private static double bottom(FxRobot robot, String query) {
    Node node = robot.lookup(query).query();
    return node.localToScene(node.getLayoutBounds()).getMaxY();
  }

  private static double top(FxRobot robot, String query) {
    Node node = robot.lookup(query).query();
    return node.localToScene(node.getLayoutBounds()).getMinY();
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
    robot.push(KeyCode.CONTROL, KeyCode.E);
    robot.clickOn("#context-text").write("x").type(KeyCode.ESCAPE);

    assertThat(inputs()).isEqualTo(before);
    assertThat(robot.lookup("#sentences").query().isVisible()).isTrue();
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
  void thePaneThatHasTheFocusIsTheSideThatDigitsToggle(FxRobot robot) {
    settle();
    robot.clickOn(picture(robot, 0)).type(KeyCode.DIGIT4);
    assertThat(inputs().a().kept()).containsExactly(0, 1, 2);
    robot.clickOn(picture(robot, 1)).type(KeyCode.DIGIT4);
    assertThat(inputs().b().kept()).containsExactly(0, 2);
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
  void theThemeIsSwitchedByKeyboardAndDressesTheScene(FxRobot robot) {
    settle();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);

    assertThat(models.appearance().theme().get()).isEqualTo(Theme.DARK);
    assertThat(stage.getScene().getStylesheets()).anyMatch(sheet -> sheet.endsWith("dark.css"));
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

  @Test
  void everyControlHasAName(FxRobot robot) {
    settle();
    java.util.Set<Node> controls =
        robot.lookup((Node node) -> node.isFocusTraversable() && node.isVisible()).queryAll();
    assertThat(controls)
        .allSatisfy(node -> assertThat(name(node)).as(node.toString()).isNotBlank());
  }

  /** A list keeps cells out of sight to measure with. */
  private static boolean isSeen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static MouseEvent doubleClick(Node node) {
    Bounds bounds = node.getLayoutBounds();
    // In the first line, some words in.
    double x = bounds.getMinX() + 60;
    double y = bounds.getMinY() + 8;
    Point2D at = node.localToScene(x, y);
    Point2D on = node.localToScreen(x, y);
    return new MouseEvent(
        MouseEvent.MOUSE_CLICKED,
        at.getX(),
        at.getY(),
        on.getX(),
        on.getY(),
        MouseButton.PRIMARY,
        2,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        false,
        false,
        true,
        new PickResult(node, at.getX(), at.getY()));
  }

  private static String name(Node node) {
    String text = node instanceof javafx.scene.control.Labeled l ? l.getText() : "";
    Object spoken = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
    return (spoken == null ? "" : spoken) + (text == null ? "" : text);
  }

  private void settle() {
    WindowHarness.await(() -> WindowHarness.isQuiet(models));
  }

  private Inputs inputs() {
    return models.compare().inputs().get().orElseThrow();
  }

  private org.spanscope.experiment.Side side(SideName name) {
    return models.compare().side(name).get().side();
  }

  private int kept(SideName side) {
    return inputs().selection(side).kept().size();
  }

  private static CheckBox box(FxRobot robot, String name) {
    return robot
        .lookup((CheckBox box) -> isSeen(box) && name.equals(box.getAccessibleText()))
        .query();
  }

  private static Node picture(FxRobot robot, int pane) {
    return robot.from(robot.lookup(".pane").nth(pane).<Node>query()).lookup(".figure-view").query();
  }

  private static MenuButton menu(FxRobot robot, String style) {
    return robot.lookup(style).query();
  }

  private static java.util.function.Predicate<Node> item(String text) {
    return node -> node instanceof Label label && String.valueOf(label.getText()).startsWith(text);
  }

  private static List<String> labels(FxRobot robot) {
    return robot
        .lookup((Node node) -> node instanceof Label && node.isVisible())
        .queryAll()
        .stream()
        .map(node -> ((Label) node).getText())
        .toList();
  }
}
