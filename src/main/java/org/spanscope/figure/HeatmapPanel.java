package org.spanscope.figure;

import java.util.List;

/**
 * Cells coloured by a number.
 *
 * @param title what stands above it
 * @param rowAxis what the rows are, such as "from: question token"
 * @param columnAxis what the columns are
 * @param rows a label a row
 * @param columns a label a column
 * @param values {@code [rows, columns]}, row-major; NaN cells are hatched
 * @param scale colours and their ends
 * @param unit what the numbers are, written at the colour bar
 * @param hatched what hatching means here; empty where nothing is hatched
 * @param marks rows and columns that stand for something else than the others
 */
public record HeatmapPanel(
    String title,
    String rowAxis,
    String columnAxis,
    List<String> rows,
    List<String> columns,
    float[] values,
    ColourScale scale,
    String unit,
    String hatched,
    Marks marks)
    implements Panel {
  public HeatmapPanel {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    if (!isWithin(marks.rows(), rows.size()) || !isWithin(marks.columns(), columns.size())) {
      throw new IllegalArgumentException("marks beyond the cells: " + marks);
    }
  }

  /** Without marks. */
  public HeatmapPanel(
      String title,
      String rowAxis,
      String columnAxis,
      List<String> rows,
      List<String> columns,
      float[] values,
      ColourScale scale,
      String unit,
      String hatched) {
    this(title, rowAxis, columnAxis, rows, columns, values, scale, unit, hatched, Marks.NONE);
  }

  /**
   * The same map with some of its cells only; colours and their ends stay.
   *
   * @param top first row
   * @param bottom last row
   * @param left first column
   * @param right last column
   */
  public HeatmapPanel part(int top, int bottom, int left, int right) {
    int width = right - left + 1;
    float[] cells = new float[(bottom - top + 1) * width];
    for (int row = top; row <= bottom; row++) {
      System.arraycopy(values, row * columns.size() + left, cells, (row - top) * width, width);
    }
    return new HeatmapPanel(
        title,
        rowAxis,
        columnAxis,
        rows.subList(top, bottom + 1),
        columns.subList(left, right + 1),
        cells,
        scale,
        unit,
        hatched,
        marks.part(top, bottom, left, right));
  }

  private static boolean isWithin(List<Integer> places, int count) {
    return places.stream().allMatch(place -> place >= 0 && place < count);
  }

  /**
   * Rows and columns that are marked: their cells keep their colours, with slanted lines over them
   * that fall to the right (those of missing values fall to the left), and a bar at the axis.
   *
   * @param name what they are, as in the legend, such as "masked"
   * @param rows from 0, ascending
   * @param columns from 0, ascending
   */
  public record Marks(String name, List<Integer> rows, List<Integer> columns) {
    public static final Marks NONE = new Marks("", List.of(), List.of());

    public Marks {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
    }

    public boolean isEmpty() {
      return rows.isEmpty() && columns.isEmpty();
    }

    private Marks part(int top, int bottom, int left, int right) {
      return new Marks(name, part(rows, top, bottom), part(columns, left, right));
    }

    private static List<Integer> part(List<Integer> places, int first, int last) {
      return places.stream()
          .filter(place -> place >= first && place <= last)
          .map(place -> place - first)
          .toList();
    }
  }
}
