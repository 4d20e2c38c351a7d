package org.spanscope.ui.attribution;

/** What of an attribution is drawn. */
enum Picture {
  TEXT("text", "The text that was read, each piece coloured by its value."),
  BARS("bars", "A bar for each piece; whiskers are standard errors where values were sampled."),
  PATH(
      "path",
      "F from the baseline to the text: where it jumps, many gradients are needed. Integrated"
          + " gradients have one."),
  INTERACTIONS(
      "interactions",
      "What each pair of sentences is worth together beyond what each is worth alone. Exact Shapley"
          + " values have them.");

  private final String label;
  private final String explanation;

  Picture(String label, String explanation) {
    this.label = label;
    this.explanation = explanation;
  }

  String label() {
    return label;
  }

  String explanation() {
    return explanation;
  }
}
