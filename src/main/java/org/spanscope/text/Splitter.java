package org.spanscope.text;

/** Divides a text into sub-sentences. */
public interface Splitter {
  /** The text with its sub-sentences, after the rules of {@link Context}. */
  Context split(String text);
}
