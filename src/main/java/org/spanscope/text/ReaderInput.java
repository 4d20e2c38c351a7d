package org.spanscope.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What a reader is given: a question, a text, and which stretches of the text it must not see.
 *
 * @param question the question
 * @param text the text to tokenise: the kept pieces closed up ({@link Removal#DELETE}), else the
 *     whole context
 * @param hidden stretches of {@code text} that are taken away after tokenising, ascending; empty
 *     for {@link Removal#DELETE}
 * @param removal what becomes of hidden tokens
 * @param pieces where the stretches of {@code text} stand in the context, ascending and gapless in
 *     {@code text}
 * @param context what the text was taken from; kept for labels and sums by sentence
 */
public record ReaderInput(
    String question,
    String text,
    List<Span> hidden,
    Removal removal,
    List<Piece> pieces,
    Context context) {

  /**
   * A stretch of the text and its place in the context.
   *
   * @param text where it begins in the text
   * @param context where it begins in the context
   * @param length in UTF-16 units
   */
  public record Piece(int text, int context, int length) {}

  public ReaderInput {
    hidden = List.copyOf(hidden);
    pieces = List.copyOf(pieces);
  }

  /** The whole context, nothing taken away. */
  public static ReaderInput whole(String question, Context context) {
    return of(question, context, Selection.all(context, Removal.DELETE));
  }

  /** The kept sentences of a context. */
  public static ReaderInput of(String question, Context context, Selection selection) {
    List<Span> hidden = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean close = selection.removal() == Removal.DELETE;
    int lastKept =
        selection.kept().isEmpty() ? -1 : selection.kept().get(selection.kept().size() - 1);
    for (int i = 0; i < context.sentences().size(); i++) {
      Span owned = context.owned(i);
      if (close) {
        if (selection.keeps(i)) {
          // White space behind the last kept sentence would be a token of its own for byte-level
          // readers.
          boolean whole = i == context.sentences().size() - 1;
          int end = i == lastKept && !whole ? context.sentences().get(i).end() : owned.end();
          pieces.add(new Piece(text.length(), owned.start(), end - owned.start()));
          text.append(context.text(), owned.start(), end);
        }
      } else if (!selection.keeps(i)) {
        hidden.add(owned);
      }
    }
    if (!close) {
      pieces.add(new Piece(0, 0, context.text().length()));
      text.append(context.text());
    }
    return new ReaderInput(question, text.toString(), hidden, selection.removal(), pieces, context);
  }

  /** The sentences of the context that the reader sees, from 0, ascending. */
  public List<Integer> keptSentences() {
    List<Integer> kept = new ArrayList<>();
    List<Span> sentences = context.sentences();
    int next = 0;
    for (Piece piece : pieces) {
      int end = piece.context() + piece.length();
      int i = Math.max(0, context.sentenceAt(piece.context()));
      for (; i < sentences.size() && sentences.get(i).start() < end; i++) {
        int at = piece.text() + sentences.get(i).start() - piece.context();
        while (next < hidden.size() && hidden.get(next).end() <= at) {
          next++;
        }
        if (at >= piece.text() && (next == hidden.size() || !hidden.get(next).contains(at))) {
          kept.add(i);
        }
      }
    }
    return kept;
  }

  /**
   * The same with fewer sentences.
   *
   * @param kept some of {@link #keptSentences()}
   * @param other what becomes of those that go now; where sentences went before in another manner
   *     than {@link Removal#DELETE}, these go in that manner too
   */
  public ReaderInput keepOnly(List<Integer> kept, Removal other) {
    Selection selection = new Selection(kept, other);
    if (removal != Removal.DELETE) {
      boolean whole = hidden.isEmpty();
      return of(question, context, whole ? selection : selection.with(removal));
    }
    if (other == Removal.DELETE || pieces.size() == context.sentences().size()) {
      return of(question, context, selection);
    }
    List<Span> gone = new ArrayList<>();
    for (Piece piece : pieces) {
      if (!selection.keeps(context.sentenceAt(piece.context()))) {
        gone.add(new Span(piece.text(), piece.text() + piece.length()));
      }
    }
    return new ReaderInput(question, text, gone, other, pieces, context);
  }

  /** Whether nothing but white space is left for the reader. */
  public boolean isEmpty() {
    return Blank.all(text)
        || (!hidden.isEmpty() && hidden.stream().mapToInt(Span::length).sum() == text.length());
  }

  /**
   * The place in the context of a place in the text. An end (one behind the last unit of a token)
   * must be mapped as {@code toContext(end - 1) + 1}, since the piece behind may stand elsewhere.
   */
  public int toContext(int offset) {
    int low = 0;
    int high = pieces.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (pieces.get(middle).text() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    if (high >= 0 && pieces.get(low).text() <= offset) {
      return pieces.get(low).context() + offset - pieces.get(low).text();
    }
    throw new IllegalArgumentException("No piece of the text begins before " + offset);
  }

  /**
   * The place in the context of a non-empty stretch of the text; may cover removed text if pieces
   * were closed up inside it.
   */
  public Span toContext(Span span) {
    return new Span(toContext(span.start()), toContext(span.end() - 1) + 1);
  }
}
