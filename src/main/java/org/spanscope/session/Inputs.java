package org.spanscope.session;

import java.util.List;
import java.util.stream.IntStream;
import org.spanscope.text.Answer;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.text.Split;

/**
 * All that is fed to the reader: one immutable value, so that undo is a list of them.
 *
 * @param example the question, its text and golds
 * @param split how the context was divided first
 * @param context the text as divided now, hand edits included
 * @param a sentences of side A
 * @param b sentences of side B
 */
public record Inputs(Example example, Split split, Context context, Selection a, Selection b) {

  /** A keeps everything, B all sentences but those that a gold answer touches. */
  public static Inputs start(Example example, Split split, Context context, Removal removal) {
    return start(example, split, context, Selection.all(context, removal));
  }

  /**
   * The same.
   *
   * @param like how sentences are taken away and ordered, and by which seed
   */
  public static Inputs start(Example example, Split split, Context context, Selection like) {
    Selection all = like.keeping(Selection.all(context, like.removal()).kept()).with(List.of());
    List<Integer> kept = withoutAnswer(example.golds(), context, like.removal()).kept();
    return new Inputs(example, split, context, all, all.keeping(kept));
  }

  /** The sentences of one side. */
  public Selection selection(SideName side) {
    return side == SideName.A ? a : b;
  }

  /** All sentences that no gold answer touches. */
  public static Selection withoutAnswer(List<Answer> golds, Context context, Removal removal) {
    List<Integer> kept =
        IntStream.range(0, context.sentences().size())
            .filter(i -> golds.stream().noneMatch(g -> g.span().overlaps(context.owned(i))))
            .boxed()
            .toList();
    return new Selection(kept, removal);
  }
}
