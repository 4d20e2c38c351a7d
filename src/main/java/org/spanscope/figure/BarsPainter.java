package org.spanscope.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.spanscope.figure.BarsPanel.Direction;
import org.spanscope.figure.FigureLayout.Grid;
import org.spanscope.figure.FigureLayout.PanelLayout;
import org.spanscope.figure.FigureLayout.Rect;

/**
 * Bars in groups. Each category has a slot of its own, so that bars over tokens stand exactly over
 * the columns of a map of the same tokens.
 */
final class BarsPainter implements PanelPainter {
  /** Share of a slot that its bars fill. */
  private static final double FILLED = 0.78;

  private final Canvas canvas;
  private final BarsPanel panel;
  private final boolean up;
  private final ValueScale scale;
  private final PanelFrame frame;
  private final ColumnLabels columns;
  private final RowLabels rows;
  private final String valueTitle;

  BarsPainter(Canvas canvas, BarsPanel panel, String title) {
    this.canvas = canvas;
    this.panel = panel;
    this.up = panel.direction() == Direction.UP;
    this.scale = ValueScale.of(panel.min(), panel.max(), false);
    BitSet marked = new BitSet();
    if (isChosen()) {
      marked.set(panel.chosen());
    }
    this.columns = new ColumnLabels(canvas, panel.categories(), panel.categoryAxis(), marked);
    this.rows = new RowLabels(canvas, panel.categories(), panel.categoryAxis());
    this.valueTitle = Lettering.readable(panel.valueAxis());
    Legend legend = new Legend(canvas);
    for (int i = 0; i < panel.series().size(); i++) {
      BarsPanel.Series series = panel.series().get(i);
      int number = i;
      legend.add(
          series.name(),
          rect -> Patterns.fill(canvas, rect, canvas.palette().of(series.role()), number));
    }
    for (int i = 0; i < panel.references().size(); i++) {
      int number = i;
      legend.add(
          panel.references().get(i).name(),
          rect -> {
            double y = rect.y() + rect.height() / 2;
            Color ink = canvas.palette().text();
            canvas.line(rect.x(), y, rect.x() + rect.width(), y, ink, Patterns.dashes(number));
          });
    }
    this.frame = new PanelFrame(canvas, title, legend);
  }

  private boolean isChosen() {
    return panel.chosen() >= 0 && panel.chosen() < panel.categories().size();
  }

  @Override
  public double naturalHeight(double width) {
    Margins margins = margins(width, width);
    double line = Lettering.line(canvas.small());
    double above = frame.height(width, width);
    if (up) {
      double plot = Math.max(8 * canvas.fontSize(), Math.min(width * 0.28, 18 * canvas.fontSize()));
      double inner = Math.max(1, width - margins.left() - margins.right());
      return above + plot + columns.height(inner, 7 * line);
    }
    int bars = Math.max(1, panel.series().size());
    double slot = Math.max(line * 1.3, bars * line * 0.7);
    return above + Math.max(2 * line, panel.categories().size() * slot) + below(width);
  }

  @Override
  public Margins margins(double width, double height) {
    if (width < 10 * canvas.fontSize()) {
      return new Margins(4, 4);
    }
    if (up) {
      double title = hasTitle(width) ? Lettering.line(canvas.small()) + 2 : 0;
      return new Margins(Math.ceil(numbers() + 8 + title), 4);
    }
    // The last number stands half beyond the plot.
    return new Margins(rows.width(height * 0.7, leftLimit(width)), Math.ceil(numbers() / 2 + 2));
  }

  private double numbers() {
    return Lettering.widest(scale.labels(), canvas.small());
  }

  private boolean hasTitle(double width) {
    return !valueTitle.isEmpty() && width > 20 * canvas.fontSize();
  }

  private double leftLimit(double width) {
    return Math.min(width * 0.4, 26 * canvas.fontSize());
  }

  /** Numbers and the title of the values below bars that grow to the right. */
  private double below(double width) {
    double line = Lettering.line(canvas.small());
    return 3 + line + (hasTitle(width) ? line : 0);
  }

