package org.spanscope.figure;

import java.awt.Font;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.spanscope.figure.FigureLayout.PanelLayout;
import org.spanscope.figure.FigureLayout.Rect;

/**
 * The panels of a figure at their places: one below the other, or in columns. Plots of one column
 * have one left and one right edge, plots side by side one upper and one lower edge, and all are
 * equally wide.
 */
final class PanelGrid {
  private static final int TITLE_LINES = 2;

  private final Canvas canvas;
  private final int panels;
  private final List<Column> columns = new ArrayList<>();

  /** Whether there are columns, with titles, and panels with letters. */
  private final boolean lettered;

  private record Column(String title, List<Integer> places, List<PanelPainter> painters) {}

  PanelGrid(Canvas canvas, Figure figure) {
    this.canvas = canvas;
    this.panels = figure.panels().size();
    this.lettered = !figure.columns().isEmpty();
    List<Figure.Column> planned =
        lettered
            ? figure.columns()
            : List.of(new Figure.Column("", IntStream.range(0, panels).boxed().toList()));
    for (int c = 0; c < planned.size(); c++) {
      Figure.Column column = planned.get(c);
      List<PanelPainter> painters = new ArrayList<>();
      for (int r = 0; r < column.panels().size(); r++) {
        painters.add(painter(figure, planned, column.panels().get(r), r));
      }
      columns.add(new Column(Lettering.readable(column.title()), column.panels(), painters));
    }
  }

  private PanelPainter painter(Figure figure, List<Figure.Column> planned, int number, int row) {
    Panel panel = figure.panels().get(number);
    List<Integer> line =
        planned.stream()
            .filter(column -> column.panels().size() > row)
            .map(column -> column.panels().get(row))
            .toList();
    Neighbours beside =
        Neighbours.of(line.stream().map(figure.panels()::get).toList(), line.indexOf(number));
    String title =
        lettered ? (Figure.letter(number) + "  " + panel.title()).strip() : panel.title();
    if (panel instanceof HeatmapPanel heatmap) {
      return new HeatmapPainter(canvas, heatmap, title, beside);
    } else if (panel instanceof CurvesPanel curves) {
      return new CurvesPainter(canvas, curves, title, beside);
    } else if (panel instanceof BarsPanel bars) {
      return new BarsPainter(canvas, bars, title);
    } else if (panel instanceof TextPanel text) {
      return new TextPainter(canvas, text, title);
    } else if (panel instanceof SmallMapsPanel maps) {
      return new SmallMapsPainter(canvas, maps, title);
    } else if (panel instanceof LinesPanel lines) {
      return new LinesPainter(canvas, lines, title);
    } else if (panel instanceof ScatterPanel scatter) {
      return new ScatterPainter(canvas, scatter, title);
    } else if (panel instanceof NotePanel note) {
      return new NotePainter(canvas, note, title);
    }
    throw new IllegalArgumentException("No painter for " + panel.getClass());
  }

  private int rows() {
    return columns.stream().mapToInt(column -> column.painters().size()).max().orElse(0);
  }

  private List<PanelPainter> row(int row) {
    return columns.stream()
        .filter(column -> column.painters().size() > row)
        .map(column -> column.painters().get(row))
        .toList();
  }

  /** The height that shows everything, at this width. */
  double naturalHeight(double width) {
    double share = share(width);
    double[] natural =
        IntStream.range(0, rows()).mapToDouble(row -> naturalHeight(row, share)).toArray();
    double titled =
        lettered ? titleHeight(widths(width, margins(share, natural)), Double.MAX_VALUE) : 0;
    return titled + Arrays.stream(natural).sum() + 2 * canvas.gap() * Math.max(0, rows() - 1);
  }

  private double naturalHeight(int row, double width) {
    return row(row).stream().mapToDouble(p -> p.naturalHeight(width)).max().orElse(0);
  }

  /** The width of each column, as long as nothing else is known. */
  private double share(double width) {
    int count = columns.size();
    return Math.max(1, (width - between(width) * (count - 1)) / count);
  }

  private double between(double width) {
    return Math.min(2 * canvas.gap(), width * 0.03);
  }

