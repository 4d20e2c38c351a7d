package org.spanscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What colours tell is told by a letter, a sign or a kind of line too. */
class MarksTest extends WindowUse {
  @Start
  void start(Stage shown) {
    open(shown);
  }

  @Test
  void theAnswerOfAHasAWholeLineAndThatOfBADashedOne(FxRobot robot) {
    settle();
    WindowHarness.await(() -> hasLine(robot, ".answer-a") && hasLine(robot, ".answer-b"));
    assertThat(line(robot, ".answer-a").getStrokeDashArray()).isEmpty();
    assertThat(line(robot, ".answer-b").getStrokeDashArray()).isNotEmpty();
    assertThat(line(robot, ".answer-a").getTranslateY())
        .isNotEqualTo(line(robot, ".answer-b").getTranslateY());
  }

  @Test
  void theSentenceThatTheOtherSideReadsIsNamedSo(FxRobot robot) {
    settle();
    TableView<?> table =
        robot.from(open(robot, "Sentences")).lookup(".table-view").queryTableView();
    WindowHarness.await(() -> table.getItems().size() == 5);
    robot.interact(
        () -> {
          table.getSelectionModel().select(3);
          table.requestFocus();
        });
    robot.type(KeyCode.ENTER);
    settle();
    WindowHarness.await(
        () ->
            robot.from(table).lookup(".table-cell").queryAllAs(TableCell.class).stream()
                .anyMatch(cell -> "3 = B".equals(cell.getText())));
  }

  @Test
  void whatAStepTakesAwayIsStruckAndBoldWhatWentBeforeIsStruckOnly(FxRobot robot) {
    settle();
    Node deletion = open(robot, "Deletion");
    TableView<?> table = robot.from(deletion).lookup(".table-view").queryTableView();
    WindowHarness.await(() -> table.getItems().size() > 3);
    robot.interact(() -> table.getSelectionModel().select(2));
    WindowHarness.await(() -> !robot.from(deletion).lookup(".gone-now").queryAll().isEmpty());
    Text now = robot.from(deletion).lookup(".gone-now").query();
    Text before = robot.from(deletion).lookup(".gone").query();
    assertThat(now.isStrikethrough()).isTrue();
    assertThat(now.getFont().getStyle()).contains("Bold");
    assertThat(before.isStrikethrough()).isTrue();
    assertThat(before.getFont().getStyle()).doesNotContain("Bold");
  }

  private static Node open(FxRobot robot, String name) {
    TabPane tabs = robot.lookup(".tabs .tab-pane").queryAs(TabPane.class);
    Tab tab =
        tabs.getTabs().stream().filter(one -> one.getText().equals(name)).findFirst().orElseThrow();
    robot.interact(() -> tabs.getSelectionModel().select(tab));
    return tab.getContent();
  }

  private static boolean hasLine(FxRobot robot, String style) {
    return robot.lookup(style).queryAllAs(Path.class).stream().anyMatch(MarksTest::isDrawn);
  }

  private static Path line(FxRobot robot, String style) {
    return robot.lookup(style).queryAllAs(Path.class).stream()
        .filter(MarksTest::isDrawn)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isDrawn(Path path) {
    return isSeen(path) && path.getElements().stream().anyMatch(LineTo.class::isInstance);
  }
}
