package org.spanscope.dataset;

import java.util.Random;

/**
 * Draws some of the empty rows as they come by, each set of that size equally likely (selection
 * sampling, Knuth, The Art of Computer Programming 2, algorithm 3.4.2 S).
 */
final class EmptyDraw {
  private final Random random;
  private long left;
  private long wanted;

  /**
   * @param rows how many will come by
   * @param wanted how many to take; all if that is more
   */
  EmptyDraw(long rows, long wanted, long seed) {
    this.random = new Random(seed);
    this.left = rows;
    this.wanted = wanted;
  }

  boolean takesNext() {
    boolean takes = random.nextDouble() * left < wanted;
    left--;
    wanted -= takes ? 1 : 0;
    return takes;
  }
}
