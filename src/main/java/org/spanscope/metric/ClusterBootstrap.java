package org.spanscope.metric;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Percentile bootstrap over clusters (Efron & Tibshirani 1993; clusters drawn whole, with
 * replacement, after Davison & Hinkley 1997, section 3.8): each draw takes as many clusters as
 * there are, and the mean of all questions in them. Equal numbers, clusters and seeds give equal
 * intervals, on every machine; measures of one run that share the seed share the draws.
 */
public final class ClusterBootstrap {
  /** How often the clusters are drawn. */
  public static final int DRAWS = 1000;

  private static final double TAIL = 0.025;

  private final Clusters.Unit unit;
  private final double[] sums;
  private final int[] sizes;
  private final long seed;

  private ClusterBootstrap(double[] values, Clusters clusters, long seed) {
    if (values.length != clusters.ids().length) {
      throw new IllegalArgumentException(
          values.length + " numbers and " + clusters.ids().length + " questions");
    }
    double[] sums = new double[clusters.count()];
    int[] sizes = new int[clusters.count()];
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        sums[clusters.ids()[i]] += values[i];
        sizes[clusters.ids()[i]]++;
      }
    }
    // A cluster without a number would only change what the seed draws.
    int kept = 0;
    for (int i = 0; i < sums.length; i++) {
      if (sizes[i] > 0) {
        sums[kept] = sums[i];
        sizes[kept] = sizes[i];
        kept++;
      }
    }
    this.unit = clusters.unit();
    this.sums = Arrays.copyOf(sums, kept);
    this.sizes = Arrays.copyOf(sizes, kept);
    this.seed = seed;
  }

  /**
   * A mean with its interval.
   *
   * @param values one a question; NaN is left out
   * @param clusters of the same questions
   */
  public static BootstrapInterval mean(double[] values, Clusters clusters, long seed) {
    ClusterBootstrap bootstrap = new ClusterBootstrap(values, clusters, seed);
    return bootstrap.interval(bootstrap.means());
  }

  /**
   * The mean difference of pairs, second - first, with its interval.
   *
   * @param first one number a question
   * @param second as many; a question with NaN here or there is left out
   * @param clusters of the same questions
   */
  public static PairedDifference difference(
      double[] first, double[] second, Clusters clusters, long seed) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(first.length + " numbers and " + second.length);
    }
    double[] values = new double[first.length];
    Arrays.setAll(values, i -> second[i] - first[i]);
    ClusterBootstrap bootstrap = new ClusterBootstrap(values, clusters, seed);
    double[] means = bootstrap.means();
    return new PairedDifference(bootstrap.interval(means), twoSided(means));
  }

  private double[] means() {
    if (sums.length < 2) {
      return new double[0];
    }
    SplittableRandom random = new SplittableRandom(seed);
    double[] means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      long size = 0;
      for (int i = 0; i < sums.length; i++) {
        int cluster = random.nextInt(sums.length);
        sum += sums[cluster];
        size += sizes[cluster];
      }
      means[draw] = sum / size;
    }
    return means;
  }

  private BootstrapInterval interval(double[] means) {
    Quantiles quantiles = Quantiles.of(means);
    return new BootstrapInterval(
        Arrays.stream(sums).sum() / Arrays.stream(sizes).sum(),
        quantiles.at(TAIL),
        quantiles.at(1 - TAIL),
        unit,
        sums.length,
        means.length,
        seed);
  }

  private static double twoSided(double[] means) {
    if (means.length == 0) {
      return Double.NaN;
    }
    long below = Arrays.stream(means).filter(mean -> mean <= 0).count();
    long above = Arrays.stream(means).filter(mean -> mean >= 0).count();
    return Math.min(1, 2.0 * (1 + Math.min(below, above)) / (1 + means.length));
  }
}
