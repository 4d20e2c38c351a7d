package org.spanscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.experiment.evaluation.Evaluated;
import org.spanscope.experiment.evaluation.FailureClass;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.evaluation.RunPlan;
import org.spanscope.experiment.evaluation.SentenceRow;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.testing.HeldRecords;
import org.spanscope.testing.MadeUpRuns;
import org.spanscope.testing.Screens;
import org.spanscope.text.Answer;
import org.spanscope.text.Example;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** From a record file to a case in the compare view. */
class FailuresUseTest extends WindowUse {
  @TempDir private static Path folder;

  private Path file;

  @Start
  void start(Stage shown) throws IOException {
    file = Files.createTempDirectory(folder, "records").resolve("runs.duckdb");
    open(shown);
  }

  /** The questions of the window's data set, all but the first two wrong. */
  private static List<Evaluated> rows(List<Example> examples) {
    List<Evaluated> rows = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      Example example = examples.get(i);
      boolean right = i < 2;
      int gold = example.golds().stream().mapToInt(Answer::start).findFirst().orElse(-1);
      String text = example.golds().stream().map(Answer::text).findFirst().orElse("");
      FailureClass failure =
          right
              ? FailureClass.RIGHT
              : gold < 0 ? FailureClass.ANSWERED_UNANSWERABLE : FailureClass.NOT_IN_NBEST;
      QuestionRow row =
          new QuestionRow(
              i,
              example.id(),
              example.title(),
              "c",
              example.question(),
              example.golds().stream().map(Answer::text).toList(),
              gold,
              gold < 0 ? -1 : gold + text.length(),
              gold < 0 ? -1 : 1,
              4,
              "who",
              6,
              90 + i,
              1,
              0.5,
              right ? text : "Normans",
              4,
              11,
              right,
              right ? 1 : 0,
              "Normans",
              false,
              0,
              0.9 - 0.1 * i,
              0.1,
              1,
              List.of(3.0, 2.0),
              0.9,
              0.9,
              -1,
              right ? 0 : 2,
              failure,
              "");
      SentenceRow alone =
          new SentenceRow(
              i,
              1,
              121,
              215,
              gold >= 0,
              0.5,
              0.5,
              text,
              gold >= 0,
              gold >= 0 ? 1 : 0,
              0.8,
              0.1,
              0.9,
              0.9,
              "",
              0.2,
              0.1);
      rows.add(new Evaluated(row, List.of(alone), List.of(), List.of()));
    }
    return rows;
  }

  private RunPlan write(Path data) {
    return write(data, Map.of());
  }

  private RunPlan write(Path data, Map<String, String> settings) {
    RunPlan plan = MadeUpRuns.plan(data, "first", 5, settings);
    MadeUpRuns.add(file, plan, rows(WindowHarness.examples()));
    return plan;
  }

  private TableView<?> openRecords(FxRobot robot) {
    harness.pick(file);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
    WindowHarness.await(() -> robot.lookup("#cases").tryQuery().isPresent());
    TableView<?> table = robot.lookup("#cases").queryTableView();
    WindowHarness.await(() -> table.getItems().size() == 5);
    return table;
  }

  private static TableColumn<?, ?> column(TableView<?> table, String id) {
    return table.getColumns().stream()
        .filter(one -> id.equals(one.getId()))
        .findFirst()
        .orElseThrow();
  }

  private static void screen(FxRobot robot, Node node, String name) {
    robot.interact(() -> Screens.write(node.getScene(), name));
  }

  @Test
  void aRunIsFilteredSortedAndACaseOpensAtItsFailingStep(FxRobot robot) {
    settle();
    write(Path.of("samples", "squad.json"));
    TableView<?> table = openRecords(robot);
    CheckBox box =
        robot.lookup((CheckBox one) -> one.getText().equals("gold not in the n-best")).query();
    robot.interact(box::fire);
    WindowHarness.await(() -> table.getItems().size() == 2);
    robot.interact(
        () -> {
          TableColumn<?, ?> number = column(table, "case-number");
          number.setSortType(TableColumn.SortType.DESCENDING);
          sortBy(table, number);
        });
    WindowHarness.await(() -> table.getItems().get(0).toString().contains("id=q5"));
    robot.interact(
        () -> {
          table.requestFocus();
          table.getSelectionModel().clearAndSelect(0);
        });
    screen(robot, table, "failures-window");
    robot.push(KeyCode.ENTER);
    WindowHarness.await(() -> inputs().example().id().equals("q5"));
    assertThat(inputs().a().kept()).hasSize(4);
    assertThat(inputs().b().kept()).containsExactly(1);
    assertThat(models.messages().current().get().orElseThrow().text())
        .contains("B is sentence 2 alone, which is answered right: “Norse raiders”.");
    settle();
    robot.interact(() -> Screens.write(stage.getScene(), "failures-case-opened"));
  }

  @Test
  void aCaseOfARunWithOtherSettingsHasThemUntilAnotherExampleIsOpen(FxRobot robot) {
    settle();
    write(Path.of("samples", "squad.json"), Map.of("tau", "1.2", "temperature", "1.77"));
    TableView<?> table = openRecords(robot);
    open(robot, table, 4);
    settle();
    assertThat(models.compare().decoding().get())
        .isEqualTo(DecodeSettings.STANDARD.tau(1.2).temperature(1.77));
    robot.interact(() -> Screens.write(stage.getScene(), "failures-case-settings"));
    robot.interact(() -> models.sessions().restore(models.sessions().document()));
    assertThat(models.caseSettings().before().get()).contains(DecodeSettings.STANDARD);
    Button back = robot.from(stage.getScene().getRoot()).lookup(".offer").queryButton();
    assertThat(back.getText()).isEqualTo("Back to τ\u00a00, T\u00a01");
    robot.interact(back::fire);
    assertThat(models.compare().decoding().get()).isEqualTo(DecodeSettings.STANDARD);
    assertThat(back.getScene()).isNull();

    open(robot, table, 3);
    WindowHarness.await(() -> models.compare().decoding().get().nullThreshold() == 1.2);
    robot.interact(
        () -> {
          ListView<?> list =
              robot.from(stage.getScene().getRoot()).lookup("#examples").queryListView();
          list.getSelectionModel().clearAndSelect(1);
          Event.fireEvent(
              list,
              new KeyEvent(
                  KeyEvent.KEY_RELEASED, "", "", KeyCode.ENTER, false, false, false, false));
        });
    WindowHarness.await(() -> inputs().example().id().equals("q2"));
    assertThat(models.compare().decoding().get()).isEqualTo(DecodeSettings.STANDARD);
    assertThat(models.messages().current().get()).isEmpty();
  }

  /** The question at a place of the table. */
  private void open(FxRobot robot, TableView<?> table, int row) {
    robot.interact(
        () -> {
          models.messages().dismiss();
          table.getSelectionModel().clearAndSelect(row);
          robot.lookup("#open-case").queryButton().fire();
        });
    WindowHarness.await(() -> models.messages().current().get().isPresent());
  }

  @Test
  void lettersAreMadeLargerAndSmallerInThisWindowToo(FxRobot robot) {
    settle();
    write(Path.of("samples", "squad.json"), Map.of("tau", "1.2"));
    TableView<?> table = openRecords(robot);
    int usual = models.appearance().letters().get();
    robot.interact(table::requestFocus);
    for (int i = 0; i < 10; i++) {
      robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
    }
    assertThat(models.appearance().letters().get()).isEqualTo(usual + 100);
    for (boolean dark : new boolean[] {false, true}) {
      robot.interact(() -> models.preferences().change(now -> now.theme(dark ? "dark" : "light")));
      WaitForAsyncUtils.waitForFxEvents(5);
      screen(robot, table, "failures-window-200-" + (dark ? "dark" : "light"));
    }
    robot.push(KeyCode.CONTROL, KeyCode.MINUS);
    assertThat(models.appearance().letters().get()).isEqualTo(usual + 90);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
    assertThat(models.appearance().letters().get()).isEqualTo(usual);
  }

  private static <S> void sortBy(TableView<S> table, TableColumn<?, ?> column) {
    table.getColumns().stream()
        .filter(one -> one == column)
        .forEach(one -> table.getSortOrder().setAll(List.of(one)));
  }

  @Test
  void aDataSetThatIsGoneIsAskedForAndTheCaseOpensOnceItIsFound(FxRobot robot) {
    settle();
    write(Path.of("gone", "broken.json"));
    TableView<?> table = openRecords(robot);
    robot.interact(
        () -> {
          table.requestFocus();
          table.getSelectionModel().clearAndSelect(3);
        });
    robot.push(KeyCode.ENTER);
    WindowHarness.await(() -> models.recordMessages().current().get().isPresent());
    screen(robot, table, "failures-data-gone");
    assertThat(models.examples().heading().get()).isEqualTo("squad.json");
    harness.pick(Path.of("found.json"));
    Button find = robot.from(table.getScene().getRoot()).lookup(".offer").queryButton();
    robot.interact(find::fire);
    WindowHarness.await(() -> inputs().example().id().equals("q4"));
    assertThat(models.recordMessages().current().get()).isEmpty();
    assertThat(models.examples().heading().get()).isEqualTo("found.json");
  }

  @Test
  void aBrokenFileIsOneSentenceAndWhatWasOpenStays(FxRobot robot) throws IOException {
    settle();
    write(Path.of("samples", "squad.json"));
    TableView<?> table = openRecords(robot);
    Path broken = file.resolveSibling("torn.duckdb");
    Files.writeString(broken, "no data base at all");
    assertThat(said(robot, broken)).contains("This is no record file");
    assertThat(table.getItems()).hasSize(5);
    robot.interact(() -> models.failures().open(file.resolveSibling("never.duckdb")));
    WindowHarness.await(
        () ->
            models
                .recordMessages()
                .current()
                .get()
                .orElseThrow()
                .text()
                .contains("no such record"));
    assertThat(models.failures().doing().get()).isEmpty();
    assertThat(Window.getWindows()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void aFileThatAnotherProcessHoldsIsOneSentenceAndOpensOnceItIsLetGo(FxRobot robot)
      throws IOException {
    settle();
    write(Path.of("samples", "squad.json"));
    TableView<?> table = openRecords(robot);
    Path busy = file.resolveSibling("busy.duckdb");
    Files.copy(file, busy);
    try (HeldRecords held = HeldRecords.of(busy, folder)) {
      assertThat(said(robot, busy))
          .startsWith("Another program has this record file open, process ")
          .contains("(" + busy + "). Wait until it has ended")
          .hasLineCount(1);
      screen(robot, table, "failures-held");
      stays(table);
    }
    robot.interact(() -> models.failures().open(busy));
    WindowHarness.await(() -> models.failures().file().get().equals(Optional.of(busy)));
    assertThat(models.recordMessages().current().get()).isEmpty();
    WindowHarness.await(() -> table.getItems().size() == 5);
  }

  @Test
  void aFileOfAnOlderFormatIsOneSentenceAndWhatWasOpenStays(FxRobot robot) throws Exception {
    settle();
    write(Path.of("samples", "squad.json"));
    TableView<?> table = openRecords(robot);
    Path old = file.resolveSibling("old.duckdb");
    Files.copy(file, old);
    try (Connection data = DriverManager.getConnection("jdbc:duckdb:" + old);
        Statement change = data.createStatement()) {
      change.execute("UPDATE spanscope SET format = 0");
    }
    assertThat(said(robot, old))
        .startsWith("This record file is of an older version of SpanScope")
        .endsWith("(" + old + "). Evaluate again into a new file.")
        .hasLineCount(1);
    stays(table);
  }

  private String said(FxRobot robot, Path records) {
    robot.interact(() -> models.failures().open(records));
    WindowHarness.await(() -> models.recordMessages().current().get().isPresent());
    return models.recordMessages().current().get().orElseThrow().text();
  }

  private void stays(TableView<?> table) {
    assertThat(models.failures().file().get()).contains(file);
    assertThat(models.failures().doing().get()).isEmpty();
    assertThat(table.getItems()).hasSize(5);
    assertThat(table.getScene().getWindow().isShowing()).isTrue();
  }

  @Test
  void aRecordFileThatIsDroppedIsOpened(FxRobot robot) {
    settle();
    write(Path.of("samples", "squad.json"));
    robot.interact(
        () -> {
          Commands commands = new Commands(models, null, stage, null);
          new FileDrop(commands::open, models.messages()).drop(List.of(file));
        });
    WindowHarness.await(() -> models.failures().file().get().isPresent());
    assertThat(robot.lookup("#cases").tryQuery()).isPresent();
    robot.interact(
        () ->
            Window.getWindows().stream()
                .filter(one -> one != stage)
                .toList()
                .forEach(Window::hide));
  }
}
