package org.spanscope.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a text into clauses: sentences, cut further behind commas, semicolons and full stops that
 * white space follows (closing quotes and brackets may stand between).
 *
 * <p>Not cut: numbers such as 1,000 or 3.14 (no white space), a full stop behind an abbreviation or
 * an initial, and wherever a piece would hold nothing but punctuation.
 */
public final class ClauseSplitter implements Splitter {
  private static final String ENDERS = ",;.";
  private static final String CLOSERS = "\"'\u201d\u2019\u00bb)]}";

  private final SentenceSplitter sentences;

  public ClauseSplitter(SentenceSplitter sentences) {
    this.sentences = sentences;
  }

  @Override
  public Context split(String text) {
    List<Integer> places = new ArrayList<>();
    for (Span sentence : sentences.split(text).sentences()) {
      places.add(sentence.start());
      addClauses(text, sentence, places);
    }
    return Cuts.at(text, places);
  }

  private static void addClauses(String text, Span sentence, List<Integer> places) {
    int last = lastWordUnit(text, sentence);
    boolean wordSeen = false;
    for (int i = sentence.start(); i <= last; i++) {
      wordSeen |= isWordUnit(text, i);
      if (!wordSeen || ENDERS.indexOf(text.charAt(i)) < 0) {
        continue;
      }
      int close = i + 1;
      while (close <= last && CLOSERS.indexOf(text.charAt(close)) >= 0) {
        close++;
      }
      int next = Blank.skip(text, close, last + 1);
      // Of several in a row, as in ". . .", the last one cuts.
      boolean ends = next > close && next <= last && ENDERS.indexOf(text.charAt(next)) < 0;
      if (ends && !(text.charAt(i) == '.' && Abbreviations.isOneBefore(text, i))) {
        places.add(next);
        wordSeen = false;
        i = next - 1;
      }
    }
  }

  private static int lastWordUnit(String text, Span sentence) {
    int last = sentence.end() - 1;
    while (last >= sentence.start() && !isWordUnit(text, last)) {
      last--;
    }
    return last;
  }

  /** Whether the unit belongs to something to read: a letter, a digit, a sign, an emoji. */
  private static boolean isWordUnit(String text, int at) {
    return switch (Character.getType(text.charAt(at))) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.CONTROL,
          Character.FORMAT ->
          false;
      default -> !Blank.is(text.charAt(at));
    };
  }
}
