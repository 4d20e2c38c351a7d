package org.spanscope.session;

import java.util.List;
import java.util.Objects;

/**
 * Where the window stands and how its room is shared out.
 *
 * @param x left edge on the screen, in logical pixels
 * @param y upper edge
 * @param width of the window
 * @param height of the window
 * @param maximised whether it fills the screen
 * @param columns dividers between examples, middle and inspector, 0 to 1
 * @param rows dividers between context, panes and tabs, 0 to 1; empty while nobody moved them
 */
public record SavedLayout(
    double x,
    double y,
    double width,
    double height,
    boolean maximised,
    List<Double> columns,
    List<Double> rows) {
  public SavedLayout {
    Objects.requireNonNull(columns, "columns");
    rows = rows == null ? List.of() : List.copyOf(rows);
    columns = List.copyOf(columns);
    boolean finite = Double.isFinite(x) && Double.isFinite(y);
    boolean shares =
        columns.stream().allMatch(SavedLayout::isShare)
            && rows.stream().allMatch(SavedLayout::isShare);
    if (!finite || !(width >= 1) || !(height >= 1) || !shares) {
      throw new IllegalArgumentException(
          "No layout: " + x + ", " + y + ", " + width + ", " + height);
    }
  }

  private static boolean isShare(double value) {
    return value >= 0 && value <= 1;
  }
}
