package org.spanscope.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.List;
import org.spanscope.figure.FigureLayout.Rect;

/** The one painter of figures, for screens and for files. Leaves the ground as it is. */
final class FigurePainter {
  /** Share of the height they ask for that panels one below the other are put up with. */
  private static final double LEAST_STACK = 0.7;

  private final Canvas canvas;
  private final Figure figure;
  private final boolean heading;
  private final List<Figure> beside;

  /**
   * @param scale device pixels a logical pixel, by which the graphics are scaled already; 0 for
   *     vectors
   */
  FigurePainter(
      Graphics2D graphics,
      Figure figure,
      Theme theme,
      double fontSize,
      boolean heading,
      double scale) {
    this(graphics, figure, List.of(), theme, fontSize, heading, scale);
  }

  /**
   * @param beside figures of the same size that stand beside it, to be level with
   */
  FigurePainter(
      Graphics2D graphics,
      Figure figure,
      List<Figure> beside,
      Theme theme,
      double fontSize,
      boolean heading,
      double scale) {
    this.canvas = new Canvas(graphics, Palette.of(theme), theme, Math.max(6, fontSize), scale);
    this.figure = figure;
    this.heading = heading;
    this.beside = List.copyOf(beside);
  }

  private PanelGrid panels(double width, double height) {
    if (PanelGrid.isNarrow(figure, width, canvas.fontSize())) {
      PanelGrid stacked = new PanelGrid(canvas, figure, List.of(), true);
      if (height >= LEAST_STACK * stacked.naturalHeight(width)) {
        return stacked;
      }
    }
    return new PanelGrid(canvas, figure, beside, false);
  }

  /** Whether columns stand one below the other at this size, since it is narrow. */
  boolean isStacked(double width, double height) {
    double pad = pad(width, height);
    return panels(Math.max(1, width - 2 * pad), height - 2 * pad).isStacked();
  }

  /** Paints the figure into its width and height and says where its panels stand. */
  FigureLayout paint(double width, double height) {
    Graphics2D g = canvas.graphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    double pad = pad(width, height);
    double inner = Math.max(1, width - 2 * pad);
    PanelGrid panels = panels(inner, height - 2 * pad);
    double y = pad;
    if (heading) {
      // All of it where the panels leave room for it, else half of what there is.
      double most = height - 2 * pad;
      y +=
          heading(pad, pad, inner, Math.max(most * 0.45, most - panels.naturalHeight(inner)), true);
    }
    double left = Math.max(1, height - pad - y);
    return new FigureLayout(width, height, panels.paint(new Rect(pad, y, inner, left)));
  }

  /** The height that shows everything, at this width. */
  double naturalHeight(double width) {
    double pad = canvas.gap();
    double inner = Math.max(1, width - 2 * pad);
    double head = heading(0, 0, inner, Double.MAX_VALUE, false);
    return Math.ceil(head + panels(inner, Double.MAX_VALUE).naturalHeight(inner) + 2 * pad);
  }

  private double pad(double width, double height) {
    return Math.min(canvas.gap(), 0.04 * Math.min(width, height));
  }

  private double heading(double x, double top, double width, double limit, boolean paint) {
    if (!heading) {
      return 0;
    }
    Font titleFont = Lettering.bold(canvas.fontSize() * 1.15);
    Font saysFont = canvas.small();
    double room = limit;
    double y = top;
    List<String> title =
        Lettering.wrap(
            Lettering.readable(figure.title()), titleFont, width, lines(room, titleFont, 8));
    for (String line : title) {
      if (paint) {
        canvas.text(line, titleFont, canvas.palette().text(), x, y + titleFont.getSize2D());
      }
      y += Lettering.line(titleFont);
    }
    room -= y - top;
    for (String line : says(saysFont, width, lines(room, saysFont, 60))) {
      if (paint) {
        canvas.text(line, saysFont, canvas.palette().muted(), x, y + saysFont.getSize2D());
      }
      y += Lettering.line(saysFont);
    }
    return y > top ? y - top + canvas.gap() : 0;
  }

  /** Each thing it says stays in one line where that is wide enough. */
  private List<String> says(Font font, double width, int most) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String say : figure.says()) {
      String text = Lettering.readable(say);
      String longer = line.isEmpty() ? text : line + " · " + text;
      if (!line.isEmpty() && Lettering.width(longer, font) > width) {
        lines.addAll(Lettering.wrap(line, font, width, 12));
        line = text;
      } else {
        line = longer;
      }
    }
    lines.addAll(Lettering.wrap(line, font, width, 12));
    if (lines.size() <= most) {
      return lines;
    }
    List<String> shown = new ArrayList<>(lines.subList(0, most));
    if (most > 0) {
      shown.set(most - 1, Lettering.elide(shown.get(most - 1) + " · …", font, width));
    }
    return shown;
  }

  private static int lines(double room, Font font, int most) {
    return (int) Math.max(0, Math.min(most, room / Lettering.line(font)));
  }
}
