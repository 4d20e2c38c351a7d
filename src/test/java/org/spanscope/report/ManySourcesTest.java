package org.spanscope.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.experiment.evaluation.DeletionRow;
import org.spanscope.experiment.evaluation.Evaluated;
import org.spanscope.experiment.evaluation.SentenceRow;
import org.spanscope.experiment.evaluation.WeightRow;
import org.spanscope.testing.MadeUpRuns;

/** A run whose weights together are larger than the heap is reported. */
class ManySourcesTest {
  private static final int QUESTIONS = 3000;
  private static final int SOURCES = 150;

  @TempDir Path folder;

  /** Weights that are made when they are asked for, as a record file reads them. */
  private record Asked(List<SentenceRow> sentences) implements ReportedRun.Details {
    @Override
    public List<String> sources() {
      return IntStream.range(0, SOURCES).mapToObj(i -> "raw:" + i / 12 + "." + i % 12).toList();
    }

    @Override
    public List<WeightRow> weights(String source) {
      Random random = new Random(source.hashCode());
      List<WeightRow> weights = new ArrayList<>();
      sentences.forEach(
          row ->
              weights.add(
                  new WeightRow(row.ordinal(), row.sentence(), source, random.nextDouble())));
      return weights;
    }

    @Override
    public List<DeletionRow> deletions() {
      return List.of();
    }
  }

  /** Writes the report into the folder named by its argument. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) {
      List<Evaluated> rows = MadeUpRuns.rows(QUESTIONS, 0.7);
      ReportedRun run =
          new ReportedRun(
              MadeUpRuns.plan("reader", QUESTIONS),
              QUESTIONS,
              1,
              "",
              rows.stream().map(Evaluated::question).toList(),
              new Asked(rows.stream().flatMap(row -> row.sentences().stream()).toList()));
      new RunReport(Path.of(arguments[0]), "1.0", 1).write(List.of(run));
    }
  }

  @Test
  void twoMillionWeightsGoThroughAHeapOf64Megabytes() throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                folder.resolve("out").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(child.waitFor()).as(said).isZero();
    assertThat(Files.readAllLines(folder.resolve("out/ranking.csv")))
        .as("baselines, what the reading gives, sources")
        .hasSize(1 + 3 + 3 + SOURCES);
  }
}
