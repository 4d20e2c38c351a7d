package org.spanscope.attention;

/** What a row or column of a map stands for. */
public enum Level {
  SENTENCE("sentence"),
  WORD("word"),
  TOKEN("token");

  private final String label;

  Level(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