  /**
   * Paints them into an area.
   *
   * @return where they stand, in the order of the figure's panels
   */
  List<PanelLayout> paint(Rect area) {
    double share = share(area.width());
    double titled = 0;
    if (lettered) {
      // Titles are as high as columns are narrow, which hardly depends on the height of titles.
      double[] about = widths(area.width(), margins(share, heights(share, area.height())));
      titled = titleHeight(about, area.height() * 0.3);
    }
    double left = Math.max(1, area.height() - titled);
    double between = rows() > 1 ? Math.min(2 * canvas.gap(), left * 0.05) : 0;
    double[] heights = heights(share, left - between * Math.max(0, rows() - 1));
    List<Margins> margins = margins(share, heights);
    double[] widths = widths(area.width(), margins);
    PanelLayout[] layouts = new PanelLayout[panels];
    double y = area.y() + titled;
    for (int row = 0; row < heights.length; row++) {
      Rect[] regions = regions(area, y, widths, heights[row]);
      Margins upright = upright(row, regions, margins);
      for (int c = 0; c < columns.size(); c++) {
        Column column = columns.get(c);
        if (row < column.painters().size()) {
          Margins around = margins.get(c).upright(upright.above(), upright.below());
          layouts[column.places().get(row)] = column.painters().get(row).paint(regions[c], around);
        }
      }
      y += heights[row] + between;
    }
    titles(regions(area, area.y(), widths, titled));
    return Arrays.asList(layouts);
  }

  private double[] heights(double width, double height) {
    int rows = rows();
    if (rows == 1) {
      return new double[] {height};
    }
    double[] heights = IntStream.range(0, rows).mapToDouble(r -> naturalHeight(r, width)).toArray();
    double sum = Arrays.stream(heights).sum();
    double lacking = 0;
    double spare = 0;
    double[] least = new double[rows];
    for (int i = 0; i < rows; i++) {
      heights[i] *= height / sum;
      double wanted = row(i).stream().mapToDouble(PanelPainter::leastHeight).max().orElse(0);
      least[i] = Math.min(wanted, height / rows);
      lacking += Math.max(0, least[i] - heights[i]);
      spare += Math.max(0, heights[i] - least[i]);
    }
    // What one lacks the others give, each as it can.
    for (int i = 0; i < rows && lacking > 0; i++) {
      double more = Math.max(0, heights[i] - least[i]);
      heights[i] = more > 0 ? heights[i] - lacking * more / spare : least[i];
    }
    return heights;
  }

  /** What each column needs beside its plots, so that curves stand over the columns of a map. */
  private List<Margins> margins(double share, double[] heights) {
    List<Margins> all = new ArrayList<>();
    double taken = 0;
    for (Column column : columns) {
      Margins margins = new Margins(0, 0).of(share);
      for (int i = 0; i < column.painters().size(); i++) {
        margins = margins.max(column.painters().get(i).margins(share, heights[i]));
      }
      taken += margins.left() + margins.right();
      all.add(margins);
    }
    boolean fits = taken < share * columns.size() * 0.75;
    return fits ? all : all.stream().map(margins -> new Margins(0, 0).of(share)).toList();
  }

  /** Of each column, so that all plots are equally wide. */
  private double[] widths(double width, List<Margins> margins) {
    if (columns.size() == 1) {
      return new double[] {width};
    }
    double taken = margins.stream().mapToDouble(one -> one.left() + one.right()).sum();
    double plots = width - between(width) * (columns.size() - 1) - taken;
    double plot = Math.max(1, plots / columns.size());
    return margins.stream().mapToDouble(one -> one.left() + plot + one.right()).toArray();
  }

  private Rect[] regions(Rect area, double y, double[] widths, double height) {
    Rect[] regions = new Rect[widths.length];
    double x = area.x();
    for (int c = 0; c < widths.length; c++) {
      regions[c] = new Rect(x, y, widths[c], height);
      x += widths[c] + between(area.width());
    }
    return regions;
  }

  private Margins upright(int row, Rect[] regions, List<Margins> margins) {
    Margins upright = new Margins(0, 0);
    for (int c = 0; c < columns.size() && columns.size() > 1; c++) {
      List<PanelPainter> painters = columns.get(c).painters();
      if (row < painters.size()) {
        upright = upright.max(painters.get(row).upright(regions[c], margins.get(c)));
      }
    }
    return upright;
  }

  private double titleHeight(double[] widths, double limit) {
    int lines = 0;
    for (int c = 0; c < widths.length; c++) {
      lines = Math.max(lines, titleLines(c, widths[c], TITLE_LINES).size());
    }
    double height = lines == 0 ? 0 : lines * Lettering.line(canvas.strong()) + canvas.gap();
    return height > limit ? 0 : height;
  }

  private List<String> titleLines(int column, double width, int most) {
    return Lettering.wrap(columns.get(column).title(), canvas.strong(), width, most);
  }

  private void titles(Rect[] regions) {
    Font font = canvas.strong();
    for (int c = 0; c < regions.length; c++) {
      Rect region = regions[c];
      int most = (int) (region.height() / Lettering.line(font));
      double y = region.y();
      for (String line : titleLines(c, region.width(), most)) {
        canvas.text(line, font, canvas.palette().text(), region.x(), y + font.getSize2D());
        y += Lettering.line(font);
      }
    }
  }
}
