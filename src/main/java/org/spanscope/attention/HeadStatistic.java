package org.spanscope.attention;

/** One number a head, taken over the rows of the question's tokens. */
public enum HeadStatistic {
  GOLD_MASS(
      "mass on gold",
      "Share of the question's attention that the sentences with the gold answer get.",
      "share"),
  ENRICHMENT(
      "enrichment of gold",
      "The share of the gold's sentences in the question's attention on the context, divided by their"
          + " share of its tokens: 1 is what chance gives, 2 twice as much.",
      "× chance"),
  SINK_MASS("sink mass", "Share of the question's attention that [CLS] and [SEP] get.", "share"),
  ENTROPY(
      "entropy",
      "How widely a question token spreads its attention over the context: 0 bits is one token,"
          + " each further bit doubles how many.",
      "bits"),
  DISTANCE(
      "distance",
      "How many tokens away, on average, a question token looks, [CLS] and [SEP] left out.",
      "tokens");

  private final String label;
  private final String explanation;
  private final String unit;

  HeadStatistic(String label, String explanation, String unit) {
    this.label = label;
    this.explanation = explanation;
    this.unit = unit;
  }

  public String label() {
    return label;
  }

  /** What it tells, in a plain sentence. */
  public String explanation() {
    return explanation;
  }

  /** Whether it tells of the sentences with the gold answer, so that there is none without one. */
  public boolean isOfGold() {
    return this == GOLD_MASS || this == ENRICHMENT;
  }

  /** What its numbers count. */
  public String unit() {
    return unit;
  }
}
