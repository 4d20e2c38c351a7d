package org.spanscope.metric;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.special.Erf;

/**
 * Whether two readers are right equally often on the same questions (McNemar 1947). Only questions
 * count that one of them gets right and the other wrong.
 *
 * @param onlyFirst b, questions that only the first gets right (broken by the second)
 * @param onlySecond c, questions that only the second gets right (fixed by it)
 * @param exact whether p is that of the binomial distribution
 * @param p two-sided; 1 where the readers never differ
 */
public record McNemar(int onlyFirst, int onlySecond, boolean exact, double p) {
  /** With more questions that differ the two kinds of p agree in what anyone reads. */
  static final int MOST_EXACT = 1000;

  /**
   * The test on counts: up to {@value #MOST_EXACT} questions that differ twice the smaller binomial
   * tail, 2 P(X &lt;= min(b, c)) with X ~ B(b + c, 1/2), at most 1; above, chi-square with one
   * degree of freedom and continuity correction, (|b - c| - 1)² / (b + c) (Edwards 1948).
   */
  public static McNemar of(int onlyFirst, int onlySecond) {
    if (onlyFirst < 0 || onlySecond < 0) {
      throw new IllegalArgumentException(onlyFirst + " and " + onlySecond + " questions");
    }
    boolean exact = (long) onlyFirst + onlySecond <= MOST_EXACT;
    double p = exact ? binomial(onlyFirst, onlySecond) : chiSquare(onlyFirst, onlySecond);
    return new McNemar(onlyFirst, onlySecond, exact, p);
  }

  /**
   * The test on answers.
   *
   * @param first for each question whether the first reader is right
   * @param second as many
   */
  public static McNemar of(boolean[] first, boolean[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(first.length + " answers and " + second.length);
    }
    int onlyFirst = 0;
    int onlySecond = 0;
    for (int i = 0; i < first.length; i++) {
      onlyFirst += first[i] && !second[i] ? 1 : 0;
      onlySecond += second[i] && !first[i] ? 1 : 0;
    }
    return of(onlyFirst, onlySecond);
  }

  static double binomial(int b, int c) {
    return Math.min(
        1, 2 * new BinomialDistribution(null, b + c, 0.5).cumulativeProbability(Math.min(b, c)));
  }

  static double chiSquare(int b, int c) {
    double gap = Math.max(0, Math.abs((double) b - c) - 1);
    double statistic = gap * gap / ((double) b + c);
    return Erf.erfc(Math.sqrt(statistic / 2));
  }
}
