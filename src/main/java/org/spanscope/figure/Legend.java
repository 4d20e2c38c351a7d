package org.spanscope.figure;

import java.awt.BasicStroke;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.spanscope.figure.FigureLayout.Rect;

/** What signs mean: a sample and a name for each, one after the other, wrapped. */
final class Legend {
  private static final double SAMPLE = 22;

  private final Canvas canvas;
  private final Font font;
  private final List<Entry> entries = new ArrayList<>();

  /** Paints a sample of a sign. */
  interface Sample {
    void paint(Rect rect);
  }

  private record Entry(String name, Sample sample) {}

  Legend(Canvas canvas) {
    this.canvas = canvas;
    this.font = canvas.small();
  }

  /** Adds a sign; one of the same name is there once. */
  void add(String name, Sample sample) {
    String readable = Lettering.readable(name);
    if (entries.stream().noneMatch(entry -> entry.name.equals(readable))) {
      entries.add(new Entry(readable, sample));
    }
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Height at this width, no more than so many lines. */
  double height(double width, int most) {
    return Math.min(most, lines(width)) * Lettering.line(font);
  }

  /** Lines that all of it takes at this width. */
  int lines(double width) {
    return place(width, entries.size(), false, 0, 0);
  }

  /** Width of its widest sign and name. */
  double widest() {
    return entries.stream()
        .mapToDouble(entry -> SAMPLE + 4 + Lettering.width(entry.name, font))
        .max()
        .orElse(0);
  }

  void paint(double x, double y, double width, int most) {
    place(width, most, true, x, y);
  }

  private int place(double width, int most, boolean paint, double left, double top) {
    double x = 0;
    int line = 0;
    for (Entry entry : entries) {
      double wanted = SAMPLE + 4 + Lettering.width(entry.name, font);
      if (x > 0 && x + wanted > width) {
        x = 0;
        line++;
      }
      String name = Lettering.elide(entry.name, font, width - SAMPLE - 4);
      if (paint && line < most && !name.isEmpty()) {
        double y = top + line * Lettering.line(font);
        entry.sample.paint(new Rect(left + x, y + 2, SAMPLE - 4, Lettering.line(font) - 5));
        canvas.text(name, font, canvas.palette().muted(), left + x + SAMPLE, y + font.getSize2D());
      }
      x += wanted + 2 * canvas.gap();
    }
    return entries.isEmpty() ? 0 : line + 1;
  }

  static BasicStroke curve(boolean dashed) {
    return dashed
        ? new BasicStroke(
            1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {5, 3}, 0)
        : new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }
}
