package org.spanscope.engine;

import java.util.Arrays;
import org.spanscope.engine.PlainNetwork.Seen;

/** Contributions of tokens written out in loops over doubles, straight from their definitions. */
final class PlainContributions {
  private final PlainNetwork network;
  private final int heads;

  PlainContributions(PlainNetwork network, int heads) {
    this.network = network;
    this.heads = heads;
  }

  /** What token j adds to token i in a layer: heads from {@code first} to before {@code end}. */
  private double[] added(int layer, int i, int j, int first, int end) {
    Seen seen = network.seen.get(layer);
    float[] weight = network.weight(network.outputName(seen.stem()) + ".weight");
    int width = seen.input()[0].length;
    int d = width / heads;
    double[] vector = new double[width];
    for (int o = 0; o < width; o++) {
      for (int h = first; h < end; h++) {
        double part = 0;
        for (int k = h * d; k < (h + 1) * d; k++) {
          part += weight[o * width + k] * seen.values()[j][k];
        }
        vector[o] += network.attention[layer][h][i][j] * part;
      }
    }
    return vector;
  }

  /** The same with the residual. */
  private double[] part(int layer, int i, int j) {
    double[] vector = added(layer, i, j, 0, heads);
    if (i == j) {
      for (int k = 0; k < vector.length; k++) {
        vector[k] += network.seen.get(layer).input()[i][k];
      }
    }
    return vector;
  }

  /** A layer norm without its shift, with the deviation of another vector. */
  private double[] linearised(double[] vector, double[] whole, String norm) {
    float[] scale = network.weight(norm + ".weight");
    double deviation = Math.sqrt(variance(whole) + network.epsilon());
    double mean = Arrays.stream(vector).average().orElseThrow();
    double[] result = new double[vector.length];
    for (int k = 0; k < result.length; k++) {
      result[k] = (vector[k] - mean) / deviation * scale[k];
    }
    return result;
  }

  private static double variance(double[] vector) {
    double mean = Arrays.stream(vector).average().orElseThrow();
    return Arrays.stream(vector).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
  }

  private interface Pair {
    double of(int i, int j);
  }

  private double[][] map(Pair pair) {
    int n = network.seen.get(0).input().length;
    double[][] map = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        map[i][j] = pair.of(i, j);
      }
    }
    return map;
  }

  double[][] norm(int layer, int head) {
    return map((i, j) -> length(added(layer, i, j, head, head + 1)));
  }

  double[][] norm(int layer) {
    return map((i, j) -> length(added(layer, i, j, 0, heads)));
  }

  double[][] globEnc(int layer) {
    Seen seen = network.seen.get(layer);
    return map(
        (i, j) -> {
          double[] first =
              linearised(part(layer, i, j), seen.mixed()[i], network.firstNorm(seen.stem()));
          return length(linearised(first, seen.summed()[i], network.secondNorm(seen.stem())));
        });
  }

  double[][] alti(int layer) {
    Seen seen = network.seen.get(layer);
    String name = network.firstNorm(seen.stem());
    double[][] outputs = network.norm(seen.mixed(), name);
    return map(
        (i, j) -> {
          double[] part = linearised(part(layer, i, j), seen.mixed()[i], name);
          double whole = 0;
          double left = 0;
          for (int k = 0; k < part.length; k++) {
            whole += Math.abs(outputs[i][k]);
            left += Math.abs(outputs[i][k] - part[k]);
          }
          return Math.max(0, whole - left);
        });
  }

  /**
   * Distances of the unit outputs of a layer.
   *
   * @param runAgain runs the network, whatever is silent now
   */
  double[][] valueZeroing(int layer, Runnable runAgain) {
    double[][] plain = network.seen.get(layer).output();
    double[][] map = new double[plain.length][plain.length];
    network.silentLayer = layer;
    for (int j = 0; j < map.length; j++) {
      network.silent = j;
      runAgain.run();
      double[][] without = network.seen.get(layer).output();
      for (int i = 0; i < map.length; i++) {
        map[i][j] = 1 - cosine(plain[i], without[i]);
      }
    }
    network.silentLayer = -1;
    runAgain.run();
    return map;
  }

  private static double cosine(double[] one, double[] other) {
    double product = 0;
    for (int k = 0; k < one.length; k++) {
      product += one[k] * other[k];
    }
    return product / (length(one) * length(other));
  }

  private static double length(double[] vector) {
    return Math.sqrt(Arrays.stream(vector).map(v -> v * v).sum());
  }

  static double[][] normalised(double[][] map) {
    double[][] result = new double[map.length][map.length];
    for (int i = 0; i < map.length; i++) {
      double sum = Arrays.stream(map[i]).sum();
      for (int j = 0; j < map.length; j++) {
        result[i][j] = map[i][j] / sum;
      }
    }
    return result;
  }

  /** a times b. */
  static double[][] times(double[][] a, double[][] b) {
    double[][] product = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        for (int k = 0; k < a.length; k++) {
          product[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return product;
  }
}
