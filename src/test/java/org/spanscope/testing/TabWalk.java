package org.spanscope.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.RangeSlider;
import org.testfx.api.FxRobot;

/** Walks over a window by the Tab key and tells where it stops. */
public final class TabWalk {
  /** More stops than any window has. */
  public static final int MOST = 400;

  private final FxRobot robot;
  private final Scene scene;
  private final Node start;
  private final Node elsewhere;

  /**
   * @param start where a round begins and ends
   * @param elsewhere another stop, to see {@code start} without the keyboard
   */
  public TabWalk(FxRobot robot, Node start, Node elsewhere) {
    this.robot = robot;
    this.scene = start.getScene();
    this.start = start;
    this.elsewhere = elsewhere;
  }

  /** Once round the window, from where the walk begins. */
  public List<Node> round(KeyCode... keys) {
    robot.interact(start::requestFocus);
    List<Node> stops = new ArrayList<>();
    Node at = start;
    List<String> outOfSight = new ArrayList<>();
    int steps = 0;
    do {
      // A slider with two ends is a stop for each of them.
      if (stops.isEmpty() || stops.get(stops.size() - 1) != at) {
        stops.add(at);
      }
      robot.push(keys);
      at = stop();
      if (!isInSight(at)) {
        outOfSight.add(name(at));
      }
      steps++;
    } while (at != start && steps < MOST);
    assertThat(steps).as("steps until the walk is round, at %s", name(at)).isLessThan(MOST);
    assertThat(outOfSight).as("what was not scrolled into sight").isEmpty();
    assertThat(stops).doesNotHaveDuplicates();
    return stops;
  }

  /** Where the keyboard is; in a slider with two ends that is the slider, whichever end it is. */
  public Node stop() {
    Node owner = scene.getFocusOwner();
    return owner.getParent() instanceof RangeSlider slider ? slider : owner;
  }

  /** All that takes the keyboard now. */
  public List<Node> usable() {
    return usableIn(scene.getRoot());
  }

  public static List<Node> usableIn(Node root) {
    List<Node> found = new ArrayList<>();
    usable(root, found);
    return found;
  }

  public static boolean isIn(Node node, Node root) {
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
  public static List<String> againstReadingOrder(List<Node> stops) {
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
  public List<String> withoutMark(List<Node> stops) {
    WritableImage onStart = pictureWith(start);
    WritableImage onElsewhere = pictureWith(elsewhere);
    List<String> unseen = new ArrayList<>();
    for (Node stop : stops) {
      WritableImage without = stop == start ? onElsewhere : onStart;
      if (!isInSight(stop)) {
        robot.interact(() -> scrollTo(stop));
        without = pictureWith(start);
      }
      if (differing(pictureWith(stop), without, bounds(stop)) < 12) {
        unseen.add(name(stop));
      }
    }
    return unseen;
  }

  private static boolean isInSight(Node node) {
    return scrolled(node)
        .map(pane -> pane.lookup(".viewport"))
        .allMatch(
            view -> bounds(view).contains(bounds(node).getCenterX(), bounds(node).getCenterY()));
  }

  private static void scrollTo(Node node) {
    scrolled(node)
        .forEach(
            pane -> {
              Node content = pane.getContent();
              double top = content.sceneToLocal(bounds(node)).getMinY();
              double hidden =
                  content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
              pane.setVvalue(hidden <= 0 ? 0 : Math.min(1, top / hidden));
            });
  }

  /** The panes that a node is scrolled by, from within. */
  private static Stream<ScrollPane> scrolled(Node node) {
    return Stream.<Node>iterate(node, at -> at != null, Node::getParent)
        .filter(at -> at != node && at instanceof ScrollPane)
        .map(ScrollPane.class::cast);
  }

  private WritableImage pictureWith(Node focused) {
    robot.interact(focused::requestFocus);
    WritableImage[] image = new WritableImage[1];
    robot.interact(() -> image[0] = scene.snapshot(null));
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

  public static List<String> names(List<Node> nodes) {
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

  /** What is on a node and what is said of it. */
  public static String name(Node node) {
    String text = node instanceof Labeled l ? l.getText() : "";
    Object spoken = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
    return (spoken == null ? "" : spoken) + (text == null ? "" : text);
  }
}
