package org.spanscope.attribution;

import java.util.ArrayList;
import java.util.List;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

/**
 * The fewest sentences that still give the original answer at its place; of as few the set with the
 * highest v.
 *
 * @param sentences from 0, ascending
 * @param probability v of the set
 * @param complete whether every smaller set was looked at; if not, {@code sentences} are all that
 *     were kept, and the search ended at {@link #MOST_READ} inputs
 */
public record SufficientSet(List<Integer> sentences, double probability, boolean complete) {
  /** Inputs after which a search gives up. */
  public static final int MOST_READ = 4096;

  public SufficientSet {
    sentences = List.copyOf(sentences);
  }

  /**
   * Searches by size, from the sentences that hold the answer upward: no set without them can give
   * it.
   *
   * @param progress hears of one size after the other
   */
  public static SufficientSet find(ValueFunction v, Progress progress, Cancellation cancellation) {
    List<Integer> all = v.sentences();
    List<Integer> free = new ArrayList<>(all);
    free.removeAll(v.answerSentences());
    long asked = 0;
    for (int more = v.answerSentences().isEmpty() ? 1 : 0; more < free.size(); more++) {
      List<List<Integer>> sets = new ArrayList<>();
      add(sets, v.answerSentences(), free, 0, more, MOST_READ - asked);
      asked += sets.size();
      if (asked >= MOST_READ) {
        return new SufficientSet(all, v.full(), false);
      }
      List<ValueFunction.Value> values = v.of(sets, progress, cancellation);
      int best = -1;
      for (int i = 0; i < sets.size(); i++) {
        if (values.get(i).sameAnswer()
            && (best < 0 || values.get(i).probability() > values.get(best).probability())) {
          best = i;
        }
      }
      if (best >= 0) {
        return new SufficientSet(sets.get(best), values.get(best).probability(), true);
      }
    }
    return new SufficientSet(all, v.full(), true);
  }

  /** All sets of {@code more} of the free sentences, from one on, and the fixed ones. */
  private static void add(
      List<List<Integer>> sets,
      List<Integer> fixed,
      List<Integer> free,
      int from,
      int more,
      long limit) {
    if (sets.size() >= limit) {
      return;
    }
    if (more == 0) {
      sets.add(fixed.stream().sorted().toList());
      return;
    }
    for (int i = from; i <= free.size() - more; i++) {
      List<Integer> next = new ArrayList<>(fixed);
      next.add(free.get(i));
      add(sets, next, free, i + 1, more - 1, limit);
    }
  }
}
