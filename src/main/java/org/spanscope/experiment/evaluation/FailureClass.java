package org.spanscope.experiment.evaluation;

/**
 * Why an answer is wrong (exact match 0). Each wrong answer is of the first class that fits; all of
 * them together are a funnel from the text that was kept to the choice among spans.
 */
public enum FailureClass {
  /** Exact match 1. */
  RIGHT("right", "exact match"),
  UNKNOWN("no gold known", "nothing to hold the answer against"),
  ANSWERED_UNANSWERABLE("answered though unanswerable", "the golds say that there is no answer"),
  /** Only where a filter kept part of the text. */
  OUTSIDE_KEPT("gold outside the kept text", "a filter left out every sentence that holds a gold"),
  /** Only where a filter has a budget. */
  CUT_BY_BUDGET("gold cut by the budget", "a gold was ranked high enough, but had no room"),
  NO_CANDIDATE(
      "gold no valid candidate",
      "no gold begins and ends with a token, within one window and the longest span"),
  EMPTY_OVER_GOLD(
      "empty though a gold is first", "a gold ranks first among spans, and the null is above it"),
  OVERLAPS("overlaps a gold", "the answer shares characters with a gold"),
  IN_NBEST("gold in the n-best", "a gold is among the n best spans, not first"),
  NOT_IN_NBEST("gold not in the n-best", "no gold is among the n best spans"),
  /** Only of records that another program made. */
  UNTRACED("wrong, not traced", "the records do not say where the gold was lost");

  private final String label;
  private final String explanation;

  FailureClass(String label, String explanation) {
    this.label = label;
    this.explanation = explanation;
  }

  public String label() {
    return label;
  }

  /** What it means, in one clause. */
  public String explanation() {
    return explanation;
  }
}
