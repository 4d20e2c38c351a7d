package org.spanscope.attention;

/** Products of square matrices, {@code [n][n]}, rows first. */
final class SquareMatrix {
  private SquareMatrix() {}

  static double[][] of(float[] values, int n) {
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        matrix[i][j] = values[i * n + j];
      }
    }
    return matrix;
  }

  static float[] flat(double[][] matrix) {
    int n = matrix.length;
    float[] values = new float[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        values[i * n + j] = (float) matrix[i][j];
      }
    }
    return values;
  }

  /** a times b. */
  static double[][] times(double[][] a, double[][] b) {
    int n = a.length;
    double[][] product = new double[n][n];
    int i = 0;
    for (; i + 1 < n; i += 2) {
      int k = 0;
      for (; k + 3 < n; k += 4) {
        addFour(product[i], product[i + 1], a[i], a[i + 1], b, k);
      }
      for (; k < n; k++) {
        addOne(product[i], a[i][k], b[k]);
        addOne(product[i + 1], a[i + 1][k], b[k]);
      }
    }
    if (i < n) {
      for (int k = 0; k < n; k++) {
        addOne(product[i], a[i][k], b[k]);
      }
    }
    return product;
  }

  /**
   * Four rows of b onto two rows of the product: 8 multiplications for 6 loads and 2 stores, in a
   * loop that the JIT compiler turns into vector instructions (LensBenchmark).
   */
  private static void addFour(
      double[] row, double[] next, double[] a, double[] c, double[][] b, int k) {
    double a0 = a[k];
    double a1 = a[k + 1];
    double a2 = a[k + 2];
    double a3 = a[k + 3];
    double c0 = c[k];
    double c1 = c[k + 1];
    double c2 = c[k + 2];
    double c3 = c[k + 3];
    double[] b0 = b[k];
    double[] b1 = b[k + 1];
    double[] b2 = b[k + 2];
    double[] b3 = b[k + 3];
    for (int j = 0; j < row.length; j++) {
      double x0 = b0[j];
      double x1 = b1[j];
      double x2 = b2[j];
      double x3 = b3[j];
      row[j] += (a0 * x0 + a1 * x1) + (a2 * x2 + a3 * x3);
      next[j] += (c0 * x0 + c1 * x1) + (c2 * x2 + c3 * x3);
    }
  }

  private static void addOne(double[] row, double factor, double[] b) {
    for (int j = 0; j < row.length; j++) {
      row[j] += factor * b[j];
    }
  }
}
