package org.spanscope.ui.failures;

import java.util.Locale;
import org.spanscope.experiment.failures.Change;
import org.spanscope.experiment.failures.RunPair;
import org.spanscope.metric.BootstrapInterval;
import org.spanscope.metric.McNemar;
import org.spanscope.ui.shared.Decimals;

/** Two runs in words: the one compared with is before, the one looked at after. */
final class PairWords {
  private static final double LEVEL = 0.05;
  private static final double PERCENT = 100;

  private PairWords() {}

  /** Whether the two are right equally often. */
  static String mcNemar(RunPair pair) {
    McNemar test = pair.mcNemar();
    int differ = test.onlyFirst() + test.onlySecond();
    if (differ == 0) {
      return "Both runs are right on the same questions.";
    }
    String verdict =
        test.p() < LEVEL
            ? "chance alone would hardly do that: the runs are not equally often right"
            : "chance alone could do that: the runs may be equally often right";
    return String.format(
        Locale.ROOT,
        "The runs differ on %,d of %,d questions: %,d fixed, %,d broken. McNemar’s test (%s): p %s;"
            + " %s.",
        differ,
        pair.questions(),
        test.onlySecond(),
        test.onlyFirst(),
        test.exact() ? "binomial" : "chi-square, continuity corrected",
        p(test.p()),
        verdict);
  }

  /** How much F1 changes. */
  static String f1(RunPair pair) {
    BootstrapInterval interval = pair.f1().interval();
    if (Double.isNaN(interval.mean())) {
      return "The runs have no question with a known gold in common.";
    }
    String mean = points(interval.mean());
    if (Double.isNaN(interval.low())) {
      return "F1 changes by "
          + mean
          + " points from before to after; from one "
          + interval.unit().label()
          + " alone no interval can be told.";
    }
    return String.format(
        Locale.ROOT,
        "F1 changes by %s points from before to after, 95 %% interval %s to %s (paired bootstrap"
            + " over %,d %ss, %,d draws), p %s; %s.",
        mean,
        points(interval.low()),
        points(interval.high()),
        interval.clusters(),
        interval.unit().label(),
        interval.draws(),
        p(pair.f1().p()),
        interval.low() > 0
            ? "the run after is better"
            : interval.high() < 0 ? "the run before is better" : "which of them is better is open");
  }

  /** What the runs do not have in common; empty where they have all. */
  static String apart(RunPair pair) {
    if (pair.firstAlone() == 0 && pair.secondAlone() == 0) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "Left out: %,d questions that only the run before has, %,d that only the run after has.",
        pair.firstAlone(),
        pair.secondAlone());
  }

  static String explanation(Change change) {
    return switch (change) {
      case FIXED -> "wrong before, right after";
      case BROKEN -> "right before, wrong after";
      case BOTH_WRONG -> "wrong before and after";
      case BOTH_RIGHT -> "right before and after";
    };
  }

  static int count(RunPair pair, Change change) {
    return pair.counts().getOrDefault(change, 0);
  }

  private static String points(double share) {
    return String.format(Locale.ROOT, "%+.2f", PERCENT * share).replace('-', '−');
  }

  private static String p(double value) {
    return value < 1e-4 ? "< .0001" : "= " + Decimals.precise(value);
  }
}
