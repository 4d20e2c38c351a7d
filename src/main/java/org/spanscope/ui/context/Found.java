package org.spanscope.ui.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spanscope.reader.TextPlace;
import org.spanscope.reader.TextPlace.Area;
import org.spanscope.text.Span;

/**
 * What a search has found.
 *
 * @param places matches of the question, then of the context, in the order of the text
 * @param at which of them is looked at; -1 where there are none
 */
record Found(List<TextPlace> places, int at) {
  static final Found NOTHING = new Found(List.of(), -1);

  Optional<TextPlace> current() {
    return at < 0 ? Optional.empty() : Optional.of(places.get(at));
  }

  /** Goes on (1) or back (-1), round the ends. */
  Found step(int by) {
    return places.isEmpty() ? this : new Found(places, Math.floorMod(at + by, places.size()));
  }

  /** Matches, or their parts, that lie in a row; places within its text. */
  List<Span> in(SentenceRow row) {
    List<Span> spans = new ArrayList<>();
    for (int i = firstBehind(row.start()); i < places.size(); i++) {
      TextPlace place = places.get(i);
      if (place.start() >= row.start() + row.text().length()) {
        break;
      }
      part(place, row).ifPresent(spans::add);
    }
    return spans;
  }

  /** The match looked at, or its part, that lies in a row. */
  List<Span> currentIn(SentenceRow row) {
    return current().flatMap(place -> part(place, row)).stream().toList();
  }

  /** The first match at or behind a place, round the end; nothing where there is no match. */
  static Found from(List<TextPlace> places, Optional<TextPlace> anchor) {
    for (int i = 0; anchor.isPresent() && i < places.size(); i++) {
      if (!isBefore(places.get(i), anchor.get())) {
        return new Found(places, i);
      }
    }
    return places.isEmpty() ? NOTHING : new Found(places, 0);
  }

  private static boolean isBefore(TextPlace one, TextPlace other) {
    return one.area() == other.area() ? one.start() < other.start() : one.area() == Area.QUESTION;
  }

  /** By halves, since a long text may have a match for every letter. */
  private int firstBehind(int offset) {
    int low = 0;
    int high = places.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      TextPlace place = places.get(middle);
      if (place.area() == Area.QUESTION || place.end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Optional<Span> part(TextPlace place, SentenceRow row) {
    int start = Math.max(0, place.start() - row.start());
    int end = Math.min(row.text().length(), place.end() - row.start());
    return place.area() == Area.CONTEXT && start < end
        ? Optional.of(new Span(start, end))
        : Optional.empty();
  }
}
