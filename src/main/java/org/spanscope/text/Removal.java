package org.spanscope.text;

/** What becomes of the sentences that are not kept. */
public enum Removal {
  /** The text closes up. */
  DELETE("delete"),
  /** Their tokens go, the positions of all others stay as in the whole text. */
  DELETE_KEEP_POSITIONS("delete-keep-positions"),
  /** Each of their tokens becomes the mask token. */
  MASK("mask"),
  /** A sentence of like length from another article stands in the place of each. */
  DISTRACTOR("distractor");

  private final String label;

  Removal(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
