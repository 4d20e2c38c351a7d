package org.spanscope.figure;

/** Cells to pixels. */
final class HeatmapCells {
  private HeatmapCells() {}

  /**
   * An image of the cells. Where cells are smaller than pixels, a pixel shows the cell under it
   * that is farthest from zero, so that no peak is lost.
   *
   * @param values {@code [rows, columns]}, row-major
   * @return {@code [height, width]} ARGB, opaque; 0 where all cells under a pixel are NaN
   */
  static int[] rasterise(
      float[] values, int rows, int columns, ColourTable table, int width, int height) {
    int[] pixels = new int[width * height];
    int[] left = edges(columns, width);
    int[] top = edges(rows, height);
    float[] strongest = new float[columns];
    for (int y = 0; y < height; y++) {
      int first = top[2 * y];
      int last = top[2 * y + 1];
      if (y > 0 && first == top[2 * y - 2] && last == top[2 * y - 1]) {
        System.arraycopy(pixels, (y - 1) * width, pixels, y * width, width);
        continue;
      }
      System.arraycopy(values, first * columns, strongest, 0, columns);
      for (int row = first + 1; row <= last; row++) {
        for (int column = 0; column < columns; column++) {
          strongest[column] = stronger(strongest[column], values[row * columns + column]);
        }
      }
      paintRow(strongest, left, table, pixels, y * width, width);
    }
    return pixels;
  }

  private static void paintRow(
      float[] strongest, int[] left, ColourTable table, int[] pixels, int offset, int width) {
    for (int x = 0; x < width; x++) {
      int first = left[2 * x];
      int last = left[2 * x + 1];
      if (x > 0 && first == left[2 * x - 2] && last == left[2 * x - 1]) {
        pixels[offset + x] = pixels[offset + x - 1];
        continue;
      }
      float value = strongest[first];
      for (int column = first + 1; column <= last; column++) {
        value = stronger(value, strongest[column]);
      }
      pixels[offset + x] = table.argb(value);
    }
  }

  private static float stronger(float a, float b) {
    return Float.isNaN(a) || Math.abs(b) > Math.abs(a) ? b : a;
  }

  /** First and last cell under each pixel, one after the other. */
  private static int[] edges(int cells, int pixels) {
    int[] edges = new int[2 * pixels];
    for (int i = 0; i < pixels; i++) {
      if (cells <= pixels) {
        int cell = (int) ((2L * i + 1) * cells / (2L * pixels));
        edges[2 * i] = cell;
        edges[2 * i + 1] = cell;
      } else {
        edges[2 * i] = (int) ((long) i * cells / pixels);
        edges[2 * i + 1] = (int) ((long) (i + 1) * cells / pixels) - 1;
      }
    }
    return edges;
  }
}
