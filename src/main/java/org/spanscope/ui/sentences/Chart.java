package org.spanscope.ui.sentences;

/** What the bars show. */
enum Chart {
  ALONE("alone"),
  LONG_SHORT("long / short");

  private final String label;

  Chart(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
