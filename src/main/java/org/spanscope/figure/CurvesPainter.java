package org.spanscope.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.BitSet;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.spanscope.figure.FigureLayout.Grid;
import org.spanscope.figure.FigureLayout.PanelLayout;
import org.spanscope.figure.FigureLayout.Rect;

/**
 * Curves over tokens. Each place along x has a slot of its own, so that a curve stands exactly over
 * the columns of a map of the same tokens.
 */
final class CurvesPainter implements PanelPainter {
  private final Canvas canvas;
  private final CurvesPanel panel;
  private final Neighbours beside;
  private final ValueScale scale;
  private final PanelFrame frame;
  private final ColumnLabels columns;
  private final String yTitle;

  CurvesPainter(Canvas canvas, CurvesPanel panel, String title, Neighbours beside) {
    this.canvas = canvas;
    this.panel = panel;
    this.beside = beside;
    this.scale = ValueScale.of(panel.yMin(), panel.yMax(), panel.log());
    this.columns = new ColumnLabels(canvas, panel.ticks(), panel.xAxis(), shaded());
    this.yTitle = Lettering.readable(panel.yAxis());
    Legend legend = new Legend(canvas);
    for (int i = 0; i < panel.curves().size(); i++) {
      int number = i;
      legend.add(panel.curves().get(i).name(), rect -> sample(rect, number));
    }
    for (CurvesPanel.Shade shade : panel.shades()) {
      legend.add(shade.name(), rect -> shade(rect, shade.kind()));
    }
    this.frame = new PanelFrame(canvas, title, legend);
  }

  /** The first and last place of each shade are worth a label before all others. */
  private BitSet shaded() {
    BitSet shaded = new BitSet();
    for (CurvesPanel.Shade shade : panel.shades()) {
      for (int place : new int[] {shade.first(), shade.last()}) {
        if (place >= 0 && place < panel.ticks().size()) {
          shaded.set(place);
        }
      }
    }
    return shaded;
  }

  @Override
  public double naturalHeight(double width) {
    double plot = Math.max(7 * canvas.fontSize(), Math.min(width * 0.22, 16 * canvas.fontSize()));
    Margins margins = margins(width, width);
    double line = Lettering.line(canvas.small());
    return frame.height(width, width)
        + plot
        + columns.height(Math.max(1, width - margins.left() - margins.right()), 7 * line);
  }

  /** A line of legend and a plot of some height; more where a title stands above them. */
  @Override
  public double leastHeight() {
    double plain = 4.5 * Lettering.line(canvas.small());
    return frame.isTitled() ? Math.max(plain, frame.leastHeight()) : plain;
  }

  @Override
  public Margins margins(double width, double height) {
    double labels = Lettering.widest(scale.labels(), canvas.small()) + 8;
    double title = hasTitle(width) ? Lettering.line(canvas.small()) + 2 : 0;
    boolean narrow = beside.left() || width < 10 * canvas.fontSize();
    return new Margins(narrow ? 4 : Math.ceil(labels + title), 4);
  }

  private boolean hasTitle(double width) {
    return !yTitle.isEmpty()
        && !beside.left()
        && width > (frame.isTitled() ? 20 : 14) * canvas.fontSize();
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
    double high = canvas.small().getSize2D();
    // The uppermost number stands half above the plot.
    double number = Math.min(region.height() / 8, Math.max(0, high * 0.5 - canvas.gap()));
    return frame.height(region.width(), region.height()) + number;
  }

  /** What labels below the plot may take. */
  private double limit(Rect region) {
    return (region.height() - above(region)) * 0.4;
  }

