package org.spanscope.ui.shared;

import java.util.Locale;

/** Numbers as the window writes them: short, without a leading zero. */
public final class Decimals {
  private Decimals() {}

  /**
   * A share from 0 to 1 in two digits: {@code .93}, {@code 1.0}, {@code <.01} for what is not quite
   * nothing, {@code >.99} for what is not quite all.
   */
  public static String share(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    if (value > 0 && value < 0.005) {
      return "<.01";
    }
    if (value < 1 && value > 0.995) {
      return ">.99";
    }
    return short2(value);
  }

  /**
   * A number of any size in three digits that count: {@code .0123}, {@code −4.56}, {@code 1.2e-5}.
   */
  public static String precise(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    double size = Math.abs(value);
    if (size == 0) {
      return "0";
    }
    if (size < 0.001) {
      return minus(String.format(Locale.ROOT, "%.1e", value).replaceFirst("e-0", "e-"));
    }
    int digits = size < 0.01 ? 5 : size < 0.1 ? 4 : size < 1 ? 3 : size < 10 ? 2 : 1;
    return minus(
        String.format(Locale.ROOT, "%." + digits + "f", value).replaceFirst("^(-?)0\\.", "$1."));
  }

  /** As {@link #precise}, a plus in front of what is above zero. */
  public static String signed(double value) {
    return value > 0 ? "+" + precise(value) : precise(value);
  }

  private static String short2(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    if (text.equals("1.00")) {
      return "1.0";
    }
    return text.equals("0.00") ? "0" : text.startsWith("0.") ? text.substring(1) : text;
  }

  private static String minus(String text) {
    return text.replace('-', '−').replace("e−", "e-");
  }
}
