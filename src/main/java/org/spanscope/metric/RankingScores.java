package org.spanscope.metric;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How high a ranking of sentences puts the gold ones. Sentences of equal weight stand in no order:
 * each score is its expected value over all their orders (McSherry & Najork 2008), so that equal
 * weights everywhere give the score of chance. All scores are 0 to 1, NaN where no sentence is
 * gold.
 *
 * @param hitAtOne whether a gold sentence is first
 * @param averagePrecision the mean over gold sentences of the share of gold ones down to it
 * @param reciprocalRank 1 / rank of the first gold sentence (Voorhees 1999)
 */
public record RankingScores(double hitAtOne, double averagePrecision, double reciprocalRank) {

  /**
   * Scores one ranking.
   *
   * @param weights one a sentence, the largest first; a sentence without one (NaN) is among the
   *     last
   * @param gold as many; which sentences hold a gold answer
   */
  public static RankingScores of(double[] weights, boolean[] gold) {
    if (weights.length != gold.length) {
      throw new IllegalArgumentException(
          weights.length + " weights and " + gold.length + " sentences");
    }
    int[] order =
        IntStream.range(0, weights.length)
            .boxed()
            .sorted(
                Comparator.comparing((Integer i) -> Double.isNaN(weights[i]))
                    .thenComparing(i -> -weights[i] + 0.0))
            .mapToInt(Integer::intValue)
            .toArray();
    double hit = Double.NaN;
    double precisions = 0;
    double reciprocal = Double.NaN;
    int found = 0;
    for (int start = 0, end; start < order.length; start = end) {
      end = start;
      int golds = 0;
      while (end < order.length && isEqual(weights[order[end]], weights[order[start]])) {
        golds += gold[order[end]] ? 1 : 0;
        end++;
      }
      int size = end - start;
      if (start == 0) {
        hit = (double) golds / size;
      }
      if (golds > 0) {
        if (found == 0) {
          reciprocal = reciprocalOfFirst(start, size, golds);
        }
        precisions += precisions(start, size, found, golds);
        found += golds;
      }
    }
    return found == 0
        ? new RankingScores(Double.NaN, Double.NaN, Double.NaN)
        : new RankingScores(hit, precisions / found, reciprocal);
  }

  private static boolean isEqual(double one, double other) {
    return one == other || (Double.isNaN(one) && Double.isNaN(other));
  }

  /** The sum over places i of P(gold at i) times the expected precision there. */
  private static double precisions(int before, int size, int found, int golds) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      double earlier = size == 1 ? 0 : (double) i * (golds - 1) / (size - 1);
      sum += (found + 1 + earlier) / (before + i + 1);
    }
    return sum * golds / size;
  }

  private static double reciprocalOfFirst(int before, int size, int golds) {
    double sum = 0;
    double noneYet = 1;
    for (int i = 0; i + golds <= size; i++) {
      double here = (double) golds / (size - i);
      sum += noneYet * here / (before + i + 1);
      noneYet *= 1 - here;
    }
    return sum;
  }
}
