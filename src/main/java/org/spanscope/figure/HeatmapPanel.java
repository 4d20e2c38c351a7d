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
    String hatched)
    implements Panel {
  public HeatmapPanel {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }
}
