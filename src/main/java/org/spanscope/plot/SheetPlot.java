package org.spanscope.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spanscope.experiment.Side;
import org.spanscope.figure.CurvesPanel;
import org.spanscope.figure.Figure;
import org.spanscope.figure.Figure.Column;
import org.spanscope.figure.HeatmapPanel;
import org.spanscope.figure.NotePanel;
import org.spanscope.figure.Panel;

/** A comparison on one sheet: A, B and B - A side by side, in each curves over the map. */
public final class SheetPlot {
  private static final int COLUMNS = 3;

  private SheetPlot() {}

  /**
   * The sheet: columns A, B and B - A, panels lettered line by line. What all columns say is said
   * once.
   *
   * @param a side A, for its answer
   * @param left A's figure: curves over its map ({@link StackedPlot}), or curves alone
   * @param b side B
   * @param middle likewise of B
   * @param right of the difference; where it has fewer panels than the sides, words say so
   */
  public static Figure of(Side a, Figure left, Side b, Figure middle, Figure right) {
    List<Figure> figures = List.of(left, middle, right);
    int lines = Math.max(left.panels().size(), middle.panels().size());
    List<Panel> panels = new ArrayList<>();
    List<List<Integer>> places = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int line = 0; line < lines; line++) {
      for (int column = 0; column < COLUMNS; column++) {
        List<Panel> all = figures.get(column).panels();
        places.get(column).add(panels.size());
        panels.add(
            line < all.size()
                ? titled(all.get(line), line, column)
                : new NotePanel(title(line, column), missing(column)));
      }
    }
    Map<String, String> provenance = new LinkedHashMap<>();
    figures.forEach(figure -> provenance.putAll(figure.provenance()));
    String answerA = Says.answer(a.prediction());
    String answerB = Says.answer(b.prediction());
    return new Figure(
        provenance.getOrDefault("question", left.title()),
        says(
            without(left.says(), answerA),
            without(middle.says(), answerB),
            without(right.says(), "")),
        panels,
        List.of(
            new Column("A: " + answerA, places.get(0)),
            new Column("B: " + answerB, places.get(1)),
            new Column("B − A", places.get(2))),
        provenance);
  }

  private static String missing(int column) {
    return column == COLUMNS - 1
        ? "The maps of A and B share no token, so that there is no difference of them."
        : "There is no map of this side.";
  }

  private static String title(int line, int column) {
    return (line == 0 ? "probability" : "weight") + (column == COLUMNS - 1 ? ", B − A" : "");
  }

  /**
   * Narrow panels have no room for a title of their axis, for a unit at their colours, or for long
   * names of curves: a title above says what their numbers are.
   */
  private static Panel titled(Panel panel, int line, int column) {
    String title = title(line, column);
    if (panel instanceof HeatmapPanel map) {
      return new HeatmapPanel(
          title,
          map.rowAxis(),
          map.columnAxis(),
          map.rows(),
          map.columns(),
          map.values(),
          map.scale(),
          map.unit(),
          map.hatched(),
          map.marks());
    } else if (panel instanceof CurvesPanel curves) {
      return new CurvesPanel(
          title,
          curves.xAxis(),
          curves.yAxis(),
          curves.ticks(),
          curves.curves().stream().map(SheetPlot::shorter).toList(),
          curves.shades(),
          curves.yMin(),
          curves.yMax(),
          curves.log());
    }
    return panel instanceof NotePanel note ? new NotePanel(title, note.text()) : panel;
  }

  private static CurvesPanel.Curve shorter(CurvesPanel.Curve curve) {
    String name = curve.name().replace(" probability", "").replace(", B − A", "");
    return new CurvesPanel.Curve(name, curve.values(), curve.dashed(), curve.role());
  }

  /** Nor what was asked, which is the title. */
  private static List<String> without(List<String> says, String line) {
    return says.stream().filter(say -> !say.equals(line) && !Says.isQuestion(say)).toList();
  }

  /** First what holds for A and B, then what holds for one of the columns alone. */
  private static List<String> says(List<String> a, List<String> b, List<String> difference) {
    Set<String> all = new LinkedHashSet<>();
    a.stream().filter(b::contains).forEach(all::add);
    a.stream().filter(say -> !b.contains(say)).map(say -> "A: " + say).forEach(all::add);
    b.stream().filter(say -> !a.contains(say)).map(say -> "B: " + say).forEach(all::add);
    for (String say : difference) {
      boolean ofA = say.startsWith("A: ");
      boolean ofB = say.startsWith("B: ");
      // Of their sinks, the sides say more than their difference.
      boolean said = a.stream().anyMatch(line -> line.startsWith(say)) || b.contains(say);
      said |= ofA && a.contains(say.substring(3)) || ofB && b.contains(say.substring(3));
      if (!said) {
        all.add(ofA || ofB || say.startsWith("B − A") ? say : "B − A: " + say);
      }
    }
    return List.copyOf(all);
  }
}
