package org.spanscope.ui.deletion;

import org.spanscope.ui.shared.Term;

/** How the order of a deletion comes about. */
enum Mode {
  INDEPENDENT("once", Term.INDEPENDENT_DELETION),
  CASCADING("cascading", Term.CASCADING_DELETION),
  MANUAL("by hand", Term.MANUAL_DELETION);

  private final String label;
  private final Term term;

  Mode(String label, Term term) {
    this.label = label;
    this.term = term;
  }

  String label() {
    return label;
  }

  Term term() {
    return term;
  }
}
