package org.spanscope.ui.inspector;

import java.util.Arrays;
import java.util.Locale;
import org.spanscope.figure.ColourScale;
import org.spanscope.ui.shared.Decimals;

/**
 * What the grid of heads shows.
 *
 * @param layers rows; 0 before a reader is open
 * @param heads columns
 * @param a the statistic of side A, {@code [layers, heads]}; empty where A has none
 * @param b the statistic of side B, likewise
 * @param showsB whether the colours are B's
 * @param unit what the statistic is, or why there is none
 * @param scale colours and their ends
 * @param layer the chosen layer, -1 where the lens has none
 * @param head the chosen head, -1 for the mean over heads or where the lens has none
 */
record GridPicture(
    int layers,
    int heads,
    double[] a,
    double[] b,
    boolean showsB,
    String unit,
    ColourScale scale,
    int layer,
    int head) {
  static final GridPicture NOTHING =
      new GridPicture(
          0,
          0,
          new double[0],
          new double[0],
          false,
          "",
          new ColourScale(ColourScale.Colours.VIRIDIS, 0, 1),
          -1,
          -1);

  /** Whether any cell has a number. */
  boolean hasNumbers() {
    return Arrays.stream(showsB ? b : a).anyMatch(number -> !Double.isNaN(number));
  }

  /** The number behind a cell's colour; NaN where there is none. */
  double value(int layer, int head) {
    return at(showsB ? b : a, layer, head);
  }

  String tip(int layer, int head) {
    return String.format(
        Locale.ROOT,
        "layer %d, head %d%n%s%nA %s   B %s",
        layer,
        head,
        unit,
        Decimals.precise(at(a, layer, head)),
        Decimals.precise(at(b, layer, head)));
  }

  /** For a screen reader: what is chosen and what the colours are. */
  String words() {
    if (layers == 0) {
      return "Grid of layers and heads; nothing was read yet";
    }
    String chosen =
        layer < 0
            ? "the lens has no layer to choose"
            : head < 0 ? "layer " + layer + ", all heads" : tip(layer, head).replace("\n", ", ");
    return "Grid of " + layers + " layers and " + heads + " heads by " + unit + "; " + chosen;
  }

  private double at(double[] values, int layer, int head) {
    int index = layer * heads + head;
    return index < values.length ? values[index] : Double.NaN;
  }
}
