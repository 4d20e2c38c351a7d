package org.spanscope.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.spanscope.figure.FigureLayout.PanelLayout;
import org.spanscope.figure.FigureLayout.Rect;

/** The one painter of figures, for screens and for files. Leaves the ground as it is. */
final class FigurePainter {
  private final Canvas canvas;
  private final Figure figure;
  private final boolean heading;
  private final List<PanelPainter> panels = new ArrayList<>();

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
    this.canvas = new Canvas(graphics, Palette.of(theme), theme, Math.max(6, fontSize), scale);
    this.figure = figure;
    this.heading = heading;
    for (Panel panel : figure.panels()) {
      panels.add(painter(panel));
    }
  }

  private PanelPainter painter(Panel panel) {
    if (panel instanceof HeatmapPanel heatmap) {
      return new HeatmapPainter(canvas, heatmap);
    } else if (panel instanceof CurvesPanel curves) {
      return new CurvesPainter(canvas, curves);
    } else if (panel instanceof BarsPanel bars) {
      return new BarsPainter(canvas, bars);
    } else if (panel instanceof TextPanel text) {
      return new TextPainter(canvas, text);
    } else if (panel instanceof SmallMapsPanel maps) {
      return new SmallMapsPainter(canvas, maps);
    } else if (panel instanceof LinesPanel lines) {
      return new LinesPainter(canvas, lines);
    }
    throw new IllegalArgumentException("No painter for " + panel.getClass());
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
    double y = pad;
    y += heading(pad, pad, inner, (height - 2 * pad) * 0.45, true);
    double left = Math.max(1, height - pad - y);
    double between = panels.size() > 1 ? Math.min(2 * canvas.gap(), left * 0.05) : 0;
    double shared = left - between * Math.max(0, panels.size() - 1);
    double[] heights = heights(inner, shared);
    Margins margins = margins(inner, heights);
    List<PanelLayout> layouts = new ArrayList<>();
    for (int i = 0; i < heights.length; i++) {
      layouts.add(panels.get(i).paint(new Rect(pad, y, inner, heights[i]), margins));
      y += heights[i] + between;
    }
    return new FigureLayout(width, height, layouts);
  }

  /** The height that shows everything, at this width. */
  double naturalHeight(double width) {
    double pad = canvas.gap();
    double inner = Math.max(1, width - 2 * pad);
    double natural = panels.stream().mapToDouble(p -> p.naturalHeight(inner)).sum();
    double head = heading(0, 0, inner, Double.MAX_VALUE, false);
    return Math.ceil(head + natural + 2 * pad + 2 * canvas.gap() * Math.max(0, panels.size() - 1));
  }

  private double pad(double width, double height) {
    return Math.min(canvas.gap(), 0.04 * Math.min(width, height));
  }

  private double[] heights(double width, double height) {
    if (panels.size() == 1) {
      return new double[] {height};
    }
    double[] heights = panels.stream().mapToDouble(p -> p.naturalHeight(width)).toArray();
    double sum = Arrays.stream(heights).sum();
    double lacking = 0;
    double spare = 0;
    double[] least = new double[heights.length];
    for (int i = 0; i < heights.length; i++) {
      heights[i] *= height / sum;
      least[i] = Math.min(panels.get(i).leastHeight(), height / heights.length);
      lacking += Math.max(0, least[i] - heights[i]);
      spare += Math.max(0, heights[i] - least[i]);
    }
    // What one lacks the others give, each as it can.
    for (int i = 0; i < heights.length && lacking > 0; i++) {
      double more = Math.max(0, heights[i] - least[i]);
      heights[i] = more > 0 ? heights[i] - lacking * more / spare : least[i];
    }
    return heights;
  }

  /** One left and one right edge for all plots, so that curves stand over their columns. */
  private Margins margins(double width, double[] heights) {
    Margins margins = new Margins(0, 0);
    for (int i = 0; i < heights.length; i++) {
      margins = margins.max(panels.get(i).margins(width, heights[i]));
    }
    boolean fits = margins.left() + margins.right() < width * 0.75;
    return fits ? margins : new Margins(0, 0);
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
            Lettering.readable(figure.title()), titleFont, width, lines(room, titleFont, 3));
    for (String line : title) {
      if (paint) {
        canvas.text(line, titleFont, canvas.palette().text(), x, y + titleFont.getSize2D());
      }
      y += Lettering.line(titleFont);
    }
    room -= y - top;
    for (String line : says(saysFont, width, lines(room, saysFont, 12))) {
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
