package org.spanscope.experiment.failures;

import org.spanscope.experiment.evaluation.QuestionRow;

/** What became of a question from one run to another. */
public enum Change {
  FIXED("fixed", "wrong in the first run, right in the second"),
  BROKEN("broken", "right in the first run, wrong in the second"),
  BOTH_WRONG("both wrong", "wrong in both runs"),
  BOTH_RIGHT("both right", "right in both runs");

  private final String label;
  private final String explanation;

  Change(String label, String explanation) {
    this.label = label;
    this.explanation = explanation;
  }

  /** Right is exact match. */
  public static Change of(QuestionRow first, QuestionRow second) {
    if (first.exact()) {
      return second.exact() ? BOTH_RIGHT : BROKEN;
    }
    return second.exact() ? FIXED : BOTH_WRONG;
  }

  public String label() {
    return label;
  }

  public String explanation() {
    return explanation;
  }
}
