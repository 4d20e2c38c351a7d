package org.spanscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.session.Preferences;
import org.spanscope.session.PreferencesFile;
import org.spanscope.session.RecentFiles;
import org.spanscope.session.RecentFiles.Kind;
import org.spanscope.session.SavedLayout;
import org.spanscope.session.SessionSlot;
import org.spanscope.testing.Screens;
import org.spanscope.ui.session.AutoSave;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * What people expect of a desktop program: recent files, dropping, layout, tool bar, tasks, hints.
 */
class HabitsUseTest extends WindowUse {
  @TempDir private static Path parent;

  private Path folder;
  private SessionSlot slot;
  private Optional<WindowHarness> next = Optional.empty();

  @Start
  void start(Stage shown) throws IOException {
    folder = Files.createTempDirectory(parent, "kept");
    new PreferencesFile(folder.resolve("preferences.json")).write(Preferences.STANDARD.tour(false));
    slot = SessionSlot.take(folder.resolve("sessions"));
    harness.session(Optional.empty(), Optional.of(slot));
    harness.keepIn(folder);
    open(shown);
  }

  @AfterEach
  void closeNext() {
    next.ifPresent(WindowHarness::close);
  }

  private Button tool(String name) {
    return stage.getScene().getRoot().lookupAll(".tool").stream()
        .filter(node -> name.equals(node.getAccessibleText()))
        .map(Button.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private List<MenuItem> menu(String name) {
    MenuBar bar = (MenuBar) stage.getScene().lookup(".menu-bar");
    return bar.getMenus().stream()
        .filter(one -> one.getText().equals(name))
        .findFirst()
        .orElseThrow()
        .getItems();
  }

  private Menu recent() {
    return menu("File").stream()
        .filter(Menu.class::isInstance)
        .map(Menu.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatWasOpenedIsInTheMenuAndOpensAgain(FxRobot robot) {
    settle();
    WindowHarness.await(() -> recent().getItems().size() == 4);
    List<String> texts = recent().getItems().stream().map(MenuItem::getText).toList();
    assertThat(texts).anyMatch(text -> text != null && text.startsWith("squad.json   data set"));
    assertThat(texts).anyMatch(text -> text != null && text.contains("reader"));
    robot.interact(() -> models.examples().load(Path.of("other.json")));
    WindowHarness.await(
        () -> recent().getItems().get(0).getText().startsWith("other.json   data set, gone"));
    robot.interact(() -> recent().getItems().get(0).fire());
    WindowHarness.await(() -> recent().getItems().size() == 4);
    RecentFiles kept = new RecentFiles(folder.resolve("recent.json"));
    assertThat(kept.list()).extracting(RecentFiles.Recent::kind).contains(Kind.READER);
    robot.interact(() -> recent().getItems().get(3).fire());
    WindowHarness.await(() -> kept.list().isEmpty());
  }

  @Test
  void filesAreDroppedAndABrokenOneSaysSoAndChangesNothing(FxRobot robot) {
    settle();
    FileDrop drop = new FileDrop(new Commands(models, null, stage, null)::open, models.messages());
    robot.interact(() -> drop.drop(List.of(Path.of("broken.json"))));
    WindowHarness.await(() -> models.messages().current().get().isPresent());
    assertThat(models.messages().current().get().orElseThrow().text()).contains("no JSON");
    assertThat(models.examples().heading().get()).isEqualTo("squad.json");
    robot.interact(() -> drop.drop(List.of(Path.of("dropped.json"), Path.of("left.json"))));
    WindowHarness.await(() -> models.examples().heading().get().equals("dropped.json"));
    robot.interact(() -> drop.drop(List.of(folder)));
    WindowHarness.await(() -> !models.compare().openingReader().get());
  }

  @Test
  void theWindowStandsWhereItStoodAndItsRoomIsSharedOutAsItWas(FxRobot robot) {
    settle();
    // The least size is told once the window is open.
    WindowHarness.await(() -> stage.getMinWidth() > 0);
    robot.interact(
        () -> {
          stage.setX(40);
          stage.setY(30);
          stage.setWidth(1300);
          stage.setHeight(820);
          models.rows().set(List.of(0.25, 0.6));
        });
    settle();
    WindowHarness.await(
        () ->
            models.layout().get().filter(now -> now.width() == 1300).isPresent()
                && models.sessions().state().get() instanceof AutoSave.State.Saved);
    SavedLayout kept = models.layout().get().orElseThrow();
    assertThat(kept.rows()).containsExactly(0.25, 0.6);

    WindowHarness second = new WindowHarness();
    next = Optional.of(second);
    second.session(Optional.of(models.sessions().document()), Optional.empty());
    robot.interact(
        () -> {
          Stage other = new Stage();
          models = second.open(other, readers, "first").models();
          stage = other;
        });
    settle();
    assertThat(stage.getX()).isEqualTo(40);
    assertThat(stage.getWidth()).isEqualTo(1300);
    assertThat(stage.getHeight()).isEqualTo(820);
    assertThat(models.rows().get()).containsExactly(0.25, 0.6);
  }

  @Test
  void oneKeyGoesToTheTabsAndArrowsChooseOne(FxRobot robot) {
    settle();
    robot.push(KeyCode.CONTROL, KeyCode.T).type(KeyCode.RIGHT);
    assertThat(models.tab().get()).isEqualTo("Sentences");
    assertThat(stage.getScene().getFocusOwner()).isInstanceOf(TabPane.class);
  }

  @Test
  void theToolBarGrowsWithTheLetters(FxRobot robot) {
    settle();
    Node icon = stage.getScene().lookup(".tools .icon");
    double before = icon.getParent().getBoundsInParent().getHeight();
    robot.interact(() -> models.preferences().change(now -> now.letters(200)));
    assertThat(icon.getParent().getBoundsInParent().getHeight()).isGreaterThan(1.8 * before);
  }

  @Test
  void columnsKeepTheirSharesWhileTheWindowIsBroughtToItsSizeAndAtOtherLetters(FxRobot robot) {
    settle();
    WindowHarness.await(() -> stage.getMinWidth() > 0);
    SavedLayout kept = new SavedLayout(0, 0, 1400, 860, false, List.of(0.2, 0.8), List.of());
    robot.interact(
        () -> {
          models.layout().set(Optional.of(kept));
          stage.setWidth(1040);
        });
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> stage.setWidth(1400));
    SplitPane columns = (SplitPane) stage.getScene().lookup(".split-pane");
    WindowHarness.await(() -> isShared(columns, 0.2, 0.8));
    robot.interact(() -> models.preferences().change(now -> now.letters(180)));
    settle();
    robot.interact(() -> models.preferences().change(now -> now.letters(100)));
    WindowHarness.await(() -> isShared(columns, 0.2, 0.8));
  }

  private static boolean isShared(SplitPane columns, double first, double second) {
    double[] now = columns.getDividerPositions();
    return columns.getWidth() > 1380
        && Math.abs(now[0] - first) < 0.003
        && Math.abs(now[1] - second) < 0.003;
  }

  @Test
  void aWindowThatStoodOnAScreenThatIsGoneIsInSightAndFitsTheOneThereIs(FxRobot robot) {
    settle();
    WindowHarness.await(() -> stage.getMinWidth() > 0);
    robot.interact(
        () ->
            models
                .layout()
                .set(
                    Optional.of(
                        new SavedLayout(
                            9000, 9000, 5000, 4000, false, List.of(0.2, 0.8), List.of()))));
    assertThat(stage.getX()).isLessThan(1900);
    assertThat(stage.getWidth()).isLessThanOrEqualTo(1920);
    assertThat(stage.getHeight()).isLessThanOrEqualTo(1080);
  }

  @Test
  void theToolBarDoesWhatTheMenuDoesAndCanBeHidden(FxRobot robot) {
    settle();
    assertThat(tool("Undo").isDisabled()).isTrue();
    robot.clickOn("#examples").type(KeyCode.DIGIT1);
    int before = inputs().b().kept().size();
    robot.clickOn(tool("Undo"));
    assertThat(inputs().b().kept()).hasSizeGreaterThan(before - 2);
    robot.clickOn(tool("Redo"));
    assertThat(inputs().b().kept().size()).isEqualTo(before);
    robot.clickOn(tool("Light or dark"));
    robot.interact(() -> Screens.write(stage.getScene(), "shell-tools-dark"));
    robot.interact(
        () ->
            menu("View").stream()
                .filter(item -> "Tool bar".equals(item.getText()))
                .map(CheckMenuItem.class::cast)
                .forEach(
                    item -> {
                      item.setSelected(false);
                      item.fire();
                    }));
    assertThat(stage.getScene().lookup(".tools").isVisible()).isFalse();
  }

  @Test
  void theFigureThatHasTheKeyboardIsExportedByKey(FxRobot robot) throws IOException {
    settle();
    robot.interact(() -> models.preferences().change(now -> now.figures("svg", 85, 8, 300)));
    Path file = folder.resolve("curves.svg");
    harness.pick(file);
    robot.push(KeyCode.CONTROL, KeyCode.E);
    robot.interact(() -> robot.lookup("Export…").queryButton().fire());
    WindowHarness.await(() -> Files.exists(file));
    assertThat(Files.readString(file)).as("as wide as preferred").contains("width=\"85mm\"");
    assertThat(models.context().editing().get()).isFalse();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    assertThat(models.context().editing().get()).isTrue();
  }

  @Test
  void whatRanIsListedAndTheLogHasItsPlace(FxRobot robot) {
    settle();
    Node drawer = stage.getScene().lookup(".activity");
    assertThat(drawer.isVisible()).isFalse();
    robot.push(KeyCode.CONTROL, KeyCode.J);
    assertThat(drawer.isVisible()).isTrue();
    ListView<?> tasks = (ListView<?>) stage.getScene().lookup("#tasks");
    assertThat(tasks.getItems()).isNotEmpty();
    WindowHarness.await(() -> labels(robot).contains("Reading A…"));
    robot.interact(() -> Screens.write(stage.getScene(), "shell-tasks"));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
    robot.interact(() -> Screens.write(stage.getScene(), "shell-log"));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
    assertThat(drawer.isVisible()).isFalse();
  }

  @Test
  void everyKeyOfTheMenusIsInTheListOfKeys() {
    String listed = Key.ALL.stream().map(Key::keys).collect(Collectors.joining(", "));
    MenuBar bar = (MenuBar) stage.getScene().lookup(".menu-bar");
    for (Menu one : bar.getMenus()) {
      for (MenuItem item : one.getItems()) {
        if (item.getAccelerator() != null) {
          String keys =
              item.getAccelerator().getName().replace("Shortcut", "Ctrl").replace("Comma", ",");
          assertThat(listed.toLowerCase(Locale.ROOT))
              .as(item.getText())
              .contains(order(keys).toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  /** As the list writes them: Ctrl before Shift and Alt. */
  private static String order(String keys) {
    String key = keys.substring(keys.lastIndexOf('+') + 1);
    return (keys.contains("Ctrl") ? "Ctrl+" : "")
        + (keys.contains("Alt") ? "Alt+" : "")
        + (keys.contains("Shift") ? "Shift+" : "")
        + key;
  }
}
