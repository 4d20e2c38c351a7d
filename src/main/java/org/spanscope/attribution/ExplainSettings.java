package org.spanscope.attribution;

import org.spanscope.reader.Baseline;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;

/**
 * How a reading is explained; a method takes of it what concerns it.
 *
 * @param target which logits F is made of
 * @param baseline where integrated gradients begin
 * @param steps Gauss-Legendre steps, or {@link #ADAPTIVE}
 * @param removal what becomes of sentences that are taken away
 * @param seed of what is sampled
 */
public record ExplainSettings(
    TargetKind target, Baseline baseline, int steps, Removal removal, long seed) {
  /** Above that a number of steps is a slip of the keyboard. */
  public static final int MOST_STEPS = 1000;

  /** Panels of the path are split until the gap is below 5 % or 400 gradients are spent. */
  public static final int ADAPTIVE = 0;

  public static final ExplainSettings STANDARD =
      new ExplainSettings(
          TargetKind.SPAN, Baseline.MASK, ADAPTIVE, Removal.DELETE, Selection.FIRST_SEED);

  /** The same with another removal. */
  public ExplainSettings with(Removal other) {
    return new ExplainSettings(target, baseline, steps, other, seed);
  }

  /** The same with another number of steps, or {@link #ADAPTIVE}. */
  public ExplainSettings withSteps(int other) {
    return new ExplainSettings(target, baseline, other, removal, seed);
  }

  /**
   * @throws AttributionFault if the number of steps makes no sense
   */
  public ExplainSettings {
    if (steps < 0 || steps > MOST_STEPS) {
      throw new AttributionFault(
          "There is no path of " + steps + " steps",
          "steps",
          "Choose 1 to " + MOST_STEPS + ", or adaptive steps.");
    }
  }

  /** What can be set. */
  public enum Part {
    TARGET,
    BASELINE,
    STEPS,
    REMOVAL,
    SEED
  }

  /** What F is, at the tokens of the best non-empty span in its best window. */
  public enum TargetKind {
    START("start"),
    END("end"),
    SPAN("span");

    private final String label;

    TargetKind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
