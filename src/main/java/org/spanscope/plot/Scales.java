package org.spanscope.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.spanscope.attention.HeadMaps;
import org.spanscope.attention.HeadStatistic;
import org.spanscope.attention.MapView;
import org.spanscope.figure.ColourScale;
import org.spanscope.reader.TokenProbabilities;

/** Scales that pictures share, so that equal looks mean equal numbers. */
public final class Scales {
  private static final double[] STEPS = {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};

  /** Below that a probability is no more than noise of the softmax. */
  private static final double LEAST_PROBABILITY = 1e-8;

  private Scales() {}

  /** From 0 to the largest weight of all maps, rounded up to a number one can read. */
  public static ColourScale magnitudes(ColourScale.Colours colours, MapView... views) {
    double most = 0;
    for (MapView view : views) {
      most = Math.max(most, largest(view.values()));
    }
    return new ColourScale(colours, 0, roundUp(most));
  }

  /** From 0 to the largest number, rounded up. */
  public static ColourScale magnitudes(ColourScale.Colours colours, float[] values) {
    return new ColourScale(colours, 0, roundUp(largest(values)));
  }

  /** Equally far below and above 0, to the largest difference, rounded up. */
  public static ColourScale differences(float[] values) {
    double reach = roundUp(largest(values));
    return new ColourScale(ColourScale.Colours.DIVERGING, -reach, reach);
  }

  /**
   * From 0 to the largest probability of all sides, rounded up, at most 1; a logarithmic one from
   * the decade of the smallest probability on.
   */
  public static CurveScale probabilities(boolean log, TokenProbabilities... sides) {
    double[] all =
        Arrays.stream(sides)
            .flatMapToDouble(
                p -> DoubleStream.concat(Arrays.stream(p.start()), Arrays.stream(p.end())))
            .filter(p -> p > 0)
            .toArray();
    double most = Math.min(1, roundUp(Arrays.stream(all).max().orElse(1)));
    if (!log) {
      return new CurveScale(0, most, false);
    }
    double least = Math.max(LEAST_PROBABILITY, Arrays.stream(all).min().orElse(0.001));
    double decade = Math.pow(10, Math.floor(Math.log10(least) + 1e-9));
    return new CurveScale(Math.min(decade, most / 10), most, true);
  }

  /** Equally far below and above 0, to the largest difference of the curves, rounded up. */
  public static CurveScale differences(double[]... curves) {
    double most =
        Arrays.stream(curves)
            .flatMapToDouble(Arrays::stream)
            .filter(Double::isFinite)
            .map(Math::abs)
            .max()
            .orElse(0);
    double reach = roundUp(most);
    return new CurveScale(-reach, reach, false);
  }

  /**
   * One scale for a statistic of the heads of both sides. Shares and their ratios begin at 0;
   * entropy and distance have no end that means "none".
   *
   * @param colours of the statistic
   * @param sides numbers of a side each; NaN is passed over
   */
  public static ColourScale statistic(
      ColourScale.Colours colours, HeadStatistic statistic, double[]... sides) {
    boolean fromNone = statistic.isOfGold() || statistic == HeadStatistic.SINK_MASS;
    double[] known =
        Arrays.stream(sides)
            .flatMapToDouble(Arrays::stream)
            .filter(v -> !Double.isNaN(v))
            .toArray();
    double min = fromNone ? 0 : Arrays.stream(known).min().orElse(0);
    double max = Arrays.stream(known).max().orElse(1);
    return new ColourScale(colours, min, max);
  }

  /** The largest weight of all heads of all sides, rounded up to a number one can read. */
  public static double largest(HeadMaps... sides) {
    return roundUp(Arrays.stream(sides).mapToDouble(HeadMaps::largest).max().orElse(0));
  }

  private static double largest(float[] values) {
    // A loop, since it stands between the choice of a head and its picture, four times over.
    float most = 0;
    for (float value : values) {
      float size = Math.abs(value);
      if (size > most && size < Float.POSITIVE_INFINITY) {
        most = size;
      }
    }
    return most;
  }

  /** The next number of one or two digits; 1 where there is nothing to show. */
  static double roundUp(double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      return 1;
    }
    int exponent = (int) Math.floor(Math.log10(value));
    for (double step : STEPS) {
      // Through decimals, so that 0.8 comes out and not 0.8000000000000002.
      double candidate =
          new BigDecimal(step, MathContext.DECIMAL32).scaleByPowerOfTen(exponent).doubleValue();
      // Floats that mean 0.8 may lie a little above it.
      if (candidate >= value * (1 - 1e-6)) {
        return candidate;
      }
    }
    throw new IllegalStateException("No step above " + value);
  }
}
