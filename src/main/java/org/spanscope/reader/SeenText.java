package org.spanscope.reader;

import java.util.ArrayList;
import java.util.List;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Span;

/**
 * The characters of a context that a reader saw, closed up: what is deleted or hidden is not among
 * them.
 *
 * <p>For {@link org.spanscope.text.Removal#DELETE} this is the text of the input; for the other
 * operators it is the context without its hidden stretches, so that a span across a removed
 * sentence has the same text whichever operator removed it.
 */
public final class SeenText {
  private final String text;
  private final List<Stretch> stretches;

  /** A stretch that was seen: where it begins in the context and in the seen text. */
  private record Stretch(int context, int seen, int length) {}

  private SeenText(String text, List<Stretch> stretches) {
    this.text = text;
    this.stretches = stretches;
  }

  /** What is seen of an input. */
  public static SeenText of(ReaderInput input) {
    StringBuilder text = new StringBuilder(input.text().length());
    List<Stretch> stretches = new ArrayList<>();
    for (ReaderInput.Piece piece : input.pieces()) {
      int at = piece.text();
      int end = at + piece.length();
      for (Span hidden : input.hidden()) {
        if (hidden.start() < end && at < hidden.end()) {
          add(input, piece, at, hidden.start(), text, stretches);
          at = hidden.end();
        }
      }
      add(input, piece, at, end, text, stretches);
    }
    return new SeenText(text.toString(), List.copyOf(stretches));
  }

  private static void add(
      ReaderInput input,
      ReaderInput.Piece piece,
      int from,
      int to,
      StringBuilder text,
      List<Stretch> stretches) {
    if (from < to) {
      stretches.add(new Stretch(piece.context() + from - piece.text(), text.length(), to - from));
      text.append(input.text(), from, to);
    }
  }

  /** All that was seen. */
  public String text() {
    return text;
  }

  /** What was seen of a stretch of the context. */
  public String of(Span context) {
    int start = offset(context.start());
    return text.substring(start, Math.max(start, offset(context.end())));
  }

  /**
   * How many seen characters stand before a place of the context. For a stretch of the context that
   * begins and ends with seen characters, its two ends give the stretch of {@link #text()}.
   */
  int offset(int context) {
    int low = 0;
    int high = stretches.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (stretches.get(middle).context() < context) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == 0) {
      return 0;
    }
    Stretch before = stretches.get(low - 1);
    return before.seen() + Math.min(context - before.context(), before.length());
  }
}
