package org.spanscope.reader;

/**
 * What a path of gradients begins at: the word embedding that stands for "nothing" in place of
 * every token but [CLS] and the separators. Positions and types stay, nothing is masked out.
 */
public enum Baseline {
  /** The embedding of the mask token. */
  MASK("mask"),
  /** The embedding of the padding token. */
  PAD("pad"),
  /** The zero vector. */
  ZERO("zero");

  private final String label;

  Baseline(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
