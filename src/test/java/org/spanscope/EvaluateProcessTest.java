package org.spanscope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.records.RunStore;
import org.spanscope.records.StoredRun;
import org.spanscope.testing.Goldens;

/** A run over a data set whose process is killed, and told to stop. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class EvaluateProcessTest {
  private static final int QUESTIONS = 16;
  private static final int KILLS = 3;

  @TempDir private Path folder;

  private Process start(Path records) throws IOException {
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    // A killed process leaves unpacked libraries there.
    for (File left : Objects.requireNonNull(temporary.toFile().listFiles(File::isFile))) {
      assertThat(left.delete()).isTrue();
    }
    List<String> words =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:-UsePerfData",
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            "org.spanscope.Main",
            "evaluate",
            Path.of("samples", "squad.json").toString(),
            "--reader",
            Goldens.SHIPPED_READER.toString(),
            "--device",
            "cpu",
            "--per-sentence",
            "--by",
            "leave-one-out,rollout",
            "--deletions",
            "--count",
            String.valueOf(QUESTIONS),
            "--chunk",
            "2",
            "--records",
            records.toString());
    return new ProcessBuilder(words)
        .redirectOutput(folder.resolve("out.txt").toFile())
        .redirectError(folder.resolve("err.txt").toFile())
        .start();
  }

  private String err() throws IOException {
    return Files.readString(folder.resolve("err.txt"), StandardCharsets.UTF_8);
  }

  private int end(Process process) throws IOException, InterruptedException {
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(err()).isTrue();
    return process.exitValue();
  }

  /** Until something more was kept, or the process has ended. */
  private static void awaitMore(Path records, Process process)
      throws IOException, InterruptedException {
    Path log = records.resolveSibling(records.getFileName() + ".wal");
    long before = Files.exists(log) ? Files.size(log) : 0;
    while (process.isAlive() && (Files.exists(log) ? Files.size(log) : 0) == before) {
      Thread.sleep(5);
    }
  }

  private static StoredRun run(Path records) {
    try (RunStore store = RunStore.read(records)) {
      assertThat(store.runs()).hasSize(1);
      return store.runs().get(0);
    }
  }

  /** Every row of all tables. */
  private static List<Object> rows(Path records) {
    try (RunStore store = RunStore.read(records)) {
      String run = store.runs().get(0).id();
      List<Object> rows = new ArrayList<>(store.questions(run));
      rows.addAll(store.sentences(run));
      rows.addAll(store.weights(run));
      rows.addAll(store.deletions(run));
      return rows;
    }
  }

  @Test
  void aRunThatWasKilledAndStoppedEndsWithTheTablesOfAnUnbrokenOne() throws Exception {
    Path unbroken = folder.resolve("unbroken.duckdb");
    assertThat(end(start(unbroken))).as(err()).isZero();
    assertThat(run(unbroken).complete()).isTrue();

    Path broken = folder.resolve("broken.duckdb");
    Random random = new Random(3);
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = start(broken);
      awaitMore(broken, process);
      Thread.sleep(random.nextInt(300));
      process.destroyForcibly();
      end(process);
    }
    int kept = run(broken).done();
    assertThat(kept).isBetween(2, QUESTIONS - 2);

    Process told = start(broken);
    awaitMore(broken, told);
    boolean deaf = interruptsAreIgnored();
    String signal = deaf ? "-TERM" : "-INT";
    assertThat(new ProcessBuilder("kill", signal, "" + told.pid()).start().waitFor()).isZero();
    assertThat(end(told)).isEqualTo(deaf ? 143 : 130);
    int stopped = run(broken).done();
    assertThat(stopped).isGreaterThan(kept);
    assertThat(err())
        .contains(
            "Stopped after "
                + stopped
                + " of 16 questions (as-asked). The same command goes on from there.")
        .doesNotContain("Exception");

    assertThat(end(start(broken))).as(err()).isZero();
    assertThat(run(broken).complete()).isTrue();
    assertThat(run(broken).plan()).isEqualTo(run(unbroken).plan());
    assertThat(rows(broken)).isEqualTo(rows(unbroken)).hasSizeGreaterThan(10 * QUESTIONS);
  }

  /** A shell starts what runs in its background so, and Java keeps it: Ctrl+C is not for it. */
  private static boolean interruptsAreIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return false;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .map(line -> new BigInteger(line.substring(7).strip(), 16))
        .anyMatch(ignored -> ignored.testBit(1));
  }
}
