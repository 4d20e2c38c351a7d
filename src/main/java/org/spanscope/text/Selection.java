package org.spanscope.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Which sentences of a context are fed to the reader, and in which order.
 *
 * @param kept indices of kept sentences, from 0, ascending, without duplicates
 * @param removal what becomes of the others
 * @param shuffled whether the sentences are put into another order, drawn from the seed
 * @param seed what distractors and the order are drawn from
 * @param distractors for each sentence of the context the one that stands in its place where it is
 *     taken away by {@link Removal#DISTRACTOR}; empty while they were not looked up ({@link
 *     Distractors#fill})
 */
public record Selection(
    List<Integer> kept, Removal removal, boolean shuffled, long seed, List<String> distractors) {
  /** The seed where none was asked for. */
  public static final long FIRST_SEED = 1;

  public Selection {
    kept = kept.stream().sorted().distinct().toList();
    distractors = List.copyOf(distractors);
  }

  /** In the order of the context. */
  public Selection(List<Integer> kept, Removal removal) {
    this(kept, removal, false, FIRST_SEED, List.of());
  }

  public static Selection all(Context context, Removal removal) {
    return new Selection(IntStream.range(0, context.sentences().size()).boxed().toList(), removal);
  }

  public boolean keeps(int sentence) {
    return Collections.binarySearch(kept, sentence) >= 0;
  }

  public Selection toggle(int sentence) {
    List<Integer> next = new ArrayList<>(kept);
    if (!next.remove((Integer) sentence)) {
      next.add(sentence);
    }
    return keeping(next);
  }

  /** The same of other sentences. */
  public Selection keeping(List<Integer> sentences) {
    return new Selection(sentences, removal, shuffled, seed, distractors);
  }

  public Selection with(Removal other) {
    return new Selection(kept, other, shuffled, seed, distractors);
  }

  /** With the sentences in the order of the context, or in one drawn from the seed. */
  public Selection shuffled(boolean other) {
    return new Selection(kept, removal, other, seed, distractors);
  }

  /** With another seed; distractors of the old one are forgotten. */
  public Selection seed(long other) {
    return new Selection(kept, removal, shuffled, other, other == seed ? distractors : List.of());
  }

  /** With the sentences that stand in for others, one for each sentence of the context. */
  public Selection with(List<String> standIns) {
    return new Selection(kept, removal, shuffled, seed, standIns);
  }

  /** Whether anything depends on the seed. */
  public boolean usesSeed() {
    return shuffled || removal == Removal.DISTRACTOR;
  }

  /**
   * The order in which the sentences of a context are put, kept or not.
   *
   * @param sentences how many the context has, n
   * @return {@code [n]}, a permutation of 0 to n - 1; another than that of the context where
   *     shuffled and n is 2 or more
   */
  int[] order(int sentences) {
    int[] order = IntStream.range(0, sentences).toArray();
    if (!shuffled || sentences < 2) {
      return order;
    }
    // Neighbouring seeds draw alike at first; the odd factor (2^64 by the golden ratio) parts them.
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    boolean moved = false;
    while (!moved) {
      for (int i = sentences - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int swap = order[i];
        order[i] = order[j];
        order[j] = swap;
      }
      moved = IntStream.range(0, sentences).anyMatch(i -> order[i] != i);
    }
    return order;
  }
}
