package org.spanscope.figure;

import org.spanscope.figure.FigureLayout.Rect;

/** Pixels of a plot, into which cells are painted piece by piece; clear elsewhere. */
final class PixelBlock {
  private final Rect plot;
  private final double scale;
  private final int width;
  private final int height;
  private final int[] pixels;

  /**
   * @param scale pixels a logical pixel
   */
  PixelBlock(Rect plot, double scale) {
    this.plot = plot;
    this.scale = scale;
    this.width = (int) Math.max(1, Math.round(plot.width() * scale));
    this.height = (int) Math.max(1, Math.round(plot.height() * scale));
    this.pixels = new int[width * height];
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** {@code [height, width]} ARGB. */
  int[] pixels() {
    return pixels;
  }

  /** Cells evenly over a rectangle of the plot; nothing where they are NaN. */
  void cells(Rect rect, float[] values, int rows, int columns, ColourTable table) {
    int left = clip((rect.x() - plot.x()) * scale, width);
    int right = clip((rect.x() + rect.width() - plot.x()) * scale, width);
    int top = clip((rect.y() - plot.y()) * scale, height);
    int bottom = clip((rect.y() + rect.height() - plot.y()) * scale, height);
    if (rows == 0 || columns == 0 || left >= right || top >= bottom) {
      return;
    }
    int across = right - left;
    int[] part = HeatmapCells.rasterise(values, rows, columns, table, across, bottom - top);
    for (int y = top; y < bottom; y++) {
      System.arraycopy(part, (y - top) * across, pixels, y * width + left, across);
    }
  }

  private static int clip(double pixel, int end) {
    return (int) Math.max(0, Math.min(end, Math.round(pixel)));
  }
}
