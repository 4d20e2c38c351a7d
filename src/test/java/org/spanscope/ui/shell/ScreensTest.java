package org.spanscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spanscope.dataset.SquadReader;
import org.spanscope.experiment.Side;
import org.spanscope.figure.Theme;
import org.spanscope.reader.TextPlace;
import org.spanscope.session.SideName;
import org.spanscope.testing.Readers;
import org.spanscope.testing.Screens;
import org.spanscope.text.Removal;
import org.spanscope.ui.shared.FigureView;
import org.spanscope.ui.shared.TokenLink.Spot;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window over the shipped reader, as pictures to look at. */
@ExtendWith(ApplicationExtension.class)
class ScreensTest {
  private static final String USUAL = "-1280x800-";

  private final WindowHarness harness = new WindowHarness();
  private WindowModels models;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    models = harness.open(shown, Readers.library(), "spanscope-reader", SquadReader::read).models();
  }

  @AfterEach
  void close() {
    harness.close();
  }

  @Test
  void anExampleInBothThemesAndSizes(FxRobot robot) {
    size(robot, 1280, 800);
    settle(robot);
    pin(robot, "Greeks");
    assertThat(side(SideName.A).prediction().text()).isEqualTo("Ancient Greeks");
    WindowHarness.await(
        () -> robot.lookup(".outcome-wrong").queryAll().stream().anyMatch(Node::isVisible));
    write(robot, "shell-light-1280x800");
    for (String part : List.of("examples", "context", "compare-view")) {
      String page = part.equals("compare-view") ? "panes" : part;
      robot.interact(() -> Screens.guide(robot.lookup("." + part).query(), page));
    }
    theme(robot, Theme.DARK);
    write(robot, "shell-dark-1280x800");
    size(robot, 1920, 1080);
    write(robot, "shell-dark-1920x1080");
    theme(robot, Theme.LIGHT);
    write(robot, "shell-light-1920x1080");
    robot.interact(() -> Screens.guide(robot.lookup(".inspector").query(), "inspector"));
    robot.interact(() -> Screens.guide(robot.lookup(".tabs").query(), "difference"));
    robot.interact(() -> models.tabsMaximised().set(true));
    write(robot, "shell-light-1920x1080-tabs");
  }

  @Test
  void tabsAreFilledWhenTheyAreFirstShown(FxRobot robot) {
    size(robot, 1280, 800);
    settle(robot);
    for (String name : List.of("Sentences", "Deletion")) {
      Tab tab = tab(robot, name);
      assertThat(tab.getContent()).isNull();
      select(robot, tab);
      TableView<?> table = robot.from(tab.getContent()).lookup(".table-view").queryTableView();
      WindowHarness.await(() -> table.getItems().size() > 1);
      TableColumn<?, ?> answer = table.getColumns().get(table.getColumns().size() - 1);
      WindowHarness.await(() -> answer.getWidth() > 60);
    }
    Tab attribution = tab(robot, "Attribution");
    select(robot, attribution);
    robot.clickOn(robot.from(attribution.getContent()).lookup(".run-bar .run").queryButton());
    assertThat(models.status().busy().get()).isTrue();
    assertThat(models.status().doing().get()).isEqualTo("Explaining…");
    WindowHarness.await(() -> !models.status().busy().get());
    for (String name : List.of("Trust", "Interventions")) {
      Tab tab = tab(robot, name);
      select(robot, tab);
      if (name.equals("Interventions")) {
        robot.clickOn("after each layer");
      }
      robot.clickOn(robot.from(tab.getContent()).lookup(".run-bar .run").queryButton());
      WindowHarness.await(() -> !models.status().busy().get());
    }
    everyTab(robot, USUAL);
    // At twice the size the middle is larger than the window and scrolls.
    robot.interact(() -> models.preferences().change(now -> now.letters(200)));
    ScrollPane middle = robot.lookup(".zoomed").queryAs(ScrollPane.class);
    robot.interact(() -> middle.setVvalue(1));
    robot.interact(() -> middle.setHvalue(0.4));
    everyTab(robot, "-1280x800-200-");
  }

  private void everyTab(FxRobot robot, String size) {
    for (Theme theme : Theme.values()) {
      theme(robot, theme);
      for (Tab tab : tabs(robot).getTabs()) {
        select(robot, tab);
        String name = tab.getText().toLowerCase(Locale.ROOT);
        write(robot, "shell-" + theme.name().toLowerCase(Locale.ROOT) + size + name);
        if (theme == Theme.LIGHT && size.equals(USUAL) && !name.equals("difference")) {
          robot.interact(() -> Screens.guide(robot.lookup(".tabs").query(), name));
        }
      }
    }
  }

  @Test
  void inALowWindowATabIsGivenMoreRoomThanTheDifference(FxRobot robot) {
    size(robot, 1280, 800);
    settle(robot);
    Node area = robot.lookup(".tabs").query();
    double low = area.getBoundsInParent().getHeight();
    select(robot, tab(robot, "Heads"));
    WindowHarness.await(() -> area.getBoundsInParent().getHeight() > low + 80);
    assertThat(area.getBoundsInParent().getHeight()).isGreaterThan(280);
    select(robot, tab(robot, "Difference"));
    WindowHarness.await(() -> area.getBoundsInParent().getHeight() < low + 10);
  }

  private static TabPane tabs(FxRobot robot) {
    return robot.lookup(".tabs .tab-pane").queryAs(TabPane.class);
  }

  private static Tab tab(FxRobot robot, String name) {
    return tabs(robot).getTabs().stream()
        .filter(one -> one.getText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void select(FxRobot robot, Tab tab) {
    robot.interact(() -> tabs(robot).getSelectionModel().select(tab));
  }

  @Test
  void nothingToReadAndABrokenFile(FxRobot robot) {
    size(robot, 1280, 800);
    settle(robot);
    robot.interact(() -> models.examples().load(Path.of("broken.json")));
    robot.interact(() -> models.context().remove(Removal.DELETE_KEEP_POSITIONS));
    robot.interact(() -> models.context().keepNone(SideName.B));
    WindowHarness.await(() -> models.compare().side(SideName.B).get().problem() != null);
    write(robot, "shell-light-1280x800-failed");
    robot.interact(() -> models.opener().blank());
    robot.interact(() -> models.examples().search().set("nothing like it"));
    WindowHarness.await(() -> models.compare().side(SideName.A).get().problem() != null);
    write(robot, "shell-light-1280x800-empty");
  }

  @Test
  void aTextInWindowsAndTheHelp(FxRobot robot) {
    size(robot, 1280, 800);
    settle(robot);
    robot.interact(() -> models.examples().load(Path.of("samples", "long.json")));
    WindowHarness.await(
        () -> WindowHarness.isQuiet(models) && side(SideName.A).reading().windows().size() > 1);
    WindowHarness.await(
        () ->
            models.maps().result().get().view(SideName.A).isPresent()
                && models.maps().result().get().view(SideName.B).isPresent());
    write(robot, "shell-light-1280x800-long");
    theme(robot, Theme.DARK);
    robot.push(KeyCode.F1);
    Stage help = (Stage) robot.window("SpanScope help");
    robot.interact(() -> Screens.write(help.getScene(), "help-dark-keys"));
    robot.clickOn("Glossary");
    robot.interact(() -> Screens.write(help.getScene(), "help-dark-glossary"));
    robot.type(KeyCode.ESCAPE);
    assertThat(help.isShowing()).isFalse();
  }

  private void pin(FxRobot robot, String word) {
    String text = models.compare().inputs().get().orElseThrow().context().text();
    int at = text.indexOf(word);
    TextPlace place = new TextPlace(TextPlace.Area.CONTEXT, at, at + word.length());
    robot.interact(() -> models.link().pinned().set(Optional.of(Spot.at(place))));
  }

  private Side side(SideName name) {
    return models.compare().side(name).get().side();
  }

  private void settle(FxRobot robot) {
    WindowHarness.await(() -> WindowHarness.isQuiet(models));
    painted(robot);
  }

  private void painted(FxRobot robot) {
    WindowHarness.await(
        () ->
            !models.maps().computing().get()
                && robot.lookup(".figure-view").queryAllAs(FigureView.class).stream()
                    .allMatch(FigureView::isPainted));
  }

  private void theme(FxRobot robot, Theme theme) {
    robot.interact(() -> models.appearance().theme().set(theme));
  }

  private void size(FxRobot robot, double width, double height) {
    robot.interact(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
        });
    WaitForAsyncUtils.waitForFxEvents();
    // Side columns keep the width that they had in the window of the test before.
    robot.interact(
        () -> {
          SplitPane columns = (SplitPane) stage.getScene().lookup(".split-pane");
          columns.setDividerPositions(0.165, 0.83);
        });
  }

  private void write(FxRobot robot, String name) {
    // Painting waits for the size to rest.
    robot.sleep(300);
    painted(robot);
    robot.interact(() -> Screens.write(stage.getScene(), name));
  }
}
