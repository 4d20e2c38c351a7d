package org.spanscope.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.spanscope.figure.FigureLayout.PanelLayout;
import org.spanscope.figure.FigureLayout.Pieces;
import org.spanscope.figure.FigureLayout.Rect;

/** Lines between two columns of tokens. Tokens with the most weight are labelled first. */
final class LinesPainter implements PanelPainter {
  private static final double PAD = 4;

  private final Canvas canvas;
  private final LinesPanel panel;
  private final PanelFrame frame;
  private final Font font;
  private final List<String> left;
  private final List<String> right;

  LinesPainter(Canvas canvas, LinesPanel panel, String title) {
    this.canvas = canvas;
    this.panel = panel;
    this.font = canvas.small();
    this.left = panel.left().stream().map(Lettering::readable).toList();
    this.right = panel.right().stream().map(Lettering::readable).toList();
    Legend legend = new Legend(canvas);
    legend.add(
        Numbers.format(panel.full()) + " " + panel.unit(), rect -> sample(rect, panel.full()));
    if (panel.threshold() > 0) {
      legend.add(
          "none below " + Numbers.format(panel.threshold()),
          rect -> sample(rect, panel.threshold()));
    }
    this.frame = new PanelFrame(canvas, title, legend);
  }

  private void sample(Rect rect, double weight) {
    double y = rect.y() + rect.height() / 2;
    line(rect.x(), y, rect.x() + rect.width(), y, weight);
  }

  private void line(double x1, double y1, double x2, double y2, double weight) {
    Color ink = canvas.palette().chosenEdge();
    int alpha = (int) Math.round(255 * (0.15 + 0.85 * panel.share(weight)));
    canvas.graphics().setPaint(new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), alpha));
    canvas
        .graphics()
        .setStroke(
            new BasicStroke(
                (float) panel.thickness(weight), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    canvas.graphics().draw(new Line2D.Double(x1, y1, x2, y2));
  }

  @Override
  public double naturalHeight(double width) {
    int tokens = Math.max(left.size(), right.size());
    double line = Lettering.line(font);
    return frame.height(width, width) + Math.max(4, Math.min(tokens, 80) + 1) * line;
  }

  @Override
  public Margins margins(double width, double height) {
    return new Margins(0, 0);
  }

  @Override
  public PanelLayout paint(Rect region, Margins margins) {
    double top = region.y() + frame.height(region.width(), region.height());
    double bottom = region.y() + region.height();
    Rect plot = canvas.snap(region.x(), top, region.x() + region.width(), bottom);
    frame.paint(region, plot);
    if (left.isEmpty() || right.isEmpty()) {
      frame.empty(plot, "No tokens to show");
      return new Pieces(plot, List.of(), false);
    }
    double titles = plot.height() > 6 * Lettering.line(font) ? 1.3 * Lettering.line(font) : 0;
    double share = plot.width() * 0.34;
    double fromWidth = Math.min(share, Lettering.widest(left, font) + 2 * PAD);
    double toWidth = Math.min(share, Lettering.widest(right, font) + 2 * PAD);
    Rect from = new Rect(plot.x(), plot.y(), fromWidth, plot.height() - titles);
    Rect to =
        new Rect(plot.x() + plot.width() - toWidth, plot.y(), toWidth, plot.height() - titles);
    List<Rect> places = new ArrayList<>(slots(from, left.size()));
    places.addAll(slots(to, right.size()));
    lines(places, from.x() + from.width(), to.x());
    labels(places.subList(0, left.size()), left, sums(true), true);
    labels(places.subList(left.size(), places.size()), right, sums(false), false);
    if (titles > 0) {
      titles(plot);
    }
    return new Pieces(plot, places.stream().map(List::of).toList(), false);
  }

  private void titles(Rect plot) {
    double baseline = plot.y() + plot.height() - font.getSize2D() * 0.25;
    double half = plot.width() / 2 - PAD;
    String from = Lettering.title(Lettering.readable(panel.leftAxis()), font, half);
    String to = Lettering.title(Lettering.readable(panel.rightAxis()), font, half);
    Color muted = canvas.palette().muted();
    canvas.text(from, font, muted, plot.x() + PAD, baseline);
    double x = plot.x() + plot.width() - PAD - Lettering.width(to, font);
    canvas.text(to, font, muted, x, baseline);
  }

  /** Tokens evenly from top to bottom; few of them stand in the middle, not far apart. */
  private List<Rect> slots(Rect column, int count) {
    double height = Math.min(column.height() / count, 2 * Lettering.line(font));
    double top = column.y() + (column.height() - count * height) / 2;
    return IntStream.range(0, count)
        .mapToObj(i -> new Rect(column.x(), top + i * height, column.width(), height))
        .toList();
  }

  /** Weakest first, so that strong lines lie on top. */
  private void lines(List<Rect> places, double fromX, double toX) {
    int width = right.size();
    IntStream.range(0, panel.weights().length)
        .filter(i -> panel.isShown(i / width, i % width))
        .boxed()
        .sorted(Comparator.comparingDouble(i -> panel.weights()[i]))
        .forEach(
            i -> {
              double y1 = middle(places.get(i / width));
              double y2 = middle(places.get(left.size() + i % width));
              line(fromX, y1, toX, y2, panel.weights()[i]);
            });
  }

  private static double middle(Rect rect) {
    return rect.y() + rect.height() / 2;
  }

  /** What each token gives or gets in lines that are shown. */
  private double[] sums(boolean ofLeft) {
    double[] sums = new double[ofLeft ? left.size() : right.size()];
    for (int from = 0; from < left.size(); from++) {
      for (int to = 0; to < right.size(); to++) {
        if (panel.isShown(from, to)) {
          sums[ofLeft ? from : to] += panel.weights()[from * right.size() + to];
        }
      }
    }
    return sums;
  }

  private void labels(List<Rect> slots, List<String> texts, double[] sums, boolean onLeft) {
    double line = Lettering.line(font) * 0.92;
    int step = (int) Math.max(1, Math.ceil(line / slots.get(0).height()));
    List<Integer> order =
        IntStream.range(0, texts.size())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -sums[i]))
            .toList();
    BitSet shown = new BitSet();
    for (int i : order) {
      ColumnLabels.addIfFree(shown, i, step);
    }
    for (int i = shown.nextSetBit(0); i >= 0; i = shown.nextSetBit(i + 1)) {
      Rect slot = slots.get(i);
      String text = Lettering.elide(texts.get(i), font, slot.width() - 2 * PAD);
      double x =
          onLeft ? slot.x() + slot.width() - PAD - Lettering.width(text, font) : slot.x() + PAD;
      Color ink = sums[i] > 0 ? canvas.palette().text() : canvas.palette().muted();
      canvas.text(text, font, ink, x, middle(slot) + font.getSize2D() * 0.36);
    }
  }
}
