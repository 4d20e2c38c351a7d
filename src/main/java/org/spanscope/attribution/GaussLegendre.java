package org.spanscope.attribution;

/**
 * Gauss-Legendre quadrature over [0, 1]: exact for polynomials up to degree 2 n - 1.
 *
 * @param nodes {@code [n]}, ascending, inside (0, 1)
 * @param weights {@code [n]}, sum to 1
 */
public record GaussLegendre(double[] nodes, double[] weights) {
  /** Newton's steps end when they become smaller than that. */
  private static final double NEAR = 1e-15;

  private static final int MOST_STEPS = 100;

  /**
   * The rule of n nodes. Its nodes are the roots of the Legendre polynomial P_n, found by Newton's
   * method from Tricomi's estimate; a node x has the weight 2 / ((1 - x^2) P_n'(x)^2) on [-1, 1].
   *
   * @param n at least 1
   */
  public static GaussLegendre of(int n) {
    double[] nodes = new double[n];
    double[] weights = new double[n];
    for (int i = 0; i < n; i++) {
      double x = -Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
      double step = 1;
      for (int round = 0; Math.abs(step) > NEAR && round < MOST_STEPS; round++) {
        double[] at = legendre(n, x);
        step = at[0] / at[1];
        x -= step;
      }
      double slope = legendre(n, x)[1];
      nodes[i] = (1 + x) / 2;
      weights[i] = 1 / ((1 - x * x) * slope * slope);
    }
    return new GaussLegendre(nodes, weights);
  }

  public int size() {
    return nodes.length;
  }

  /** P_n(x) and its derivative, by Bonnet's recursion; x inside (-1, 1). */
  private static double[] legendre(int n, double x) {
    double before = 1;
    double now = x;
    for (int k = 2; k <= n; k++) {
      double next = ((2 * k - 1) * x * now - (k - 1) * before) / k;
      before = now;
      now = next;
    }
    return new double[] {now, n * (before - x * now) / (1 - x * x)};
  }
}
