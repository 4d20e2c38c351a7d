package org.spanscope.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Span;

/**
 * The characters of a context that a reader saw, in the order in which it saw them, closed up: what
 * is deleted, hidden or foreign is not among them.
 *
 * <p>For {@link org.spanscope.text.Removal#DELETE} this is the text of the input; for the other
 * operators it is the context without its hidden stretches, so that a span across a removed
 * sentence has the same text whichever operator removed it. No span runs across a distractor, or
 * from a sentence to one that only a shuffle put behind it ({@link #runs}).
 */
public final class SeenText {
  private final String text;
  private final ReaderInput input;

  /** By their place in the context. */
  private final List<Stretch> stretches;

  /**
   * A stretch that was seen.
   *
   * @param context where it begins in the context
   * @param seen where it begins in the seen text
   * @param piece of which piece of the input it is
   */
  private record Stretch(int context, int seen, int length, int piece) {}

  private SeenText(String text, ReaderInput input, List<Stretch> stretches) {
    this.text = text;
    this.input = input;
    this.stretches = stretches;
  }

  /** What is seen of an input. */
  public static SeenText of(ReaderInput input) {
    StringBuilder text = new StringBuilder(input.text().length());
    List<Stretch> stretches = new ArrayList<>();
    int hidden = 0;
    for (int p = 0; p < input.pieces().size(); p++) {
      ReaderInput.Piece piece = input.pieces().get(p);
      int at = piece.text();
      int end = at + piece.length();
      while (hidden < input.hidden().size() && input.hidden().get(hidden).start() < end) {
        Span gone = input.hidden().get(hidden);
        if (at < gone.end()) {
          add(input, p, at, gone.start(), text, stretches);
          at = gone.end();
        }
        if (gone.end() > end) {
          break;
        }
        hidden++;
      }
      add(input, p, at, end, text, stretches);
    }
    stretches.sort(Comparator.comparingInt(Stretch::context));
    return new SeenText(text.toString(), input, List.copyOf(stretches));
  }

  private static void add(
      ReaderInput input, int index, int from, int to, StringBuilder text, List<Stretch> stretches) {
    if (from < to) {
      ReaderInput.Piece piece = input.pieces().get(index);
      int context = piece.context() + from - piece.text();
      stretches.add(new Stretch(context, text.length(), to - from, index));
      text.append(input.text(), from, to);
    }
  }

  /** All that was seen. */
  public String text() {
    return text;
  }

  /** What was seen of a stretch of the context. */
  public String of(Span context) {
    int start = start(context.start());
    return text.substring(start, Math.max(start, end(context.end())));
  }

  /**
   * How many characters of a stretch of the context were seen, one behind the other; 0 where a
   * distractor or a shuffle parted them.
   */
  int seen(Span context) {
    boolean parted = !input.joined() && pieceAt(context.start()) != pieceAt(context.end() - 1);
    return parted ? 0 : of(context).length();
  }

  /**
   * Where a place of the context stands in {@link #text()}; of one that was not seen, where what
   * was seen before it in the context ends.
   */
  int start(int context) {
    int before = lastBefore(context + 1);
    return before < 0 ? 0 : offset(before, context);
  }

  /**
   * Where what ends at a place of the context ends in {@link #text()}. For a stretch of the context
   * that begins and ends with seen characters and lies in one of the {@link #runs}, {@link #start}
   * and this give the stretch of the text.
   */
  int end(int context) {
    int before = lastBefore(context);
    return before < 0 ? 0 : offset(before, context);
  }

  private int offset(int stretch, int context) {
    Stretch before = stretches.get(stretch);
    return before.seen() + Math.min(context - before.context(), before.length());
  }

  /** The last stretch that begins before a place of the context, or -1. */
  private int lastBefore(int context) {
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
    return low - 1;
  }

  /**
   * How far a span may run from each of a row of tokens of the text, in the order in which they
   * were read: not over a distractor, nor from one sentence into another that does not follow it in
   * the context but by a shuffle.
   *
   * @return {@code [tokens]}: one behind the last index that a span from it can end at
   */
  int[] runs(List<Token> tokens) {
    int[] ends = new int[tokens.size()];
    int end = tokens.size();
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (i + 1 < tokens.size() && !input.joined() && isBorder(tokens.get(i), tokens.get(i + 1))) {
        end = i + 1;
      }
      ends[i] = end;
    }
    return ends;
  }

  private boolean isBorder(Token one, Token next) {
    return one.kind() == TokenKind.DISTRACTOR
        || next.kind() == TokenKind.DISTRACTOR
        || pieceAt(one.start()) != pieceAt(next.start());
  }

  private int pieceAt(int context) {
    int at = lastBefore(context + 1);
    return at < 0 ? -1 : stretches.get(at).piece();
  }
}
