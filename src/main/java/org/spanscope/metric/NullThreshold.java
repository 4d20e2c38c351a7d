package org.spanscope.metric;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A threshold tau of the null difference (the answer is empty iff null - best &gt; tau) and the
 * score of a data set there.
 *
 * @param threshold tau, in logits; NaN where no sweep can be had
 * @param score in percent of all questions; NaN likewise
 */
public record NullThreshold(double threshold, double score) {

  /**
   * The best threshold by the sweep of the official script ({@code find_best_thresh} of {@code
   * evaluate-v2.0.py}): questions are answered one after another, by growing null difference, with
   * their best text that is not empty; the first of equal scores counts. It is chosen on the very
   * questions that it is scored on, and so is optimistic.
   *
   * <p>Two quirks of the script are kept. Where no question should be answered its threshold is 0.
   * Questions of one null difference are answered one by one as well, in the order given, so the
   * score may be one that no threshold reaches.
   *
   * @return NaN without questions, or where one has no known null difference
   */
  static NullThreshold best(List<AnsweredQuestion> questions, ToDoubleFunction<AnswerScore> score) {
    if (questions.isEmpty()
        || questions.stream().anyMatch(question -> Double.isNaN(question.nullDifference()))) {
      return new NullThreshold(Double.NaN, Double.NaN);
    }
    // Adding 0 makes -0 and 0 equal, which they are to the script.
    List<AnsweredQuestion> order =
        questions.stream()
            .sorted(Comparator.comparingDouble(question -> question.nullDifference() + 0.0))
            .toList();
    double sum = questions.stream().filter(question -> !question.answerable()).count();
    double best = sum;
    double threshold = 0;
    for (AnsweredQuestion question : order) {
      sum += gain(question, score);
      if (sum > best) {
        best = sum;
        threshold = question.nullDifference();
      }
    }
    return new NullThreshold(threshold, 100 * best / questions.size());
  }

  /** What answering adds to leaving empty. */
  private static double gain(AnsweredQuestion question, ToDoubleFunction<AnswerScore> score) {
    if (question.answerable()) {
      return score.applyAsDouble(question.neverEmpty());
    }
    return question.hasText() ? -1 : 0;
  }
}
