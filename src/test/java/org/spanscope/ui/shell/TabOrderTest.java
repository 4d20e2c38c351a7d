package org.spanscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.session.Preferences;
import org.spanscope.session.PreferencesFile;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Tab and Shift+Tab walk over the whole window as it is read, and where they are can be seen. */
class TabOrderTest extends WindowUse {
  private static final int MOST = 400;

  @TempDir private static Path parent;

  @Start
  void start(Stage shown) throws IOException {
    Path folder = Files.createTempDirectory(parent, "kept");
    new PreferencesFile(folder.resolve("preferences.json")).write(Preferences.STANDARD.tour(false));
    harness.keepIn(folder);
    open(shown);
  }

  @Test
  void tabWalksOverTheWindowAndShiftTabWalksBack(FxRobot robot) {
    size(robot);
    List<Node> stops = round(robot, KeyCode.TAB);
    assertThat(names(stops)).containsExactlyInAnyOrderElementsOf(names(usable()));
    assertThat(inReadingOrder(stops)).isEmpty();
    List<Node> back = round(robot, KeyCode.SHIFT, KeyCode.TAB);
    Collections.reverse(back);
    Collections.rotate(back, 1);
    assertThat(names(back)).isEqualTo(names(stops));
    assertThat(withoutMark(robot, stops)).isEmpty();
  }

  @Test
  void tabWalksOverTheControlsOfEveryTabAndLeavesThem(FxRobot robot) {
    size(robot);
    for (Tab tab : tabs(robot).getTabs()) {
      robot.interact(() -> tabs(robot).getSelectionModel().select(tab));
      settle();
      robot.interact(tabs(robot)::requestFocus);
      List<Node> stops = new ArrayList<>();
      robot.push(KeyCode.TAB);
      while (isIn(stop(), tab.getContent()) && stops.size() < MOST) {
        stops.add(stop());
        robot.push(KeyCode.TAB);
      }
      assertThat(names(stops))
          .as(tab.getText())
          .containsExactlyInAnyOrderElementsOf(names(usableIn(tab.getContent())));
      assertThat(inReadingOrder(stops)).as(tab.getText()).isEmpty();
      robot.push(KeyCode.SHIFT, KeyCode.TAB);
      assertThat(stop()).as(tab.getText()).isSameAs(stops.get(stops.size() - 1));
      assertThat(withoutMark(robot, stops)).as(tab.getText()).isEmpty();
    }
  }

  @Test
  void tabGoesThroughSearchNotesListsAndDrawer(FxRobot robot) {
    size(robot);
    robot.interact(
        () ->
            robot
                .lookup(".pane-toggle")
                .queryAllAs(ToggleButton.class)
                .forEach(ToggleButton::fire));
    robot.push(KeyCode.CONTROL, KeyCode.F).write("norman");
    robot.push(KeyCode.CONTROL, KeyCode.M);
    robot.push(KeyCode.CONTROL, KeyCode.J);
    WaitForAsyncUtils.waitForFxEvents();
    List<Node> stops = round(robot, KeyCode.TAB);
    assertThat(names(stops)).containsExactlyInAnyOrderElementsOf(names(usable()));
    assertThat(inReadingOrder(stops)).isEmpty();
    assertThat(withoutMark(robot, stops)).isEmpty();
  }

  @Test
  void tabLeavesTheTextOfTheContext(FxRobot robot) {
    size(robot);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    TextArea text = robot.lookup("#context-text").query();
    assertThat(text.isFocused()).isTrue();
    String before = text.getText();
    robot.type(KeyCode.TAB);
    assertThat(text.isFocused()).isFalse();
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(text.isFocused()).isTrue();
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(text.isFocused()).isFalse();
    assertThat(text.getText()).isEqualTo(before);
    assertThat(models.context().editing().get()).isTrue();
  }

