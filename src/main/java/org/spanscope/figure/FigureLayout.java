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

  /** The places of one panel's cells, counted by rows and columns. */
  public sealed interface PanelLayout permits Grid, Pieces {
    /** What all of them stand in. */
    Rect plot();

    int rows();

    int columns();

    /** The cell under a point, as row and column; none outside and between cells. */
    Optional<int[]> at(double x, double y);

    /** What a cell covers: one rectangle, or none or several where it is a piece of text. */
    List<Rect> cell(int row, int column);
  }

  /**
   * Cells that fill a plot evenly.
   *
   * @param plot what its rows and columns fill
   * @param rows number of rows; a panel of curves has one
   * @param columns number of columns; the places along x of a panel of curves
   */
  public record Grid(Rect plot, int rows, int columns) implements PanelLayout {
    @Override
    public Optional<int[]> at(double x, double y) {
      return rows > 0 && columns > 0 && plot.contains(x, y)
          ? Optional.of(
              new int[] {
                index((y - plot.y()) / plot.height(), rows),
                index((x - plot.x()) / plot.width(), columns)
              })
          : Optional.empty();
    }

    @Override
    public List<Rect> cell(int row, int column) {
      double width = plot.width() / columns;
      double height = plot.height() / rows;
      return List.of(new Rect(plot.x() + column * width, plot.y() + row * height, width, height));
    }

    private static int index(double share, int count) {
      return Math.max(0, Math.min(count - 1, (int) (share * count)));
    }
  }

  /**
   * Pieces anywhere in a plot, in one row; each is a column.
   *
   * @param plot what they stand in
   * @param places for each piece what it covers; empty where there was no room for it
   * @param cut whether there was no room for some of them
   */
  public record Pieces(Rect plot, List<List<Rect>> places, boolean cut) implements PanelLayout {
    public Pieces {
      places = places.stream().map(List::copyOf).toList();
    }

    @Override
    public int rows() {
      return 1;
    }

    @Override
    public int columns() {
      return places.size();
    }

    @Override
    public Optional<int[]> at(double x, double y) {
      for (int i = 0; i < places.size(); i++) {
        if (places.get(i).stream().anyMatch(rect -> rect.contains(x, y))) {
          return Optional.of(new int[] {0, i});
        }
      }
      return Optional.empty();
    }

    @Override
    public List<Rect> cell(int row, int column) {
      return places.get(column);
    }
  }

  /** Whether some piece of text has no place, since it would not fit. */
  boolean isCut() {
    return panels.stream().anyMatch(panel -> panel instanceof Pieces pieces && pieces.cut());
  }

  /** A cell under a point, all counted from 0. */
  public record Hit(int panel, int row, int column) {}

  /** The cell under a point; none outside the plots and over panels without cells. */
  public Optional<Hit> hit(double x, double y) {
    for (int i = 0; i < panels.size(); i++) {
      Optional<int[]> cell = panels.get(i).at(x, y);
      if (cell.isPresent()) {
        return Optional.of(new Hit(i, cell.get()[0], cell.get()[1]));
      }
    }
    return Optional.empty();
  }

  /** The rectangle of one cell; of a piece of text the first; no width where it has none. */
  public Rect cell(int panel, int row, int column) {
    PanelLayout layout = panels.get(panel);
    Rect plot = layout.plot();
    return layout.cell(row, column).stream().findFirst().orElse(new Rect(plot.x(), plot.y(), 0, 0));
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
}
