package org.spanscope.text;

import java.util.ArrayList;
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
  /**
   * @throws IllegalArgumentException if the sentences break the rules above
   */
  public Context {
    sentences = List.copyOf(sentences);
    int covered = 0;
    for (Span sentence : sentences) {
      requireSentence(text, sentence, covered);
      covered = sentence.end();
    }
    require(
        Blank.skip(text, covered, text.length()) == text.length(), "Text is left over", covered);
  }

  /** The text as one sentence; none if it is blank. */
  public static Context whole(String text) {
    return Cuts.at(text, List.of());
  }

  private static void requireSentence(String text, Span sentence, int covered) {
    int start = sentence.start();
    int end = sentence.end();
    require(start >= covered, "A sentence overlaps the one before it", start);
    require(end <= text.length(), "A sentence goes beyond the text", start);
    require(Blank.skip(text, covered, start) == start, "Text is left out before a sentence", start);
    require(start < end, "A sentence is empty", start);
    require(!Blank.is(text.charAt(start)), "A sentence begins with white space", start);
    require(!Blank.is(text.charAt(end - 1)), "A sentence ends with white space", start);
    require(!Cuts.partsPair(text, start), "A sentence begins inside a surrogate pair", start);
  }

  private static void require(boolean holds, String what, int where) {
    if (!holds) {
      throw new IllegalArgumentException(what + ", at " + where);
    }
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
    if (offset < 0 || offset >= text.length() || sentences.isEmpty()) {
      return -1;
    }
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (sentences.get(middle).start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * Sentence and its successor become one.
   *
   * @return this context itself if the sentence has no successor
   */
  public Context merge(int index) {
    if (index + 1 >= sentences.size()) {
      return this;
    }
    List<Span> merged = new ArrayList<>(sentences);
    Span next = merged.remove(index + 1);
    merged.set(index, new Span(merged.get(index).start(), next.end()));
    return new Context(text, merged);
  }

  /**
   * Cuts the sentence that holds the offset in two, never inside what a person sees as one
   * character: the second begins at the character that holds the offset, or behind the white space
   * that does.
   *
   * @return this context itself if a piece would be empty
   */
  public Context cut(int offset) {
    int index = sentenceAt(offset);
    if (index < 0) {
      return this;
    }
    Span sentence = sentences.get(index);
    if (offset <= sentence.start() || offset >= sentence.end()) {
      return this;
    }
    int place = Cuts.characterStart(text, sentence, offset);
    int left = Blank.skipBack(text, sentence.start(), place);
    int right = Blank.skip(text, place, sentence.end());
    if (left == sentence.start() || right == sentence.end()) {
      return this;
    }
    List<Span> cut = new ArrayList<>(sentences);
    cut.set(index, new Span(sentence.start(), left));
    cut.add(index + 1, new Span(right, sentence.end()));
    return new Context(text, cut);
  }
}
