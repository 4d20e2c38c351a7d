package org.spanscope.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.spanscope.figure.FigureLayout.PanelLayout;
import org.spanscope.figure.FigureLayout.Pieces;
import org.spanscope.figure.FigureLayout.Rect;

/** Points in a plane, each with the sign of its group; both axes have one scale's ticks. */
final class ScatterPainter implements PanelPainter {
  /** Half of the place in which a point can be hit. */
  private static final double REACH = 4;

  /** Of the ring around a point that is chosen. */
  private static final double RING = 6;

  /** How much is seen of the other points, and of the rings: 0 to 255. */
  private static final int FAINT = 72;

  private static final int SEEN = 170;

  /** Room for signs at the edge, as a share of what the points span. */
  private static final double BEYOND = 0.03;

  private static final Role[] ROLES = {
    Role.FIRST, Role.SECOND, Role.THIRD, Role.FOURTH, Role.START, Role.END, Role.A, Role.B
  };

  private final Canvas canvas;
  private final ScatterPanel panel;
  private final PanelFrame frame;
  private final ValueScale across;
  private final ValueScale up;
  private final Font font;

  ScatterPainter(Canvas canvas, ScatterPanel panel, String title) {
    this.canvas = canvas;
    this.panel = panel;
    this.font = canvas.small();
    this.across = scale(panel.x());
    this.up = scale(panel.y());
    Legend legend = new Legend(canvas);
    for (int group = 0; group < panel.names().size(); group++) {
      int number = group;
      if (Arrays.stream(panel.groups()).anyMatch(one -> one == number)) {
        legend.add(
            panel.names().get(group),
            rect -> sign(rect.x() + rect.width() / 2, rect.y() + rect.height() / 2, number, false));
      }
    }
    if (!panel.chosen().isEmpty()) {
      legend.add(
          ScatterPanel.CHOSEN,
          rect -> ring(rect.x() + rect.width() / 2, rect.y() + rect.height() / 2));
    }
    this.frame = new PanelFrame(canvas, title, legend);
  }

  private static ValueScale scale(double[] values) {
    double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
    double low = Arrays.stream(finite).min().orElse(0);
    double high = Arrays.stream(finite).max().orElse(1);
    double more = (high > low ? high - low : Math.max(1, Math.abs(high))) * BEYOND;
    return ValueScale.of(low - more, high + more, false);
  }

  /**
   * The first four groups are filled, the next four the same signs in outline, then crosses and a
   * star.
   */
  private void sign(double x, double y, int group, boolean faint) {
    Color full = canvas.palette().of(ROLES[group % ROLES.length]);
    Color colour = faint ? Patterns.faint(full, FAINT) : full;
    if (group < Patterns.SIGNS) {
      Patterns.sign(canvas, x, y, colour, group);
    } else if (group < 2 * Patterns.SIGNS) {
      Patterns.outline(canvas, x, y, colour, group);
    } else {
      Patterns.cross(canvas, x, y, colour, group - 2 * Patterns.SIGNS);
    }
  }

  private void ring(double x, double y) {
    canvas.graphics().setPaint(Patterns.faint(canvas.palette().text(), SEEN));
    canvas.graphics().setStroke(new BasicStroke(1.1f));
    canvas.graphics().draw(new Ellipse2D.Double(x - RING, y - RING, 2 * RING, 2 * RING));
  }

  @Override
  public double naturalHeight(double width) {
    return frame.height(width, width) + width * 0.62;
  }

  @Override
  public Margins margins(double width, double height) {
    return new Margins(numbers() + 8 + Lettering.line(font) + 2, 8);
  }

  private double numbers() {
    return Math.ceil(Lettering.widest(up.labels(), font));
  }

  private double below() {
    return 3 + 2 * Lettering.line(font);
  }

  @Override
  public Margins upright(Rect region, Margins beside) {
    return beside.upright(frame.height(region.width(), region.height()), below());
  }