  @Override
  public PanelLayout paint(Rect region, Margins margins) {
    Font font = canvas.small();
    double top = region.y() + Math.max(above(region), margins.above());
    double left = region.x() + margins.left();
    double right = region.x() + region.width() - margins.right();
    double limit = limit(region);
    double below = Math.max(columns.height(right - left, limit, margins.down()), margins.below());
    Rect plot = canvas.snap(left, top, right, region.y() + region.height() - below);
    frame.paint(region, plot);
    int places = panel.ticks().size();
    if (places == 0) {
      frame.empty(plot, "No tokens to show");
      return new Grid(plot, 1, 0);
    }
    PanelLayout layout = new Grid(plot, 1, places);
    FigureLayout slots = new FigureLayout(region.width(), region.height(), List.of(layout));
    for (CurvesPanel.Shade shade : panel.shades()) {
      int first = Math.max(0, shade.first());
      int last = Math.min(places - 1, shade.last());
      if (first <= last) {
        Rect begin = slots.column(0, first);
        Rect end = slots.column(0, last);
        double width = end.x() + end.width() - begin.x();
        // Never so narrow that its pattern cannot be seen.
        double more = Math.max(0, 4 - width);
        double x = Math.max(plot.x(), begin.x() - more / 2);
        shade(new Rect(x, plot.y(), width + more, plot.height()), shade.kind());
      }
    }
    chart(plot, margins.left() > 8 && !beside.left());
    signs(plot);
    lonePoints(plot);
    columns.paint(plot, limit, margins.down());
    if (hasTitle(margins.width())) {
      // May stand beside labels too where the plot is low, and beside what stands above it.
      double from = region.y() + frame.above(region, plot);
      double room = region.y() + region.height() - from;
      String text = Lettering.title(yTitle, font, room);
      double half = Lettering.width(text, font) / 2;
      double centre = plot.y() + plot.height() / 2;
      double y = half + Math.max(from + half, Math.min(from + room - half, centre));
      double labels = Lettering.widest(scale.labels(), font) + 8;
      double x = plot.x() - labels - Lettering.line(font) - 2 + font.getSize2D();
      canvas.textUp(text, font, canvas.palette().muted(), x, y);
    }
    return layout;
  }

  private void chart(Rect plot, boolean labelled) {
    DefaultXYDataset data = new DefaultXYDataset();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    int places = panel.ticks().size();
    for (int i = 0; i < panel.curves().size(); i++) {
      CurvesPanel.Curve curve = panel.curves().get(i);
      double[][] points = new double[2][Math.min(places, curve.values().length)];
      for (int x = 0; x < points[0].length; x++) {
        points[0][x] = x;
        points[1][x] = scale.clamp(curve.values()[x]);
      }
      data.addSeries(i, points);
      renderer.setSeriesPaint(i, canvas.palette().of(curve.role()));
      renderer.setSeriesStroke(i, Legend.curve(curve.dashed()));
    }
    NumberAxis x = new NumberAxis();
    x.setRange(-0.5, places - 0.5);
    x.setVisible(false);
    double line = Lettering.line(canvas.small());
    double room = headroom(plot);
    int most = Math.max(1, (int) (plot.height() / (1.7 * line)));
    ValueAxis y = scale.axis(most, room / (plot.height() - 2 * room));
    y.setTickLabelsVisible(labelled);
    y.setTickLabelFont(canvas.small());
    y.setTickLabelPaint(canvas.palette().muted());
    y.setTickLabelInsets(new RectangleInsets(0, 0, 0, 4));
    y.setAxisLineVisible(false);
    y.setTickMarksVisible(false);
    XYPlot chart = new XYPlot(data, x, y, renderer);
    chart.setOrientation(PlotOrientation.VERTICAL);
    chart.setBackgroundPaint(null);
    chart.setOutlineVisible(false);
    chart.setInsets(RectangleInsets.ZERO_INSETS);
    chart.setAxisOffset(RectangleInsets.ZERO_INSETS);
    chart.setDomainGridlinesVisible(false);
    chart.setDomainZeroBaselineVisible(false);
    chart.setRangeGridlinePaint(canvas.palette().grid());
    chart.setRangeGridlineStroke(new BasicStroke(1));
    double beside = 80;
    AxisSpace space = new AxisSpace();
    space.setLeft(beside);
    chart.setFixedRangeAxisSpace(space);
    chart.setFixedDomainAxisSpace(new AxisSpace());
    chart.draw(
        canvas.graphics(),
        new Rectangle2D.Double(plot.x() - beside, plot.y(), plot.width() + beside, plot.height()),
        null,
        null,
        null);
  }

