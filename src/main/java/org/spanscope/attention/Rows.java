package org.spanscope.attention;

/** Rows that sum to 1. */
final class Rows {
  private Rows() {}

  /**
   * Each row divided by its sum; a row of nothing but zeros stays.
   *
   * @param map {@code [n * n]}, rows first
   * @return {@code [n][n]}
   */
  static double[][] normalised(float[] map, int n) {
    double[][] rows = SquareMatrix.of(map, n);
    for (double[] row : rows) {
      double sum = 0;
      for (double value : row) {
        sum += value;
      }
      for (int j = 0; j < n && sum > 0; j++) {
        row[j] /= sum;
      }
    }
    return rows;
  }
}
