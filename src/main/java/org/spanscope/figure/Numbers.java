package org.spanscope.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as they stand at axes and in tips. */
public final class Numbers {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Numbers() {}

  /** Three digits that count, without trailing zeros, with a true minus sign. */
  public static String format(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "–" : value > 0 ? "∞" : "−∞";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded =
        new BigDecimal(value)
            .round(new MathContext(3, RoundingMode.HALF_EVEN))
            .stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    String digits;
    if (exponent < -3 || exponent > 5) {
      digits = rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString();
      digits += "·" + power(exponent);
      if (digits.startsWith("1·")) {
        digits = digits.substring(2);
      } else if (digits.startsWith("-1·")) {
        digits = "-" + digits.substring(3);
      }
    } else {
      digits = rounded.toPlainString();
    }
    return digits.replace('-', '−');
  }

  /** The same with a plus sign before what is above zero. */
  public static String signed(double value) {
    String text = format(value);
    return value > 0 ? "+" + text : text;
  }

  /** A power of ten: plain from 0.001 to 1000, else 10 with its exponent. */
  static String decade(double value) {
    int exponent = (int) Math.round(Math.log10(value));
    return Math.abs(exponent) <= 3
        ? BigDecimal.ONE.scaleByPowerOfTen(exponent).toPlainString()
        : power(exponent);
  }

  private static String power(int exponent) {
    StringBuilder out = new StringBuilder("10");
    if (exponent < 0) {
      out.append('⁻');
    }
    for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
      out.append(SUPERSCRIPTS.charAt(digit - '0'));
    }
    return out.toString();
  }

  /** The smallest of 1, 2, 2.5, 5 times a power of ten that is not below this. */
  static double niceAbove(double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double factor : new double[] {1, 2, 2.5, 5, 10}) {
      if (factor * power >= value * (1 - 1e-9)) {
        // Through decimal, so that 0.30000000000000004 does not come out.
        return new BigDecimal(factor * power).round(new MathContext(12)).doubleValue();
      }
    }
    return 10 * power;
  }
}
