package org.spanscope.figure;

import java.awt.Font;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.spanscope.figure.FigureLayout.PanelLayout;
import org.spanscope.figure.FigureLayout.Rect;

/** Cells, their axes and their colour bar. */
final class HeatmapPainter implements PanelPainter {
  private static final double BAR = 9;
  private static final double HATCH = 5;

  private final Canvas canvas;
  private final HeatmapPanel panel;
  private final PanelFrame frame;
  private final RowLabels rows;
  private final ColumnLabels columns;
  private final ColourTable table;
  private final boolean hasGaps;
  private final List<String> barTicks;

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
    this.barTicks = barTicks(least, most);
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
    double right = BAR + canvas.gap() + 4 + Lettering.widest(barTicks, canvas.small());
    if (hasUnit(width)) {
      right += Lettering.line(canvas.small());
    }
    boolean bar = width > 12 * canvas.fontSize();
    return new Margins(rows.width(height * 0.6, leftLimit(width)), bar ? Math.ceil(right) : 2);
  }

  private boolean hasUnit(double width) {
    return !panel.unit().isEmpty() && width > 24 * canvas.fontSize();
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
      return new PanelLayout(plot, panel.rows().size(), panel.columns().size());
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
    if (margins.right() > BAR) {
      bar(plot, region);
    }
    return new PanelLayout(plot, panel.rows().size(), panel.columns().size());
  }

  /** Upper end, lower end, and the middle. */
  private List<String> barTicks(float least, float most) {
    ColourScale scale = panel.scale();
    boolean signed = scale.map() == ColourScale.Colours.DIVERGING;
    double low = low();
    double high = high();
    List<String> ticks = new ArrayList<>();
    // Colours end at the ends of the scale; numbers beyond them are told by a sign.
    ticks.add((most > high ? "≥" : "") + (signed ? Numbers.signed(high) : Numbers.format(high)));
    ticks.add((least < low ? "≤" : "") + Numbers.format(low));
    double middle = (low + high) / 2;
    if (high > low) {
      ticks.add(Numbers.format(signed && Math.abs(middle) < 1e-12 ? 0 : middle));
    }
    return ticks;
  }

  private double low() {
    return Math.min(panel.scale().min(), panel.scale().max());
  }

  private double high() {
    return Math.max(panel.scale().min(), panel.scale().max());
  }

  private void bar(Rect plot, Rect region) {
    Font font = canvas.small();
    double x = plot.x() + plot.width() + canvas.gap();
    Rect bar = canvas.snap(x, plot.y(), x + BAR, plot.y() + plot.height());
    int steps = 256;
    float[] values = new float[steps];
    for (int i = 0; i < steps; i++) {
      values[i] = (float) (high() - (high() - low()) * i / (steps - 1));
    }
    canvas.cells(bar, values, steps, 1, table);
    canvas.outline(bar, canvas.palette().frame());
    double right = bar.x() + bar.width() + 4;
    double half = font.getSize2D() * 0.36;
    boolean roomForMiddle = bar.height() > 5 * Lettering.line(font) && barTicks.size() > 2;
    tick(bar.y() + font.getSize2D() * 0.72, barTicks.get(0), right);
    if (bar.height() > 2 * Lettering.line(font) && high() > low()) {
      tick(bar.y() + bar.height(), barTicks.get(1), right);
    }
    if (roomForMiddle) {
      double y = bar.y() + bar.height() / 2;
      tick(y + half, barTicks.get(2), right);
    }
    if (hasUnit(region.width())) {
      String unit = Lettering.title(Lettering.readable(panel.unit()), font, bar.height());
      double unitX = right + Lettering.widest(barTicks, font) + font.getSize2D() * 0.5;
      double y = bar.y() + (bar.height() - Lettering.width(unit, font)) / 2;
      canvas.textDown(unit, font, canvas.palette().muted(), unitX, y);
    }
  }

  private void tick(double baseline, String text, double x) {
    canvas.text(text, canvas.small(), canvas.palette().muted(), x, baseline);
  }
}
