package org.spanscope.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.experiment.evaluation.Ask;
import org.spanscope.experiment.evaluation.Evaluated;
import org.spanscope.experiment.evaluation.EvaluationSettings;
import org.spanscope.experiment.evaluation.RunLog;
import org.spanscope.experiment.evaluation.RunPlan;
import org.spanscope.task.UserFault;

class RunStoreTest {
  private static final RunPlan PLAN = SampleRuns.plan(25);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("new folder/runs.duckdb");
  }

  private static void hold(RunStore store, RunPlan plan, List<Evaluated> rows) {
    String run = plan.id();
    assertThat(store.questions(run)).isEqualTo(rows.stream().map(Evaluated::question).toList());
    assertThat(store.sentences(run))
        .isEqualTo(rows.stream().flatMap(row -> row.sentences().stream()).toList());
    assertThat(store.weights(run))
        .isEqualTo(rows.stream().flatMap(row -> row.weights().stream()).toList());
    assertThat(store.deletions(run))
        .isEqualTo(rows.stream().flatMap(row -> row.deletions().stream()).toList());
  }

  @Test
  void whatWasAddedIsThereAgainInItsOrder() {
    try (RunStore store = RunStore.open(file)) {
      RunLog log = store.begin(PLAN);
      assertThat(log.done()).isZero();
      log.add(SampleRuns.rows(0, 10), 1.5);
      log.add(SampleRuns.rows(10, 10), 0.25);
      assertThat(log.done()).isEqualTo(20);
    }
    try (RunStore store = RunStore.read(file)) {
      StoredRun run = store.runs().get(0);
      assertThat(run.plan()).isEqualTo(PLAN);
      assertThat(run.id()).isEqualTo(PLAN.id());
      assertThat(run.done()).isEqualTo(20);
      assertThat(run.complete()).isFalse();
      assertThat(run.seconds()).isEqualTo(1.75);
      assertThat(run.begun()).matches("20\\d\\d-\\d\\d-\\d\\dT.*Z");
      hold(store, PLAN, SampleRuns.rows(0, 20));
      assertThat(store.questions("unknown")).isEmpty();
    }
  }

  @Test
  void weightsAreReadSourceBySource() {
    try (RunStore store = RunStore.open(file)) {
      store.begin(PLAN).add(SampleRuns.rows(0, 10), 1);
      assertThat(store.sources(PLAN.id())).containsExactly("raw:9.7");
      assertThat(store.weights(PLAN.id(), "raw:9.7")).isEqualTo(store.weights(PLAN.id()));
      assertThat(store.weights(PLAN.id(), "it's none")).isEmpty();
      assertThat(store.sources("unknown")).isEmpty();
    }
  }

  @Test
  void aRunGoesOnWhereItStopped() {
    try (RunStore store = RunStore.open(file)) {
      store.begin(PLAN).add(SampleRuns.rows(0, 10), 1);
    }
    try (RunStore store = RunStore.open(file)) {
      RunLog log = store.begin(PLAN);
      assertThat(log.done()).isEqualTo(10);
      log.add(SampleRuns.rows(10, 15), 1);
      assertThat(store.runs()).singleElement().matches(StoredRun::complete);
      hold(store, PLAN, SampleRuns.rows(0, 25));
    }
  }

  @Test
  void runsOfOneFileAreKeptApart() {
    RunPlan other = SampleRuns.plan(25, EvaluationSettings.STANDARD.ask(Ask.CONTEXT_ONLY));
    try (RunStore store = RunStore.open(file)) {
      store.begin(PLAN).add(SampleRuns.rows(0, 5), 1);
      store.begin(other).add(SampleRuns.rows(0, 7), 1);
      hold(store, PLAN, SampleRuns.rows(0, 5));
      hold(store, other, SampleRuns.rows(0, 7));
      assertThat(store.runs()).extracting(StoredRun::done).containsExactlyInAnyOrder(5, 7);
    }
  }

  @Test
  void aRunIsTheSameWhereverItsFilesLie() {
    RunPlan moved =
        new RunPlan(
            Path.of("elsewhere.json"),
            PLAN.dataHash(),
            PLAN.questions(),
            Path.of("renamed"),
            PLAN.readerHash(),
            new TreeMap<>(PLAN.settings()),
            PLAN.device(),
            PLAN.software(),
            PLAN.chunk());
    assertThat(moved.id()).isEqualTo(PLAN.id());
    try (RunStore store = RunStore.open(file)) {
      store.begin(PLAN).add(SampleRuns.rows(0, 10), 1);
      assertThat(store.begin(moved).done()).isEqualTo(10);
      assertThat(store.runs())
          .singleElement()
          .satisfies(
              run -> {
                assertThat(run.plan().data()).isEqualTo(moved.data());
                assertThat(run.plan().readerName()).isEqualTo("renamed");
              });
    }
  }

  @Test
  void everythingThatRowsDependOnMakesAnotherRun() {
    Map<String, String> tau = new TreeMap<>(PLAN.settings());
    tau.put("tau", "1.0");
    List<RunPlan> others =
        List.of(
            with("x", 25, "def", PLAN.settings(), "cpu", "1.0", 10),
            with("abc", 24, "def", PLAN.settings(), "cpu", "1.0", 10),
            with("abc", 25, "x", PLAN.settings(), "cpu", "1.0", 10),
            with("abc", 25, "def", tau, "cpu", "1.0", 10),
            with("abc", 25, "def", PLAN.settings(), "gpu0", "1.0", 10),
            with("abc", 25, "def", PLAN.settings(), "cpu", "1.1", 10),
            with("abc", 25, "def", PLAN.settings(), "cpu", "1.0", 11),
            PLAN);
    assertThat(others).extracting(RunPlan::id).doesNotHaveDuplicates();
  }

  private static RunPlan with(
      String data,
      int questions,
      String reader,
      Map<String, String> settings,
      String device,
      String software,
      int chunk) {
    return new RunPlan(
        PLAN.data(), data, questions, PLAN.reader(), reader, settings, device, software, chunk);
  }

  @Test
  void aChunkIsKeptWholeOrNotAtAll() {
    try (RunStore store = RunStore.open(file)) {
      RunLog log = store.begin(PLAN);
      RunLog late = store.begin(PLAN);
      log.add(SampleRuns.rows(0, 10), 1);
      assertThatThrownBy(() -> late.add(SampleRuns.rows(0, 10), 1))
          .isInstanceOf(RecordsFault.class)
          .hasMessageContaining("goes on with this run at the same time");
      List<Evaluated> broken = new ArrayList<>(SampleRuns.rows(10, 9));
      broken.add(new Evaluated(broken.get(0).question(), List.of(), List.of(), List.of()));
      broken.set(3, null);
      assertThatThrownBy(() -> log.add(broken, 1)).isInstanceOf(NullPointerException.class);
      hold(store, PLAN, SampleRuns.rows(0, 10));
      log.add(SampleRuns.rows(10, 10), 1);
      hold(store, PLAN, SampleRuns.rows(0, 20));
    }
  }

  @Test
  void halfACharacterIsReplacedAndNothingElseMoves() {
    try (RunStore store = RunStore.open(file)) {
      store.begin(PLAN).add(List.of(SampleRuns.row(0, "\ud83d?😀")), 1);
      assertThat(store.questions(PLAN.id()).get(0).question()).isEqualTo("\ufffd?😀");
    }
  }

  @Test
  void whatIsNoRecordFileIsRefusedAndLeftAsItIs() throws IOException, SQLException {
    Files.createDirectories(file.getParent());
    Path text =
        Files.writeString(folder.resolve("text.duckdb"), "no data base at all ".repeat(999));
    refused(() -> RunStore.open(text), "Name a record file, or one that is not there yet.");
    refused(() -> RunStore.open(text), "This is no record file");
    refused(() -> RunStore.read(text), "This is no record file");
    refused(() -> RunStore.read(text), "Choose a file that evaluate … --records FILE has written.");
    assertThat(text).hasContent("no data base at all ".repeat(999));

    Path foreign = folder.resolve("foreign.duckdb");
    change(foreign, "CREATE TABLE mine (a INTEGER)");
    refused(() -> RunStore.open(foreign), "This DuckDB file holds no runs");
    refused(() -> RunStore.read(foreign), "This DuckDB file holds no runs");

    refused(() -> RunStore.open(folder), "This is a folder, not a record file");
    refused(() -> RunStore.read(file), "There is no such record file");
    refused(
        () -> RunStore.open(text.resolve("below.duckdb")), "A folder is needed where a file is");
    assertThat(file).doesNotExist();
  }

  @Test
  void filesOfOtherVersionsAreRefused() throws SQLException {
    RunStore.open(file).close();
    change(file, "UPDATE spanscope SET format = 0");
    refused(() -> RunStore.read(file), "is of an older version of SpanScope: its format is 0");
    change(file, "UPDATE spanscope SET format = 2");
    refused(() -> RunStore.open(file), "is of a newer version of SpanScope: its format is 2");
    change(file, "DELETE FROM spanscope");
    refused(() -> RunStore.open(file), "older version");
  }

  @Test
  void anEmptyFileThatWasMadeBeforehandIsFilled() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.duckdb"));
    try (RunStore store = RunStore.open(empty)) {
      assertThat(store.runs()).isEmpty();
    }
  }

  private static void change(Path file, String statement) throws SQLException {
    try (Connection data = DuckDb.open(file, false);
        Statement change = data.createStatement()) {
      change.execute(statement);
    }
  }

  static void refused(ThrowingCallable call, String why) {
    assertThatThrownBy(call)
        .isInstanceOf(UserFault.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("\n");
  }

  @Test
  void tablesAreThoseOfTheGuide() throws Exception {
    RunStore.open(file).close();
    Map<String, List<String>> tables = new TreeMap<>();
    try (Connection data = DuckDb.open(file, true);
        ResultSet found =
            data.createStatement()
                .executeQuery(
                    "SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT"
                        + " internal ORDER BY table_name, column_index")) {
      while (found.next()) {
        tables
            .computeIfAbsent(found.getString(1), t -> new ArrayList<>())
            .add(found.getString(2) + " " + found.getString(3));
      }
    }
    assertThat(guide()).isEqualTo(tables);
  }

  /** Columns of each table as the guide lists them. */
  private static Map<String, List<String>> guide() throws IOException {
    Map<String, List<String>> tables = new TreeMap<>();
    List<String> columns = List.of();
    for (String line : Files.readAllLines(Path.of("src", "site", "markdown", "records.md"))) {
      if (line.matches("### `\\w+`.*")) {
        columns = new ArrayList<>();
        tables.put(line.replaceAll("### `(\\w+)`.*", "$1"), columns);
      } else if (line.startsWith("#")) {
        columns = new ArrayList<>();
      } else if (line.matches("\\| `\\w+` \\| [A-Z]+(\\[])? \\|.*")) {
        columns.add(line.replaceAll("\\| `(\\w+)` \\| ([A-Z]+(\\[])?) \\|.*", "$1 $2"));
      }
    }
    return tables;
  }

  @Test
  void whatBeganInAFullSecondSortsBeforeWhatBeganLaterInIt() {
    String full = RunTables.begun(Instant.parse("2026-01-02T03:04:05Z"));
    String later = RunTables.begun(Instant.parse("2026-01-02T03:04:05.001Z"));

    assertThat(full).isEqualTo("2026-01-02T03:04:05.000Z").isLessThan(later);
  }
}
