package org.spanscope.experiment.evaluation;

import java.util.List;

/**
 * All rows of one question.
 *
 * @param question what was answered to the whole text
 * @param sentences one a sentence; empty where none was asked for
 * @param weights by each source that was asked for and could be worked out
 * @param deletions the steps; empty where none were asked for
 */
public record Evaluated(
    QuestionRow question,
    List<SentenceRow> sentences,
    List<WeightRow> weights,
    List<DeletionRow> deletions) {
  public Evaluated {
    sentences = List.copyOf(sentences);
    weights = List.copyOf(weights);
    deletions = List.copyOf(deletions);
  }
}
