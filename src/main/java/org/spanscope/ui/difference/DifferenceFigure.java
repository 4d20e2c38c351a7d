package org.spanscope.ui.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.spanscope.attention.CurveDifference;
import org.spanscope.attention.MapDifference;
import org.spanscope.attention.MapUnit;
import org.spanscope.experiment.Side;
import org.spanscope.figure.Figure;
import org.spanscope.figure.NotePanel;
import org.spanscope.plot.DifferencePlot;
import org.spanscope.plot.MapSide;
import org.spanscope.plot.Provenance;
import org.spanscope.plot.Scales;
import org.spanscope.plot.StackedPlot;
import org.spanscope.plot.WindowCurves;
import org.spanscope.reader.Token;
import org.spanscope.session.SideName;
import org.spanscope.text.Example;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.LinkedFigure;
import org.spanscope.ui.shared.LinkedFigure.Cells;
import org.spanscope.ui.shared.MapResult;
import org.spanscope.ui.shared.MapResult.SideMap;
import org.spanscope.ui.shared.SoftwareVersion;

/** The picture of B - A: curves over map. */
final class DifferenceFigure {
  private static final Cells NO_CELLS = Cells.apart((row, column) -> "");

  private DifferenceFigure() {}

  /** Whether the sides are the same there: words stand in the place of a picture. */
  private static boolean isNote(Figure figure) {
    return figure.panels().get(0) instanceof NotePanel;
  }

  /** Whether the two sides share any token of the context. */
  static boolean isEmpty(CurveDifference curves) {
    return curves.tokens().stream().noneMatch(token -> token.kind().isInContext());
  }

  /** Curves, and under them the map where both sides have one. */
  static LinkedFigure draw(MapResult result, CurveDifference all) {
    SideMap sideA = result.side(SideName.A).orElseThrow();
    SideMap sideB = result.side(SideName.B).orElseThrow();
    Side a = sideA.side();
    Side b = sideB.side();
    Example example = sideB.example();
    MapSide shownA = new MapSide("A", a, sideA.window());
    MapSide shownB = new MapSide("B", b, sideB.window());
    MapDifference map = result.difference();
    boolean mapless = map == null || map.rows().isEmpty() || map.columns().isEmpty();
    boolean part = !mapless && (WindowCurves.isPart(shownA) || WindowCurves.isPart(shownB));
    CurveDifference curves = part ? WindowCurves.of(all, shownA, shownB, result.settings()) : all;
    Provenance provenance = Provenance.of(SoftwareVersion.current(), example);
    Figure drawn =
        DifferencePlot.curves(
            curves, a, b, example, Scales.differences(curves.start(), curves.end()), provenance);
    Figure lines = part ? ofWindows(drawn) : drawn;
    String summary = "B minus A: start and end probability over the shared tokens";
    Cells overCurves = isNote(lines) ? NO_CELLS : curveCells(curves);
    if (map == null || mapless) {
      return new LinkedFigure(lines, List.of(overCurves), () -> summary);
    }
    Figure cells = DifferencePlot.map(map, shownA, shownB, result.differenceScale(), provenance);
    return new LinkedFigure(
        StackedPlot.of(lines, cells, result.settings()),
        List.of(overCurves, isNote(cells) ? NO_CELLS : mapCells(map)),
        () -> summary + "; under them the attention map");
  }

  private static Figure ofWindows(Figure drawn) {
    List<String> says = new ArrayList<>(drawn.says());
    says.add("curves over the tokens of both windows, probabilities of the whole text");
    return new Figure(drawn.title(), says, drawn.panels(), drawn.provenance());
  }

  private static Cells curveCells(CurveDifference curves) {
    return new Cells(
        List.of(),
        curves.tokens().stream().map(Token::place).toList(),
        (row, column) ->
            String.format(
                Locale.ROOT,
                "%s%nstart probability, B − A: %s%nend probability, B − A: %s",
                curves.tokens().get(column).text(),
                Decimals.signed(curves.start()[column]),
                Decimals.signed(curves.end()[column])));
  }

  private static Cells mapCells(MapDifference map) {
    return new Cells(
        map.rows().stream().map(MapUnit::place).toList(),
        map.columns().stream().map(MapUnit::place).toList(),
        (row, column) -> {
          float value = map.at(row, column);
          return String.format(
              Locale.ROOT,
              "%s → %s%n%s",
              map.rows().get(row).label(),
              map.columns().get(column).label(),
              Float.isNaN(value)
                  ? "never in one window"
                  : "weight, B − A: "
                      + Decimals.signed(value)
                      + (map.renormalised() ? " (rows renormalised)" : ""));
        });
  }
}
