package org.spanscope.text;

import java.util.ArrayList;
import java.util.List;
import org.spanscope.text.ReaderInput.Distractor;
import org.spanscope.text.ReaderInput.Piece;

/** Lays the sentences of a context out as the text that a reader is given. */
final class InputLayout {
  private final Context context;
  private final Selection selection;
  private final StringBuilder text = new StringBuilder();
  private final List<Span> hidden = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Distractor> distractors = new ArrayList<>();
  private final int[] places;

  private InputLayout(Context context, Selection selection) {
    this.context = context;
    this.selection = selection;
    this.places = new int[context.sentences().size()];
  }

  static ReaderInput lay(String question, Context context, Selection selection) {
    List<Integer> all = Selection.all(context, selection.removal()).kept();
    return lay(question, context, selection, all);
  }

  /**
   * The sentences of a selection.
   *
   * @param there those that leave something behind where they are not kept, from 0; the others are
   *     gone, whatever the selection's removal
   */
  static ReaderInput lay(
      String question, Context context, Selection selection, List<Integer> there) {
    InputLayout layout = new InputLayout(context, selection);
    boolean replaced =
        selection.removal() == Removal.DISTRACTOR && selection.kept().size() < there.size();
    boolean moved = selection.shuffled() && context.sentences().size() > 1;
    boolean closed = there.size() < context.sentences().size();
    if (replaced || moved) {
      layout.arrange(there);
    } else if (selection.removal() == Removal.DELETE || closed) {
      layout.close(selection.removal() == Removal.DELETE ? selection.kept() : there);
    } else {
      layout.hide();
    }
    return new ReaderInput(
        question,
        layout.text.toString(),
        layout.hidden,
        layout.pieces,
        layout.distractors,
        !replaced && !moved,
        selection,
        context);
  }

  /** Some sentences, closed up; those of them that are not kept are hidden. */
  private void close(List<Integer> sentences) {
    for (int i : sentences) {
      Span owned = context.owned(i);
      // White space behind the last sentence would be a token of its own for byte-level readers.
      boolean last = i == sentences.get(sentences.size() - 1);
      boolean whole = i == context.sentences().size() - 1;
      int end = last && !whole ? context.sentences().get(i).end() : owned.end();
      Span inText = new Span(text.length(), text.length() + end - owned.start());
      if (!selection.keeps(i)) {
        hidden.add(inText);
      }
      pieces.add(new Piece(inText.start(), owned.start(), inText.length()));
      text.append(context.text(), owned.start(), end);
    }
  }

  /** The whole text, what is taken away marked. */
  private void hide() {
    for (int i = 0; i < context.sentences().size(); i++) {
      if (!selection.keeps(i)) {
        hidden.add(context.owned(i));
      }
    }
    pieces.add(new Piece(0, 0, context.text().length()));
    text.append(context.text());
  }

  /** Sentences in another order, or with others in their places. */
  private void arrange(List<Integer> there) {
    List<String> foreign = selection.distractors();
    if (selection.removal() == Removal.DISTRACTOR
        && selection.kept().size() < there.size()
        && foreign.size() != places.length) {
      throw new TextFault(
          "No distractors were looked up for the sentences that are taken away",
          foreign.size() + " for " + places.length + " sentences",
          "Open a data set of several articles, or take sentences away in another way.");
    }
    for (int i = 1; i < Math.min(places.length, foreign.size()); i++) {
      places[i] = places[i - 1] + foreign.get(i - 1).length();
    }
    int before = -1;
    for (int sentence : selection.order(places.length)) {
      boolean leaves = selection.removal() != Removal.DELETE && there.contains(sentence);
      if (selection.keeps(sentence) || leaves) {
        if (before >= 0) {
          part(before, sentence);
        }
        put(sentence);
        before = sentence;
      }
    }
  }

  /** What stands between two sentences: what stood there, or a blank. */
  private void part(int before, int next) {
    int begin = text.length();
    Span between =
        new Span(
            context.sentences().get(before).end(),
            Math.max(context.sentences().get(before).end(), context.sentences().get(next).start()));
    boolean neighbours = next == before + 1;
    boolean foreign = isForeign(before) || isForeign(next);
    if (!neighbours || (foreign && between.length() == 0)) {
      // Words that never stood together must not become one token.
      text.append(' ');
    } else if (isForeign(before)) {
      text.append(between.of(context.text()));
    } else {
      piece(between);
    }
    if (isHidden(before)) {
      Span last = hidden.remove(hidden.size() - 1);
      hidden.add(new Span(last.start(), last.end() + text.length() - begin));
    }
  }

  private void put(int sentence) {
    int begin = text.length();
    if (isForeign(sentence)) {
      String other = selection.distractors().get(sentence);
      text.append(other);
      distractors.add(new Distractor(sentence, new Span(begin, text.length()), places[sentence]));
      return;
    }
    piece(context.sentences().get(sentence));
    if (isHidden(sentence)) {
      hidden.add(new Span(begin, text.length()));
    }
  }

  /** Lays a stretch of the context; it lengthens the last piece where it follows it everywhere. */
  private void piece(Span span) {
    if (span.length() == 0) {
      return;
    }
    int at = text.length();
    text.append(context.text(), span.start(), span.end());
    if (!pieces.isEmpty()) {
      Piece last = pieces.get(pieces.size() - 1);
      if (last.text() + last.length() == at && last.context() + last.length() == span.start()) {
        pieces.set(
            pieces.size() - 1,
            new Piece(last.text(), last.context(), last.length() + span.length()));
        return;
      }
    }
    pieces.add(new Piece(at, span.start(), span.length()));
  }

  private boolean isForeign(int sentence) {
    return selection.removal() == Removal.DISTRACTOR && !selection.keeps(sentence);
  }

  private boolean isHidden(int sentence) {
    return selection.removal() != Removal.DISTRACTOR && !selection.keeps(sentence);
  }
}
