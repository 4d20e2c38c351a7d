package org.spanscope.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.experiment.evaluation.Evaluated;
import org.spanscope.experiment.evaluation.RunLog;
import org.spanscope.experiment.evaluation.RunPlan;
import org.spanscope.task.UserFault;

/**
 * A record file in the hands of another process, which is killed, waits, or finds the disk full.
 */
class RunStoreProcessTest {
  private static final int CHUNK = 10;
  private static final RunPlan PLAN = SampleRuns.plan(1_000_000);
  private static final int KILLS = 8;

  @TempDir private Path folder;
  private Path file;
  private Path said;

  @BeforeEach
  void name() {
    file = folder.resolve("runs.duckdb");
    said = folder.resolve("said.txt");
  }

  /** Adds chunks for ever, and says after each how many questions there are, or why not. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) {
      try (RunStore store = RunStore.open(Path.of(args[0]))) {
        RunLog log = store.begin(PLAN);
        while (true) {
          List<Evaluated> rows = SampleRuns.rows(log.done(), CHUNK);
          rows.set(0, SampleRuns.row(log.done(), text(log.done(), Integer.parseInt(args[1]))));
          log.add(rows, 0.5);
          System.out.println(log.done());
        }
      } catch (UserFault fault) {
        System.out.println(fault.getMessage());
      }
    }
  }

  /** A text that cannot be packed well. */
  private static String text(int seed, int length) {
    return new Random(seed)
        .ints(length, 'a', 'z')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private Process start(String shell, int length) throws IOException {
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    for (File left : Objects.requireNonNull(temporary.toFile().listFiles())) {
      assertThat(left.delete()).isTrue();
    }
    return new ProcessBuilder(
            "bash",
            "-c",
            shell + " exec \"$@\"",
            "child",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            // A killed process leaves DuckDB's library there.
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            file.toString(),
            String.valueOf(length))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .redirectOutput(said.toFile())
        .start();
  }

  /** Whole lines only: a kill may cut one. */
  private List<String> said() throws IOException {
    String text = Files.readString(said);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  private void await(Process process, int lines) throws IOException, InterruptedException {
    while (said().size() < lines && process.isAlive()) {
      Thread.sleep(1);
    }
  }

  private static void end(Process process) throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void everyChunkThatWasAddedIsThereWholeAfterEveryKill() throws Exception {
    Random random = new Random(2);
    int acknowledged = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = start("", 10);
      // The first one is killed while it makes the file, or before.
      await(process, kill == 0 ? 0 : random.nextInt(9));
      Thread.sleep(random.nextInt(kill == 0 ? 500 : 30));
      end(process);
      for (String done : said()) {
        acknowledged = Math.max(acknowledged, Integer.parseInt(done));
      }
      if (Files.exists(file) && acknowledged > 0) {
        // Also where what was written last is in the log beside the file only.
        check(RunStore.read(file), acknowledged);
      }
    }
    assertThat(acknowledged).isGreaterThan(KILLS);
    check(RunStore.open(file), acknowledged);
  }

  private static void check(RunStore opened, int acknowledged) {
    try (RunStore store = opened) {
      StoredRun run = store.runs().get(0);
      assertThat(run.done()).isGreaterThanOrEqualTo(acknowledged).isEqualTo(run.done() / 10 * 10);
      assertThat(run.seconds()).isEqualTo(run.done() / CHUNK * 0.5);
      List<Evaluated> rows = SampleRuns.rows(0, run.done());
      assertThat(store.questions(run.id()))
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("question")
          .isEqualTo(rows.stream().map(Evaluated::question).toList());
      assertThat(store.sentences(run.id())).hasSize(3 * run.done());
      assertThat(store.weights(run.id())).hasSize(3 * run.done());
      assertThat(store.deletions(run.id()))
          .isEqualTo(rows.stream().flatMap(row -> row.deletions().stream()).toList());
    }
  }

  @Test
  void aSecondProcessIsToldWhoHasTheFile() throws Exception {
    Process process = start("", 10);
    await(process, 1);
    RunStoreTest.refused(
        () -> RunStore.open(file),
        "Another program has this record file open, process " + process.pid() + " (" + file + ").");
    RunStoreTest.refused(() -> RunStore.read(file), "Another program has this record file open");
    assertThat(process.isAlive()).isTrue();
    end(process);
  }

  @Test
  void aReaderKeepsAWriterOut() throws Exception {
    RunStore.open(file).close();
    try (RunStore reader = RunStore.read(file)) {
      Process process = start("", 10);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(said())
          .singleElement()
          .asString()
          .startsWith("Another program has this record file open");
      assertThat(reader.runs()).isEmpty();
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aFullDiskIsOneSentenceAndKeepsWhatWasAdded() throws Exception {
    // So much that DuckDB's library, which is unpacked first, has room.
    Process process = start("ulimit -f 131072;", 8_000_000);
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    List<String> all = said();
    assertThat(all.get(all.size() - 1))
        .startsWith("The disk is full or the record file grew beyond what is allowed (" + file);
    check(RunStore.open(file), Integer.parseInt(all.get(all.size() - 2)));
  }
}
