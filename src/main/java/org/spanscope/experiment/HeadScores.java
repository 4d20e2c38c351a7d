package org.spanscope.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Importance of heads, means over inputs.
 *
 * @param inputs how many inputs
 * @param ablation {@code [layers][heads]}: change of the log probability (natural) of the answer
 *     once the head is off; below 0 the head speaks for the answer. NaN where not worked out
 * @param gradient {@code [layers][heads]}: absolute derivative of the log probability by a factor
 *     on the head's output (Michel et al. 2019). NaN where not worked out
 */
public record HeadScores(int inputs, double[][] ablation, double[][] gradient) {

  /**
   * A head and its ranks.
   *
   * @param layer from 0
   * @param head from 0
   * @param ablation as {@link HeadScores#ablation}
   * @param ablationRank 1 for the head whose absence takes most of the probability; 0 where unknown
   * @param gradient as {@link HeadScores#gradient}
   * @param gradientRank 1 for the largest; 0 where unknown
   */
  public record Ranked(
      int layer, int head, double ablation, int ablationRank, double gradient, int gradientRank) {}

  static HeadScores none(int layers, int heads) {
    return new HeadScores(0, new double[layers][heads], new double[layers][heads]);
  }

  static HeadScores unknown(int layers, int heads) {
    return new HeadScores(1, filled(layers, heads), filled(layers, heads));
  }

  private static double[][] filled(int layers, int heads) {
    double[][] values = new double[layers][heads];
    for (double[] row : values) {
      Arrays.fill(row, Double.NaN);
    }
    return values;
  }

  HeadScores withAblation(double[][] values) {
    return new HeadScores(inputs, values, gradient);
  }

  HeadScores withGradient(double[][] values) {
    return new HeadScores(inputs, ablation, values);
  }

  HeadScores plus(HeadScores more) {
    return new HeadScores(
        inputs + more.inputs,
        mean(more, ablation, more.ablation),
        mean(more, gradient, more.gradient));
  }

  private double[][] mean(HeadScores more, double[][] mine, double[][] theirs) {
    double[][] mean = new double[mine.length][];
    for (int layer = 0; layer < mean.length; layer++) {
      mean[layer] = new double[mine[layer].length];
      for (int head = 0; head < mean[layer].length; head++) {
        double sum = inputs * mine[layer][head] + more.inputs * theirs[layer][head];
        mean[layer][head] = sum / (inputs + more.inputs);
      }
    }
    return mean;
  }

  /** All heads, the most important first: by ablation, or by gradient where only that is known. */
  public List<Ranked> ranked() {
    int heads = ablation[0].length;
    int[] byAblation = ranks(ablation, 1);
    int[] byGradient = ranks(gradient, -1);
    List<Ranked> all = new ArrayList<>();
    for (int i = 0; i < byAblation.length; i++) {
      int layer = i / heads;
      int head = i % heads;
      all.add(
          new Ranked(
              layer,
              head,
              ablation[layer][head],
              byAblation[i],
              gradient[layer][head],
              byGradient[i]));
    }
    all.sort(
        Comparator.comparingInt(
            (Ranked one) -> one.ablationRank() > 0 ? one.ablationRank() : one.gradientRank()));
    return List.copyOf(all);
  }

  /** Rank of each head by {@code sign} times its value, smallest first; 0 for NaN. */
  private static int[] ranks(double[][] values, int sign) {
    int heads = values[0].length;
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < values.length * heads; i++) {
      if (!Double.isNaN(values[i / heads][i % heads])) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparingDouble(i -> sign * values[i / heads][i % heads]));
    int[] ranks = new int[values.length * heads];
    for (int k = 0; k < order.size(); k++) {
      ranks[order.get(k)] = k + 1;
    }
    return ranks;
  }
}
