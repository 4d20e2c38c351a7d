package org.spanscope.experiment.failures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.spanscope.metric.BenjaminiHochberg;
import org.spanscope.metric.BootstrapInterval;
import org.spanscope.metric.GroupDifference;

/**
 * How high something that weighs sentences puts those with a gold answer, and whether it weighs
 * them otherwise where the answer is right. Equal weights stand in no order (see {@link
 * org.spanscope.metric.RankingScores}).
 *
 * @param source what weighs, such as a lens, a head or a baseline
 * @param baseline whether it knows nothing of the reader
 * @param questions how many count: one of at least two sentences holds a gold, and the source
 *     weighed them
 * @param hitAtOne how often a sentence with a gold is first, 0 to 1
 * @param averagePrecision its mean, 0 to 1
 * @param reciprocalRank its mean, 0 to 1
 * @param right median share of the weight on the golds' sentences where the answer is right; NaN of
 *     none
 * @param wrong the same where it is wrong
 * @param difference whether that share tends to be larger where the answer is right
 * @param adjusted p of the difference, adjusted for all sources but baselines (Benjamini-Hochberg);
 *     NaN of a baseline, and until {@link #adjusted(List)}
 */
public record SentenceRanking(
    String source,
    boolean baseline,
    int questions,
    BootstrapInterval hitAtOne,
    BootstrapInterval averagePrecision,
    double reciprocalRank,
    double right,
    double wrong,
    GroupDifference difference,
    double adjusted) {
  /** By how often a sentence with a gold is first; last what no question counts for. */
  public static final Comparator<SentenceRanking> BEST_FIRST =
      Comparator.comparing((SentenceRanking one) -> Double.isNaN(one.hitAtOne.mean()))
          .thenComparingDouble(one -> -one.hitAtOne.mean());

  /** A longer sentence holds a gold more often. */
  public static final String LENGTH = "sentence length";

  /** Articles say what matters first. */
  public static final String POSITION = "position, first best";

  /** All sentences weigh the same. */
  public static final String CHANCE = "chance";

  /** What weighs, and that it is a baseline where it is. */
  public String label() {
    return baseline ? source + " (baseline)" : source;
  }

  /**
   * With the p-values of all differences adjusted for each other, the best first; baselines are no
   * tests.
   */
  public static List<SentenceRanking> adjusted(List<SentenceRanking> all) {
    double[] p =
        all.stream()
            .mapToDouble(one -> one.baseline() ? Double.NaN : one.difference().p())
            .toArray();
    double[] adjusted = BenjaminiHochberg.adjusted(p);
    List<SentenceRanking> next = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      next.add(all.get(i).with(adjusted[i]));
    }
    next.sort(BEST_FIRST);
    return List.copyOf(next);
  }

  private SentenceRanking with(double p) {
    return new SentenceRanking(
        source,
        baseline,
        questions,
        hitAtOne,
        averagePrecision,
        reciprocalRank,
        right,
        wrong,
        difference,
        p);
  }
}
