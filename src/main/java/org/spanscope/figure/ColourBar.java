package org.spanscope.figure;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.spanscope.figure.FigureLayout.Rect;

/** What colours mean: a strip of them right of a plot, with numbers and their unit. */
final class ColourBar {
  static final double BAR = 9;

  private final Canvas canvas;
  private final ColourScale scale;
  private final ColourTable table;
  private final String unit;
  private final List<String> ticks;
  private final boolean titled;

  /**
   * @param least the smallest number shown
   * @param most the largest number shown; colours end at the ends of the scale, numbers beyond them
   *     are told by a sign
   * @param titled whether the panel has a title
   */
  ColourBar(
      Canvas canvas,
      ColourScale scale,
      ColourTable table,
      String unit,
      double least,
      double most,
      boolean titled) {
    this.titled = titled;
    this.canvas = canvas;
    this.scale = scale;
    this.table = table;
    this.unit = Lettering.readable(unit);
    this.ticks = ticks(least, most);
  }

  /** Width needed right of a plot; little where a region this wide has no room for the bar. */
  double width(double regionWidth) {
    if (regionWidth <= 12 * canvas.fontSize()) {
      return 2;
    }
    double right = BAR + canvas.gap() + 4 + Lettering.widest(ticks, canvas.small());
    if (hasUnit(regionWidth)) {
      right += Lettering.line(canvas.small());
    }
    return Math.ceil(right);
  }

  void paint(Rect plot, double regionWidth) {
    Font font = canvas.small();
    double x = plot.x() + plot.width() + canvas.gap();
    Rect bar = canvas.snap(x, plot.y(), x + BAR, plot.y() + plot.height());
    int steps = 256;
    float[] values = new float[steps];
    for (int i = 0; i < steps; i++) {
      values[i] = (float) (high() - (high() - low()) * i / (steps - 1));
    }
    canvas.cells(bar, values, steps, 1, table);
    canvas.outline(bar, canvas.palette().frame());
    double right = bar.x() + bar.width() + 4;
    double half = font.getSize2D() * 0.36;
    boolean roomForMiddle = bar.height() > 5 * Lettering.line(font) && ticks.size() > 2;
    tick(bar.y() + font.getSize2D() * 0.72, ticks.get(0), right);
    if (bar.height() > 2 * Lettering.line(font) && high() > low()) {
      tick(bar.y() + bar.height(), ticks.get(1), right);
    }
    if (roomForMiddle) {
      double y = bar.y() + bar.height() / 2;
      tick(y + half, ticks.get(2), right);
    }
    if (hasUnit(regionWidth)) {
      String text = Lettering.title(unit, font, bar.height());
      double unitX = right + Lettering.widest(ticks, font) + font.getSize2D() * 0.5;
      double y = bar.y() + (bar.height() - Lettering.width(text, font)) / 2;
      canvas.textDown(text, font, canvas.palette().muted(), unitX, y);
    }
  }

  /** A title above says in a narrow panel what the numbers are. */
  private boolean hasUnit(double regionWidth) {
    return !unit.isEmpty() && regionWidth > (titled ? 24 : 14) * canvas.fontSize();
  }

  /** Upper end, lower end, and the middle. */
  private List<String> ticks(double least, double most) {
    boolean signed = scale.map() == ColourScale.Colours.DIVERGING;
    double low = low();
    double high = high();
    List<String> texts = new ArrayList<>();
    texts.add((most > high ? "≥" : "") + (signed ? Numbers.signed(high) : Numbers.format(high)));
    texts.add((least < low ? "≤" : "") + Numbers.format(low));
    double middle = (low + high) / 2;
    if (high > low) {
      texts.add(Numbers.format(signed && Math.abs(middle) < 1e-12 ? 0 : middle));
    }
    return texts;
  }

  private double low() {
    return Math.min(scale.min(), scale.max());
  }

  private double high() {
    return Math.max(scale.min(), scale.max());
  }

  private void tick(double baseline, String text, double x) {
    canvas.text(text, canvas.small(), canvas.palette().muted(), x, baseline);
  }
}
