package org.spanscope.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.spanscope.figure.FigureLayout.Grid;
import org.spanscope.figure.FigureLayout.PanelLayout;
import org.spanscope.figure.FigureLayout.Rect;

/** Cells, their axes and their colour bar. */
final class HeatmapPainter implements PanelPainter {
  private static final double HATCH = 5;

  /** Wide enough to leave the colours of marked cells to be read. */
  private static final double MARKED = 12;

  /** Between plot and labels. */
  private static final double BAR = 2;

  /** Least side of a cell that has room for a sign. */
  private static final double SIGNED = 8;

  /** Share of the scale below which a cell is as good as zero. */
  private static final double FAINT = 0.05;

  private final Canvas canvas;
  private final HeatmapPanel panel;
  private final Neighbours beside;
  private final PanelFrame frame;
  private final RowLabels rows;
  private final ColumnLabels columns;
  private final ColourTable table;
  private final boolean hasGaps;
  private final ColourBar bar;

  HeatmapPainter(Canvas canvas, HeatmapPanel panel, String title, Neighbours beside) {
    this.canvas = canvas;
    this.panel = panel;
    this.beside = beside;
    this.rows = new RowLabels(canvas, panel.rows(), panel.rowAxis());
    this.columns = new ColumnLabels(canvas, panel.columns(), panel.columnAxis(), new BitSet());
    this.table = ColourTable.of(panel.scale(), canvas.theme());
    boolean gaps = false;
    for (float value : panel.values()) {
      gaps |= Float.isNaN(value);
    }
    this.hasGaps = gaps;
    this.bar =
        new ColourBar(
            canvas,
            panel.scale(),
            table,
            panel.unit(),
            beside.least(),
            beside.most(),
            !title.isEmpty());
    Legend legend = new Legend(canvas);
    if (hasGaps) {
      legend.add(
          panel.hatched().isEmpty() ? "no value" : panel.hatched(),
          rect -> {
            canvas.hatch(rect, canvas.palette().hatch(), HATCH);
            canvas.outline(rect, canvas.palette().frame());
          });
    }
    if (!panel.marks().isEmpty()) {
      legend.add(
          panel.marks().name(),
          rect -> {
            canvas.counterHatch(rect, MARKED / 2);
            canvas.outline(rect, canvas.palette().frame());
          });
    }
    this.frame = new PanelFrame(canvas, title, legend);
  }

  private boolean isEmpty() {
    return panel.rows().isEmpty() || panel.columns().isEmpty();
  }

  @Override
  public double naturalHeight(double width) {
    Margins margins = margins(width, width * 0.6);
    double plot = Math.max(40, width - margins.left() - margins.right());
    double square = plot / Math.max(1, panel.columns().size()) * panel.rows().size();
    double line = Lettering.line(canvas.small());
    double legible = panel.rows().size() * line * 1.6;
    double height = Math.max(2 * line, Math.min(Math.max(square, legible), plot));
    return frame.height(width, width) + Math.min(height, plot) + columns.height(plot, 8 * line);
  }

  @Override
  public Margins margins(double width, double height) {
    return new Margins(
        beside.left() ? 0 : rows.width(height * 0.6, leftLimit(width)),
        beside.right() ? 2 : bar.width(width));
  }

  private double leftLimit(double width) {
    // A narrow panel gives more of itself, since words are no shorter there.
    double least = Math.min(width * 0.4, 9 * canvas.fontSize());
    return Math.min(Math.max(width * 0.28, least), 16 * canvas.fontSize());
  }

  @Override
  public Margins upright(Rect region, Margins margins) {
    double plot = region.width() - margins.left() - margins.right();
    return margins.upright(above(region), columns.height(plot, limit(region), margins.down()));
  }

  @Override
  public boolean labelsRunDown(Rect region, Margins margins) {
    return columns.runDown(region.width() - margins.left() - margins.right(), limit(region));
  }

  private double above(Rect region) {
    return frame.height(region.width(), region.height());
  }

  /** What labels below the plot may take. */
  private double limit(Rect region) {
    return (region.height() - above(region)) * 0.42;
  }

