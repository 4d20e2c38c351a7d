package org.spanscope.ui.shell;

import java.util.List;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.testing.FakeReaders;
import org.spanscope.testing.WindowJobs;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** A window over a reader without a network, and what tests do to it by mouse and keyboard. */
@ExtendWith(ApplicationExtension.class)
abstract class WindowUse {
  final WindowHarness harness;
  final FakeReaders readers = new FakeReaders();
  WindowModels models;
  Stage stage;

  WindowUse() {
    this(new WindowJobs());
  }

  WindowUse(WindowJobs jobs) {
    harness = new WindowHarness(jobs);
  }

  void open(Stage shown) {
    stage = shown;
    // The stage is the one of the test before: its least size would look like this window's own.
    stage.setMinWidth(0);
    models = harness.open(shown, readers, "first").models();
  }

  @AfterEach
  void close() {
    harness.close();
  }

  static void rightClickOn(FxRobot robot, String start) {
    Node words =
        robot.lookup((Text text) -> isSeen(text) && text.getText().startsWith(start)).query();
    askForMenu(robot, words);
  }

  /** In the first line of what is there, some words in. */
  static void askForMenu(FxRobot robot, Node words) {
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

  static double bottom(FxRobot robot, String query) {
    Node node = robot.lookup(query).query();
    return node.localToScene(node.getLayoutBounds()).getMaxY();
  }

  static double top(FxRobot robot, String query) {
    Node node = robot.lookup(query).query();
    return node.localToScene(node.getLayoutBounds()).getMinY();
  }

  /** A list keeps cells out of sight to measure with. */
  static boolean isSeen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  static MouseEvent doubleClick(Node node) {
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

  void settle() {
    WindowHarness.await(() -> WindowHarness.isQuiet(models));
  }

  Inputs inputs() {
    return models.compare().inputs().get().orElseThrow();
  }

  org.spanscope.experiment.Side side(SideName name) {
    return models.compare().side(name).get().side();
  }

  int kept(SideName side) {
    return inputs().selection(side).kept().size();
  }

  static CheckBox box(FxRobot robot, String name) {
    return robot
        .lookup((CheckBox box) -> isSeen(box) && name.equals(box.getAccessibleText()))
        .query();
  }

  static Node picture(FxRobot robot, int pane) {
    return robot.from(robot.lookup(".pane").nth(pane).<Node>query()).lookup(".figure-view").query();
  }

  static MenuButton menu(FxRobot robot, String style) {
    return robot.lookup(style).query();
  }

  static java.util.function.Predicate<Node> item(String text) {
    return node -> node instanceof Label label && String.valueOf(label.getText()).startsWith(text);
  }

  static List<String> labels(FxRobot robot) {
    return robot
        .lookup((Node node) -> node instanceof Label && node.isVisible())
        .queryAll()
        .stream()
        .map(node -> ((Label) node).getText())
        .toList();
  }
}
