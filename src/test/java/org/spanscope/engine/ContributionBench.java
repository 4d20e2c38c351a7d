package org.spanscope.engine;

import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Lenses;
import org.spanscope.reader.Taps;
import org.spanscope.task.Cancellation;

/** The shipped reader with a text of so many tokens, for measuring lenses that ask it. */
public final class ContributionBench extends ShippedBench {
  /**
   * @param tokens of the window to read, special ones included
   */
  public ContributionBench(int tokens) {
    super(tokens, Taps.ATTENTION);
  }

  /** The map of one layer, or up to it. */
  public Object map(String lens, int layer) {
    LensChoice choice = new LensChoice(lens, layer, LensChoice.ALL_HEADS);
    return Lenses.apply(window(), choice, reader().contributions(), new Cancellation());
  }

  /** Value zeroing of every layer. */
  public Object valueZeroing() {
    float[] last = new float[0];
    for (int layer = 0; layer < reader().info().layers(); layer++) {
      last = reader().contributions().valueZeroing(window(), layer, new Cancellation());
    }
    return last;
  }
}
