package org.spanscope.dataset;

import org.spanscope.text.Example;

/**
 * A question asked of one sentence of its context.
 *
 * @param sourceId id of the question in the data set that was split
 * @param sentence which sentence of the context, from 0
 * @param sentenceStart where the sentence begins in the context, in code points as {@code
 *     answer_start} is; added to an answer's offset it gives the one in the context
 * @param example the question with the sentence as its context; its id is {@code
 *     sourceId#sentence}, its golds are those that lie in the sentence by offset
 */
public record SplitRow(String sourceId, int sentence, int sentenceStart, Example example) {
  /** Whether an answer lies in the sentence. */
  public boolean hasAnswer() {
    return !example.golds().isEmpty();
  }
}