  @Override
  public PanelLayout paint(Rect region, Margins margins) {
    double above = Math.max(margins.above(), frame.height(region.width(), region.height()));
    double under = Math.max(margins.below(), below());
    Rect plot =
        canvas.snap(
            region.x() + margins.left(),
            region.y() + above,
            region.x() + region.width() - margins.right(),
            region.y() + region.height() - under);
    frame.paint(region, plot);
    if (IntStream.range(0, panel.size()).noneMatch(panel::isDrawn)) {
      frame.empty(plot, "No points to show");
      return new Pieces(plot, panel.labels().stream().map(one -> List.<Rect>of()).toList(), false);
    }
    axes(plot, region);
    canvas.outline(plot, canvas.palette().frame());
    List<List<Rect>> places = new ArrayList<>();
    for (int i = 0; i < panel.size(); i++) {
      if (!panel.isDrawn(i)) {
        places.add(List.of());
        continue;
      }
      double x = x(plot, i);
      double y = y(plot, i);
      if (!panel.chosen().contains(i)) {
        sign(x, y, panel.groups()[i], !panel.chosen().isEmpty());
      }
      places.add(List.of(new Rect(x - REACH, y - REACH, 2 * REACH, 2 * REACH)));
    }
    // Last, so that no faint one lies on them, nor the rings of a crowd on its signs.
    List<Integer> chosen = panel.chosen().stream().filter(panel::isDrawn).toList();
    chosen.forEach(i -> ring(x(plot, i), y(plot, i)));
    chosen.forEach(i -> sign(x(plot, i), y(plot, i), panel.groups()[i], false));
    return new Pieces(plot, places, false);
  }

  private double x(Rect plot, int point) {
    return plot.x() + plot.width() * across.share(panel.x()[point]);
  }

  private double y(Rect plot, int point) {
    return plot.y() + plot.height() * (1 - up.share(panel.y()[point]));
  }

  private void axes(Rect plot, Rect region) {
    Color muted = canvas.palette().muted();
    BasicStroke thin = new BasicStroke(1);
    double line = Lettering.line(font);
    double bottom = plot.y() + plot.height();
    for (double tick : up.ticks((int) Math.max(1, plot.height() / (2 * line)))) {
      double y = canvas.snap(plot.y() + plot.height() * (1 - up.share(tick)));
      canvas.line(plot.x(), y, plot.x() + plot.width(), y, canvas.palette().grid(), thin);
      String text = number(tick);
      canvas.text(
          text,
          font,
          muted,
          plot.x() - 5 - Lettering.width(text, font),
          y + font.getSize2D() * 0.36);
    }
    double wide = Lettering.widest(across.labels(), font) + 2 * canvas.gap();
    for (double tick : across.ticks((int) Math.max(1, plot.width() / wide))) {
      double x = canvas.snap(plot.x() + plot.width() * across.share(tick));
      canvas.line(x, plot.y(), x, bottom, canvas.palette().grid(), thin);
      String text = number(tick);
      canvas.text(
          text, font, muted, x - Lettering.width(text, font) / 2, bottom + 3 + font.getSize2D());
    }
    String below = Lettering.title(Lettering.readable(panel.xAxis()), font, plot.width());
    canvas.text(
        below,
        font,
        muted,
        plot.x() + plot.width() - Lettering.width(below, font),
        bottom + 3 + line + font.getSize2D());
    String beside = Lettering.title(Lettering.readable(panel.yAxis()), font, plot.height());
    double x = plot.x() - numbers() - 8 - line - 2 + font.getSize2D();
    canvas.textUp(
        beside,
        font,
        muted,
        Math.max(region.x() + font.getSize2D(), x),
        plot.y() + (plot.height() + Lettering.width(beside, font)) / 2);
  }

  private static String number(double tick) {
    return Numbers.format(Math.abs(tick) < 1e-13 ? 0 : tick);
  }
}
