package org.spanscope.attention;

import java.util.List;

/**
 * A map as it is shown: one block, at one level, sinks treated.
 *
 * @param settings what it shows
 * @param rows units from which the weight goes
 * @param columns units to which it goes
 * @param values {@code [rows, columns]}, row-major; NaN where no pair of tokens shares a window
 * @param sinkMass mean over the shown rows' tokens of the share on [CLS] and separators before they
 *     were treated, 0 to 1
 */
public record MapView(
    MapSettings settings,
    List<MapUnit> rows,
    List<MapUnit> columns,
    float[] values,
    double sinkMass) {
  public float at(int row, int column) {
    return values[row * columns.size() + column];
  }
}
