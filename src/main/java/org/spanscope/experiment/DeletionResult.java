package org.spanscope.experiment;

import java.util.List;
import org.spanscope.reader.DecodeSettings;

/**
 * A text that loses one sentence after the other.
 *
 * @param side the whole text, as read; without attention
 * @param rules by which all answers were decoded
 * @param order how the order came about, in a few words
 * @param steps the whole text first, then one step a sentence taken away
 */
public record DeletionResult(Side side, DecodeSettings rules, String order, List<Step> steps) {
  public DeletionResult {
    steps = List.copyOf(steps);
  }

  /**
   * One text.
   *
   * @param removed the sentence that went last, from 0; {@link #NOTHING} for the whole text
   * @param weight its weight when it was chosen; NaN where nothing was weighed
   * @param result what the reader answers
   */
  public record Step(int removed, double weight, SelectionResult result) {
    /** No sentence went yet. */
    public static final int NOTHING = -1;
  }
}
