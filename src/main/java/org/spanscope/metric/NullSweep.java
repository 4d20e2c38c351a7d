package org.spanscope.metric;

import java.util.List;

/**
 * Exact match and F1 of a data set at many null thresholds (the answer is empty iff null - best is
 * above it).
 *
 * @param thresholds rising, in logits; empty where a null difference is not known, or none is
 *     finite
 * @param exact at each, in percent of all questions
 * @param f1 at each, likewise
 */
public record NullSweep(double[] thresholds, double[] exact, double[] f1) {

  /**
   * Thresholds equally far apart over the finite null differences.
   *
   * @param steps how many thresholds, 2 or more
   */
  public static NullSweep of(List<AnsweredQuestion> questions, int steps) {
    double[] finite =
        questions.stream()
            .mapToDouble(AnsweredQuestion::nullDifference)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    boolean known = questions.stream().noneMatch(q -> Double.isNaN(q.nullDifference()));
    if (!known || finite.length == 0) {
      return new NullSweep(new double[0], new double[0], new double[0]);
    }
    double[] thresholds = new double[steps];
    double[] exact = new double[steps];
    double[] f1 = new double[steps];
    double low = finite[0];
    double high = finite[finite.length - 1];
    for (int i = 0; i < steps; i++) {
      thresholds[i] = i == steps - 1 ? high : low + (high - low) * i / (steps - 1);
      double hits = 0;
      double overlap = 0;
      for (AnsweredQuestion question : questions) {
        AnswerScore score = question.at(thresholds[i]);
        hits += score.exact() ? 1 : 0;
        overlap += score.f1();
      }
      exact[i] = 100 * hits / questions.size();
      f1[i] = 100 * overlap / questions.size();
    }
    return new NullSweep(thresholds, exact, f1);
  }
}
