package org.spanscope.figure;

import org.spanscope.figure.FigureLayout.PanelLayout;
import org.spanscope.figure.FigureLayout.Rect;

/** Paints one panel. */
interface PanelPainter {
  /** The height that shows everything, at this width; panels divide what there is by it. */
  double naturalHeight(double width);

  /** Below this height something is missing that it cannot be read without. */
  default double leastHeight() {
    return 0;
  }

  /** What it needs left and right of its plot. */
  Margins margins(double width, double height);

  /** What it takes above and below its plot in a region, with these margins beside it. */
  default Margins upright(Rect region, Margins beside) {
    return beside;
  }

  /** Whether labels below its plot run down, in a region with these margins beside it. */
  default boolean labelsRunDown(Rect region, Margins beside) {
    return false;
  }

  /** Paints it into a region, with margins at least as wide as it asked for. */
  PanelLayout paint(Rect region, Margins margins);
}
