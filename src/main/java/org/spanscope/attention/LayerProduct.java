package org.spanscope.attention;

import java.util.function.IntFunction;
import org.spanscope.task.Cancellation;

/** Maps of layers multiplied up, A_L … A_0. */
final class LayerProduct {
  private LayerProduct() {}

  /**
   * The product up to a layer, {@code [n * n]}.
   *
   * @param last the last layer of the product
   * @param maps the map of a layer, {@code [n][n]}
   * @param cancellation looked at between layers
   */
  static float[] of(int last, IntFunction<double[][]> maps, Cancellation cancellation) {
    double[][] product = maps.apply(0);
    for (int layer = 1; layer <= last; layer++) {
      cancellation.check();
      product = SquareMatrix.times(maps.apply(layer), product);
    }
    return SquareMatrix.flat(product);
  }
}
