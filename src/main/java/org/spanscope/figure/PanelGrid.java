package org.spanscope.figure;

import java.awt.Font;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spanscope.figure.FigureLayout.PanelLayout;
import org.spanscope.figure.FigureLayout.Rect;

/**
 * The panels of a figure at their places: one below the other, or in columns. Plots of one column
 * have one left and one right edge, plots side by side one upper and one lower edge, and all are
 * equally wide.
 */
final class PanelGrid {
  /** More than any answer takes. */
  private static final int TITLE_LINES = 8;

  /** Letters across, below which columns side by side lose their numbers and labels. */
  private static final double LEAST_COLUMN = 16;

  /** A column of a page is about that much higher than wide. */
  private static final double STACK = 2.6;

  private final Canvas canvas;
  private final int panels;
  private final List<Column> columns = new ArrayList<>();
  private final List<PanelGrid> level;

  /** What stands above a line of panels, by its number; where columns stand one below the other. */
  private final Map<Integer, String> heads = new HashMap<>();

  /** Whether there are columns, with titles, and panels with letters. */
  private final boolean lettered;

  private record Column(String title, List<Integer> places, List<PanelPainter> painters) {}

  /** The panels as the figure has them. */
  PanelGrid(Canvas canvas, Figure figure) {
    this(canvas, figure, List.of(), false);
  }

  /**
   * @param beside figures that stand beside this one in regions of the same size: those with as
   *     many panels are laid out alike, so that plots are level and equally large
   * @param stacked whether columns stand one below the other
   */
  PanelGrid(Canvas canvas, Figure figure, List<Figure> beside, boolean stacked) {
    this.canvas = canvas;
    this.panels = figure.panels().size();
    this.level =
        beside.stream()
            .filter(other -> other.columns().isEmpty() && figure.columns().isEmpty())
            .filter(other -> other.panels().size() == figure.panels().size())
            .map(other -> new PanelGrid(canvas, other))
            .toList();
    this.lettered = !figure.columns().isEmpty();
    List<Figure.Column> planned =
        lettered && !stacked ? figure.columns() : List.of(stack(figure.columns()));
    for (int c = 0; c < planned.size(); c++) {
      Figure.Column column = planned.get(c);
      List<PanelPainter> painters = new ArrayList<>();
      for (int r = 0; r < column.panels().size(); r++) {
        painters.add(painter(figure, planned, column.panels().get(r), r));
      }
      columns.add(new Column(Lettering.readable(column.title()), column.panels(), painters));
    }
  }

  /** All panels in one column, those of a column of the figure together. */
  private Figure.Column stack(List<Figure.Column> all) {
    if (all.isEmpty()) {
      return new Figure.Column("", IntStream.range(0, panels).boxed().toList());
    }
    List<Integer> places = new ArrayList<>();
    for (Figure.Column column : all) {
      heads.put(places.size(), Lettering.readable(column.title()));
      places.addAll(column.panels());
    }
    return new Figure.Column("", places);
  }

  /** Whether columns side by side would be too narrow to be read. */
  static boolean isNarrow(Figure figure, double width, double fontSize) {
    int count = figure.columns().size();
    return count > 1 && width / count < LEAST_COLUMN * fontSize;
  }

