package org.spanscope.attention;

import org.spanscope.reader.AttentionTensor;
import org.spanscope.reader.ContributionProbe;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;

/** A lens that multiplies maps of layers up, M_L … M_0, from the first layer to the chosen one. */
abstract class ProductOverLayers implements Lens {
  /**
   * The map of one layer.
   *
   * @param attention of the window
   * @return {@code [n][n]}, rows from, columns to
   */
  abstract double[][] layer(
      int layer,
      Window window,
      AttentionTensor attention,
      ContributionProbe probe,
      Cancellation cancellation);

  @Override
  public final boolean hasLayers() {
    return true;
  }

  @Override
  public final boolean hasHeads() {
    return false;
  }

  @Override
  public final boolean isUpToLayer() {
    return true;
  }

  @Override
  public final AttentionMap apply(
      Window window, LensChoice choice, ContributionProbe probe, Cancellation cancellation) {
    AttentionTensor attention = ChosenAttention.of(this, window, choice);
    double[][] product = layer(0, window, attention, probe, cancellation);
    for (int layer = 1; layer <= choice.layer(); layer++) {
      cancellation.check();
      product = SquareMatrix.times(layer(layer, window, attention, probe, cancellation), product);
    }
    return new AttentionMap(window.tokens(), SquareMatrix.flat(product));
  }
}
