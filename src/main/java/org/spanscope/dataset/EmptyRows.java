package org.spanscope.dataset;

/** What becomes of the rows of a sentence-split data set that hold no answer. */
public enum EmptyRows {
  /** All of them stay. */
  KEEP("keep"),
  /** None of them stays. */
  DROP("drop"),
  /** As many stay as there are rows with an answer, drawn at random; all if there are fewer. */
  BALANCE("balance");

  private final String label;

  EmptyRows(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
