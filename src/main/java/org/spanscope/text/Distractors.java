package org.spanscope.text;

import java.util.List;

/** Finds sentences of other articles that stand in for those of a context. */
@FunctionalInterface
public interface Distractors {
  /** For where there is no other article. */
  Distractors NONE =
      (example, context, seed) -> {
        throw new TextFault(
            "There is no other article to take distractors from",
            "",
            "Open a data set of several articles, or take sentences away in another way.");
      };

  /**
   * One sentence for each of the context, in its order: of about its length, from another article
   * than the example's. The same seed gives the same sentences.
   *
   * @throws TextFault if there is no other article to take them from
   */
  List<String> of(Example example, Context context, long seed);

  /**
   * The selection with its distractors looked up, where its sentences go that way: for all of the
   * context, since experiments take away more.
   */
  default Selection fill(Example example, Context context, Selection selection) {
    boolean needed = selection.removal() == Removal.DISTRACTOR && selection.distractors().isEmpty();
    return needed ? selection.with(of(example, context, selection.seed())) : selection;
  }
}
