package org.spanscope.figure;

import java.awt.Font;
import java.util.List;
import org.spanscope.figure.FigureLayout.Rect;

/**
 * Labels left of a plot, one a row, thinned until none overlaps, and left of them the axis title.
 */
final class RowLabels {
  private static final double PAD = 5;

  private final Canvas canvas;
  private final Font font;
  private final List<String> labels;
  private final String title;

  RowLabels(Canvas canvas, List<String> labels, String title) {
    this.canvas = canvas;
    this.font = canvas.small();
    this.labels = labels.stream().map(Lettering::readable).toList();
    this.title = Lettering.readable(title);
  }

  /** Width needed left of a plot of about this height, no more than the limit. */
  double width(double plotHeight, double limit) {
    double titled = titleWidth(limit);
    if (labels.isEmpty() || limit < 3 * font.getSize2D()) {
      return titled + PAD;
    }
    int step = ColumnLabels.step(font, plotHeight / labels.size());
    double widest = 0;
    for (int i = 0; i < labels.size(); i += step) {
      widest = Math.max(widest, Lettering.width(labels.get(i), font));
    }
    return Math.min(limit, Math.ceil(widest) + PAD + titled);
  }

  /**
   * @param width what stands left of the plot for labels and title
   * @param limit as asked for the width
   */
  void paint(Rect plot, double width, double limit) {
    double titled = titleWidth(limit);
    int step = 1;
    double room = width - titled - PAD;
    if (!labels.isEmpty() && room > 0) {
      double cell = plot.height() / labels.size();
      step = ColumnLabels.step(font, cell);
      for (int i = 0; i < labels.size(); i += step) {
        String text = Lettering.elide(labels.get(i), font, room);
        double x = plot.x() - PAD - Lettering.width(text, font);
        double y = plot.y() + (i + 0.5) * cell + font.getSize2D() * 0.36;
        canvas.text(text, font, canvas.palette().muted(), x, y);
      }
    }
    if (titled > 0) {
      String text = ColumnLabels.title(title, labels.size(), step, font, plot.height());
      double y = plot.y() + (plot.height() + Lettering.width(text, font)) / 2;
      canvas.textUp(text, font, canvas.palette().muted(), plot.x() - width + font.getSize2D(), y);
    }
  }

  private double titleWidth(double limit) {
    boolean wanted = !title.isEmpty() || labels.size() > 1;
    return wanted && limit > 6 * font.getSize2D() ? Lettering.line(font) + 4 : 0;
  }
}
