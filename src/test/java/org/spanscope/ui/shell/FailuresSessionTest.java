package org.spanscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.experiment.evaluation.FailureClass;
import org.spanscope.experiment.failures.CaseFilter;
import org.spanscope.experiment.failures.Change;
import org.spanscope.experiment.failures.Feature;
import org.spanscope.experiment.failures.Range;
import org.spanscope.records.RunStore;
import org.spanscope.session.SavedChoices;
import org.spanscope.session.SavedRecords;
import org.spanscope.session.SavedRecords.SavedFilter;
import org.spanscope.session.SavedRecords.SavedSort;
import org.spanscope.session.Section;
import org.spanscope.session.Sections;
import org.spanscope.session.SessionDocument;
import org.spanscope.session.SessionFault;
import org.spanscope.session.SessionFiles;
import org.spanscope.testing.MadeUpRuns;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Records, runs and filters are as they were left, once somebody looks at them. */
class FailuresSessionTest extends WindowUse {
  private static final CaseFilter FILTER =
      CaseFilter.ALL
          .classes(CaseFilter.wrong())
          .with(Feature.CONTEXT_TOKENS, Range.of(10, Double.POSITIVE_INFINITY))
          .with(Feature.F1, new Range(0, 0.9, false))
          .changes(Set.of(Change.FIXED, Change.BOTH_WRONG))
          .text("the");

  @TempDir private static Path folder;

  private Path file;
  private SessionDocument session;

  @Start
  void start(Stage shown) throws IOException {
    file = Files.createTempDirectory(folder, "records").resolve("runs.duckdb");
    MadeUpRuns.add(file, MadeUpRuns.plan("small", 300), MadeUpRuns.rows(300, 0.5));
    MadeUpRuns.add(file, MadeUpRuns.plan("large", 300), MadeUpRuns.rows(300, 0.7));
    String[] ids = new String[2];
    try (RunStore store = RunStore.read(file)) {
      ids[0] = store.runs().get(0).id();
      ids[1] = store.runs().get(1).id();
    }
    session =
        SessionDocument.EMPTY
            .with(
                Sections.RECORDS,
                new SavedRecords(
                    file.toString(),
                    ids[0],
                    ids[1],
                    SavedFilter.of(FILTER),
                    List.of(new SavedSort("probability", true)),
                    null))
            .with(
                new Section<>("failures", SavedChoices.class),
                new SavedChoices(new TreeMap<>(Map.of("tab", "Two runs"))));
    harness.session(Optional.of(session), Optional.empty());
    open(shown);
  }

  private void show(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.R);
    WindowHarness.await(
        () ->
            robot.lookup("#cases").tryQuery().isPresent()
                && models.failures().file().get().isPresent()
                && models.failures().doing().get().isEmpty());
  }

  private static TableView<?> table(FxRobot robot) {
    return robot.lookup("#cases").queryTableView();
  }

  @Test
  void theyAreReadOnceTheWindowIsShownAndLookedAtAsBefore(FxRobot robot) {
    settle();
    assertThat(models.failures().file().get()).isEmpty();
    assertThat(models.sessions().document().get(Sections.RECORDS))
        .as("what nobody has looked at yet is kept all the same")
        .isEqualTo(session.get(Sections.RECORDS));
    show(robot);
    WindowHarness.await(
        () -> !table(robot).getItems().isEmpty() && table(robot).getItems().size() < 300);
    assertThat(models.failures().file().get()).contains(file);
    assertThat(robot.lookup(".failures .tab-pane").queryAs(TabPane.class).getSelectionModel())
        .extracting(model -> model.getSelectedItem().getText())
        .isEqualTo("Two runs");
    assertThat(robot.lookup("#case-search").queryAs(TextField.class).getText()).isEqualTo("the");
    assertThat(table(robot).getSortOrder()).hasSize(1);
    TableColumn<?, ?> sorted = table(robot).getSortOrder().get(0);
    assertThat(sorted.getId()).isEqualTo("case-probability");
    assertThat(sorted.getSortType()).isEqualTo(TableColumn.SortType.DESCENDING);
    assertThat(models.sessions().document().get(Sections.RECORDS))
        .isEqualTo(session.get(Sections.RECORDS));

    robot.interact(() -> table(robot).getSelectionModel().clearAndSelect(1));
    SavedRecords now = models.sessions().document().get(Sections.RECORDS).orElseThrow();
    assertThat(now.selected()).isNotNull();
    robot.interact(() -> models.sessions().restore(models.sessions().document()));
    WindowHarness.await(
        () ->
            models.failures().doing().get().isEmpty()
                && table(robot).getSelectionModel().getSelectedIndex() == 1);
    assertThat(models.sessions().document().get(Sections.RECORDS)).contains(now);
  }

  @Test
  void theKeyThatQuitsEndsItFromHereToo(FxRobot robot) {
    settle();
    show(robot);
    robot.push(KeyCode.CONTROL, KeyCode.Q);
    WindowHarness.await(() -> !stage.isShowing());
    assertThat(robot.lookup("#cases").tryQuery()).isEmpty();
  }

  @Test
  void aFileThatIsGoneIsSaidAndKeptForTheNextTime(FxRobot robot) throws IOException {
    settle();
    Files.delete(file);
    robot.push(KeyCode.CONTROL, KeyCode.R);
    WindowHarness.await(() -> models.recordMessages().current().get().isPresent());
    assertThat(models.recordMessages().current().get().orElseThrow().text())
        .contains("There is no such record file")
        .contains(file.toString());
    assertThat(models.sessions().document().get(Sections.RECORDS))
        .isEqualTo(session.get(Sections.RECORDS));
  }

  @Test
  void aClassThatThisVersionDoesNotKnowIsSaid(FxRobot robot) throws IOException {
    settle();
    Path saved = file.resolveSibling("saved" + SessionFiles.ENDING);
    SessionFiles.write(saved, session);
    String text = Files.readString(saved);
    Files.writeString(saved, text.replace(FailureClass.OVERLAPS.name(), "OF_ANOTHER_DAY"));
    SessionDocument odd = SessionFiles.read(saved);
    assertThat(odd).isNotEqualTo(session);
    robot.interact(() -> models.sessions().restore(odd));
    assertThat(models.messages().current().get().orElseThrow().text())
        .contains("This part of the session makes no sense")
        .contains("records");
    assertThatThrownBy(() -> odd.get(Sections.RECORDS)).isInstanceOf(SessionFault.class);
  }
}
