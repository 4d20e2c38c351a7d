package org.spanscope.reader;

/**
 * A place that pictures share: what a token, word or sentence stands on, whichever side and window
 * it was read in.
 *
 * @param area which text
 * @param start first UTF-16 unit in that text; for separators which one, from 0
 * @param end one behind the last
 */
public record TextPlace(Area area, int start, int end) {
  /** The one place that stands for "no answer". */
  public static final TextPlace CLS = new TextPlace(Area.CLS, 0, 1);

  /** The texts of an input. */
  public enum Area {
    CLS,
    QUESTION,
    SEPARATOR,
    CONTEXT,
    /** The distractors for all sentences of a context, one behind the other. */
    DISTRACTOR
  }

  /** Whether the two have a character in common, so that one lights up with the other. */
  public boolean touches(TextPlace other) {
    return area == other.area && Math.max(start, other.start) < Math.min(end, other.end);
  }
}
