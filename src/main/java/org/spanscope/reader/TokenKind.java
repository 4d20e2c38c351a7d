package org.spanscope.reader;

/** What a token of a reader's input is. */
public enum TokenKind {
  /** The token that stands for "no answer", first of each window ([CLS], {@code <s>}). */
  CLS,
  QUESTION,
  /** Between and behind the texts ([SEP], {@code </s>}). */
  SEPARATOR,
  CONTEXT,
  /** A context token that the reader sees only as a mask; never begins or ends an answer. */
  MASKED,
  /** Of a sentence of another article, in the place of one of the context; never in an answer. */
  DISTRACTOR;

  /** [CLS] and separators draw attention whatever the text says: attention sinks. */
  public boolean isSink() {
    return this == CLS || this == SEPARATOR;
  }

  /** Whether the token comes from the context, seen or masked. */
  public boolean isInContext() {
    return this == CONTEXT || this == MASKED;
  }

  /**
   * Whether the token is of the text that is read with the question, be it the context's or not.
   */
  public boolean isInText() {
    return isInContext() || this == DISTRACTOR;
  }

  /** Whether the token stands where a sentence was taken away, and so is no candidate. */
  public boolean isStandIn() {
    return this == MASKED || this == DISTRACTOR;
  }

  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
