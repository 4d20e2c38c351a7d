package org.spanscope.ui.inspector;

import java.util.Locale;
import java.util.Optional;
import org.spanscope.session.ScaleChoice.Ends;
import org.spanscope.session.SideName;

/**
 * The ends of the colour scales on screen.
 *
 * @param shared whether both sides have one
 * @param a of A, or of both
 * @param b of B, or of both
 * @param byHand whether somebody set them
 * @param naturalA what the numbers of A, or of both, ask for
 * @param naturalB what the numbers of B, or of both, ask for
 */
record ScaleEnds(boolean shared, Ends a, Ends b, boolean byHand, Ends naturalA, Ends naturalB) {
  Ends of(SideName side) {
    return side == SideName.A ? a : b;
  }

  /** How far ends can be drawn: over what the numbers ask for, and to where they are now. */
  Ends reach(SideName side) {
    Ends natural = side == SideName.A ? naturalA : naturalB;
    Ends now = of(side);
    return new Ends(Math.min(natural.min(), now.min()), Math.max(natural.max(), now.max()));
  }

  /** An end that was drawn, to about a hundredth of the reach and in few digits. */
  static double rounded(double end, Ends reach) {
    if (end <= reach.min() || end >= reach.max()) {
      return Math.max(reach.min(), Math.min(reach.max(), end));
    }
    int digits = 2 - (int) Math.floor(Math.log10(reach.max() - reach.min()));
    return new java.math.BigDecimal(end)
        .setScale(digits, java.math.RoundingMode.HALF_UP)
        .doubleValue();
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