  @Override
  public PanelLayout paint(Rect region, Margins margins) {
    double top = region.y() + Math.max(above(region), margins.above());
    double left = region.x() + margins.left();
    double right = region.x() + region.width() - margins.right();
    double limit = limit(region);
    double below = Math.max(columns.height(right - left, limit, margins.down()), margins.below());
    Rect plot = canvas.snap(left, top, right, region.y() + region.height() - below);
    frame.paint(region, plot);
    if (isEmpty()) {
      frame.empty(plot, panel.columns().isEmpty() ? "No columns to show" : "No rows to show");
      return new Grid(plot, panel.rows().size(), panel.columns().size());
    }
    if (hasGaps) {
      canvas.hatch(plot, canvas.palette().hatch(), HATCH);
    }
    canvas.cells(plot, panel.values(), panel.rows().size(), panel.columns().size(), table);
    canvas.outline(plot, canvas.palette().frame());
    Grid grid = new Grid(plot, panel.rows().size(), panel.columns().size());
    signs(grid);
    mark(grid, region);
    if (!beside.left()) {
      double leftLimit = leftLimit(margins.width());
      // Thinning may have chosen other labels than when the margin was measured.
      double labelled = Math.min(margins.left(), rows.width(plot.height(), leftLimit));
      rows.paint(plot, labelled, leftLimit);
    }
    columns.paint(plot, limit, margins.down());
    if (margins.right() > ColourBar.BAR && !beside.right()) {
      bar.paint(plot, margins.width());
    }
    return grid;
  }

  /** A minus on what is well below zero, where cells are large enough: not told by colour alone. */
  private void signs(Grid grid) {
    double width = grid.plot().width() / grid.columns();
    double height = grid.plot().height() / grid.rows();
    if (panel.scale().map() != ColourScale.Colours.DIVERGING || Math.min(width, height) < SIGNED) {
      return;
    }
    double end = Math.abs(panel.scale().min());
    double reach = Math.min(width, height) / 5;
    for (int i = 0; i < panel.values().length; i++) {
      float value = panel.values()[i];
      if (value < -FAINT * end) {
        Rect cell = grid.cell(i / grid.columns(), i % grid.columns()).get(0);
        double x = cell.x() + width / 2 - reach;
        double y = cell.y() + height / 2 - 0.5;
        boolean strong = value < -end / 2;
        canvas.fill(
            new Rect(x, y, 2 * reach, 1),
            strong ? canvas.palette().ground() : canvas.palette().text());
      }
    }
  }

  /** Lines over each unbroken stretch of marked rows or columns, and a bar where its labels are. */
  private void mark(Grid grid, Rect region) {
    Rect plot = grid.plot();
    FigureLayout places = new FigureLayout(region.width(), region.height(), List.of(grid));
    for (int[] stretch : stretches(panel.marks().columns())) {
      double left = places.column(0, stretch[0]).x();
      Rect last = places.column(0, stretch[1]);
      Rect marked = new Rect(left, plot.y(), last.x() + last.width() - left, plot.height());
      canvas.counterHatch(marked, MARKED);
      double width = Math.max(BAR, marked.width());
      Rect bar = new Rect(left, plot.y() + plot.height() + 1, width, BAR);
      canvas.fill(bar, canvas.palette().text());
    }
    for (int[] stretch : stretches(panel.marks().rows())) {
      double top = places.row(0, stretch[0]).y();
      Rect last = places.row(0, stretch[1]);
      Rect marked = new Rect(plot.x(), top, plot.width(), last.y() + last.height() - top);
      canvas.counterHatch(marked, MARKED);
      double height = Math.max(BAR, marked.height());
      canvas.fill(new Rect(plot.x() - 1 - BAR, top, BAR, height), canvas.palette().text());
    }
  }

  private static List<int[]> stretches(List<Integer> places) {
    List<int[]> stretches = new ArrayList<>();
    for (int place : places) {
      int[] last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
      if (last != null && last[1] + 1 == place) {
        last[1] = place;
      } else {
        stretches.add(new int[] {place, place});
      }
    }
    return stretches;
  }
}
