package org.spanscope.figure;

import java.util.BitSet;
import org.spanscope.figure.FigureLayout.Grid;
import org.spanscope.figure.FigureLayout.PanelLayout;
import org.spanscope.figure.FigureLayout.Rect;

/** Cells, their axes and their colour bar. */
final class HeatmapPainter implements PanelPainter {
  private static final double HATCH = 5;

  private final Canvas canvas;
  private final HeatmapPanel panel;
  private final PanelFrame frame;
  private final RowLabels rows;
  private final ColumnLabels columns;
  private final ColourTable table;
  private final boolean hasGaps;
  private final ColourBar bar;

  HeatmapPainter(Canvas canvas, HeatmapPanel panel) {
    this.canvas = canvas;
    this.panel = panel;
    this.rows = new RowLabels(canvas, panel.rows(), panel.rowAxis());
    this.columns = new ColumnLabels(canvas, panel.columns(), panel.columnAxis(), new BitSet());
    this.table = ColourTable.of(panel.scale(), canvas.theme());
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    boolean gaps = false;
    for (float value : panel.values()) {
      gaps |= Float.isNaN(value);
      least = Math.min(least, Float.isNaN(value) ? least : value);
      most = Math.max(most, Float.isNaN(value) ? most : value);
    }
    this.hasGaps = gaps;
    this.bar = new ColourBar(canvas, panel.scale(), table, panel.unit(), least, most);
    Legend legend = new Legend(canvas);
    if (hasGaps) {
      legend.add(
          panel.hatched().isEmpty() ? "no value" : panel.hatched(),
          rect -> {
            canvas.hatch(rect, canvas.palette().hatch(), HATCH);
            canvas.outline(rect, canvas.palette().frame());
          });
    }
    this.frame = new PanelFrame(canvas, panel.title(), legend);
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
    return new Margins(rows.width(height * 0.6, leftLimit(width)), bar.width(width));
  }

  private double leftLimit(double width) {
    return Math.min(width * 0.28, 16 * canvas.fontSize());
  }

  @Override
  public PanelLayout paint(Rect region, Margins margins) {
    double top = region.y() + frame.height(region.width(), region.height());
    double left = region.x() + margins.left();
    double right = region.x() + region.width() - margins.right();
    double available = region.y() + region.height() - top;
    double limit = available * 0.42;
    double below = columns.height(right - left, limit);
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
    double leftLimit = leftLimit(region.width());
    // Thinning may have chosen other labels than when the margin was measured.
    double beside = Math.min(margins.left(), rows.width(plot.height(), leftLimit));
    rows.paint(plot, beside, leftLimit);
    columns.paint(plot, limit);
    if (margins.right() > ColourBar.BAR) {
      bar.paint(plot, region.width());
    }
    return new Grid(plot, panel.rows().size(), panel.columns().size());
  }
}
