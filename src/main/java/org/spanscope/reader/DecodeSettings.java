package org.spanscope.reader;

/**
 * Rules of decoding.
 *
 * @param maxTokens L: longest span in tokens, at least 1
 * @param nullThreshold tau: empty is answered iff null score - best score > tau; infinity never
 *     answers empty
 * @param size how many distinct texts the n-best list holds, at least 1
 * @param temperature T: probabilities are those of logits / T (Guo et al. 2017); scores, their
 *     order, and what tau is held against stay as they are; finite and above 0
 */
public record DecodeSettings(int maxTokens, double nullThreshold, int size, double temperature) {
  public static final DecodeSettings STANDARD = new DecodeSettings(30, 0, 20);

  /** The null threshold that can be chosen is at most this far from 0. */
  public static final double MOST_TAU = 20;

  /** The least temperature that can be chosen. */
  public static final double LEAST_TEMPERATURE = 0.1;

  /** The highest temperature that can be chosen. */
  public static final double MOST_TEMPERATURE = 10;

  public DecodeSettings {
    if (maxTokens < 1 || size < 1 || Double.isNaN(nullThreshold)) {
      throw new ReaderFault(
          "These are no rules of decoding",
          "longest span " + maxTokens + ", threshold " + nullThreshold + ", n-best " + size,
          "Spans and the n-best list hold at least 1, and the threshold is a number.");
    }
    if (!(temperature > 0) || Double.isInfinite(temperature)) {
      throw new ReaderFault(
          "This is no temperature", temperature, "Give a number above 0; 1 changes nothing.");
    }
  }

  /** At temperature 1. */
  public DecodeSettings(int maxTokens, double nullThreshold, int size) {
    this(maxTokens, nullThreshold, size, 1);
  }

  /** With another null threshold. */
  public DecodeSettings tau(double other) {
    return new DecodeSettings(maxTokens, other, size, temperature);
  }

  /** With another temperature. */
  public DecodeSettings temperature(double other) {
    return new DecodeSettings(maxTokens, nullThreshold, size, other);
  }
}
