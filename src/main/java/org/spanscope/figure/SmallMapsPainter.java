package org.spanscope.figure;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.spanscope.figure.FigureLayout.Grid;
import org.spanscope.figure.FigureLayout.PanelLayout;
import org.spanscope.figure.FigureLayout.Rect;
import org.spanscope.figure.SmallMapsPanel.SmallMap;

/** Small maps, all painted as one image. */
final class SmallMapsPainter implements PanelPainter {
  /** Pixels a logical pixel where vectors hold the maps as an image. */
  private static final double VECTOR_SCALE = 3;

  private final Canvas canvas;
  private final SmallMapsPanel panel;
  private final ColourTable cells;
  private final ColourTable strips;
  private final ColourBar bar;
  private final PanelFrame frame;
  private final RowLabels rows;
  private final ColumnLabels columns;

  SmallMapsPainter(Canvas canvas, SmallMapsPanel panel, String title) {
    this.canvas = canvas;
    this.panel = panel;
    this.cells = ColourTable.of(panel.scale(), canvas.theme());
    this.strips = ColourTable.of(panel.numbers(), canvas.theme());
    double most = 0;
    for (SmallMap map : panel.maps()) {
      for (float value : map.values()) {
        most = value > most ? value : most;
      }
    }
    this.bar =
        new ColourBar(canvas, panel.scale(), cells, panel.unit(), panel.scale().min(), most, true);
    this.rows = new RowLabels(canvas, panel.rows(), panel.rowAxis());
    this.columns = new ColumnLabels(canvas, panel.columns(), panel.columnAxis(), new BitSet());
    Legend legend = new Legend(canvas);
    // Said even where no map has a number, so that pictures side by side stand alike.
    if (!panel.number().isEmpty()) {
      legend.add("strips: " + panel.number() + range(), this::sample);
    }
    this.frame = new PanelFrame(canvas, title, legend);
  }

  private String range() {
    ColourScale numbers = panel.numbers();
    return panel.maps().stream().allMatch(map -> Double.isNaN(map.number()))
        ? ": none here"
        : ", " + Numbers.format(numbers.min()) + " to " + Numbers.format(numbers.max());
  }

  private void sample(Rect rect) {
    int steps = 32;
    float[] values = new float[steps];
    ColourScale numbers = panel.numbers();
    for (int i = 0; i < steps; i++) {
      values[i] = (float) (numbers.min() + (numbers.max() - numbers.min()) * i / (steps - 1));
    }
    double right = rect.x() + rect.width();
    Rect whole = canvas.snap(rect.x(), rect.y(), right, rect.y() + rect.height());
    canvas.cells(whole, values, 1, steps, strips);
    canvas.outline(whole, canvas.palette().frame());
  }

  @Override
  public double naturalHeight(double width) {
    Margins margins = margins(width, width);
    double plot = Math.max(40, width - margins.left() - margins.right());
    double slot = plot / Math.max(1, panel.columns().size());
    double line = Lettering.line(canvas.small());
    return frame.height(width, width)
        + panel.rows().size() * Math.max(line, slot * 0.8)
        + columns.height(plot, 3 * line);
  }

  @Override
  public Margins margins(double width, double height) {
    double left = rows.width(height * 0.8, Math.min(width * 0.2, 9 * canvas.fontSize()));
    return new Margins(left, bar.width(width));
  }

  @Override
  public PanelLayout paint(Rect region, Margins margins) {
    double top = region.y() + frame.height(region.width(), region.height());
    double bottom = region.y() + region.height();
    double left = region.x() + margins.left();
    double right = region.x() + region.width() - margins.right();
    double limit = Math.min((bottom - top) * 0.25, 4.2 * Lettering.line(canvas.small()));
    double below = columns.height(right - left, limit);
    Rect plot = canvas.snap(left, top, right, bottom - below);
    frame.paint(region, plot);
    Grid grid = new Grid(plot, panel.rows().size(), panel.columns().size());
    if (panel.maps().isEmpty()) {
      frame.empty(plot, "No maps to show");
      return new Grid(plot, 0, 0);
    }
    Slots slots = new Slots(canvas, grid, captions(grid));
    paintMaps(plot, slots);
    paintCaptions(slots);
    chosen(slots);
    double leftLimit = Math.min(region.width() * 0.2, 9 * canvas.fontSize());
    rows.paint(plot, Math.min(margins.left(), rows.width(plot.height(), leftLimit)), leftLimit);
    columns.paint(plot, limit);
    if (margins.right() > ColourBar.BAR) {
      bar.paint(plot, region.width());
    }
    return grid;
  }

