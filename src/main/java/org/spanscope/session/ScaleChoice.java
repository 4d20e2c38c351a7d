package org.spanscope.session;

import java.util.Optional;

/**
 * How the maps of A and B are coloured.
 *
 * @param shared one scale for both, so that the same colour is the same number
 * @param both ends of the shared scale; empty takes them from the numbers
 * @param a ends of A's own scale, likewise
 * @param b ends of B's own scale, likewise
 */
public record ScaleChoice(boolean shared, Optional<Ends> both, Optional<Ends> a, Optional<Ends> b) {
  public static final ScaleChoice SHARED =
      new ScaleChoice(true, Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * The ends of a scale.
   *
   * @param min number of the first colour
   * @param max number of the last colour, above {@code min}
   */
  public record Ends(double min, double max) {}

  /** The ends set by hand for a side, if any. */
  public Optional<Ends> ends(SideName side) {
    if (shared) {
      return both;
    }
    return side == SideName.A ? a : b;
  }

  /** Whether any end on screen was typed. */
  public boolean byHand() {
    return ends(SideName.A).isPresent() || ends(SideName.B).isPresent();
  }

  public ScaleChoice withShared(boolean other) {
    return new ScaleChoice(other, both, a, b);
  }

  /** With ends set by hand; of both sides while the scale is shared. */
  public ScaleChoice with(SideName side, Optional<Ends> ends) {
    if (shared) {
      return new ScaleChoice(true, ends, a, b);
    }
    return side == SideName.A
        ? new ScaleChoice(false, both, ends, b)
        : new ScaleChoice(false, both, a, ends);
  }

  /** Ends taken from the numbers again. */
  public ScaleChoice reset() {
    return new ScaleChoice(shared, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
