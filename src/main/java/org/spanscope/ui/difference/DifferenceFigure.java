package org.spanscope.ui.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spanscope.attention.CurveDifference;
import org.spanscope.attention.MapDifference;
import org.spanscope.attention.MapUnit;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.CurvesPanel;
import org.spanscope.figure.Figure;
import org.spanscope.figure.HeatmapPanel;
import org.spanscope.figure.Panel;
import org.spanscope.reader.Token;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.LinkedFigure;
import org.spanscope.ui.shared.LinkedFigure.Cells;
import org.spanscope.ui.shared.MapResult;
import org.spanscope.ui.shared.StrongestCells;

/** The picture of B - A: curves over map. */
final class DifferenceFigure {

  /** Whether the two sides share any token of the context. */
  static boolean canDraw(MapResult result) {
    CurveDifference curves = result.curves();
    return curves != null && curves.tokens().stream().anyMatch(t -> t.kind().isInContext());
  }

  LinkedFigure draw(MapResult result) {
    List<Panel> panels = new ArrayList<>();
    List<Cells> cells = new ArrayList<>();
    String summary = "B minus A: start and end probability over the shared tokens";
    CurveDifference curves = result.curves();
    if (curves != null) {
      double max = 0;
      for (int i = 0; i < curves.start().length; i++) {
        max = Math.max(max, Math.max(Math.abs(curves.start()[i]), Math.abs(curves.end()[i])));
      }
      panels.add(
          new CurvesPanel(
              "",
              "",
              "",
              curves.tokens().stream().map(t -> "").toList(),
              List.of(
                  new CurvesPanel.Curve(
                      "start probability B − A", curves.start(), false, CurvesPanel.Role.START),
                  new CurvesPanel.Curve(
                      "end probability B − A", curves.end(), true, CurvesPanel.Role.END)),
              List.of(),
              -Math.max(max, 1e-3),
              Math.max(max, 1e-3),
              false));
      cells.add(curveCells(curves));
    }
    MapDifference map = result.difference();
    if (map != null && !map.rows().isEmpty() && !map.columns().isEmpty()) {
      double max = 1e-6;
      for (float value : map.values()) {
        max = Float.isNaN(value) ? max : Math.max(max, Math.abs(value));
      }
      panels.add(
          new HeatmapPanel(
              "",
              "",
              "",
              map.rows().stream().map(MapUnit::label).toList(),
              map.columns().stream().map(MapUnit::label).toList(),
              map.values(),
              new ColourScale(ColourScale.Colours.DIVERGING, -max, max),
              "B − A",
              ""));
      cells.add(mapCells(map));
      summary +=
          "; attention map. Largest differences: "
              + StrongestCells.words(map.rows(), map.columns(), map.values(), 5);
    }
    return new LinkedFigure(new Figure("", List.of(), panels, Map.of()), cells, summary);
  }

  /** What is compared, in one line. */
  String says(MapResult result) {
    MapDifference map = result.difference();
    return map == null ? "" : String.join(" · ", map.says());
  }

  private static Cells curveCells(CurveDifference curves) {
    return new Cells(
        List.of(),
        curves.tokens().stream().map(Token::place).toList(),
        (row, column) ->
            String.format(
                Locale.ROOT,
                "%s%nB − A: start probability %s, end probability %s",
                curves.tokens().get(column).text(),
                Decimals.signed(curves.start()[column]),
                Decimals.signed(curves.end()[column])));
  }

  private static Cells mapCells(MapDifference map) {
    return new Cells(
        map.rows().stream().map(MapUnit::place).toList(),
        map.columns().stream().map(MapUnit::place).toList(),
        (row, column) ->
            String.format(
                Locale.ROOT,
                "%s → %s%nB − A: %s",
                map.rows().get(row).label(),
                map.columns().get(column).label(),
                Decimals.signed(map.at(row, column))));
  }
}
