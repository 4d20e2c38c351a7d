package org.spanscope.figure;

import java.awt.Font;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.spanscope.figure.FigureLayout.Rect;

/**
 * Labels below a plot, one a column: side by side and wrapped where columns are wide, else running
 * down, thinned until none overlaps; below them the axis title, with how many were left out.
 */
final class ColumnLabels {
  private static final double WIDE = 56;
  private static final int LINES = 3;

  private final Canvas canvas;
  private final Font font;
  private final List<String> labels;
  private final String title;
  private final BitSet marked;

  /**
   * @param marked columns whose labels come first and stand out
   */
  ColumnLabels(Canvas canvas, List<String> labels, String title, BitSet marked) {
    this.marked = marked;
    this.canvas = canvas;
    this.font = canvas.small();
    this.labels = labels.stream().map(Lettering::readable).toList();
    this.title = Lettering.readable(title);
  }

  private record Plan(int step, boolean upright, double height, List<String> title) {}

  /** Whether the labels run down below a plot of this width. */
  boolean runDown(double plotWidth, double limit) {
    return !plan(plotWidth, limit, false).upright;
  }

  /** Height needed below a plot of this width, no more than the limit. */
  double height(double plotWidth, double limit) {
    return height(plotWidth, limit, false);
  }

  void paint(Rect plot, double limit) {
    paint(plot, limit, false);
  }

  /**
   * Height needed below a plot of this width, no more than the limit.
   *
   * @param down whether they run down in any case
   */
  double height(double plotWidth, double limit, boolean down) {
    Plan plan = plan(plotWidth, limit, down);
    return plan.height + plan.title.size() * Lettering.line(font);
  }

  void paint(Rect plot, double limit, boolean down) {
    Plan plan = plan(plot.width(), limit, down);
    double bottom = plot.y() + plot.height();
    if (plan.height > 0) {
      if (plan.upright) {
        paintUpright(plot, plan);
      } else {
        paintDown(plot, plan);
      }
    }
    double baseline = bottom + plan.height + font.getSize2D() * 1.05;
    for (String shown : plan.title) {
      double x = plot.x() + plot.width() - Lettering.width(shown, font);
      canvas.text(shown, font, canvas.palette().muted(), x, baseline);
      baseline += Lettering.line(font);
    }
  }

  private void paintUpright(Rect plot, Plan plan) {
    double cell = plot.width() / labels.size();
    double line = Lettering.line(font);
    for (int i = 0; i < labels.size(); i++) {
      double baseline = plot.y() + plot.height() + 3 + font.getSize2D();
      int lines = (int) ((plan.height - 3) / line);
      for (String text : Lettering.wrap(labels.get(i), font, cell - 6, lines)) {
        double x = plot.x() + (i + 0.5) * cell - Lettering.width(text, font) / 2;
        canvas.text(text, font, canvas.palette().muted(), x, baseline);
        baseline += line;
      }
    }
  }

  private void paintDown(Rect plot, Plan plan) {
    double cell = plot.width() / labels.size();
    BitSet shown = shown(plan.step);
    for (int i = shown.nextSetBit(0); i >= 0; i = shown.nextSetBit(i + 1)) {
      double x = plot.x() + (i + 0.5) * cell;
      String text = Lettering.elide(labels.get(i), font, plan.height - 4);
      // Text that runs down has its baseline on the left: a third of its size centres it.
      canvas.textDown(
          text,
          font,
          marked.get(i) ? canvas.palette().text() : canvas.palette().muted(),
          x - font.getSize2D() * 0.34,
          plot.y() + plot.height() + 4);
    }
  }

  private Plan plan(double plotWidth, double limit, boolean down) {
    double line = Lettering.line(font);
    if (labels.stream().allMatch(String::isEmpty) || limit < line) {
      return new Plan(1, true, 0, titleLines(1, plotWidth, limit >= line ? 1 : 0));
    }
    double cell = plotWidth / labels.size();
    // Where there is no room for both, labels say more than the title.
    boolean titled = limit >= 3 * line;
    double room = titled ? limit - line : limit;
    boolean upright = !down && (cell >= WIDE || labels.size() == 1 || allFit(cell));
    if (upright) {
      int most = 1;
      int lines = Math.min(LINES, Math.max(1, (int) ((room - 3) / line)));
      for (String label : labels) {
        most = Math.max(most, Lettering.wrap(label, font, cell - 6, lines).size());
      }
      return new Plan(1, true, most * line + 3, titleLines(1, plotWidth, titled ? 1 : 0));
    }
    int step = step(font, cell);
    List<String> shown = shown(step).stream().mapToObj(labels::get).toList();
    double height = Math.min(room, Lettering.widest(shown, font) + 6);
    if (height == room && room < 3.2 * font.getSize2D()) {
      // Only ellipses would be left of them.
      height = 0;
    }
    int left = titled ? (int) Math.max(1, (limit - height) / line) : 0;
    return new Plan(step, false, height, titleLines(step, plotWidth, left));
  }

  /** The title, and below it how many labels were left out where one line does not hold both. */
  private List<String> titleLines(int step, double width, int most) {
    if (most == 0) {
      return List.of();
    }
    String line = title(title, labels.size(), step, font, width);
    List<String> lines = new ArrayList<>(List.of(line));
    String note = step == 1 ? "" : "every " + ordinal(step) + " labelled";
    if (step > 1 && !line.contains("every ") && Lettering.width(note, font) <= width) {
      if (most > 1 && !line.isEmpty()) {
        lines.add(note);
      } else {
        lines.set(0, note);
      }
    }
    lines.removeIf(String::isEmpty);
    return lines;
  }

  /** Marked labels, and of the others every step-th that is not too near to one shown. */
  private BitSet shown(int step) {
    BitSet shown = new BitSet(labels.size());
    for (int i = marked.nextSetBit(0); i >= 0; i = marked.nextSetBit(i + 1)) {
      addIfFree(shown, i, step);
    }
    for (int i = 0; i < labels.size(); i += step) {
      addIfFree(shown, i, step);
    }
    return shown;
  }

  /** Adds a place if no other that is shown is nearer than so many places. */
  static void addIfFree(BitSet shown, int place, int step) {
    int near = shown.nextSetBit(Math.max(0, place - step + 1));
    if (near < 0 || near >= place + step) {
      shown.set(place);
    }
  }

  private boolean allFit(double cell) {
    return labels.size() <= 40 && Lettering.widest(labels, font) + 6 <= cell;
  }

  /**
   * A title that says that only every step-th of the labels is shown, as long as there is room for
   * it.
   */
  static String title(String title, int count, int step, Font font, double width) {
    if (step == 1) {
      return Lettering.title(title, font, width);
    }
    String note = count + ", every " + ordinal(step);
    List<String> choices =
        title.isEmpty()
            ? List.of(note + " labelled", note)
            : List.of(title + " (" + note + " labelled)", title + " (" + note + ")", title);
    return choices.stream()
        .filter(choice -> Lettering.width(choice, font) <= width)
        .findFirst()
        .orElseGet(() -> Lettering.title(title, font, width));
  }

  /** Every which label has room, if all lie side by side in cells of this size. */
  static int step(Font font, double cell) {
    return (int) Math.max(1, Math.ceil(Lettering.line(font) * 0.92 / cell));
  }

  private static String ordinal(int number) {
    int last = number % 10;
    boolean teen = number % 100 / 10 == 1;
    String ending =
        teen || last > 3 || last == 0 ? "th" : last == 1 ? "st" : last == 2 ? "nd" : "rd";
    return number + ending;
  }
}
