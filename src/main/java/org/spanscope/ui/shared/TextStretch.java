package org.spanscope.ui.shared;

import java.util.List;
import java.util.Optional;
import org.spanscope.reader.TextPlace;

/**
 * A stretch of what is read, from one place to another in reading order, so that a part of one
 * picture is the same part of every other, at whatever level and on whichever side.
 *
 * @param first where it begins
 * @param last where it ends, inclusive
 */
public record TextStretch(TextPlace first, TextPlace last) {

  /**
   * Neighbouring cells.
   *
   * @param first from 0
   * @param last inclusive
   */
  public record Range(int first, int last) {
    public int size() {
      return last - first + 1;
    }

    /** Moved by so many cells, but never over an end. */
    Range moved(int by, int count) {
      int step = Math.max(-first, Math.min(by, count - 1 - last));
      return new Range(first + step, last + step);
    }
  }

  /** The stretch that neighbouring cells stand on. */
  public static TextStretch of(List<TextPlace> places, Range range) {
    return new TextStretch(places.get(range.first()), places.get(range.last()));
  }

  /** The cells that stand on it; none where this picture shows nothing of it. */
  public Optional<Range> in(List<TextPlace> places) {
    int begin = -1;
    int end = -1;
    for (int i = 0; i < places.size(); i++) {
      if (begin < 0 && places.get(i).touches(first)) {
        begin = i;
      }
      if (places.get(i).touches(last)) {
        end = i;
      }
    }
    if (begin < 0 || end < begin) {
      return inOrder(places);
    }
    return Optional.of(new Range(begin, end));
  }

  /** By reading order, where a picture lacks an end: the other side may leave it out. */
  private Optional<Range> inOrder(List<TextPlace> places) {
    int begin = -1;
    int end = -1;
    for (int i = 0; i < places.size(); i++) {
      if (!isBefore(places.get(i), first) && !isBefore(last, places.get(i))) {
        begin = begin < 0 ? i : begin;
        end = i;
      }
    }
    return begin < 0 ? Optional.empty() : Optional.of(new Range(begin, end));
  }

  private static boolean isBefore(TextPlace one, TextPlace other) {
    int order = Integer.compare(order(one), order(other));
    return order < 0 || (order == 0 && one.end() <= other.start());
  }

  private static int order(TextPlace place) {
    return switch (place.area()) {
      case CLS -> 0;
      case QUESTION -> 1;
      case SEPARATOR -> place.start() == 0 ? 2 : 4;
      case CONTEXT -> 3;
      case DISTRACTOR -> 5;
    };
  }
}
