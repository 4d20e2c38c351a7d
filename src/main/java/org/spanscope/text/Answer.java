package org.spanscope.text;

/**
 * A gold answer.
 *
 * @param text the answer as the data set gives it
 * @param start where it stands in the context, in UTF-16 units
 */
public record Answer(String text, int start) {
  /**
   * Its place; only that of an answer that {@linkplain #standsIn stands in} the context means
   * something.
   */
  public Span span() {
    return new Span(start, start + text.length());
  }

  /** Whether the context holds the answer's text at its offset. */
  public boolean standsIn(String context) {
    return !text.isEmpty() && context.startsWith(text, start);
  }
}
