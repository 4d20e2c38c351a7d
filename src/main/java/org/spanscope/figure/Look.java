package org.spanscope.figure;

/**
 * How a figure is painted.
 *
 * @param width in logical pixels; below 1 counts as 1
 * @param height in logical pixels; below 1 counts as 1
 * @param fontSize of ordinary text, in logical pixels
 * @param theme the ground it will stand on
 * @param heading whether the figure's title and its says lines are painted above the panels
 */
public record Look(double width, double height, double fontSize, Theme theme, boolean heading) {
  public Look {
    width = Math.max(1, width);
    height = Math.max(1, height);
  }

  /** Without heading, at the usual font size. */
  public static Look of(double width, double height, Theme theme) {
    return new Look(width, height, 11, theme, false);
  }
}
