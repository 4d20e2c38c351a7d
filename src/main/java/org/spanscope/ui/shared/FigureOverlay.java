package org.spanscope.ui.shared;

import java.util.BitSet;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.spanscope.figure.FigureLayout;
import org.spanscope.figure.FigureLayout.Hit;
import org.spanscope.figure.FigureLayout.Pieces;
import org.spanscope.figure.FigureLayout.Rect;
import org.spanscope.figure.LinesPanel;
import org.spanscope.figure.Panel;
import org.spanscope.figure.Theme;
import org.spanscope.ui.shared.LinkedFigure.Cells;
import org.spanscope.ui.shared.TokenLink.Spot;

/** Marks what is hovered and pinned on top of a painted figure, which stays as it is. */
final class FigureOverlay {
  private static final Color HOVER_LIGHT = Color.web("#2f6fe0");
  private static final Color HOVER_DARK = Color.web("#9cc2ff");
  private static final Color PIN_LIGHT = Color.web("#c2410c");
  private static final Color PIN_DARK = Color.web("#ff9a5c");

  private final Canvas canvas = new Canvas();

  FigureOverlay() {
    canvas.setMouseTransparent(true);
  }

  Canvas canvas() {
    return canvas;
  }

  void resize(double width, double height) {
    canvas.setWidth(width);
    canvas.setHeight(height);
  }

  void draw(
      @Nullable LinkedFigure figure,
      @Nullable FigureLayout layout,
      Optional<Spot> hovered,
      Optional<Spot> pinned,
      Optional<Hit> cursor,
      Theme theme) {
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    if (figure == null || layout == null) {
      return;
    }
    boolean dark = theme == Theme.DARK;
    int count = Math.min(figure.panels().size(), layout.panels().size());
    for (int panel = 0; panel < count; panel++) {
      Panel picture = figure.figure().panels().get(panel);
      Marks marks = new Marks(pen, layout, panel, figure.panels().get(panel), picture);
      pinned.ifPresent(spot -> marks.draw(spot, dark ? PIN_DARK : PIN_LIGHT, dark));
      hovered.ifPresent(spot -> marks.draw(spot, dark ? HOVER_DARK : HOVER_LIGHT, dark));
      int here = panel;
      cursor
          .filter(hit -> hit.panel() == here)
          .ifPresent(hit -> marks.stand(hit, dark ? HOVER_DARK : HOVER_LIGHT, dark));
    }
  }

  /** The marks of one panel. */
  private record Marks(
      GraphicsContext pen, FigureLayout layout, int panel, Cells cells, Panel picture) {
    void draw(Spot spot, Color colour, boolean dark) {
      BitSet columns = cells.litColumns(spot);
      BitSet rows = cells.litRows(spot);
      if (layout.panels().get(panel) instanceof Pieces pieces) {
        if (picture instanceof LinesPanel lines) {
          columns.stream().forEach(piece -> lines(lines, pieces, piece, colour));
        }
        columns.stream()
            .boxed()
            .flatMap(piece -> pieces.cell(0, piece).stream())
            .forEach(rect -> frame(rect, colour, dark));
        return;
      }
      if (cells.columns().isEmpty()) {
        for (int[] run : new Runs(rows)) {
          band(join(layout.row(panel, run[0]), layout.row(panel, run[1])), colour, true, dark);
        }
        return;
      }
      boolean map = !cells.rows().isEmpty();
      for (int[] run : new Runs(columns)) {
        Rect first = layout.column(panel, run[0]);
        Rect last = layout.column(panel, run[1]);
        band(join(first, last), colour, !map, dark);
      }
      if (!map) {
        return;
      }
      for (int[] run : new Runs(rows)) {
        band(join(layout.row(panel, run[0]), layout.row(panel, run[1])), colour, false, dark);
      }
      for (int[] row : new Runs(rows)) {
        for (int[] column : new Runs(columns)) {
          Rect from = layout.cell(panel, row[0], column[0]);
          frame(join(from, layout.cell(panel, row[1], column[1])), colour, dark);
        }
      }
    }

    /** The lines of one token again, in the colour of the mark. */
    private void lines(LinesPanel lines, Pieces pieces, int piece, Color colour) {
      int left = lines.left().size();
      boolean from = piece < left;
      int others = from ? lines.right().size() : left;
      pen.setStroke(colour);
      for (int i = 0; i < others; i++) {
        int row = from ? piece : i;
        int column = from ? i : piece - left;
        if (lines.isShown(row, column)) {
          Rect start = pieces.cell(0, row).get(0);
          Rect end = pieces.cell(0, left + column).get(0);
          pen.setLineWidth(lines.thickness(row, column));
          pen.strokeLine(
              start.x() + start.width(),
              start.y() + start.height() / 2,
              end.x(),
              end.y() + end.height() / 2);
        }
      }
    }

    /** Where mouse or keyboard stand among cells that light up nowhere else. */
    void stand(Hit hit, Color colour, boolean dark) {
      if (!cells.isLinked()) {
        for (Rect rect : layout.panels().get(panel).cell(hit.row(), hit.column())) {
          frame(rect, colour, dark);
        }
      }
    }

    /**
     * Lines along the edges rather than a wash, so that colours of cells stay readable; with a halo
     * of the ground's colour, so that they stand out from light and dark cells alike.
     */
    private void band(Rect rect, Color colour, boolean wash, boolean dark) {
      if (wash) {
        pen.setFill(colour.deriveColor(0, 1, 1, 0.22));
        pen.fillRect(rect.x(), rect.y(), Math.max(2, rect.width()), rect.height());
        return;
      }
      pen.setStroke(dark ? Color.gray(0, 0.65) : Color.gray(1, 0.65));
      pen.setLineWidth(3);
      edges(rect);
      pen.setStroke(colour);
      pen.setLineWidth(1);
      edges(rect);
    }

    /** Outside the cells, halo and all: a column may be two pixels wide. */
    private void edges(Rect rect) {
      pen.strokeRect(
          Math.round(rect.x()) - 2.5,
          Math.round(rect.y()) - 2.5,
          Math.max(1, Math.round(rect.width())) + 5,
          rect.height() + 5);
    }

    private void frame(Rect rect, Color colour, boolean dark) {
      pen.setStroke(dark ? Color.BLACK : Color.WHITE);
      pen.setLineWidth(4);
      outline(rect);
      pen.setStroke(colour);
      pen.setLineWidth(2);
      outline(rect);
    }

    private void outline(Rect rect) {
      pen.strokeRect(
          rect.x() - 2,
          rect.y() - 2,
          Math.max(1, rect.width()) + 4,
          Math.max(1, rect.height()) + 4);
    }

    private static Rect join(Rect first, Rect last) {
      double x = first.x();
      double y = first.y();
      return new Rect(x, y, last.x() + last.width() - x, last.y() + last.height() - y);
    }
  }

  /** Stretches of set bits, first and last of each. */
  private record Runs(BitSet bits) implements Iterable<int[]> {
    @Override
    public java.util.Iterator<int[]> iterator() {
      return new java.util.Iterator<>() {
        private int next = bits.nextSetBit(0);

        @Override
        public boolean hasNext() {
          return next >= 0;
        }

        @Override
        public int[] next() {
          if (next < 0) {
            throw new java.util.NoSuchElementException();
          }
          int[] run = {next, bits.nextClearBit(next) - 1};
          next = bits.nextSetBit(run[1] + 1);
          return run;
        }
      };
    }
  }
}
