package org.spanscope.figure;

import java.util.List;

/**
 * Lines from the tokens on the left to the tokens on the right, each as thick and as strong as its
 * weight.
 *
 * @param title what stands above it
 * @param leftAxis what stands on the left
 * @param rightAxis what stands on the right
 * @param left a label for each token on the left
 * @param right a label for each token on the right
 * @param weights {@code [left, right]}, row-major; NaN has no line
 * @param full weight of the thickest line; larger ones are no thicker
 * @param threshold weights below it have no line
 * @param unit what the weights are
 */
public record LinesPanel(
    String title,
    String leftAxis,
    String rightAxis,
    List<String> left,
    List<String> right,
    float[] weights,
    double full,
    double threshold,
    String unit)
    implements Panel {
  private static final double THINNEST = 0.4;
  private static final double THICKEST = 5;

  public LinesPanel {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /** Whether there is a line between two tokens. */
  public boolean isShown(int from, int to) {
    float weight = weights[from * right.size() + to];
    // Nothing is no line, however low the threshold.
    return weight > 0 && weight >= threshold;
  }

  /** Thickness of the line between two tokens, in logical pixels. */
  public double thickness(int from, int to) {
    return thickness(weights[from * right.size() + to]);
  }

  double thickness(double weight) {
    return THINNEST + (THICKEST - THINNEST) * share(weight);
  }

  /** How strong a line is, 0 to 1. */
  double share(double weight) {
    return full > 0 ? Math.max(0, Math.min(1, weight / full)) : 0;
  }
}
