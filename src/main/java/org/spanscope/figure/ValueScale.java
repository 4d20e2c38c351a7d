package org.spanscope.figure;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jspecify.annotations.Nullable;

/**
 * An axis of values.
 *
 * @param low lower end
 * @param high upper end, above the lower one
 * @param log whether logarithmic; then both are above 0
 */
record ValueScale(double low, double high, boolean log) {
  private static final double LEAST_LOG = 1e-12;
  private static final int MOST_STEPS = 5;

  /** Ends that cannot be used (not finite, not apart, not above 0 for logarithms) are mended. */
  static ValueScale of(double min, double max, boolean log) {
    double low = Double.isFinite(min) ? min : 0;
    double high = Double.isFinite(max) ? max : 1;
    if (log) {
      low = Math.max(LEAST_LOG, low);
      return new ValueScale(low, high > low ? high : low * 10, true);
    }
    return new ValueScale(low, high > low ? high : low + 1, false);
  }

  /** What can be drawn: numbers too small for a logarithm lie at the lower end. */
  double clamp(double value) {
    return log && value < low ? low : value;
  }

  /** Where a number lies between the ends, 0 to 1. */
  double share(double value) {
    double share =
        log ? Math.log(clamp(value) / low) / Math.log(high / low) : (value - low) / (high - low);
    return Math.max(0, Math.min(1, share));
  }

  /** All that may stand at the axis, however many steps there is room for. */
  List<String> labels() {
    List<String> labels = new ArrayList<>();
    if (log) {
      int first = (int) Math.floor(Math.log10(low));
      int last = (int) Math.ceil(Math.log10(high));
      for (int exponent = first; exponent <= last; exponent++) {
        labels.add(Numbers.decade(Math.pow(10, exponent)));
      }
      return labels;
    }
    for (int most = 1; most <= MOST_STEPS; most++) {
      double unit = unit(most);
      for (double step = Math.ceil(low / unit - 1e-6); step * unit <= high + 1e-6 * unit; step++) {
        labels.add(Numbers.format(step * unit));
      }
    }
    return labels;
  }

  /** Where numbers stand at an axis that is not logarithmic, lowest first. */
  double[] ticks(int most) {
    double unit = unit(most);
    long first = (long) Math.ceil(low / unit - 1e-6);
    long last = (long) Math.floor(high / unit + 1e-6);
    return LongStream.rangeClosed(first, last).mapToDouble(step -> step * unit).toArray();
  }

  /**
   * The axis of a chart.
   *
   * @param most about as many ticks as there is room for
   * @param beyond how far the axis goes on at both ends, as a share of its length between them;
   *     above 0, since rounding would lose the ticks at the ends
   */
  ValueAxis axis(int most, double beyond) {
    if (log) {
      LogAxis axis = new LogAxis();
      axis.setBase(10);
      double factor = Math.pow(high / low, beyond);
      axis.setRange(low / factor, high * factor);
      double decades = Math.log10(high / low);
      axis.setTickUnit(new NumberTickUnit(Math.max(1, Math.ceil(decades / most))));
      axis.setNumberFormatOverride(new Labels(true));
      axis.setMinorTickMarksVisible(false);
      return axis;
    }
    NumberAxis axis = new NumberAxis();
    double more = (high - low) * beyond;
    axis.setRange(low - more, high + more);
    axis.setTickUnit(new NumberTickUnit(unit(most)));
    axis.setNumberFormatOverride(new Labels(false));
    return axis;
  }

  /** The distance of ticks: one that meets both ends, with as many ticks as have room. */
  private double unit(int most) {
    int steps = Math.max(1, Math.min(MOST_STEPS, most));
    for (double[] mantissas : new double[][] {{1, 2, 2.5, 5}, {1.5, 3, 4, 6, 7.5}}) {
      for (int n = steps; n >= 1; n--) {
        double unit = (high - low) / n;
        double mantissa = unit / Math.pow(10, Math.floor(Math.log10(unit) + 1e-9));
        if (isWhole(low / unit)
            && Arrays.stream(mantissas).anyMatch(m -> Math.abs(m - mantissa) < 1e-6)) {
          return unit;
        }
      }
    }
    // However few ticks there is room for, two of them say how much is shown.
    for (double unit : new double[] {high - low, (high - low) / 2}) {
      if (steps <= 2 && isWhole(low / unit) && isShort(unit)) {
        return unit;
      }
    }
    return Numbers.niceAbove((high - low) / steps);
  }

  /** Whether two digits say it. */
  private static boolean isShort(double value) {
    double scaled = value / Math.pow(10, Math.floor(Math.log10(value) + 1e-9) - 1);
    return isWhole(scaled);
  }

  private static boolean isWhole(double value) {
    return Math.abs(value - Math.rint(value)) < 1e-6;
  }

  /** Our numbers in the axis' own form. */
  private static final class Labels extends NumberFormat {
    private static final long serialVersionUID = 1;
    private final boolean decades;

    Labels(boolean decades) {
      this.decades = decades;
    }

    @Override
    public StringBuffer format(double number, StringBuffer out, FieldPosition position) {
      // Steps add up to something like 1e-17 where 0 is meant.
      double clean = Math.abs(number) < 1e-13 ? 0 : number;
      return out.append(decades ? Numbers.decade(number) : Numbers.format(clean));
    }

    @Override
    public StringBuffer format(long number, StringBuffer out, FieldPosition position) {
      return format((double) number, out, position);
    }

    @Override
    public @Nullable Number parse(String source, ParsePosition position) {
      throw new UnsupportedOperationException("Labels are only written");
    }
  }
}
