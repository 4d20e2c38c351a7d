package org.spanscope.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.spanscope.experiment.evaluation.DeletionRow;
import org.spanscope.experiment.evaluation.Evaluated;
import org.spanscope.experiment.evaluation.EvaluationSettings;
import org.spanscope.experiment.evaluation.FailureClass;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.evaluation.QuestionWord;
import org.spanscope.experiment.evaluation.RunLog;
import org.spanscope.experiment.evaluation.RunPlan;
import org.spanscope.experiment.evaluation.SentenceRow;
import org.spanscope.experiment.evaluation.WeightRow;
import org.spanscope.records.RunStore;

/** Record files of runs that never were, whose numbers hang together as those of real ones do. */
public final class MadeUpRuns {
  private static final String[] THINGS = {
    "the Duchy of Normandy", "oxygen", "the Rhine", "prime numbers", "the University", "Warsaw"
  };
  private static final FailureClass[] WRONG = {
    FailureClass.ANSWERED_UNANSWERABLE,
    FailureClass.NO_CANDIDATE,
    FailureClass.EMPTY_OVER_GOLD,
    FailureClass.OVERLAPS,
    FailureClass.IN_NBEST,
    FailureClass.NOT_IN_NBEST
  };

  private MadeUpRuns() {}

  /** A run by its reader, which makes its name. */
  public static RunPlan plan(String reader, int questions) {
    return plan(Path.of("/data/dev.json"), reader, questions, Map.of());
  }

  /** A run over a file, with some settings other than the standard. */
  public static RunPlan plan(Path data, String reader, int questions, Map<String, String> other) {
    Map<String, String> settings = new LinkedHashMap<>(EvaluationSettings.STANDARD.words());
    settings.putAll(other);
    return new RunPlan(
        data,
        "data-of-" + questions,
        questions,
        Path.of("/models", reader),
        "hash-of-" + reader,
        settings,
        "cpu",
        "1.0",
        250);
  }

  /** Adds a run to a file, which is made where there is none. */
  public static void add(Path file, RunPlan plan, List<Evaluated> rows) {
    try (RunStore store = RunStore.open(file)) {
      RunLog log = store.begin(plan);
      for (int at = 0; at < rows.size(); at += plan.chunk()) {
        log.add(rows.subList(at, Math.min(rows.size(), at + plan.chunk())), 1);
      }
    }
  }

  /** Makes a record file without runs. */
  public static void empty(Path file) {
    RunStore.open(file).close();
  }

  /**
   * Questions with sentences, deletions and weights.
   *
   * @param skill share of right answers, 0 to 1
   * @param sources that weigh sentences; those named "good…" find the gold more often
   */
  public static List<Evaluated> rows(int count, double skill, String... sources) {
    List<Evaluated> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(row(i, skill, sources));
    }
    return rows;
  }

  private static Evaluated row(int ordinal, double skill, String... sources) {
    // What a question is like does not hang on the reader.
    Random question = new Random(ordinal * 7919L);
    int sentences = 1 + question.nextInt(8);
    int gold = question.nextInt(sentences);
    boolean answerable = question.nextInt(3) > 0;
    String thing = THINGS[question.nextInt(THINGS.length)];
    String word = QuestionWord.ALL.get(question.nextInt(5));
    double overlap = question.nextDouble();
    int tokens = 20 + 30 * sentences + question.nextInt(40);
    double ease = question.nextDouble();
    Random random = new Random(ordinal * 104729L + Math.round(1000 * skill));
    boolean right = ease * 0.7 + random.nextDouble() * 0.3 < skill;
    FailureClass failure =
        right
            ? FailureClass.RIGHT
            : answerable ? WRONG[1 + random.nextInt(WRONG.length - 1)] : WRONG[0];
    double f1 = right ? 1 : failure == FailureClass.OVERLAPS ? 0.3 + random.nextDouble() / 2 : 0;
    boolean empty = right ? !answerable : failure == FailureClass.EMPTY_OVER_GOLD;
    double probability =
        Math.min(1, Math.max(0.02, (right ? 0.75 : 0.5) + random.nextGaussian() / 5));
    List<SentenceRow> alone = new ArrayList<>();
    List<WeightRow> weights = new ArrayList<>();
    List<DeletionRow> deletions = new ArrayList<>();
    for (int s = 0; s < sentences; s++) {
      boolean holds = answerable && s == gold;
      boolean rightAlone = holds && (right || random.nextInt(3) == 0);
      double peak = holds ? probability : random.nextDouble() * (1 - probability);
      alone.add(
          new SentenceRow(
              ordinal,
              s,
              100 * s,
              100 * s + 60 + question.nextInt(39),
              holds,
              peak,
              peak * 0.9,
              rightAlone ? thing : random.nextBoolean() ? "" : "something else",
              rightAlone,
              rightAlone ? 1 : 0,
              random.nextDouble(),
              random.nextDouble(),
              peak,
              peak,
              "",
              random.nextDouble(),
              random.nextGaussian() / 5));
      for (String source : sources) {
        double bonus = holds ? (source.startsWith("good") ? 1.5 : 0.2) * (right ? 1.5 : 1) : 0;
        weights.add(new WeightRow(ordinal, s, source, random.nextDouble() + bonus));
      }
    }
    QuestionRow row =
        new QuestionRow(
            ordinal,
            "id-" + ordinal,
            "Article " + ordinal / 20,
            "context-" + ordinal / 4,
            Character.toUpperCase(word.charAt(0))
                + word.substring(1)
                + " is it about "
                + thing
                + ", number "
                + ordinal
                + "?",
            answerable ? List.of(thing) : List.of(),
            answerable ? 100 * gold + 4 : -1,
            answerable ? 100 * gold + 4 + thing.length() : -1,
            answerable ? gold : -1,
            sentences,
            word,
            8 + question.nextInt(12),
            tokens,
            1,
            overlap,
            empty ? "" : right ? thing : "something else",
            empty ? -1 : 100 * gold + 4,
            empty ? -1 : 100 * gold + 9,
            right,
            f1,
            right && answerable ? thing : "something else",
            right && answerable,
            right && answerable ? 1 : 0,
            probability,
            empty ? probability : 1 - probability,
            random.nextGaussian() * 3,
            random
                .doubles(20)
                .map(x -> 10 * x)
                .boxed()
                .sorted((a, b) -> Double.compare(b, a))
                .toList(),
            Math.min(1, probability * 1.05),
            probability,
            right ? 0 : failure == FailureClass.IN_NBEST ? 1 + random.nextInt(8) : -1,
            right ? 0 : 1 + gold,
            failure,
            "");
    return new Evaluated(row, alone, weights, deletions);
  }
}
