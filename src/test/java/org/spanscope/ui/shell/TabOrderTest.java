package org.spanscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.session.Preferences;
import org.spanscope.session.PreferencesFile;
import org.spanscope.testing.AccessibleNames;
import org.spanscope.testing.MadeUpRuns;
import org.spanscope.testing.TabWalk;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Tab and Shift+Tab walk over the whole window as it is read, and where they are can be seen. */
class TabOrderTest extends WindowUse {
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
    TabWalk walk = walk(robot);
    List<Node> stops = walk.round(KeyCode.TAB);
    assertThat(TabWalk.names(stops))
        .containsExactlyInAnyOrderElementsOf(TabWalk.names(walk.usable()));
    assertThat(TabWalk.againstReadingOrder(stops)).isEmpty();
    List<Node> back = walk.round(KeyCode.SHIFT, KeyCode.TAB);
    Collections.reverse(back);
    Collections.rotate(back, 1);
    assertThat(TabWalk.names(back)).isEqualTo(TabWalk.names(stops));
    assertThat(walk.withoutMark(stops)).isEmpty();
  }

  @Test
  void tabWalksOverTheControlsOfEveryTabAndLeavesThem(FxRobot robot) {
    size(robot);
    TabWalk walk = walk(robot);
    for (Tab tab : tabs(robot).getTabs()) {
      robot.interact(() -> tabs(robot).getSelectionModel().select(tab));
      settle();
      robot.interact(tabs(robot)::requestFocus);
      List<Node> stops = new ArrayList<>();
      robot.push(KeyCode.TAB);
      while (TabWalk.isIn(walk.stop(), tab.getContent()) && stops.size() < TabWalk.MOST) {
        stops.add(walk.stop());
        robot.push(KeyCode.TAB);
      }
      assertThat(TabWalk.names(stops))
          .as(tab.getText())
          .containsExactlyInAnyOrderElementsOf(TabWalk.names(TabWalk.usableIn(tab.getContent())));
      assertThat(TabWalk.againstReadingOrder(stops)).as(tab.getText()).isEmpty();
      robot.push(KeyCode.SHIFT, KeyCode.TAB);
      assertThat(walk.stop()).as(tab.getText()).isSameAs(stops.get(stops.size() - 1));
      assertThat(walk.withoutMark(stops)).as(tab.getText()).isEmpty();
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
    TabWalk walk = walk(robot);
    List<Node> stops = walk.round(KeyCode.TAB);
    assertThat(TabWalk.names(stops))
        .containsExactlyInAnyOrderElementsOf(TabWalk.names(walk.usable()));
    assertThat(TabWalk.againstReadingOrder(stops)).isEmpty();
    assertThat(walk.withoutMark(stops)).isEmpty();
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

  @Test
  void tabWalksOverHelpPreferencesAndExport(FxRobot robot) {
    size(robot);
    robot.push(KeyCode.F1);
    walkOver(robot);
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    walkOver(robot);
    robot.push(KeyCode.CONTROL, KeyCode.E);
    WindowHarness.await(() -> !others().isEmpty());
    walkOver(robot);
  }

  @Test
  void tabWalksOverTheFailuresOfARun(FxRobot robot) throws IOException {
    size(robot);
    Path file = Files.createTempDirectory(parent, "records").resolve("runs.duckdb");
    MadeUpRuns.add(file, MadeUpRuns.plan("small", 200), MadeUpRuns.rows(200, 0.6, "good-head"));
    robot.push(KeyCode.CONTROL, KeyCode.R);
    WaitForAsyncUtils.waitForFxEvents();
    Window window = others().get(0);
    TabPane tabs = robot.from(window.getScene().getRoot()).lookup(".failures .tab-pane").query();
    assertThat(AccessibleNames.missing(window.getScene().getRoot())).isEmpty();
    robot.interact(() -> models.failures().open(file));
    WindowHarness.await(
        () ->
            models.failures().doing().get().isEmpty()
                && !robot.lookup("#cases").queryTableView().getItems().isEmpty());
    for (Tab tab : tabs.getTabs()) {
      robot.interact(() -> tabs.getSelectionModel().select(tab));
      WindowHarness.await(() -> !models.status().busy().get());
      assertThat(AccessibleNames.missing(window.getScene().getRoot())).as(tab.getText()).isEmpty();
      walk(robot, window, tab.getText());
    }
    robot.interact(window::hide);
  }

  /** Walks over the window that was opened last, and closes it. */
  private void walkOver(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(others()).hasSize(1);
    Window window = others().get(0);
    walk(robot, window, ((Stage) window).getTitle());
    robot.interact(window::hide);
  }

  private static void walk(FxRobot robot, Window window, String what) {
    List<Node> usable = TabWalk.usableIn(window.getScene().getRoot());
    TabWalk walk = new TabWalk(robot, usable.get(0), usable.get(1));
    List<Node> stops = walk.round(KeyCode.TAB);
    assertThat(TabWalk.names(stops))
        .as(what)
        .containsExactlyInAnyOrderElementsOf(TabWalk.names(walk.usable()));
    assertThat(TabWalk.againstReadingOrder(stops)).as(what).isEmpty();
    List<Node> back = walk.round(KeyCode.SHIFT, KeyCode.TAB);
    Collections.reverse(back);
    Collections.rotate(back, 1);
    assertThat(TabWalk.names(back)).as(what).isEqualTo(TabWalk.names(stops));
    assertThat(walk.withoutMark(stops)).as(what).isEmpty();
  }

  /** Windows beside the main one. */
  private List<Window> others() {
    return Window.getWindows().stream()
        .filter(one -> one != stage && one instanceof Stage)
        .toList();
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

  private TabWalk walk(FxRobot robot) {
    return new TabWalk(robot, robot.lookup("#question").query(), tabs(robot));
  }

  private static TabPane tabs(FxRobot robot) {
    return robot.lookup(".tabs .tab-pane").queryAs(TabPane.class);
  }
}
