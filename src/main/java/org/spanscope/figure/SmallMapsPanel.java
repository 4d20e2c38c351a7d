package org.spanscope.figure;

import java.util.List;

/**
 * Many small maps side by side, each with a number: a strip below it in the number's colour, and a
 * caption where there is room.
 *
 * @param title what stands above it
 * @param rowAxis what the rows of maps are, such as "layer"
 * @param columnAxis what the columns of maps are, such as "head"
 * @param rows a label for each row of maps; empty texts where the order has no rows
 * @param columns a label for each column of maps, likewise
 * @param maps row by row; the last row may be shorter
 * @param scale colours of the cells and their ends
 * @param unit what the cells' numbers are
 * @param numbers colours of the strips and their ends
 * @param number what the strips' numbers are, with their unit
 * @param chosen which map is framed, or {@link #NONE}
 */
public record SmallMapsPanel(
    String title,
    String rowAxis,
    String columnAxis,
    List<String> rows,
    List<String> columns,
    List<SmallMap> maps,
    ColourScale scale,
    String unit,
    ColourScale numbers,
    String number,
    int chosen)
    implements Panel {
  /** No map is framed. */
  public static final int NONE = -1;

  public SmallMapsPanel {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    maps = List.copyOf(maps);
  }

  /**
   * One map.
   *
   * @param caption what stands below it where there is room
   * @param rows number of rows of cells
   * @param columns number of columns of cells
   * @param values {@code [rows, columns]}, row-major; NaN cells are clear
   * @param number its number; NaN for none
   */
  public record SmallMap(String caption, int rows, int columns, float[] values, double number) {}
}