  @Override
  public PanelLayout paint(Rect region, Margins margins) {
    double top = region.y() + frame.height(region.width(), region.height());
    double bottom = region.y() + region.height();
    if (up) {
      top += Math.min(region.height() / 8, canvas.small().getSize2D() * 0.4);
    }
    double left = region.x() + margins.left();
    double right = region.x() + region.width() - margins.right();
    double limit = (bottom - top) * 0.42;
    double below =
        up ? columns.height(right - left, limit) : Math.min(limit, below(region.width()));
    Rect plot = canvas.snap(left, top, right, bottom - below);
    frame.paint(region, plot);
    int count = panel.categories().size();
    if (count == 0 || panel.series().isEmpty()) {
      frame.empty(plot, "No bars to show");
      return up ? new Grid(plot, 1, 0) : new Grid(plot, 0, 1);
    }
    Grid slots = up ? new Grid(plot, 1, count) : new Grid(plot, count, 1);
    axis(plot, region, margins.left() > 8);
    if (isChosen()) {
      chosen(slot(slots, panel.chosen()));
    }
    for (int category = 0; category < count; category++) {
      group(plot, slot(slots, category), category);
    }
    line(plot, Math.max(scale.low(), Math.min(scale.high(), 0)), canvas.palette().frame(), null);
    for (int i = 0; i < panel.references().size(); i++) {
      double value = panel.references().get(i).value();
      if (value >= scale.low() && value <= scale.high()) {
        line(plot, value, canvas.palette().text(), Patterns.dashes(i));
      }
    }
    if (up) {
      columns.paint(plot, limit);
    } else {
      double limitLeft = leftLimit(region.width());
      rows.paint(plot, Math.min(margins.left(), rows.width(plot.height(), limitLeft)), limitLeft);
    }
    return slots;
  }

  private Rect slot(Grid slots, int category) {
    return (up ? slots.cell(0, category) : slots.cell(category, 0)).get(0);
  }

  private void chosen(Rect slot) {
    canvas.fill(slot, canvas.palette().chosenFill());
    BasicStroke stroke = new BasicStroke(1.4f);
    Color edge = canvas.palette().chosenEdge();
    double right = slot.x() + slot.width();
    double bottom = slot.y() + slot.height();
    if (up) {
      canvas.line(slot.x(), slot.y(), slot.x(), bottom, edge, stroke);
      canvas.line(right, slot.y(), right, bottom, edge, stroke);
    } else {
      canvas.line(slot.x(), slot.y(), right, slot.y(), edge, stroke);
      canvas.line(slot.x(), bottom, right, bottom, edge, stroke);
    }
  }

  /** The bars of a category, side by side. */
  private void group(Rect plot, Rect slot, int category) {
    int bars = panel.series().size();
    double across = up ? slot.width() : slot.height();
    double thick = across * FILLED / bars;
    double gap = bars > 1 && thick > 6 ? 1 : 0;
    double begin = (up ? slot.x() : slot.y()) + across * (1 - FILLED) / 2;
    for (int i = 0; i < bars; i++) {
      BarsPanel.Series series = panel.series().get(i);
      double from = begin + i * thick;
      double value = category < series.values().length ? series.values()[category] : Double.NaN;
      if (Double.isNaN(value)) {
        missing(plot, from + thick / 2);
        continue;
      }
      Rect bar = bar(plot, value, from, Math.max(1, thick - gap));
      Patterns.fill(canvas, bar, canvas.palette().of(series.role()), i);
      whisker(plot, series, category, from + (thick - gap) / 2, thick);
    }
  }

  private Rect bar(Rect plot, double value, double from, double thick) {
    double zero = at(plot, 0);
    double end = at(plot, value);
    double low = Math.min(zero, end);
    // A value near zero is still a line, unlike none.
    double length = Math.max(1, Math.abs(zero - end));
    return up
        ? canvas.snap(from, low, from + thick, low + length)
        : canvas.snap(low, from, low + length, from + thick);
  }

  /** Where a value lies along the bars' direction; beyond the ends at the end. */
  private double at(Rect plot, double value) {
    double share = scale.share(value);
    return up ? plot.y() + plot.height() * (1 - share) : plot.x() + plot.width() * share;
  }

