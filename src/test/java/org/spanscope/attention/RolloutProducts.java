package org.spanscope.attention;

/** The matrix products of a rollout alone, to hold the whole against. */
public final class RolloutProducts {
  private final double[][] first;
  private final double[][] second;

  public RolloutProducts(float[] first, float[] second, int n) {
    this.first = SquareMatrix.of(first, n);
    this.second = SquareMatrix.of(second, n);
  }

  /** Multiplies as often as there are layers after the first. */
  public double[][] run(int layers) {
    double[][] product = first;
    for (int layer = 1; layer < layers; layer++) {
      product = SquareMatrix.times(second, product);
    }
    return product;
  }
}
