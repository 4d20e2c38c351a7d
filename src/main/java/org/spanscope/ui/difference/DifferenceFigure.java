package org.spanscope.ui.difference;

import java.util.List;
import java.util.Locale;
import org.spanscope.attention.CurveDifference;
import org.spanscope.attention.MapDifference;
import org.spanscope.attention.MapUnit;
import org.spanscope.experiment.Side;
import org.spanscope.figure.Figure;
import org.spanscope.plot.DifferencePlot;
import org.spanscope.plot.MapSide;
import org.spanscope.plot.Provenance;
import org.spanscope.plot.Scales;
import org.spanscope.reader.Token;
import org.spanscope.session.SideName;
import org.spanscope.text.Example;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.LinkedFigure;
import org.spanscope.ui.shared.LinkedFigure.Cells;
import org.spanscope.ui.shared.MapResult;
import org.spanscope.ui.shared.MapResult.SideMap;
import org.spanscope.ui.shared.StackedFigure;
import org.spanscope.ui.shared.StrongestCells;

/** The picture of B - A: curves over map. */
final class DifferenceFigure {
  private static final int STRONGEST = 8;

  private DifferenceFigure() {}

  /** Whether the two sides share any token of the context. */
  static boolean isEmpty(CurveDifference curves) {
    return curves.tokens().stream().noneMatch(token -> token.kind().isInContext());
  }

  /** Curves, and under them the map where both sides have one. */
  static LinkedFigure draw(MapResult result, CurveDifference curves) {
    SideMap sideA = result.side(SideName.A).orElseThrow();
    SideMap sideB = result.side(SideName.B).orElseThrow();
    Side a = sideA.side();
    Side b = sideB.side();
    Example example = sideB.example();
    Provenance provenance = Provenance.of(StackedFigure.version(), example);
    Figure lines =
        DifferencePlot.curves(
            curves, a, b, example, Scales.differences(curves.start(), curves.end()), provenance);
    String summary = "B minus A: start and end probability over the shared tokens";
    MapDifference map = result.difference();
    if (map == null || map.rows().isEmpty() || map.columns().isEmpty()) {
      return new LinkedFigure(lines, List.of(curveCells(curves)), () -> summary);
    }
    Figure cells =
        DifferencePlot.map(
            map,
            new MapSide("A", a, sideA.window()),
            new MapSide("B", b, sideB.window()),
            result.differenceScale(),
            provenance);
    return new LinkedFigure(
        StackedFigure.of(lines, cells),
        List.of(curveCells(curves), mapCells(map)),
        () ->
            summary
                + "; under them the attention map. Largest differences: "
                + StrongestCells.words(map.rows(), map.columns(), map.values(), STRONGEST));
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
