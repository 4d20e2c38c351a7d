package org.spanscope.ui.interventions;

import org.spanscope.ui.shared.Term;

/** What the tab shows. */
enum Show {
  CHANGED(
      "changed run",
      Term.INTERVENTION,
      "Run",
      "Reads the side plainly and with the changes at the left."),
  IMPORTANCE(
      "importance",
      Term.HEAD_IMPORTANCE,
      "Rank heads",
      "Switches every head off, one at a time, and takes the gradient of each."),
  LAYERS(
      "after each layer",
      Term.ANSWER_BY_LAYER,
      "Read layers",
      "Asks the answer head after every layer; as quick as one reading."),
  KNOCKOUT(
      "knockout",
      Term.KNOCKOUT,
      "Knock out",
      "Takes the attention between the two blocks out, layer by layer and in threes.");

  private final String label;
  private final Term term;
  private final String verb;
  private final String tip;

  Show(String label, Term term, String verb, String tip) {
    this.label = label;
    this.term = term;
    this.verb = verb;
    this.tip = tip;
  }

  String label() {
    return label;
  }

  Term term() {
    return term;
  }

  /** What its button says. */
  String verb() {
    return verb;
  }

  /** What its button does. */
  String tip() {
    return tip;
  }
}
