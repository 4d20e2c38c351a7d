package org.spanscope.text;

/**
 * A gold answer.
 *
 * @param text the answer as the data set gives it
 * @param start where it stands in the context, in UTF-16 units, as the data set gives it
 * @param placed whether its text stands there indeed
 */
public record Answer(String text, int start, boolean placed) {
  /** An answer that stands at its place. */
  public Answer(String text, int start) {
    this(text, start, true);
  }

  /** The answer as a data set gives it for a context, right or not. */
  public static Answer in(String context, String text, int start) {
    return new Answer(text, start, !text.isEmpty() && context.startsWith(text, start));
  }

  /** Its place; empty, and so overlapping nothing, for an answer that is not placed. */
  public Span span() {
    return placed ? new Span(start, start + text.length()) : new Span(0, 0);
  }
}
