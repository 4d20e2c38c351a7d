package org.spanscope.engine;

import java.util.Arrays;
import org.spanscope.reader.Baseline;
import org.spanscope.reader.Taps;
import org.spanscope.reader.Target;
import org.spanscope.task.Cancellation;

/** The shipped reader with a text of so many tokens, for measuring gradients. */
public final class GradientBench extends ShippedBench {
  /**
   * @param tokens of the window to read, special ones included
   */
  public GradientBench(int tokens) {
    super(tokens, Taps.LOGITS);
  }

  /** Gradients of a span's score at places on the path from the mask token. */
  public Object path(int steps) {
    double[] alphas = new double[steps];
    Arrays.setAll(alphas, i -> (i + 0.5) / steps);
    return reader()
        .gradients()
        .pathGradients(
            window(),
            Baseline.MASK,
            alphas,
            Target.span(20, 22, window().size()),
            new Cancellation());
  }
}
