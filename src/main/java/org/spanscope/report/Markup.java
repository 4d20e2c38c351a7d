package org.spanscope.report;

/** Text as part of a page that is XML as well as HTML. */
final class Markup {
  private Markup() {}

  /**
   * The text with everything escaped that means something in a page. What XML has no sign for, half
   * characters and control characters, becomes U+FFFD.
   */
  static String of(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isSign(c) ? c : 0xfffd);
              }
            });
    return safe.toString();
  }

  private static boolean isSign(int c) {
    boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= 0x7f && c < 0xa0;
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !control && !half && c != 0xfffe && c != 0xffff;
  }
}
