package org.spanscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.session.Preferences;
import org.spanscope.session.PreferencesFile;
import org.spanscope.testing.AccessibleNames;
import org.spanscope.ui.shared.FigureView;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Whatever can be used in the window has a name for those who do not see it. */
class NamesTest extends WindowUse {
  @TempDir private static Path parent;

  @Start
  void start(Stage shown) throws IOException {
    Path folder = Files.createTempDirectory(parent, "kept");
    new PreferencesFile(folder.resolve("preferences.json")).write(Preferences.STANDARD.tour(false));
    harness.keepIn(folder);
    open(shown);
  }

  @Test
  void everyControlOfTheWindowAndOfEachTabHasAName(FxRobot robot) {
    settle();
    robot.push(KeyCode.CONTROL, KeyCode.F).write("norman");
    Set<String> missing = new TreeSet<>(missing());
    for (Tab tab : tabs(robot).getTabs()) {
      robot.interact(() -> tabs(robot).getSelectionModel().select(tab));
      settle();
      for (ToggleButton each : buttonsIn(robot, tab)) {
        robot.interact(each::fire);
        missing.addAll(missing());
      }
      for (Button run : robot.from(tab.getContent()).lookup(".run").queryAllAs(Button.class)) {
        robot.interact(run::fire);
        WindowHarness.await(() -> !models.status().busy().get());
        missing.addAll(missing());
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyPictureOfEachTabNamesWhatIsStrongestInItWithItsNumber(FxRobot robot) {
    settle();
    int told = 0;
    for (Tab tab : tabs(robot).getTabs()) {
      robot.interact(() -> tabs(robot).getSelectionModel().select(tab));
      for (Button run : robot.from(tab.getContent()).lookup(".run").queryAllAs(Button.class)) {
        robot.interact(run::fire);
      }
      WindowHarness.await(() -> !models.status().busy().get());
      settle();
      for (FigureView view : robot.lookup(".figure-view").queryAllAs(FigureView.class)) {
        if (view.state().get().figure() != null) {
          told++;
          assertThat(view.queryAccessibleAttribute(AccessibleAttribute.TEXT))
              .as(tab.getText())
              .asString()
              .containsPattern(
                  "(strongest|largest)[^.]*: .* ([+−]?[0-9]*\\.?[0-9]+|no values)|are the same here");
        }
      }
    }
    assertThat(told).isGreaterThan(20);
  }

  @Test
  void everyControlOfThePanesListsAndDrawersHasAName(FxRobot robot) {
    settle();
    robot.interact(
        () ->
            robot
                .lookup(".pane-toggle")
                .queryAllAs(ToggleButton.class)
                .forEach(ToggleButton::fire));
    robot.push(KeyCode.CONTROL, KeyCode.M);
    robot.push(KeyCode.CONTROL, KeyCode.J);
    Set<String> missing = new TreeSet<>(missing());
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
    missing.addAll(missing());
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    missing.addAll(missing());
    assertThat(missing).isEmpty();
  }

  @Test
  void everyItemOfEveryMenuHasAName(FxRobot robot) {
    settle();
    MenuBar bar = robot.lookup(".menu-bar").queryAs(MenuBar.class);
    assertThat(bar.getMenus()).hasSizeGreaterThan(4);
    List<String> missing = new ArrayList<>();
    bar.getMenus().forEach(menu -> missing.addAll(AccessibleNames.missing(menu.getItems())));
    rightClickOn(robot, "They adopted");
    missing.addAll(menusNow());
    robot.type(KeyCode.ESCAPE);
    WindowHarness.await(() -> showing().isEmpty());
    askForMenu(robot, picture(robot, 0));
    missing.addAll(menusNow());
    assertThat(missing).isEmpty();
  }

  @Test
  void helpPreferencesExportAndHintsHaveNames(FxRobot robot) {
    settle();
    robot.push(KeyCode.F1);
    Set<String> missing = new TreeSet<>(missing());
    robot.clickOn("Glossary");
    missing.addAll(missing());
    robot.type(KeyCode.ESCAPE);
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    missing.addAll(missing());
    robot.type(KeyCode.ESCAPE);
    robot.push(KeyCode.CONTROL, KeyCode.E);
    WindowHarness.await(
        () ->
            Window.getWindows().stream()
                .anyMatch(
                    one -> one instanceof Stage open && open.getTitle().startsWith("Export")));
    missing.addAll(missing());
    robot.type(KeyCode.ESCAPE);
    robot.clickOn("Help").clickOn("Hints for newcomers");
    assertThat(Window.getWindows()).hasSizeGreaterThan(1);
    missing.addAll(missing());
    assertThat(missing).isEmpty();
  }

  /** Of all windows that are open. */
  private static List<String> missing() {
    return Window.getWindows().stream()
        .map(Window::getScene)
        .map(Scene::getRoot)
        .flatMap(root -> AccessibleNames.missing(root).stream())
        .toList();
  }

  private static List<String> menusNow() {
    WindowHarness.await(() -> !showing().isEmpty());
    return showing().stream()
        .flatMap(menu -> AccessibleNames.missing(menu.getItems()).stream())
        .toList();
  }

  private static List<ContextMenu> showing() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .toList();
  }

  /** What switches between the views of a tab. */
  private static List<ToggleButton> buttonsIn(FxRobot robot, Tab tab) {
    return robot
        .from(tab.getContent())
        .lookup(".toggle-button")
        .queryAllAs(ToggleButton.class)
        .stream()
        .filter(Node::isVisible)
        .filter(button -> !button.isDisabled())
        .toList();
  }

  private static TabPane tabs(FxRobot robot) {
    return robot.lookup(".tabs .tab-pane").queryAs(TabPane.class);
  }
}
