package org.spanscope.figure;

/**
 * Room around the plot of a panel, in logical pixels.
 *
 * @param above beyond what the panel takes by itself: for neighbours whose plots begin lower
 * @param below likewise, for neighbours whose plots end higher
 * @param width of the region they were asked for; where panels stand side by side theirs differ
 *     from it a little, and what a panel leaves out follows from this one
 * @param down whether labels below a neighbour's plot run down, so that these do too
 */
record Margins(double left, double right, double above, double below, double width, boolean down) {
  /** Beside the plot alone. */
  Margins(double left, double right) {
    this(left, right, 0, 0, 0, false);
  }

  Margins max(Margins other) {
    return new Margins(
        Math.max(left, other.left),
        Math.max(right, other.right),
        Math.max(above, other.above),
        Math.max(below, other.below),
        Math.max(width, other.width),
        down || other.down);
  }

  Margins upright(double up, double under) {
    return new Margins(left, right, up, under, width, down);
  }

  Margins runningDown(boolean turned) {
    return new Margins(left, right, above, below, width, turned);
  }

  Margins of(double regionWidth) {
    return new Margins(left, right, above, below, regionWidth, down);
  }
}