  /**
   * The captions that fit below the maps: whole, else their first words, else none, since half a
   * number is none.
   */
  private List<String> captions(Grid grid) {
    Font font = canvas.small();
    Rect cell = grid.cell(0, 0).get(0);
    List<String> whole =
        panel.maps().stream().map(map -> Lettering.readable(map.caption())).toList();
    List<String> first = whole.stream().map(caption -> caption.split(" ", 2)[0]).toList();
    if (cell.height() < 2.6 * Lettering.line(font) || whole.stream().allMatch(String::isBlank)) {
      return List.of();
    }
    return Stream.of(whole, first)
        .filter(texts -> Lettering.widest(texts, font) <= cell.width() - 2)
        .findFirst()
        .orElse(List.of());
  }

  /** Where the parts of each map stand. Slots have a little ground between them. */
  private record Slots(Canvas canvas, Grid grid, List<String> captions) {
    Rect slot(int map) {
      Rect cell = grid.cell(map / grid.columns(), map % grid.columns()).get(0);
      double gap = Math.min(3, Math.min(cell.width(), cell.height()) * 0.12);
      return canvas.snap(
          cell.x() + gap / 2,
          cell.y() + gap / 2,
          cell.x() + cell.width() - gap / 2,
          cell.y() + cell.height() - gap / 2);
    }

    boolean hasCaptions() {
      return !captions.isEmpty();
    }

    private double under() {
      Rect slot = slot(0);
      double strip = Math.max(1, Math.min(4, Math.floor(slot.height() * 0.2)));
      return hasCaptions() ? strip + Lettering.line(canvas.small()) : strip;
    }

    Rect map(int map) {
      Rect slot = slot(map);
      return canvas.snap(
          slot.x(), slot.y(), slot.x() + slot.width(), slot.y() + slot.height() - under());
    }

    Rect strip(int map) {
      Rect above = map(map);
      Rect slot = slot(map);
      double caption = hasCaptions() ? Lettering.line(canvas.small()) : 0;
      double y = above.y() + above.height();
      return canvas.snap(slot.x(), y, slot.x() + slot.width(), slot.y() + slot.height() - caption);
    }
  }

  /** One image for all, since hundreds of small ones are slow to paint and to store. */
  private void paintMaps(Rect plot, Slots slots) {
    double scale = canvas.scale() > 0 ? canvas.scale() : VECTOR_SCALE;
    PixelBlock block = new PixelBlock(plot, scale);
    int most = Math.min(panel.maps().size(), slots.grid().rows() * slots.grid().columns());
    for (int i = 0; i < most; i++) {
      SmallMap map = panel.maps().get(i);
      block.cells(slots.map(i), map.values(), map.rows(), map.columns(), cells);
      block.cells(slots.strip(i), new float[] {(float) map.number()}, 1, 1, strips);
    }
    canvas.image(plot, block.pixels(), block.width(), block.height());
  }

  private void paintCaptions(Slots slots) {
    Font font = canvas.small();
    for (int i = 0; i < slots.captions().size(); i++) {
      Rect slot = slots.slot(i);
      String text = slots.captions().get(i);
      double x = slot.x() + (slot.width() - Lettering.width(text, font)) / 2;
      double baseline = slot.y() + slot.height() - font.getSize2D() * 0.25;
      canvas.text(text, font, canvas.palette().muted(), x, baseline);
    }
  }

  /** Ink around ground: one of the two stands out from every colour of a map. */
  private void chosen(Slots slots) {
    if (panel.chosen() < 0 || panel.chosen() >= panel.maps().size()) {
      return;
    }
    Rect slot = slots.slot(panel.chosen());
    Rectangle2D around =
        new Rectangle2D.Double(slot.x() - 1, slot.y() - 1, slot.width() + 2, slot.height() + 2);
    canvas.graphics().setPaint(canvas.palette().text());
    canvas.graphics().setStroke(new BasicStroke(4));
    canvas.graphics().draw(around);
    canvas.graphics().setPaint(canvas.palette().goldEdge());
    canvas.graphics().setStroke(new BasicStroke(2));
    canvas.graphics().draw(around);
  }
}
