package org.spanscope.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a text can be cut without breaking what a person sees as one character. */
final class Cuts {
  private static final Pattern CHARACTER = Pattern.compile("\\X");

  private Cuts() {}

  /**
   * The text cut at the given places, after the rules of {@link Context}. A place that would part a
   * surrogate pair, or a letter from its combining mark, is passed over.
   *
   * @param places ascending; duplicates and places outside the text do no harm
   */
  static Context at(String text, List<Integer> places) {
    List<Span> sentences = new ArrayList<>();
    int start = Blank.skip(text, 0, text.length());
    for (int place : places) {
      int next = Blank.skip(text, Math.max(place, start), text.length());
      int end = Blank.skipBack(text, start, next);
      if (end > start && next < text.length() && !partsCharacter(text, next)) {
        sentences.add(new Span(start, end));
        start = next;
      }
    }
    if (start < text.length()) {
      sentences.add(new Span(start, Blank.skipBack(text, start, text.length())));
    }
    return new Context(text, sentences);
  }

  /** Whether a piece that began here would begin inside a character. */
  private static boolean partsCharacter(String text, int place) {
    return partsPair(text, place) || isMark(text.codePointAt(place));
  }

  static boolean partsPair(CharSequence text, int place) {
    return 0 < place
        && place < text.length()
        && Character.isLowSurrogate(text.charAt(place))
        && Character.isHighSurrogate(text.charAt(place - 1));
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /**
   * The beginning of the character (Unicode's extended grapheme cluster) that holds this place.
   *
   * @param within where to look; a cluster border begins it
   */
  static int characterStart(String text, Span within, int place) {
    Matcher characters = CHARACTER.matcher(text).region(within.start(), within.end());
    int start = within.start();
    while (characters.find() && characters.start() <= place) {
      start = characters.start();
      if (characters.end() > place) {
        return start;
      }
    }
    return place;
  }
}