  /** Whether columns of the figure stand one below the other. */
  boolean isStacked() {
    return !heads.isEmpty();
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

  /** Those of a line, and of the lines that are level with it. */
  private List<PanelPainter> row(int row) {
    return grids()
        .flatMap(grid -> grid.columns.stream())
        .filter(column -> column.painters().size() > row)
        .map(column -> column.painters().get(row))
        .toList();
  }

  private Stream<PanelGrid> grids() {
    return Stream.concat(Stream.of(this), level.stream());
  }

  /** The panels of one place of a line: our own, and those that are level with it. */
  private List<PanelPainter> at(int row, int column) {
    return grids()
        .map(grid -> grid.columns.get(column).painters())
        .filter(painters -> painters.size() > row)
        .map(painters -> painters.get(row))
        .toList();
  }

  /** The height that shows everything, at this width. */
  double naturalHeight(double width) {
    double share = share(width);
    double[] natural =
        IntStream.range(0, rows()).mapToDouble(row -> naturalHeight(row, share)).toArray();
    double titled =
        lettered ? titleHeight(widths(width, margins(share, natural)), Double.MAX_VALUE) : 0;
    double plain = Arrays.stream(natural).sum() + 2 * canvas.gap() * Math.max(0, rows() - 1);
    double all = titled + plain + headHeight(width);
    return heads.isEmpty() ? all : Math.min(all, STACK * width);
  }

  private List<String> headLines(int row, double width) {
    return Lettering.wrap(heads.getOrDefault(row, ""), canvas.strong(), width, TITLE_LINES);
  }

  private double headHeight(int row, double width) {
    int lines = headLines(row, width).size();
    return lines == 0 ? 0 : lines * Lettering.line(canvas.strong()) + canvas.gap();
  }

  private double headHeight(double width) {
    return heads.keySet().stream().mapToDouble(row -> headHeight(row, width)).sum();
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
    boolean headed = headHeight(area.width()) < area.height() * 0.3;
    double left = Math.max(1, area.height() - titled - (headed ? headHeight(area.width()) : 0));
    double between = rows() > 1 ? Math.min(2 * canvas.gap(), left * 0.05) : 0;
    double[] heights = heights(share, left - between * Math.max(0, rows() - 1));
    List<Margins> margins = margins(share, heights);
    double[] widths = widths(area.width(), margins);
    PanelLayout[] layouts = new PanelLayout[panels];
    double y = area.y() + titled;
    for (int row = 0; row < heights.length; row++) {
      if (headed) {
        lines(headLines(row, area.width()), area.x(), y);
        y += headHeight(row, area.width());
      }
      Rect[] regions = regions(area, y, widths, heights[row]);
      Margins upright = upright(row, regions, margins);
      for (int c = 0; c < columns.size(); c++) {
        Column column = columns.get(c);
        if (row < column.painters().size()) {
          Margins around =
              margins.get(c).upright(upright.above(), upright.below()).runningDown(upright.down());
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
    for (int c = 0; c < columns.size(); c++) {
      Margins margins = new Margins(0, 0).of(share);
      for (int i = 0; i < heights.length; i++) {
        for (PanelPainter painter : at(i, c)) {
          margins = margins.max(painter.margins(share, heights[i]));
        }
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
    if (columns.size() == 1 && level.isEmpty()) {
      return upright;
    }
    for (int c = 0; c < columns.size(); c++) {
      for (PanelPainter painter : at(row, c)) {
        boolean down = upright.down() || painter.labelsRunDown(regions[c], margins.get(c));
        upright = upright.runningDown(down);
      }
    }
    for (int c = 0; c < columns.size(); c++) {
      Margins beside = margins.get(c).runningDown(upright.down());
      for (PanelPainter painter : at(row, c)) {
        upright = upright.max(painter.upright(regions[c], beside));
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
    String title = columns.get(column).title();
    List<String> lines = Lettering.wrap(title, canvas.strong(), width, most);
    int last = title.lastIndexOf(' ');
    boolean lone = lines.size() > 1 && lines.get(lines.size() - 1).indexOf(' ') < 0;
    // A number alone in the last line is torn from the letter that names it.
    return lone && last > 0
        ? Lettering.wrap(
            title.substring(0, last) + '\u00a0' + title.substring(last + 1),
            canvas.strong(),
            width,
            most)
        : lines;
  }

  private void titles(Rect[] regions) {
    Font font = canvas.strong();
    for (int c = 0; c < regions.length; c++) {
      Rect region = regions[c];
      int most = (int) (region.height() / Lettering.line(font));
      lines(titleLines(c, region.width(), most), region.x(), region.y());
    }
  }

  private void lines(List<String> lines, double x, double top) {
    Font font = canvas.strong();
    double y = top;
    for (String line : lines) {
      canvas.text(line, font, canvas.palette().text(), x, y + font.getSize2D());
      y += Lettering.line(font);
    }
  }
}
