package org.spanscope.reader;

/**
 * Rules of decoding.
 *
 * @param maxTokens L: longest span in tokens
 * @param nullThreshold tau: empty is answered iff null score - best score > tau; infinity never
 *     answers empty
 * @param size how many distinct texts the n-best list holds
 */
public record DecodeSettings(int maxTokens, double nullThreshold, int size) {
  public static final DecodeSettings STANDARD = new DecodeSettings(30, 0, 20);
}
