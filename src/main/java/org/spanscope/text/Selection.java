package org.spanscope.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which sentences of a context are fed to the reader.
 *
 * @param kept indices of kept sentences, from 0, ascending, without duplicates
 * @param removal what becomes of the others
 */
public record Selection(List<Integer> kept, Removal removal) {
  public Selection {
    kept = kept.stream().sorted().distinct().toList();
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
    return new Selection(next, removal);
  }

  public Selection with(Removal other) {
    return new Selection(kept, other);
  }
}
