package org.spanscope.figure;

/** Room beside the plot of a panel, in logical pixels. */
record Margins(double left, double right) {
  Margins max(Margins other) {
    return new Margins(Math.max(left, other.left), Math.max(right, other.right));
  }
}
