package org.spanscope.figure;

import java.util.List;
import java.util.Optional;

/**
 * Where things stand in a painted figure, so that a window can find what lies under the pointer and
 * put marks on top.
 *
 * @param width of the whole, in logical pixels
 * @param height of the whole, in logical pixels
 * @param panels one for each panel of the figure, in its order
 */
public record FigureLayout(double width, double height, List<PanelLayout> panels) {
  public FigureLayout {
    panels = List.copyOf(panels);
  }

  /**
   * A rectangle in logical pixels, x to the right, y down.
   *
   * @param x left edge
   * @param y upper edge
   * @param width to the right
   * @param height down
   */
  public record Rect(double x, double y, double width, double height) {
    /** Whether the point lies in it; right and lower edge lie outside. */
    public boolean contains(double px, double py) {
      return px >= x && px < x + width && py >= y && py < y + height;
    }
  }

  /**
   * The place of one panel's cells.
   *
   * @param plot what its rows and columns fill, evenly
   * @param rows number of rows; a panel of curves has one
   * @param columns number of columns; the places along x of a panel of curves
   */
  public record PanelLayout(Rect plot, int rows, int columns) {}

  /** A cell under a point, all counted from 0. */
  public record Hit(int panel, int row, int column) {}

  /** The cell under a point; none outside the plots and over panels without cells. */
  public Optional<Hit> hit(double x, double y) {
    for (int i = 0; i < panels.size(); i++) {
      PanelLayout panel = panels.get(i);
      Rect plot = panel.plot();
      if (panel.rows() > 0 && panel.columns() > 0 && plot.contains(x, y)) {
        return Optional.of(
            new Hit(
                i,
                index((y - plot.y()) / plot.height(), panel.rows()),
                index((x - plot.x()) / plot.width(), panel.columns())));
      }
    }
    return Optional.empty();
  }

  /** The rectangle of one cell. */
  public Rect cell(int panel, int row, int column) {
    Rect rows = row(panel, row);
    Rect columns = column(panel, column);
    return new Rect(columns.x(), rows.y(), columns.width(), rows.height());
  }

  /** The rectangle of a whole row of cells. */
  public Rect row(int panel, int row) {
    PanelLayout layout = panels.get(panel);
    Rect plot = layout.plot();
    double height = plot.height() / Math.max(1, layout.rows());
    return new Rect(plot.x(), plot.y() + row * height, plot.width(), height);
  }

  /** The rectangle of a whole column of cells. */
  public Rect column(int panel, int column) {
    PanelLayout layout = panels.get(panel);
    Rect plot = layout.plot();
    double width = plot.width() / Math.max(1, layout.columns());
    return new Rect(plot.x() + column * width, plot.y(), width, plot.height());
  }

  private static int index(double share, int count) {
    return Math.max(0, Math.min(count - 1, (int) (share * count)));
  }
}
