package org.spanscope.text;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * What a reader is given: a question, a text, and which stretches of the text it must not see.
 *
 * @param question the question
 * @param text the text to tokenise: the kept pieces closed up ({@link Removal#DELETE}), else all
 *     sentences of the context, distractors in the place of those that were taken away by {@link
 *     Removal#DISTRACTOR}
 * @param hidden stretches of {@code text} that are taken away after tokenising, ascending; empty
 *     for {@link Removal#DELETE} and {@link Removal#DISTRACTOR}
 * @param pieces where the stretches of {@code text} stand in the context, ascending in {@code
 *     text}; what lies between them (distractors, a blank between sentences that were no
 *     neighbours) stands nowhere in it
 * @param distractors stretches of {@code text} that are of other articles, ascending
 * @param joined whether a span may run from one piece into the next: they follow each other in the
 *     context too, and nothing foreign lies between them
 * @param selection which sentences were kept, and what became of the others
 * @param context what the text was taken from; kept for labels and sums by sentence
 */
public record ReaderInput(
    String question,
    String text,
    List<Span> hidden,
    List<Piece> pieces,
    List<Distractor> distractors,
    boolean joined,
    Selection selection,
    Context context) {

  /**
   * A stretch of the text and its place in the context.
   *
   * @param text where it begins in the text
   * @param context where it begins in the context
   * @param length in UTF-16 units
   */
  public record Piece(int text, int context, int length) {}

  /**
   * A sentence of another article.
   *
   * @param sentence in the place of which sentence of the context it stands, from 0
   * @param text where it stands in the text
   * @param place where it begins among the distractors for all sentences of the context, laid one
   *     behind the other: the same on both sides of a comparison
   */
  public record Distractor(int sentence, Span text, int place) {
    /** Where a stretch of the text that touches it stands among the distractors. */
    public Span place(Span stretch) {
      int start = Math.max(text.start(), Math.min(text.end(), stretch.start()));
      int end = Math.max(start, Math.min(text.end(), stretch.end()));
      return new Span(start, end).shift(place - text.start());
    }
  }

  public ReaderInput {
    hidden = List.copyOf(hidden);
    pieces = List.copyOf(pieces);
    distractors = List.copyOf(distractors);
  }

  /** What became of the sentences that were not kept. */
  public Removal removal() {
    return selection.removal();
  }

  /** The whole context, nothing taken away. */
  public static ReaderInput whole(String question, Context context) {
    return of(question, context, Selection.all(context, Removal.DELETE));
  }

  /**
   * The kept sentences of a context.
   *
   * @throws TextFault if a distractor is needed that the selection does not have
   */
  public static ReaderInput of(String question, Context context, Selection selection) {
    return InputLayout.lay(question, context, selection);
  }

  /** The sentences of the context that the reader sees, from 0, ascending. */
  public List<Integer> keptSentences() {
    return selection.kept();
  }

  /**
   * The same with fewer sentences.
   *
   * @param kept some of {@link #keptSentences()}
   * @param other what becomes of those that go now; where sentences went before in another manner
   *     than {@link Removal#DELETE}, these go in that manner too
   * @throws TextFault if a distractor is needed that was not looked up
   */
  public ReaderInput keepOnly(List<Integer> kept, Removal other) {
    Selection fewer = selection.keeping(kept);
    if (selection.kept().size() == context.sentences().size()) {
      return of(question, context, fewer.with(other));
    }
    if (removal() != Removal.DELETE || other == Removal.DELETE) {
      return of(question, context, fewer);
    }
    return InputLayout.lay(question, context, fewer.with(other), selection.kept());
  }

  /** Whether nothing but white space of the context is left for the reader. */
  public boolean isEmpty() {
    return pieces.stream().allMatch(this::isBlank)
        || (!hidden.isEmpty() && hidden.stream().mapToInt(Span::length).sum() == text.length());
  }

  private boolean isBlank(Piece piece) {
    int end = piece.text() + piece.length();
    return Blank.skip(text, piece.text(), end) == end;
  }

  /**
   * The distractor that has a unit in common with a stretch of the text; of white space that is of
   * no piece, one before it.
   */
  public Optional<Distractor> distractorAt(Span stretch) {
    if (distractors.isEmpty()) {
      return Optional.empty();
    }
    int before = last(distractors.size(), i -> distractors.get(i).text().start() < stretch.end());
    Distractor one = distractors.get(Math.max(0, before));
    boolean foreign = one.text().overlaps(stretch) || !isOfPiece(stretch);
    return foreign ? Optional.of(one) : Optional.empty();
  }

  private boolean isOfPiece(Span stretch) {
    int before = last(pieces.size(), i -> pieces.get(i).text() < stretch.end());
    return before >= 0 && stretch.start() < pieces.get(before).text() + pieces.get(before).length();
  }

  /**
   * The words of a stretch among the distractors of all sentences; "" where those are not in the
   * text.
   */
  public String distracting(Span place) {
    for (Distractor distractor : distractors) {
      if (distractor.place(distractor.text()).contains(place)) {
        return place.shift(distractor.text().start() - distractor.place()).of(text);
      }
    }
    return "";
  }

  /**
   * The place in the context of a place in the text; of one between two pieces, where the next
   * begins. An end (one behind the last unit of a token) must be mapped as {@code toContext(end -
   * 1) + 1}, since the piece behind may stand elsewhere.
   */
  public int toContext(int offset) {
    int before = last(pieces.size(), i -> pieces.get(i).text() <= offset);
    if (before >= 0 && offset < pieces.get(before).text() + pieces.get(before).length()) {
      return pieces.get(before).context() + offset - pieces.get(before).text();
    }
    if (before + 1 < pieces.size() && offset >= 0) {
      return pieces.get(before + 1).context();
    }
    if (before < 0) {
      throw new IllegalArgumentException("The text has no piece at " + offset);
    }
    return pieces.get(before).context() + offset - pieces.get(before).text();
  }

  /**
   * The place in the context of a non-empty stretch of the text; may cover removed text if pieces
   * were closed up inside it. Where pieces do not follow each other in the context, of a stretch
   * over two of them (a blank and the word behind it) what lies in the last one counts; white space
   * that is of none has an empty place.
   */
  public Span toContext(Span span) {
    if (!joined && !isOfPiece(span)) {
      return new Span(toContext(span.start()), toContext(span.start()));
    }
    int end = toContext(span.end() - 1) + 1;
    if (joined) {
      return new Span(toContext(span.start()), end);
    }
    int piece = Math.max(0, last(pieces.size(), i -> pieces.get(i).text() < span.end()));
    int start = Math.max(span.start(), pieces.get(piece).text());
    return new Span(Math.min(toContext(start), end), end);
  }

  /** The last of {@code count} numbers for which an ascending condition holds, or -1. */
  private static int last(int count, IntPredicate holds) {
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
