package org.spanscope.text;

/** The splitter of each {@link Split}; they share one sentence model. */
public final class Splitters {
  private final Splitter sentence;
  private final Splitter clause;

  public Splitters(SentenceSplitter sentences) {
    this.sentence = sentences;
    this.clause = new ClauseSplitter(sentences);
  }

  public Splitter of(Split split) {
    return switch (split) {
      case SENTENCE -> sentence;
      case CLAUSE -> clause;
    };
  }
}
