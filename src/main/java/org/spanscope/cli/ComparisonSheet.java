package org.spanscope.cli;

import org.spanscope.attention.CurveDifference;
import org.spanscope.attention.MapDifference;
import org.spanscope.attention.MapSettings;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.Figure;
import org.spanscope.plot.CurveScale;
import org.spanscope.plot.CurvesPlot;
import org.spanscope.plot.DifferencePlot;
import org.spanscope.plot.HeatmapPlot;
import org.spanscope.plot.Provenance;
import org.spanscope.plot.Scales;
import org.spanscope.plot.SheetPlot;
import org.spanscope.plot.StackedPlot;
import org.spanscope.plot.WindowCurves;
import org.spanscope.text.Example;

/**
 * A comparison on one sheet, as the window shows it: curves stand over the tokens of the window
 * whose map is drawn.
 *
 * @param curves B - A of the whole texts
 * @param map B - A of the maps
 * @param log whether the curves of A and B have a logarithmic axis
 */
record ComparisonSheet(
    Example example,
    DrawnSide a,
    DrawnSide b,
    CurveDifference curves,
    MapDifference map,
    boolean log) {

  /**
   * The figure.
   *
   * @param ofA colours of A's map
   * @param ofB colours of B's map
   */
  Figure figure(ColourScale ofA, ColourScale ofB) {
    return SheetPlot.of(a.side(), side(a, ofA), b.side(), side(b, ofB), difference());
  }

  private MapSettings settings() {
    return a.view().settings();
  }

  private Provenance provenance() {
    return Provenance.of(Version.current(), example);
  }

  private Figure side(DrawnSide drawn, ColourScale colours) {
    CurveScale scale =
        Scales.probabilities(log, a.side().probabilities(), b.side().probabilities());
    Figure lines =
        CurvesPlot.figure(
            drawn.shown(),
            WindowCurves.of(drawn.side(), drawn.shown().window(), settings()),
            example,
            scale,
            provenance());
    Figure cells = HeatmapPlot.figure(drawn.shown(), drawn.view(), colours, provenance());
    return StackedPlot.of(lines, cells, settings());
  }

  private Figure difference() {
    boolean mapless = map.rows().isEmpty() || map.columns().isEmpty();
    boolean part = !mapless && (WindowCurves.isPart(a.shown()) || WindowCurves.isPart(b.shown()));
    CurveDifference shown =
        part ? WindowCurves.of(curves, a.shown(), b.shown(), settings()) : curves;
    Figure lines =
        DifferencePlot.curves(
            shown,
            a.side(),
            b.side(),
            example,
            Scales.differences(shown.start(), shown.end()),
            provenance());
    if (mapless) {
      return lines;
    }
    ColourScale colours = Scales.differences(map.values());
    return StackedPlot.of(
        lines, DifferencePlot.map(map, a.shown(), b.shown(), colours, provenance()), settings());
  }
}