  private void whisker(
      Rect plot, BarsPanel.Series series, int category, double middle, double thick) {
    double low = series.low()[category];
    double high = series.high()[category];
    if (Double.isNaN(low) || Double.isNaN(high)) {
      return;
    }
    double cap = Math.min(4, thick * 0.3);
    double from = at(plot, low);
    double to = at(plot, high);
    // A halo, since it stands half on its own bar; of a thin bar something is to be seen beside it.
    float around = (float) Math.min(3.2, 1.2 + 0.15 * thick);
    for (boolean halo : new boolean[] {true, false}) {
      Color colour = halo ? canvas.palette().ground() : canvas.palette().text();
      BasicStroke stroke = new BasicStroke(halo ? around : 1.2f);
      stroke(from, middle, to, middle, colour, stroke);
      stroke(from, middle - cap, from, middle + cap, colour, stroke);
      stroke(to, middle - cap, to, middle + cap, colour, stroke);
    }
  }

  /** A line between two points, given as along the bars and across them. */
  private void stroke(
      double along1, double across1, double along2, double across2, Color colour, BasicStroke how) {
    if (up) {
      canvas.line(across1, along1, across2, along2, colour, how);
    } else {
      canvas.line(along1, across1, along2, across2, colour, how);
    }
  }

  /** No value is not zero. */
  private void missing(Rect plot, double middle) {
    Font font = canvas.small();
    double zero = at(plot, 0);
    double half = Lettering.width("–", font) / 2;
    double x = up ? middle - half : Math.min(zero + 3, plot.x() + plot.width() - 2 * half);
    double y = up ? Math.max(plot.y() + font.getSize2D(), zero - 3) : middle + font.getSize2D() / 3;
    canvas.text("–", font, canvas.palette().muted(), x, y);
  }

  private void line(Rect plot, double value, Color colour, @Nullable BasicStroke dashes) {
    double at = canvas.snap(at(plot, value));
    double from = up ? plot.x() : plot.y();
    double to = from + (up ? plot.width() : plot.height());
    stroke(at, from, at, to, colour, dashes == null ? new BasicStroke(1) : dashes);
  }

  private void axis(Rect plot, Rect region, boolean labelled) {
    Font font = canvas.small();
    double line = Lettering.line(font);
    double step = up ? 1.7 * line : numbers() + 2 * canvas.gap();
    double[] ticks = scale.ticks((int) Math.max(1, (up ? plot.height() : plot.width()) / step));
    for (double tick : ticks) {
      line(plot, tick, canvas.palette().grid(), null);
      if (labelled) {
        String text = Numbers.format(Math.abs(tick) < 1e-13 ? 0 : tick);
        double width = Lettering.width(text, font);
        double x = up ? plot.x() - 5 - width : at(plot, tick) - width / 2;
        double baseline =
            up
                ? at(plot, tick) + font.getSize2D() * 0.36
                : plot.y() + plot.height() + 3 + font.getSize2D();
        if (up || baseline <= region.y() + region.height()) {
          canvas.text(text, font, canvas.palette().muted(), x, baseline);
        }
      }
    }
    if (hasTitle(region.width())) {
      title(plot, region, font);
    }
  }

  private void title(Rect plot, Rect region, Font font) {
    Color muted = canvas.palette().muted();
    if (up) {
      String text = Lettering.title(valueTitle, font, region.height());
      double half = Lettering.width(text, font) / 2;
      double centre = plot.y() + plot.height() / 2;
      double lowest = region.y() + region.height() - half;
      double y = half + Math.max(region.y() + half, Math.min(lowest, centre));
      double x = plot.x() - numbers() - 8 - Lettering.line(font) - 2 + font.getSize2D();
      canvas.textUp(text, font, muted, x, y);
      return;
    }
    double baseline = plot.y() + plot.height() + 3 + Lettering.line(font) + font.getSize2D();
    if (baseline <= region.y() + region.height() + 1) {
      String text = Lettering.title(valueTitle, font, plot.width());
      double x = plot.x() + plot.width() - Lettering.width(text, font);
      canvas.text(text, font, muted, x, baseline);
    }
  }
}
