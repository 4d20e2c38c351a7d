package org.spanscope.metric;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The first two principal components of rows (Pearson 1901): columns are centred, not scaled. The
 * sign of a component, which is free, makes its largest loading by absolute value positive (the
 * first of equal ones).
 *
 * @param scores [rows, 2]; NaN for a row with a number that is not finite, which counts nowhere
 *     else
 * @param loadings [2, columns], each of length 1; 0 for a component that the rows do not have
 * @param explained [2], share of the variance, 0 to 1; NaN where there is no variance
 */
public record Pca(double[][] scores, double[][] loadings, double[] explained) {
  private static final int COMPONENTS = 2;

  /** Eigenvalues below this share of all of them are rounding of 0. */
  private static final double NOTHING = 1e-12;

  /**
   * Finds the components by the eigenvectors of the smaller of X Xᵀ and Xᵀ X.
   *
   * @param rows [rows, columns], all of one length
   */
  public static Pca of(double[][] rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    int[] finite =
        IntStream.range(0, rows.length).filter(i -> isFinite(rows[i], columns)).toArray();
    double[][] centred = centred(rows, finite, columns);
    double total = 0;
    for (double[] row : centred) {
      total += dot(row, row);
    }
    double[][] loadings = new double[COMPONENTS][columns];
    double[] explained = {Double.NaN, Double.NaN};
    if (total > 0) {
      explained = components(centred, columns, total, loadings);
    }
    double[][] scores = new double[rows.length][COMPONENTS];
    for (double[] score : scores) {
      Arrays.fill(score, Double.NaN);
    }
    for (int i = 0; i < finite.length; i++) {
      for (int k = 0; k < COMPONENTS; k++) {
        scores[finite[i]][k] = dot(centred[i], loadings[k]);
      }
    }
    return new Pca(scores, loadings, explained);
  }

  private static boolean isFinite(double[] row, int columns) {
    if (row.length != columns) {
      throw new IllegalArgumentException("Rows of " + columns + " and " + row.length + " numbers");
    }
    return Arrays.stream(row).allMatch(Double::isFinite);
  }

  private static double[][] centred(double[][] rows, int[] which, int columns) {
    double[] means = new double[columns];
    for (int i : which) {
      for (int j = 0; j < columns; j++) {
        means[j] += rows[i][j] / which.length;
      }
    }
    double[][] centred = new double[which.length][columns];
    for (int i = 0; i < which.length; i++) {
      for (int j = 0; j < columns; j++) {
        centred[i][j] = rows[which[i]][j] - means[j];
      }
    }
    return centred;
  }

  /** Fills in the loadings and returns what they explain. */
  private static double[] components(
      double[][] centred, int columns, double total, double[][] loadings) {
    boolean byColumns = columns <= centred.length;
    double[][] products = byColumns ? ofColumns(centred, columns) : ofRows(centred);
    EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(products, false));
    double[] values = eigen.getRealEigenvalues();
    double[] explained = new double[COMPONENTS];
    for (int k = 0; k < Math.min(COMPONENTS, values.length); k++) {
      if (values[k] / total > NOTHING) {
        double[] vector = eigen.getEigenvector(k).toArray();
        double[] loading = byColumns ? vector : combined(centred, columns, vector);
        explained[k] = values[k] / total;
        loadings[k] = upright(loading);
      }
    }
    return explained;
  }

  private static double[][] ofColumns(double[][] centred, int columns) {
    double[][] products = new double[columns][columns];
    for (double[] row : centred) {
      for (int i = 0; i < columns; i++) {
        double[] into = products[i];
        double factor = row[i];
        for (int j = 0; j <= i; j++) {
          into[j] += factor * row[j];
        }
      }
    }
    return mirrored(products);
  }

  private static double[][] ofRows(double[][] centred) {
    double[][] products = new double[centred.length][centred.length];
    for (int i = 0; i < centred.length; i++) {
      for (int j = 0; j <= i; j++) {
        products[i][j] = dot(centred[i], centred[j]);
      }
    }
    return mirrored(products);
  }

  private static double[][] mirrored(double[][] lower) {
    for (int i = 0; i < lower.length; i++) {
      for (int j = 0; j < i; j++) {
        lower[j][i] = lower[i][j];
      }
    }
    return lower;
  }

  private static double[] combined(double[][] centred, int columns, double[] weights) {
    double[] sum = new double[columns];
    for (int i = 0; i < centred.length; i++) {
      for (int j = 0; j < columns; j++) {
        sum[j] += weights[i] * centred[i][j];
      }
    }
    return sum;
  }

  private static double[] upright(double[] vector) {
    IntToDoubleFunction size = i -> Math.abs(vector[i]);
    int largest = 0;
    for (int i = 1; i < vector.length; i++) {
      // Equal but for rounding, as in a vector of two halves, is equal.
      if (size.applyAsDouble(i) > size.applyAsDouble(largest) * (1 + 1e-9)) {
        largest = i;
      }
    }
    double length = Math.copySign(Math.sqrt(dot(vector, vector)), vector[largest]);
    return Arrays.stream(vector).map(value -> value / length).toArray();
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
