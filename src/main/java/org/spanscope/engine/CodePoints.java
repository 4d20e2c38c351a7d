package org.spanscope.engine;

/** Places in a text counted in code points, as tokenizers do, to places in UTF-16 units. */
final class CodePoints {
  /** Unit at which each code point begins, and the text's length; null where they are the same. */
  private final int @org.jspecify.annotations.Nullable [] units;

  private final int length;

  CodePoints(String text) {
    length = text.codePointCount(0, text.length());
    if (length == text.length()) {
      units = null;
      return;
    }
    int[] places = new int[length + 1];
    int unit = 0;
    for (int i = 0; i < length; i++) {
      places[i] = unit;
      unit += Character.charCount(text.codePointAt(unit));
    }
    places[length] = unit;
    units = places;
  }

  /** The unit at which a code point begins; places behind the text count as its end. */
  int toUnits(int codePoint) {
    int place = Math.min(Math.max(codePoint, 0), length);
    return units == null ? place : units[place];
  }

  /**
   * The text with all that cannot be handed to a tokenizer replaced, unit by unit, by U+FFFD:
   * halves of surrogate pairs, and NUL, which ends strings there.
   */
  static String passable(String text) {
    char[] units = text.toCharArray();
    boolean changed = false;
    for (int i = 0; i < units.length; i++) {
      if (Character.isHighSurrogate(units[i])
          && i + 1 < units.length
          && Character.isLowSurrogate(units[i + 1])) {
        i++;
      } else if (Character.isSurrogate(units[i])) {
        units[i] = '\uFFFD';
        changed = true;
      }
    }
    return changed ? String.valueOf(units) : text;
  }
}
