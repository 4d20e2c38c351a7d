package org.spanscope.text;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A question to a context, with the answers that count as right.
 *
 * @param id unique within its data set; made up for a typed question
 * @param title the article, or "" if unknown
 * @param question as asked
 * @param text the context, not yet divided
 * @param golds gold answers, duplicates kept; empty where the question has no answer in the context
 *     or none is known
 * @param known whether the golds are known (a typed question has no gold, which does not make it
 *     unanswerable)
 */
public record Example(
    String id, String title, String question, String text, List<Answer> golds, boolean known) {
  public Example {
    golds = List.copyOf(golds);
  }

  /** The golds that stand where the data set says; only these can be marked in the context. */
  public List<Answer> placedGolds() {
    return golds.stream().filter(Answer::placed).toList();
  }

  /** The sentences of the divided context, from 0, that a gold answer touches. */
  public Set<Integer> goldSentences(Context context) {
    Set<Integer> sentences = new TreeSet<>();
    for (Answer gold : golds) {
      for (int i = 0; i < context.sentences().size(); i++) {
        if (context.owned(i).overlaps(gold.span())) {
          sentences.add(i);
        }
      }
    }
    return sentences;
  }

  public boolean isUnanswerable() {
    return known && golds.isEmpty();
  }
}
