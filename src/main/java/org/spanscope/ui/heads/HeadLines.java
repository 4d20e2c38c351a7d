package org.spanscope.ui.heads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.spanscope.attention.MapUnit;
import org.spanscope.attention.MapView;
import org.spanscope.figure.Figure;
import org.spanscope.plot.HeadsPlot;
import org.spanscope.plot.MapSide;
import org.spanscope.plot.Provenance;
import org.spanscope.reader.TextPlace;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.LinkedFigure;
import org.spanscope.ui.shared.LinkedFigure.Cells;
import org.spanscope.ui.shared.MapResult.SideMap;
import org.spanscope.ui.shared.SoftwareVersion;

/** The picture of one map as lines. */
final class HeadLines {
  private static final int PARTNERS = 4;

  private HeadLines() {}

  /**
   * The lines of a side.
   *
   * @param full weight of the thickest line
   * @param threshold weights below it have no line
   */
  static LinkedFigure draw(
      SideName name, SideMap side, MapView view, double full, double threshold) {
    Figure figure =
        HeadsPlot.lines(
            new MapSide(name.name(), side.side(), side.window()),
            view,
            full,
            threshold,
            Provenance.of(SoftwareVersion.current(), side.example()));
    List<TextPlace> places = new ArrayList<>();
    view.rows().forEach(unit -> places.add(unit.place()));
    view.columns().forEach(unit -> places.add(unit.place()));
    Cells cells = new Cells(List.of(), places, (row, column) -> tip(view, column));
    return new LinkedFigure(figure, List.of(cells));
  }

  /** A token and those it has most to do with. */
  private static String tip(MapView view, int piece) {
    int rows = view.rows().size();
    boolean from = piece < rows;
    int own = from ? piece : piece - rows;
    List<MapUnit> others = from ? view.columns() : view.rows();
    StringBuilder tip = new StringBuilder((from ? view.rows() : view.columns()).get(own).label());
    IntStream.range(0, others.size())
        .boxed()
        .filter(i -> weight(view, own, i, from) > 0)
        .sorted(Comparator.comparingDouble((Integer i) -> -weight(view, own, i, from)))
        .limit(PARTNERS)
        .forEach(
            i ->
                tip.append(
                    String.format(
                        Locale.ROOT,
                        "%n%s %s  %s",
                        from ? "→" : "←",
                        others.get(i).label(),
                        Decimals.precise(weight(view, own, i, from)))));
    return tip.toString();
  }

  private static float weight(MapView view, int own, int other, boolean from) {
    return from ? view.at(own, other) : view.at(other, own);
  }
}
