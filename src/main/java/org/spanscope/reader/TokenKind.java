package org.spanscope.reader;

/** What a token of a reader's input is. */
public enum TokenKind {
  /** The token that stands for "no answer", first of each window ([CLS], {@code <s>}). */
  CLS,
  QUESTION,
  /** Between and behind the texts ([SEP], {@code </s>}). */
  SEPARATOR,
  CONTEXT,
  /** A context token that the reader sees only as a mask; never part of an answer. */
  MASKED;

  /** [CLS] and separators draw attention whatever the text says: attention sinks. */
  public boolean isSink() {
    return this == CLS || this == SEPARATOR;
  }

  /** Whether the token comes from the context, seen or masked. */
  public boolean isInContext() {
    return this == CONTEXT || this == MASKED;
  }

  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
