package org.spanscope.experiment;

import org.spanscope.metric.AnswerScore;

/** How an answer came out against its golds, told by a sign as well as by a colour. */
public enum Outcome {
  /** Equal to a gold once both are normalised; of an unanswerable question: no answer. */
  RIGHT("✓", "right"),
  /** Shares a word with a gold. */
  PARTIAL("≈", "partly right"),
  WRONG("✗", "wrong");

  private final String sign;
  private final String label;

  Outcome(String sign, String label) {
    this.sign = sign;
    this.label = label;
  }

  /** One character to show. */
  public String sign() {
    return sign;
  }

  /** For people and screen readers. */
  public String label() {
    return label;
  }

  /** Exact is right; else an F1 above 0 is partly right. */
  public static Outcome of(AnswerScore score) {
    if (score.exact()) {
      return RIGHT;
    }
    return score.f1() > 0 ? PARTIAL : WRONG;
  }
}
