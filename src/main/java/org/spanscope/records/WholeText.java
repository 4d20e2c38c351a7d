package org.spanscope.records;

/** Texts as DuckDB takes them, which knows UTF-8 only. */
final class WholeText {
  private WholeText() {}

  /** Half a character (a lone surrogate) becomes U+FFFD; no offset moves. */
  static String of(String text) {
    StringBuilder whole = null;
    for (int i = 0; i < text.length(); i++) {
      boolean pair =
          i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (Character.isSurrogate(text.charAt(i))) {
        whole = whole == null ? new StringBuilder(text) : whole;
        whole.setCharAt(i, '\ufffd');
      }
    }
    return whole == null ? text : whole.toString();
  }
}
