package org.spanscope.attribution;

/**
 * Shapley values and interactions of a game whose every coalition is known.
 *
 * <p>Value of player i (Shapley 1953): the sum over sets S without i of |S|! (n - |S| - 1)! / n!
 * times v(S and i) - v(S). Interaction of i and j (Grabisch and Roubens 1999): the sum over sets S
 * without both of |S|! (n - |S| - 2)! / (n - 1)! times v(S, i, j) - v(S, i) - v(S, j) + v(S).
 */
final class ExactShapley {
  private final double[] game;
  private final int players;

  /**
   * @param game {@code [2^n]}: v of each set; player i is in it where bit i is set
   */
  ExactShapley(double[] game) {
    this.game = game;
    players = Integer.numberOfTrailingZeros(game.length);
    if (game.length != 1 << players) {
      throw new IllegalArgumentException("Not a game of whole sets: " + game.length + " values");
    }
  }

  /** {@code [n]}; sums to v(all) - v(none). */
  double[] values() {
    double[] weights = weights(players);
    double[] values = new double[players];
    for (int set = 0; set < game.length; set++) {
      for (int i = 0; i < players; i++) {
        if ((set >> i & 1) == 0) {
          values[i] += weights[Integer.bitCount(set)] * (game[set | 1 << i] - game[set]);
        }
      }
    }
    return values;
  }

  /** {@code [n][n]}, symmetric; NaN on the diagonal. */
  double[][] interactions() {
    double[] weights = weights(players - 1);
    double[][] values = new double[players][players];
    for (int i = 0; i < players; i++) {
      values[i][i] = Double.NaN;
      for (int j = 0; j < i; j++) {
        int both = 1 << i | 1 << j;
        for (int set = 0; set < game.length; set++) {
          if ((set & both) == 0) {
            double together =
                game[set | both] - game[set | 1 << i] - game[set | 1 << j] + game[set];
            values[i][j] += weights[Integer.bitCount(set)] * together;
          }
        }
        values[j][i] = values[i][j];
      }
    }
    return values;
  }

  /** |S|! (n - |S| - 1)! / n! for each size of S: 1 / (n times n - 1 over |S|). */
  private static double[] weights(int n) {
    double[] weights = new double[n];
    double choose = 1;
    for (int size = 0; size < n; size++) {
      weights[size] = 1 / (n * choose);
      choose = choose * (n - 1 - size) / (size + 1);
    }
    return weights;
  }
}
