package org.spanscope.reader;

/**
 * Rules of decoding.
 *
 * @param maxTokens L: longest span in tokens, at least 1
 * @param nullThreshold tau: empty is answered iff null score - best score > tau; infinity never
 *     answers empty
 * @param size how many distinct texts the n-best list holds, at least 1
 */
public record DecodeSettings(int maxTokens, double nullThreshold, int size) {
  public static final DecodeSettings STANDARD = new DecodeSettings(30, 0, 20);

  public DecodeSettings {
    if (maxTokens < 1 || size < 1 || Double.isNaN(nullThreshold)) {
      throw new ReaderFault(
          "These are no rules of decoding",
          "longest span " + maxTokens + ", threshold " + nullThreshold + ", n-best " + size,
          "Spans and the n-best list hold at least 1, and the threshold is a number.");
    }
  }
}
