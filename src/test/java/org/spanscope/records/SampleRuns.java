package org.spanscope.records;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.spanscope.experiment.evaluation.DeletionRow;
import org.spanscope.experiment.evaluation.Evaluated;
import org.spanscope.experiment.evaluation.EvaluationSettings;
import org.spanscope.experiment.evaluation.FailureClass;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.evaluation.RunPlan;
import org.spanscope.experiment.evaluation.SentenceRow;
import org.spanscope.experiment.evaluation.WeightRow;

/** Made-up runs. */
final class SampleRuns {
  private SampleRuns() {}

  static RunPlan plan(int questions) {
    return plan(questions, EvaluationSettings.STANDARD);
  }

  static RunPlan plan(int questions, EvaluationSettings settings) {
    return new RunPlan(
        Path.of("/data/it's mine.json"),
        "abc",
        questions,
        Path.of("/models/small"),
        "def",
        settings.words(),
        "cpu",
        "1.0",
        10);
  }

  /** All rows of some questions, the same for each ordinal. */
  static List<Evaluated> rows(int first, int count) {
    List<Evaluated> rows = new ArrayList<>();
    for (int i = first; i < first + count; i++) {
      rows.add(row(i, "question " + i));
    }
    return rows;
  }

  static Evaluated row(int ordinal, String question) {
    Random random = new Random(ordinal);
    List<SentenceRow> sentences = new ArrayList<>();
    List<WeightRow> weights = new ArrayList<>();
    List<DeletionRow> deletions = new ArrayList<>();
    for (int s = 0; s < 3; s++) {
      sentences.add(
          new SentenceRow(
              ordinal,
              s,
              10 * s,
              10 * s + 9,
              s == 1,
              random.nextDouble(),
              random.nextDouble(),
              "alone " + s,
              random.nextBoolean(),
              random.nextDouble(),
              random.nextDouble(),
              random.nextDouble(),
              random.nextDouble(),
              random.nextDouble(),
              "",
              Double.NaN,
              random.nextGaussian()));
      weights.add(new WeightRow(ordinal, s, "raw:9.7", random.nextGaussian()));
      deletions.add(
          new DeletionRow(
              ordinal, s, s - 1, "raw:9.7", "left", random.nextDouble(), random.nextDouble()));
    }
    return new Evaluated(
        new QuestionRow(
            ordinal,
            "id-" + ordinal,
            "Article \"of\", 😀",
            "0123456789abcdef",
            question,
            ordinal % 2 == 0 ? List.of() : List.of("gold", "it's \"[so, to]\" say", ""),
            3,
            7,
            1,
            3,
            "how many",
            random.nextInt(20),
            random.nextInt(400),
            1,
            random.nextDouble(),
            "answer\n\0with",
            5,
            17,
            random.nextBoolean(),
            random.nextDouble(),
            "never",
            random.nextBoolean(),
            random.nextDouble(),
            random.nextDouble(),
            random.nextDouble(),
            ordinal % 3 == 0 ? Double.POSITIVE_INFINITY : random.nextGaussian(),
            random.doubles(ordinal % 3 == 0 ? 0 : 20).boxed().toList(),
            random.nextDouble(),
            random.nextDouble(),
            -1,
            2,
            FailureClass.values()[ordinal % FailureClass.values().length],
            ""),
        sentences,
        weights,
        deletions);
  }
}
