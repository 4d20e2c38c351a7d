package org.spanscope.metric;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How often a reader errs when it answers only what it is most sure of (El-Yaniv & Wiener 2010;
 * Geifman & El-Yaniv 2017).
 *
 * @param risks at coverage k / n the mean error of the k most confident answers, entry k - 1; 0 to
 *     1
 * @param area AURC, the mean of the risks; NaN without answers
 */
public record RiskCoverage(double[] risks, double area) {

  /**
   * The curve. Answers of equal confidence stand in no order: each risk is the mean over all their
   * orders.
   *
   * @param confidences any numbers, larger is surer; an answer with NaN is left out
   * @param errors 0 (right) to 1, such as 1 - exact match or 1 - F1
   */
  public static RiskCoverage of(double[] confidences, double[] errors) {
    if (confidences.length != errors.length) {
      throw new IllegalArgumentException(
          confidences.length + " confidences and " + errors.length + " errors");
    }
    int[] order =
        IntStream.range(0, confidences.length)
            .filter(i -> !Double.isNaN(confidences[i]) && !Double.isNaN(errors[i]))
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> confidences[i] + 0.0).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    double[] risks = new double[order.length];
    double before = 0;
    double area = 0;
    for (int start = 0, end; start < order.length; start = end) {
      double equal = 0;
      end = start;
      while (end < order.length && confidences[order[end]] == confidences[order[start]]) {
        equal += errors[order[end]];
        end++;
      }
      double each = equal / (end - start);
      for (int i = start; i < end; i++) {
        risks[i] = (before + each * (i + 1 - start)) / (i + 1);
        area += risks[i];
      }
      before += equal;
    }
    return new RiskCoverage(risks, area / order.length);
  }

  /**
   * The risk at a coverage.
   *
   * @param coverage share of answers that are given, above 0 to 1; that of the next whole number of
   *     answers
   * @return NaN without answers
   */
  public double at(double coverage) {
    if (!(coverage > 0 && coverage <= 1)) {
      throw new IllegalArgumentException("No coverage: " + coverage);
    }
    if (risks.length == 0) {
      return Double.NaN;
    }
    // 0.07 of 100 is 7, not the 8 that rounding makes of it.
    double answers = Math.ceil(coverage * risks.length - 1e-9);
    return risks[(int) Math.max(0, answers - 1)];
  }
}
