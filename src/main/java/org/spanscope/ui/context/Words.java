package org.spanscope.ui.context;

import java.text.BreakIterator;
import java.util.Locale;
import org.spanscope.text.Span;

/** Where words begin and end. */
final class Words {
  private Words() {}

  /** The word around a place of a text; a single unit where no word is. */
  static Span around(String text, int offset) {
    BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(text);
    int at = Math.max(0, Math.min(text.length() - 1, offset));
    int end = breaks.following(at);
    int start = breaks.previous();
    return new Span(Math.max(0, start), end == BreakIterator.DONE ? text.length() : end);
  }

  /** Where the word at an offset begins; on a blank, the word behind it. */
  static int startOf(String text, int offset) {
    return Character.isWhitespace(text.charAt(offset))
        ? nextStart(text, offset)
        : previousStart(text, offset + 1);
  }

  /** The place nearest to an offset where a word begins and something stands before it. */
  static int nearestStart(String text, int offset) {
    int before = previousStart(text, offset + 1);
    int after = nextStart(text, offset);
    if (before <= 0) {
      return after;
    }
    return offset - before <= after - offset ? before : after;
  }

  /** Where the next word begins, behind an offset; the text's length where none does. */
  static int nextStart(String text, int offset) {
    int at = Math.min(text.length(), offset + 1);
    while (at < text.length() && !begins(text, at)) {
      at++;
    }
    return at;
  }

  /** Where the last word before an offset begins; 0 where none does. */
  static int previousStart(String text, int offset) {
    int at = Math.max(0, Math.min(text.length(), offset) - 1);
    while (at > 0 && !begins(text, at)) {
      at--;
    }
    return at;
  }

  private static boolean begins(String text, int at) {
    return !Character.isWhitespace(text.charAt(at)) && Character.isWhitespace(text.charAt(at - 1));
  }
}
