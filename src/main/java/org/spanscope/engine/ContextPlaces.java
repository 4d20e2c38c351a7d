package org.spanscope.engine;

import java.util.List;
import java.util.Optional;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Span;

/** Finds where stretches of a reader's text stand, in a time that does not grow with the text. */
final class ContextPlaces {
  private final ReaderInput input;
  private final List<Span> hidden;
  private final List<Span> sentences;

  ContextPlaces(ReaderInput input) {
    this.input = input;
    this.hidden = input.hidden();
    this.sentences = input.context().sentences();
  }

  /**
   * Whether a stretch has a unit in common with a hidden one. An empty stretch, which a token of
   * nothing but white space has, counts as the unit before it.
   */
  boolean isHidden(int start, int end) {
    if (start == end) {
      return end > 0 ? isHidden(end - 1, end) : isHidden(0, 1);
    }
    int before = last(hidden.size(), i -> hidden.get(i).start() < end);
    return before >= 0 && hidden.get(before).overlaps(new Span(start, end));
  }

  /** The distractor that a stretch is of; an empty one counts as the unit before it. */
  Optional<ReaderInput.Distractor> distractorAt(int start, int end) {
    return input.distractorAt(new Span(start == end ? Math.max(0, start - 1) : start, end));
  }

  /** The place in the context of a stretch of the text; it may be empty. */
  Span toContext(int start, int end) {
    if (end > start) {
      return input.toContext(new Span(start, end));
    }
    int place = input.toContext(start);
    return new Span(place, place);
  }

  /** The sentence that owns a place in the context, as {@code Context.sentenceAt} finds it. */
  int sentenceAt(int place) {
    return sentences.isEmpty()
        ? -1
        : Math.max(0, last(sentences.size(), i -> sentences.get(i).start() <= place));
  }

  /** The last of {@code count} numbers for which an ascending condition holds, or -1. */
  private static int last(int count, java.util.function.IntPredicate holds) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holds.test(middle)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
