package org.spanscope.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.spanscope.experiment.evaluation.DeletionRow;
import org.spanscope.experiment.evaluation.EvaluationSettings;
import org.spanscope.experiment.evaluation.FailureClass;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.evaluation.RunPlan;
import org.spanscope.experiment.evaluation.SentenceRow;
import org.spanscope.experiment.evaluation.WeightRow;

/** A run with rows drawn from a seed: three sentences a context, the gold in one of them. */
final class MadeUpRun {
  static final int QUESTIONS = 60;

  private MadeUpRun() {}

  /** What a run has beside its answers, in memory. */
  record Kept(List<SentenceRow> sentences, List<WeightRow> weights, List<DeletionRow> deletions)
      implements ReportedRun.Details {
    static final Kept NOTHING = new Kept(List.of(), List.of(), List.of());

    static Kept of(ReportedRun run) {
      return (Kept) run.details();
    }

    @Override
    public List<String> sources() {
      return weights.stream().map(WeightRow::source).distinct().sorted().toList();
    }

    @Override
    public List<WeightRow> weights(String source) {
      return weights.stream().filter(row -> row.source().equals(source)).toList();
    }
  }

  static ReportedRun of(long seed, String question) {
    Random random = new Random(seed);
    List<QuestionRow> questions = new ArrayList<>();
    List<SentenceRow> sentences = new ArrayList<>();
    List<WeightRow> weights = new ArrayList<>();
    List<DeletionRow> deletions = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      boolean right = random.nextInt(3) > 0;
      boolean answerable = i % 4 > 0;
      int gold = random.nextInt(3);
      questions.add(question(i, question, right, answerable, random));
      for (int s = 0; s < 3; s++) {
        sentences.add(sentence(i, s, answerable && s == gold, random));
        weights.add(new WeightRow(i, s, "rollout", random.nextGaussian()));
        deletions.add(
            new DeletionRow(
                i, s, s - 1, "rollout", "left", random.nextDouble(), random.nextDouble()));
      }
    }
    return new ReportedRun(
        plan(seed),
        QUESTIONS,
        12.5,
        "2026-01-02T03:04:05Z",
        questions,
        new Kept(sentences, weights, deletions));
  }

  static RunPlan plan(long seed) {
    return new RunPlan(
        Path.of("/data/it's <mine>.json"),
        "abc",
        QUESTIONS,
        Path.of("/models/reader-" + seed),
        "def",
        EvaluationSettings.STANDARD.words(),
        "cpu",
        "1.0",
        10);
  }

  private static QuestionRow question(
      int i, String question, boolean right, boolean answerable, Random random) {
    return new QuestionRow(
        i,
        "id-" + i,
        "Article " + i / 10,
        "context " + i / 2,
        question,
        answerable ? List.of("gold", "gold") : List.of(),
        3,
        7,
        1,
        3,
        i % 2 == 0 ? "what" : "who",
        8,
        90 + 10 * (i % 20),
        1,
        0.5,
        right == answerable ? "gold" : "",
        -1,
        -1,
        right,
        right ? 1 : random.nextDouble() / 2,
        "never",
        right && answerable,
        right && answerable ? 1 : answerable ? 0.25 : 0,
        random.nextDouble(),
        random.nextDouble(),
        random.nextGaussian(),
        List.of(2.0, 1.0),
        random.nextDouble(),
        random.nextDouble(),
        right ? 0 : -1,
        random.nextInt(4),
        right ? FailureClass.RIGHT : FailureClass.NOT_IN_NBEST,
        "");
  }

  private static SentenceRow sentence(int i, int s, boolean gold, Random random) {
    return new SentenceRow(
        i,
        s,
        20 * s,
        20 * s + 10 + s,
        gold,
        random.nextDouble(),
        random.nextDouble(),
        "alone",
        gold && random.nextBoolean(),
        random.nextDouble(),
        random.nextDouble(),
        random.nextDouble(),
        random.nextDouble(),
        random.nextDouble(),
        "",
        random.nextDouble(),
        random.nextGaussian());
  }
}
