package org.spanscope.text;

/**
 * A gold answer.
 *
 * @param text the answer as the data set gives it
 * @param start where it stands in the context, in UTF-16 units
 */
public record Answer(String text, int start) {
  public Span span() {
    return new Span(start, start + text.length());
  }
}
