package org.spanscope.text;

/**
 * White space as this room means it: what Java or Unicode calls white space or a separator,
 * no-break spaces and NEL included. All of it lies in the basic plane, so single UTF-16 units can
 * be asked.
 */
final class Blank {
  private static final char NEXT_LINE = '\u0085';

  private Blank() {}

  static boolean is(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == NEXT_LINE;
  }

  static boolean all(CharSequence text) {
    return skip(text, 0, text.length()) == text.length();
  }

  /** The first unit from {@code from} on that is not white space, or {@code to}. */
  static int skip(CharSequence text, int from, int to) {
    int at = from;
    while (at < to && is(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** One behind the last unit before {@code to} that is not white space, or {@code from}. */
  static int skipBack(CharSequence text, int from, int to) {
    int at = to;
    while (at > from && is(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
