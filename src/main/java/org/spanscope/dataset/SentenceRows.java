package org.spanscope.dataset;

import java.util.ArrayList;
import java.util.List;
import org.spanscope.text.Answer;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Span;

/** What of a question is in which sentence of its context, by offset. Pure. */
final class SentenceRows {
  private SentenceRows() {}

  /** Where each sentence begins, in code points. */
  static int[] starts(Context context) {
    int[] starts = new int[context.sentences().size()];
    int before = 0;
    int start = 0;
    for (int i = 0; i < starts.length; i++) {
      int at = context.sentences().get(i).start();
      start += context.text().codePointCount(before, at);
      starts[i] = start;
      before = at;
    }
    return starts;
  }

  /** The placed golds that lie in no single sentence. */
  static List<Crossing> crossings(Example example, Context context) {
    List<Crossing> crossings = new ArrayList<>();
    for (Answer gold : example.placedGolds()) {
      if (holder(gold.span(), context) < 0) {
        int last = Math.max(gold.start(), gold.span().end() - 1);
        crossings.add(
            new Crossing(
                example.id(),
                gold.text(),
                gold.start(),
                context.sentenceAt(gold.start()),
                context.sentenceAt(last)));
      }
    }
    return crossings;
  }

  /**
   * One row.
   *
   * @param start where the sentence begins, in code points
   */
  static SplitRow row(Example example, Context context, int sentence, int start) {
    Span span = context.sentences().get(sentence);
    List<Answer> golds = new ArrayList<>();
    for (Answer gold : example.placedGolds()) {
      if (holder(gold.span(), context) == sentence) {
        golds.add(within(gold.span(), span, context.text()));
      }
    }
    Example row =
        new Example(
            example.id() + "#" + sentence,
            example.title(),
            example.question(),
            context.sentence(sentence),
            golds,
            true);
    return new SplitRow(example.id(), sentence, start, row);
  }

  /** Data sets have golds with white space at their ends, which is no part of a sentence. */
  private static Answer within(Span gold, Span sentence, String text) {
    int from = Math.max(gold.start(), sentence.start());
    int to = Math.min(gold.end(), sentence.end());
    return new Answer(text.substring(from, to), from - sentence.start());
  }

  /**
   * The only sentence that shares a character with the answer, and so holds all of it but white
   * space; -1 if there are several or none.
   */
  private static int holder(Span gold, Context context) {
    int holder = -1;
    for (int i = 0; i < context.sentences().size(); i++) {
      if (context.sentences().get(i).overlaps(gold)) {
        if (holder >= 0) {
          return -1;
        }
        holder = i;
      }
    }
    return holder;
  }
}
