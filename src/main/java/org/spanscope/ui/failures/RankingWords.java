package org.spanscope.ui.failures;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spanscope.experiment.failures.SentenceRanking;

/** Rankings of sentences, in words. */
final class RankingWords {
  private static final double LEVEL = 0.05;
  private static final double PERCENT = 100;

  private RankingWords() {}

  /**
   * What stands out.
   *
   * @param all the best first
   */
  static String of(List<SentenceRanking> all) {
    List<SentenceRanking> sources = all.stream().filter(one -> !one.baseline()).toList();
    Optional<SentenceRanking> best = sources.stream().findFirst();
    Optional<SentenceRanking> baseline = all.stream().filter(SentenceRanking::baseline).findFirst();
    if (best.isEmpty() || baseline.isEmpty() || best.get().questions() == 0) {
      return "No question of this run has a gold in one of several sentences that were weighed.";
    }
    double gap = best.get().hitAtOne().low() - baseline.get().hitAtOne().high();
    long different = sources.stream().filter(one -> one.adjusted() < LEVEL).count();
    return String.format(
        Locale.ROOT,
        "%s puts a gold sentence first in %.1f %% of %,d questions, the best baseline (%s) in %.1f"
            + " %%; %s. %,d of %,d weigh golds’ sentences otherwise where the answer is right"
            + " (adjusted p below .05).",
        best.get().source(),
        PERCENT * best.get().hitAtOne().mean(),
        best.get().questions(),
        baseline.get().source(),
        PERCENT * baseline.get().hitAtOne().mean(),
        gap > 0 ? "their intervals lie apart" : "their intervals overlap",
        different,
        sources.size());
  }
}
