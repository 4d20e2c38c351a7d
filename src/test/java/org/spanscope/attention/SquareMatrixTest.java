package org.spanscope.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SquareMatrixTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 33})
  void productIsTheSumOverTheInnerIndexWhateverTheSize(int n) {
    double[][] a = random(n, 1);
    double[][] b = random(n, 2);

    double[][] product = SquareMatrix.times(a, b);

    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += a[i][k] * b[k][j];
        }
        assertThat(product[i][j]).isCloseTo(sum, within(1e-12));
      }
    }
  }

  private static double[][] random(int n, long seed) {
    Random random = new Random(seed);
    double[][] matrix = new double[n][n];
    for (double[] row : matrix) {
      for (int j = 0; j < n; j++) {
        row[j] = random.nextGaussian();
      }
    }
    return matrix;
  }
}
