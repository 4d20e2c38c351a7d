package org.spanscope.experiment;

import java.util.List;
import org.spanscope.reader.DecodeSettings;

/**
 * Every sentence alone against the whole text.
 *
 * @param side the whole text, as read; without attention
 * @param rules by which all answers were decoded
 * @param weights what {@link Row#attribution()} is measured by, as {@link SentenceWeights#label()}
 * @param rows the whole text first, then each of its sentences in order
 */
public record SentenceTestResult(Side side, DecodeSettings rules, String weights, List<Row> rows) {
  public SentenceTestResult {
    rows = List.copyOf(rows);
  }

  /**
   * One input.
   *
   * @param sentence the sentence that is alone, from 0; {@link #WHOLE} for the whole text
   * @param result what the reader answers
   * @param longStart largest start probability of the sentence's tokens in the whole text ("long",
   *     where {@code result} is "short")
   * @param longEnd largest end probability, likewise
   * @param attribution the sentence's weight within the whole text; the sum of all sentences for
   *     the whole; NaN where there is none
   */
  public record Row(
      int sentence, SelectionResult result, double longStart, double longEnd, double attribution) {
    /** Not one sentence but all. */
    public static final int WHOLE = -1;

    public boolean isWhole() {
      return sentence == WHOLE;
    }
  }

  public Row whole() {
    return rows.get(0);
  }
}
