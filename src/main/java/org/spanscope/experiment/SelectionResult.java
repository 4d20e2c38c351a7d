package org.spanscope.experiment;

import org.jspecify.annotations.Nullable;
import org.spanscope.metric.AnswerScore;
import org.spanscope.reader.OriginalAnswer;
import org.spanscope.reader.Prediction;
import org.spanscope.text.Selection;

/**
 * What a reader answers to one of many selections of a context, in numbers; its reading is not
 * kept.
 *
 * @param selection which sentences were kept
 * @param prediction what it answers
 * @param score against the golds; null where no gold is known
 * @param maxStart largest start probability of a token, [CLS] left out
 * @param maxEnd largest end probability, likewise
 * @param originalProbability probability of the answer to the whole text ({@link OriginalAnswer})
 */
public record SelectionResult(
    Selection selection,
    Prediction prediction,
    @Nullable AnswerScore score,
    double maxStart,
    double maxEnd,
    double originalProbability) {

  /**
   * @param temperature by which the side was decoded
   */
  static SelectionResult of(Side side, OriginalAnswer original, double temperature) {
    return new SelectionResult(
        side.selection(),
        side.prediction(),
        side.score(),
        side.probabilities().maxStart(),
        side.probabilities().maxEnd(),
        original.probability(side.reading(), side.prediction(), temperature));
  }

  /** F1 against the golds; NaN where no gold is known. */
  public double f1() {
    return score == null ? Double.NaN : score.f1();
  }
}
