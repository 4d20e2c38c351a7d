package org.spanscope.ui.interventions;

/** What becomes of the chosen heads. */
enum Treatment {
  OFF("off"),
  SCALED("× factor"),
  PATCHED("from other side");

  private final String label;

  Treatment(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
