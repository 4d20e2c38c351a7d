package org.spanscope.attention;

/** How the attention to [CLS] and separators is treated, on the final map. */
public enum Sinks {
  RAW("raw"),
  /** Their columns become 0. */
  ZEROED("zeroed"),
  /** Their columns become 0 and each row is divided by what is left: a / (1 - sink). */
  RENORMALISED("renormalised");

  private final String label;

  Sinks(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
