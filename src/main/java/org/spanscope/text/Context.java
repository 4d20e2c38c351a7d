package org.spanscope.text;

import java.util.List;

/**
 * A text and its sub-sentences.
 *
 * <p>Sentences are in order, do not overlap and hold no white space at their ends; only white space
 * lies between them. Each sentence <em>owns</em> the text from its start to the start of the next
 * one (the first owns what is before it too), so that the owned pieces of all sentences, one after
 * the other, are the text again.
 *
 * @param text the whole text
 * @param sentences its sub-sentences; empty only if the text is blank
 */
public record Context(String text, List<Span> sentences) {
  public Context {
    sentences = List.copyOf(sentences);
  }

  /** The text of one sentence, counted from 0. */
  public String sentence(int index) {
    return sentences.get(index).of(text);
  }

  /** What the sentence owns: itself and the white space up to the next one. */
  public Span owned(int index) {
    int start = index == 0 ? 0 : sentences.get(index).start();
    int end = index + 1 < sentences.size() ? sentences.get(index + 1).start() : text.length();
    return new Span(start, end);
  }

  /** The sentence that owns this place of the text, or -1 if there is none. */
  public int sentenceAt(int offset) {
    for (int i = 0; i < sentences.size(); i++) {
      if (owned(i).contains(offset)) {
        return i;
      }
    }
    return -1;
  }

  /** Sentence and its successor become one. */
  public Context merge(int index) {
    List<Span> merged = new java.util.ArrayList<>(sentences);
    Span next = merged.remove(index + 1);
    merged.set(index, new Span(merged.get(index).start(), next.end()));
    return new Context(text, merged);
  }

  /**
   * Cuts the sentence that holds the offset in two; the second begins at the first non-blank unit
   * from the offset on.
   *
   * @return this context itself if a piece would be empty
   */
  public Context cut(int offset) {
    for (int i = 0; i < sentences.size(); i++) {
      Span sentence = sentences.get(i);
      if (sentence.start() < offset && offset < sentence.end()) {
        int left = offset;
        while (left > sentence.start() && Character.isWhitespace(text.charAt(left - 1))) {
          left--;
        }
        int right = offset;
        while (right < sentence.end() && Character.isWhitespace(text.charAt(right))) {
          right++;
        }
        if (left == sentence.start() || right == sentence.end()) {
          return this;
        }
        List<Span> cut = new java.util.ArrayList<>(sentences);
        cut.set(i, new Span(sentence.start(), left));
        cut.add(i + 1, new Span(right, sentence.end()));
        return new Context(text, cut);
      }
    }
    return this;
  }
}
