package org.spanscope.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spanscope.attention.MapUnit;
import org.spanscope.attention.MapView;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.CurvesPanel;
import org.spanscope.figure.Figure;
import org.spanscope.figure.HeatmapPanel;
import org.spanscope.figure.Panel;
import org.spanscope.reader.Token;
import org.spanscope.reader.TokenProbabilities;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.LinkedFigure;
import org.spanscope.ui.shared.LinkedFigure.Cells;
import org.spanscope.ui.shared.MapResult;
import org.spanscope.ui.shared.MapResult.SideMap;
import org.spanscope.ui.shared.StrongestCells;

/** The picture of a pane: the curves and under them, where there is one, the map. */
final class PaneFigure {
  private final SideName name;

  PaneFigure(SideName name) {
    this.name = name;
  }

  LinkedFigure draw(MapResult result, ColourScale colours, boolean log) {
    SideMap shown = result.side(name).orElseThrow();
    List<Panel> panels = new ArrayList<>();
    List<Cells> cells = new ArrayList<>();
    TokenProbabilities probabilities = shown.side().probabilities();
    panels.add(
        new CurvesPanel(
            "",
            "",
            "",
            probabilities.tokens().stream().map(t -> "").toList(),
            List.of(
                new CurvesPanel.Curve(
                    "start probability", probabilities.start(), false, CurvesPanel.Role.START),
                new CurvesPanel.Curve(
                    "end probability", probabilities.end(), true, CurvesPanel.Role.END)),
            List.of(),
            log ? 1e-6 : 0,
            1,
            log));
    cells.add(curveCells(probabilities));
    StringBuilder summary =
        new StringBuilder("Side " + name + ": start and end probability over the tokens");
    MapView view = shown.view();
    if (view != null) {
      panels.add(
          new HeatmapPanel(
              "",
              "",
              "",
              view.rows().stream().map(MapUnit::label).toList(),
              view.columns().stream().map(MapUnit::label).toList(),
              view.values(),
              colours,
              "weight",
              ""));
      cells.add(mapCells(view));
      summary.append("; attention map. Strongest cells: ").append(StrongestCells.words(view, 5));
    }
    return new LinkedFigure(new Figure("", List.of(), panels, Map.of()), cells, summary.toString());
  }

  private static Cells curveCells(TokenProbabilities probabilities) {
    return new Cells(
        List.of(),
        probabilities.tokens().stream().map(Token::place).toList(),
        (row, column) ->
            String.format(
                Locale.ROOT,
                "%s  (token %d)%nstart probability %s%nend probability %s",
                probabilities.tokens().get(column).text(),
                column,
                Decimals.precise(probabilities.start()[column]),
                Decimals.precise(probabilities.end()[column])));
  }

  private Cells mapCells(MapView view) {
    return new Cells(
        view.rows().stream().map(MapUnit::place).toList(),
        view.columns().stream().map(MapUnit::place).toList(),
        (row, column) ->
            String.format(
                Locale.ROOT,
                "%s → %s%nweight %s",
                view.rows().get(row).label(),
                view.columns().get(column).label(),
                Decimals.precise(view.at(row, column))));
  }
}