  private void size(FxRobot robot) {
    settle();
    robot.interact(
        () -> {
          stage.setWidth(1440);
          stage.setHeight(900);
        });
    settle();
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** From the question once round the window, forward. */
  private List<Node> round(FxRobot robot, KeyCode... keys) {
    TextField question = robot.lookup("#question").query();
    robot.interact(question::requestFocus);
    List<Node> stops = new ArrayList<>();
    Node at = question;
    do {
      // A slider with two ends is a stop for each of them.
      if (stops.isEmpty() || stops.get(stops.size() - 1) != at) {
        stops.add(at);
      }
      robot.push(keys);
      at = stop();
    } while (at != question && stops.size() < MOST);
    assertThat(stops).doesNotHaveDuplicates();
    return stops;
  }

  /** Where the keyboard is; in a slider with two ends that is the slider, whichever end it is. */
  private Node stop() {
    Node owner = stage.getScene().getFocusOwner();
    return owner.getParent() instanceof RangeSlider slider ? slider : owner;
  }

  /** All that takes the keyboard now. */
  private List<Node> usable() {
    return usableIn(stage.getScene().getRoot());
  }

  private static List<Node> usableIn(Node root) {
    List<Node> found = new ArrayList<>();
    usable(root, found);
    return found;
  }

  private static boolean isIn(Node node, Node root) {
    Node at = node;
    while (at != null && at != root) {
      at = at.getParent();
    }
    return at == root;
  }

  private static void usable(Node node, List<Node> found) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    // Of buttons that exclude each other the chosen one is the stop; arrows go to the others.
    boolean other =
        node instanceof ToggleButton toggle
            && toggle.getToggleGroup() != null
            && toggle.getToggleGroup().getSelectedToggle() != toggle;
    if (node.isFocusTraversable() && !other) {
      found.add(node);
    }
    // The thumbs of a slider with two ends take turns within it.
    if (node instanceof Parent inner && !(node instanceof RangeSlider)) {
      inner.getChildrenUnmodifiable().forEach(child -> usable(child, found));
    }
  }

  /** Steps that lead up within a column, or left within a row. */
  private static List<String> inReadingOrder(List<Node> stops) {
    List<String> wrong = new ArrayList<>();
    int last = stops.size() - 1;
    for (int i = 0; i < last; i++) {
      Bounds from = bounds(stops.get(i));
      Bounds to = bounds(stops.get(i + 1));
      boolean down = to.getMinY() >= from.getMaxY() - 2;
      boolean right = to.getMinX() >= from.getMaxX() - 2;
      boolean inside =
          from.contains(to.getCenterX(), to.getCenterY())
              || to.contains(from.getCenterX(), from.getCenterY());
      boolean start = to.getMinY() < 40;
      if (!down && !right && !inside && !start) {
        wrong.add(name(stops.get(i)) + " → " + name(stops.get(i + 1)) + " " + from + to);
      }
    }
    return wrong;
  }

  /** Where the keyboard is without anything on screen telling so. */
  private List<String> withoutMark(FxRobot robot, List<Node> stops) {
    TextField question = robot.lookup("#question").query();
    WritableImage onQuestion = pictureWith(robot, question);
    WritableImage onTabs = pictureWith(robot, tabs(robot));
    List<String> unseen = new ArrayList<>();
    for (Node stop : stops) {
      WritableImage without = stop == question ? onTabs : onQuestion;
      if (differing(pictureWith(robot, stop), without, bounds(stop)) < 12) {
        unseen.add(name(stop));
      }
    }
    return unseen;
  }

  private WritableImage pictureWith(FxRobot robot, Node focused) {
    robot.interact(focused::requestFocus);
    WritableImage[] image = new WritableImage[1];
    robot.interact(() -> image[0] = stage.getScene().snapshot(null));
    return image[0];
  }

  private static int differing(WritableImage one, WritableImage other, Bounds bounds) {
    int count = 0;
    for (int y = from(bounds.getMinY()); y < to(bounds.getMaxY(), one.getHeight()); y++) {
      for (int x = from(bounds.getMinX()); x < to(bounds.getMaxX(), one.getWidth()); x++) {
        if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
          count++;
        }
      }
    }
    return count;
  }

  private static int from(double least) {
    return (int) Math.max(0, least - 1);
  }

  private static int to(double most, double size) {
    return (int) Math.min(size, most + 2);
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static List<String> names(List<Node> nodes) {
    return nodes.stream()
        .map(
            node ->
                node.getClass().getSimpleName()
                    + " "
                    + node.getStyleClass()
                    + " "
                    + name(node).replaceAll("(?s)^(.{60}).*", "$1"))
        .toList();
  }

  private static TabPane tabs(FxRobot robot) {
    return robot.lookup(".tabs .tab-pane").queryAs(TabPane.class);
  }
}
