package org.spanscope.text;

/** How a context is divided. */
public enum Split {
  SENTENCE("sentence"),
  CLAUSE("clause");

  private final String label;

  Split(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
