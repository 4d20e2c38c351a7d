package org.spanscope.figure;

import java.awt.Font;
import java.util.List;
import org.spanscope.figure.FigureLayout.Rect;

/** What stands above a plot: the panel's title and its legend; and what stands in an empty one. */
final class PanelFrame {
  private static final int TITLE_LINES = 2;

  private final Canvas canvas;
  private final String title;
  private final Legend legend;

  PanelFrame(Canvas canvas, String title, Legend legend) {
    this.canvas = canvas;
    this.title = Lettering.readable(title);
    this.legend = legend;
  }

  /** Height above the plot in a region of this size. */
  double height(double width, double height) {
    double above = wanted(width, height);
    return above > height / 2 ? 0 : above;
  }

  boolean isTitled() {
    return !title.isEmpty();
  }

  /** The height of a panel that has room for a title and two lines of legend above its plot. */
  double leastHeight() {
    double line = Lettering.line(canvas.small());
    return 2 * (Lettering.line(canvas.strong()) + 2 * line + canvas.gap()) + 1;
  }

  private double wanted(double width, double height) {
    double above = titleLines(width, height).size() * Lettering.line(canvas.strong());
    return above + legend.height(width, legendLines(height)) + canvas.gap();
  }

  /** Title and legend above the plot. */
  void paint(Rect region, Rect plot) {
    if (height(region.width(), region.height()) == 0) {
      return;
    }
    Font font = canvas.strong();
    double y = region.y();
    for (String line : titleLines(region.width(), region.height())) {
      canvas.text(line, font, canvas.palette().text(), region.x(), y + font.getSize2D());
      y += Lettering.line(font);
    }
    double x = legendLeft(region, plot);
    double right = region.x() + region.width();
    legend.paint(x, y, right - x, legendLines(region.height()));
  }

  /** Begins over the plot where that costs no line. */
  private double legendLeft(Rect region, Rect plot) {
    double width = region.width();
    double indent = plot.x() - region.x();
    boolean fits =
        legend.lines(width - indent) <= legend.lines(width) && legend.widest() <= width - indent;
    return fits ? plot.x() : region.x();
  }

  /** What is taken above a plot to the left of it, where an axis title may want to stand. */
  double above(Rect region, Rect plot) {
    double all = height(region.width(), region.height());
    if (all == 0) {
      return 0;
    }
    double titled =
        titleLines(region.width(), region.height()).size() * Lettering.line(canvas.strong());
    return legend.isEmpty() || legendLeft(region, plot) >= plot.x() ? titled : all;
  }

  /** A sentence in the middle of a plot that shows nothing. */
  void empty(Rect plot, String text) {
    canvas.outline(plot, canvas.palette().frame());
    Font font = canvas.ordinary();
    List<String> lines = Lettering.wrap(text, font, plot.width() - 8, 3);
    double y = plot.y() + plot.height() / 2 - (lines.size() - 1) * Lettering.line(font) / 2;
    for (String line : lines) {
      double x = plot.x() + (plot.width() - Lettering.width(line, font)) / 2;
      canvas.text(line, font, canvas.palette().muted(), x, y + font.getSize2D() * 0.36);
      y += Lettering.line(font);
    }
  }

  private List<String> titleLines(double width, double height) {
    if (title.isEmpty() || height < 4 * canvas.fontSize()) {
      return List.of();
    }
    int most = height < 14 * canvas.fontSize() ? 1 : TITLE_LINES;
    return Lettering.wrap(title, canvas.strong(), width, most);
  }

  private int legendLines(double height) {
    double line = Lettering.line(canvas.small());
    return height < 3 * line ? 0 : height < 6.5 * line ? 1 : height < 14 * line ? 2 : 3;
  }
}
