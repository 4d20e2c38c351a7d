package org.spanscope.figure;

/**
 * Numbers to colours.
 *
 * @param map which colours
 * @param min number of the first colour
 * @param max number of the last colour
 */
public record ColourScale(Colours map, double min, double max) {
  /** Colour maps, all readable for colour-blind eyes. */
  public enum Colours {
    VIRIDIS,
    CIVIDIS,
    /** Blue below zero, red above; its centre is light on light ground and dark on dark ground. */
    DIVERGING
  }
}
