package org.spanscope.attention;

/** Which rows and columns of a map are looked at. */
public enum Block {
  QUESTION_TO_CONTEXT("question-to-context"),
  CONTEXT_TO_QUESTION("context-to-question"),
  ALL("all"),
  /** The row of [CLS], to everything. */
  CLS("cls");

  private final String label;

  Block(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
