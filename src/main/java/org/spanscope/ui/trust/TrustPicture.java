package org.spanscope.ui.trust;

import org.spanscope.ui.shared.Term;

/** What the tab shows of a report. */
enum TrustPicture {
  FAITHFULNESS("faithfulness", Term.FAITHFULNESS),
  RANDOMISED("randomised", Term.RANDOMISED_WEIGHTS),
  WORDS("words agree", Term.AGREEMENT),
  SENTENCES("sentences agree", Term.AGREEMENT);

  private final String label;
  private final Term term;

  TrustPicture(String label, Term term) {
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
