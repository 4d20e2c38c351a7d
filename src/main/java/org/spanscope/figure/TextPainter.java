package org.spanscope.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.spanscope.figure.FigureLayout.PanelLayout;
import org.spanscope.figure.FigureLayout.Pieces;
import org.spanscope.figure.FigureLayout.Rect;
import org.spanscope.figure.TextLines.Stretch;

/** Running text on coloured ground. Where there is little room letters become smaller first. */
final class TextPainter implements PanelPainter {
  private static final double[] SIZES = {1.1, 1, 0.88, 0.78};

  private final Canvas canvas;
  private final TextPanel panel;
  private final ColourTable table;
  private final ColourBar bar;
  private final PanelFrame frame;

  TextPainter(Canvas canvas, TextPanel panel, String title) {
    this.canvas = canvas;
    this.panel = panel;
    this.table = ColourTable.of(panel.scale(), canvas.theme());
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (TextPanel.Piece piece : panel.pieces()) {
      least = Math.min(least, Double.isNaN(piece.value()) ? least : piece.value());
      most = Math.max(most, Double.isNaN(piece.value()) ? most : piece.value());
    }
    this.bar = new ColourBar(canvas, panel.scale(), table, panel.unit(), least, most, true);
    Legend legend = new Legend(canvas);
    if (most >= panel.strong()) {
      legend.add("≥ " + Numbers.signed(panel.strong()), rect -> sample(rect, false));
    }
    if (least <= -panel.strong()) {
      legend.add("≤ " + Numbers.format(-panel.strong()), rect -> sample(rect, true));
    }
    this.frame = new PanelFrame(canvas, title, legend);
  }

  private void sample(Rect rect, boolean negative) {
    double y = rect.y() + rect.height() - 2;
    canvas.line(
        rect.x(), y, rect.x() + rect.width(), y, canvas.palette().text(), underline(negative));
  }

  @Override
  public double naturalHeight(double width) {
    Font font = font(SIZES[0]);
    double inner = Math.max(1, width - margins(width, width).right());
    int lines = lines(font, inner, true).count();
    return frame.height(width, width) + Math.max(2, lines) * TextLines.lineHeight(font);
  }

  @Override
  public Margins margins(double width, double height) {
    return new Margins(0, bar.width(width));
  }

  private Font font(double size) {
    return Lettering.regular(Math.max(6, canvas.fontSize() * size));
  }

  private TextLines lines(Font font, double width, boolean sentenceLines) {
    return new TextLines(panel.pieces(), font, width, sentenceLines);
  }

  @Override
  public PanelLayout paint(Rect region, Margins margins) {
    double top = region.y() + frame.height(region.width(), region.height());
    // Text begins at the edge; a left margin is for other panels' labels.
    double right = region.x() + region.width() - margins.right();
    Rect plot = canvas.snap(region.x(), top, right, region.y() + region.height());
    frame.paint(region, plot);
    if (panel.pieces().isEmpty()) {
      frame.empty(plot, "No text to show");
      return new Pieces(plot, List.of(), false);
    }
    if (margins.right() > ColourBar.BAR) {
      double high = Math.min(plot.height(), 14 * canvas.fontSize());
      bar.paint(new Rect(plot.x(), plot.y() + 1, plot.width(), high - 2), region.width());
    }
    return text(plot);
  }

  /** The largest letters with which all fits; one sentence a line as long as that fits. */
  private PanelLayout text(Rect plot) {
    for (boolean sentenceLines : new boolean[] {true, false}) {
      for (double size : SIZES) {
        if (sentenceLines && size < SIZES[1]) {
          continue;
        }
        Font font = font(size);
        TextLines lines = lines(font, plot.width(), sentenceLines);
        boolean smallest = !sentenceLines && size == SIZES[SIZES.length - 1];
        if (lines.count() * TextLines.lineHeight(font) <= plot.height() || smallest) {
          return paint(plot, font, lines);
        }
      }
    }
    throw new IllegalStateException("No size of letters");
  }

  private PanelLayout paint(Rect plot, Font font, TextLines lines) {
    int room = (int) Math.max(1, plot.height() / TextLines.lineHeight(font));
    boolean cut = lines.count() > room;
    int shown = cut && room > 1 ? room - 1 : room;
    List<List<Rect>> places = new ArrayList<>();
    panel.pieces().forEach(piece -> places.add(new ArrayList<>()));
    for (Stretch stretch : lines.stretches()) {
      if (stretch.line() < shown) {
        Rect rect = lines.rect(stretch);
        Rect place =
            new Rect(plot.x() + rect.x(), plot.y() + rect.y(), rect.width(), rect.height());
        ground(place, stretch);
        places.get(stretch.piece()).add(place);
      }
    }
    // Letters after all grounds, since some reach into their neighbour's.
    for (Stretch stretch : lines.stretches()) {
      if (stretch.line() < shown) {
        letters(plot, lines.rect(stretch), stretch, font);
      }
    }
    dividers(plot, font, lines, shown);
    if (cut && room > 1) {
      long left = places.stream().filter(List::isEmpty).count();
      String more = Lettering.elide("… " + left + " pieces more", font, plot.width());
      double y = plot.y() + shown * TextLines.lineHeight(font) + font.getSize2D() + 2;
      canvas.text(more, font, canvas.palette().muted(), plot.x(), y);
    }
    return new Pieces(plot, places, cut);
  }

  private void ground(Rect place, Stretch stretch) {
    double value = panel.pieces().get(stretch.piece()).value();
    if (!Double.isNaN(value)) {
      canvas.fill(place, new Color(table.argb(value), true));
    }
  }

  private void letters(Rect plot, Rect rect, Stretch stretch, Font font) {
    double value = panel.pieces().get(stretch.piece()).value();
    boolean plain = Double.isNaN(value);
    Color ink = plain ? canvas.palette().muted() : inkOn(table.argb(value));
    double x = plot.x() + rect.x();
    double baseline = plot.y() + rect.y() + font.getSize2D() * 0.98 + 1;
    canvas.text(stretch.text(), font, ink, x, baseline);
    if (!plain && Math.abs(value) >= panel.strong()) {
      double y = baseline + font.getSize2D() * 0.24;
      canvas.line(x + 0.5, y, x + rect.width() - 0.5, y, ink, underline(value < 0));
    }
  }

  private void dividers(Rect plot, Font font, TextLines lines, int shown) {
    double height = TextLines.lineHeight(font);
    for (TextLines.Divider divider : lines.dividers()) {
      if (divider.line() < shown) {
        double x = plot.x() + Math.min(plot.width() - 1, divider.x());
        double y = plot.y() + divider.line() * height;
        Color colour = canvas.palette().muted();
        canvas.line(x, y + 3, x, y + height - 3, colour, new BasicStroke(1));
      }
    }
  }

  private static BasicStroke underline(boolean negative) {
    return negative
        ? new BasicStroke(
            1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 2}, 0)
        : new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  }

  /** Black or white, whichever stands out more; both do against at least one of all colours. */
  private static Color inkOn(int argb) {
    return ColourTable.luminance(argb) > 0.179 ? Color.BLACK : Color.WHITE;
  }
}
