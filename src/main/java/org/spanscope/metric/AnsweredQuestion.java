package org.spanscope.metric;

import java.util.List;

/**
 * One question of a data set with what a reader answered.
 *
 * @param answerable whether it has a gold answer at all
 * @param answer the score of what was answered, an empty answer allowed
 * @param neverEmpty the score of the best text that is not empty
 * @param hasText whether there is such a text; none where no span was allowed
 * @param nullDifference null score - best span score, in logits; infinite where there is no span,
 *     NaN where it is not known
 */
public record AnsweredQuestion(
    boolean answerable,
    AnswerScore answer,
    AnswerScore neverEmpty,
    boolean hasText,
    double nullDifference) {
  /**
   * Scores the texts of an answer.
   *
   * @param answer what was answered; "" for no answer
   * @param neverEmpty the best text that is not empty; "" where there is none
   * @param golds the texts that count as right; none for an unanswerable question
   */
  public static AnsweredQuestion of(
      String answer, String neverEmpty, List<String> golds, double nullDifference) {
    return new AnsweredQuestion(
        !golds.isEmpty(),
        SquadScorer.score(answer, golds),
        SquadScorer.score(neverEmpty, golds),
        !neverEmpty.isEmpty(),
        nullDifference);
  }

  /**
   * The score at a null threshold.
   *
   * @param threshold tau, in logits
   */
  public AnswerScore at(double threshold) {
    if (nullDifference <= threshold && hasText) {
      return neverEmpty;
    }
    return answerable ? new AnswerScore(false, 0) : new AnswerScore(true, 1);
  }
}
