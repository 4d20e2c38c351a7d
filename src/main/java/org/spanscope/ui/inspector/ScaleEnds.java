package org.spanscope.ui.inspector;

import java.util.Locale;
import java.util.Optional;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.ScaleChoice.Ends;

/**
 * The ends of the colour scales on screen.
 *
 * @param shared whether both sides have one
 * @param a of A, or of both
 * @param b of B, or of both
 * @param byHand whether somebody typed them
 */
record ScaleEnds(boolean shared, Ends a, Ends b, boolean byHand) {
  Ends of(SideName side) {
    return side == SideName.A ? a : b;
  }

  /** As it is typed: at most four digits that count. */
  static String text(double end) {
    if (end == Math.rint(end) && Math.abs(end) < 1e6) {
      return String.format(Locale.ROOT, "%.0f", end);
    }
    return new java.math.BigDecimal(end)
        .round(new java.math.MathContext(4))
        .stripTrailingZeros()
        .toPlainString();
  }

  /** What was typed; empty unless it is two numbers, the first one smaller. */
  static Optional<Ends> parse(String min, String max) {
    try {
      double low = Double.parseDouble(min.strip().replace(',', '.'));
      double high = Double.parseDouble(max.strip().replace(',', '.'));
      boolean sane = Double.isFinite(low) && Double.isFinite(high) && low < high;
      return sane ? Optional.of(new Ends(low, high)) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