  /**
   * Above and below the ends of the axis, so that the chart's edge cuts no line that lies there.
   */
  private static double headroom(Rect plot) {
    return Math.min(2, plot.height() / 8);
  }

  private double y(Rect plot, double value) {
    double room = headroom(plot);
    return plot.y() + room + (plot.height() - 2 * room) * (1 - scale.share(value));
  }

  /** A value between two gaps makes no line; it gets a dot. */
  private void lonePoints(Rect plot) {
    int places = panel.ticks().size();
    for (CurvesPanel.Curve curve : panel.curves()) {
      double[] values = curve.values();
      canvas.graphics().setPaint(canvas.palette().of(curve.role()));
      for (int i = 0; i < Math.min(places, values.length); i++) {
        boolean before = i > 0 && !Double.isNaN(values[i - 1]);
        boolean after = i + 1 < Math.min(places, values.length) && !Double.isNaN(values[i + 1]);
        if (!Double.isNaN(values[i]) && !before && !after) {
          double x = plot.x() + (i + 0.5) * plot.width() / places;
          double y = y(plot, values[i]);
          canvas.graphics().setStroke(new BasicStroke(1.4f));
          Ellipse2D dot = new Ellipse2D.Double(x - 2.5, y - 2.5, 5, 5);
          if (curve.dashed()) {
            canvas.graphics().draw(dot);
          } else {
            canvas.graphics().fill(dot);
          }
        }
      }
    }
  }

  /** Signs at the places of curves that are told apart by them. */
  private void signs(Rect plot) {
    int places = panel.ticks().size();
    if (plot.width() / places < 7) {
      return;
    }
    for (int number = 0; number < panel.curves().size(); number++) {
      CurvesPanel.Curve curve = panel.curves().get(number);
      for (int i = 0; hasSigns(curve) && i < Math.min(places, curve.values().length); i++) {
        if (!Double.isNaN(curve.values()[i])) {
          double x = plot.x() + (i + 0.5) * plot.width() / places;
          double y = y(plot, curve.values()[i]);
          Patterns.sign(canvas, x, y, canvas.palette().of(curve.role()), number);
        }
      }
    }
  }

  private static boolean hasSigns(CurvesPanel.Curve curve) {
    return curve.role() != Role.START && curve.role() != Role.END;
  }

  private void sample(Rect rect, int number) {
    CurvesPanel.Curve curve = panel.curves().get(number);
    double y = rect.y() + rect.height() / 2;
    Color colour = canvas.palette().of(curve.role());
    canvas.line(rect.x(), y, rect.x() + rect.width(), y, colour, Legend.curve(curve.dashed()));
    if (hasSigns(curve)) {
      Patterns.sign(canvas, rect.x() + rect.width() / 2, y, colour, number);
    }
  }

  /**
   * Gold and a chosen place are plain with solid edges, the prediction hatched with dashed ones.
   */
  private void shade(Rect rect, CurvesPanel.Kind kind) {
    Color edge = canvas.palette().edge(kind);
    canvas.fill(rect, canvas.palette().fill(kind));
    BasicStroke stroke = new BasicStroke(1);
    if (kind == CurvesPanel.Kind.PREDICTED) {
      Color faint = new Color(edge.getRed(), edge.getGreen(), edge.getBlue(), 110);
      canvas.hatch(rect, faint, 5);
      stroke =
          new BasicStroke(
              1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {2, 2}, 0);
    }
    for (double x : new double[] {rect.x(), rect.x() + rect.width()}) {
      canvas.line(x, rect.y(), x, rect.y() + rect.height(), edge, stroke);
    }
  }
}
