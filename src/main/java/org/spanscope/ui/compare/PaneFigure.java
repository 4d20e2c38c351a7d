package org.spanscope.ui.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.spanscope.attention.MapUnit;
import org.spanscope.attention.MapView;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.Figure;
import org.spanscope.plot.CurveScale;
import org.spanscope.plot.CurvesPlot;
import org.spanscope.plot.HeatmapPlot;
import org.spanscope.plot.MapSide;
import org.spanscope.plot.Provenance;
import org.spanscope.plot.Scales;
import org.spanscope.plot.StackedPlot;
import org.spanscope.plot.WindowCurves;
import org.spanscope.reader.TextPlace;
import org.spanscope.reader.Token;
import org.spanscope.reader.TokenKind;
import org.spanscope.reader.TokenProbabilities;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.LinkedFigure;
import org.spanscope.ui.shared.LinkedFigure.Cells;
import org.spanscope.ui.shared.MapResult;
import org.spanscope.ui.shared.MapResult.SideMap;
import org.spanscope.ui.shared.SoftwareVersion;

/** The picture of a pane: the curves and under them, where there is one, the map. */
final class PaneFigure {
  private final SideName name;
  private @Nullable Drawn drawn;
  private @Nullable LinkedFigure last;

  private record Drawn(MapResult result, Map<SideName, ColourScale> colours, boolean log) {
    boolean isSame(Drawn other) {
      return result == other.result && colours.equals(other.colours) && log == other.log;
    }
  }

  PaneFigure(SideName name) {
    this.name = name;
  }

  /** The picture; the same object as long as nothing changed, so that it is not painted again. */
  LinkedFigure draw(MapResult result, Function<SideName, ColourScale> scales, boolean log) {
    Map<SideName, ColourScale> colours = new EnumMap<>(SideName.class);
    result.sides().keySet().forEach(side -> colours.put(side, scales.apply(side)));
    Drawn now = new Drawn(result, colours, log);
    LinkedFigure figure = last;
    if (figure == null || drawn == null || !now.isSame(drawn)) {
      // The other side's is not painted here; it says what both need room for.
      List<LinkedFigure> beside =
          colours.keySet().stream()
              .filter(side -> side != name)
              .map(side -> fresh(side, now))
              .toList();
      figure = fresh(name, now).beside(beside);
    }
    drawn = now;
    last = figure;
    return figure;
  }

  private static LinkedFigure fresh(SideName name, Drawn now) {
    MapResult result = now.result();
    SideMap shown = result.side(name).orElseThrow();
    Provenance provenance = Provenance.of(SoftwareVersion.current(), shown.example());
    TokenProbabilities probabilities =
        WindowCurves.of(shown.side(), shown.window(), result.settings());
    MapSide mapSide = new MapSide(name.name(), shown.side(), shown.window());
    CurveScale scale =
        Scales.probabilities(
            now.log(),
            result.sides().values().stream()
                .map(side -> side.side().probabilities())
                .toArray(TokenProbabilities[]::new));
    Figure curves = CurvesPlot.figure(mapSide, probabilities, shown.example(), scale, provenance);
    List<Cells> cells = new ArrayList<>();
    cells.add(curveCells(probabilities));
    String summary = "Side " + name + ": start and end probability over the tokens";
    MapView view = shown.view();
    if (view == null) {
      return new LinkedFigure(curves, cells, () -> summary);
    }
    Figure map = HeatmapPlot.figure(mapSide, view, colours(name, now), provenance);
    cells.add(mapCells(name, view));
    return new LinkedFigure(
        StackedPlot.of(curves, map, result.settings()),
        cells,
        () -> summary + "; under them the attention map");
  }

  private static ColourScale colours(SideName name, Drawn now) {
    return Objects.requireNonNull(now.colours().get(name));
  }

  private static Cells curveCells(TokenProbabilities probabilities) {
    List<Token> tokens = probabilities.tokens();
    return new Cells(
        List.of(),
        tokens.stream().map(Token::place).toList(),
        (row, column) -> {
          Token token = tokens.get(column);
          String place =
              token.kind() == TokenKind.CLS
                  ? "no answer"
                  : "sentence " + (token.sentence() + 1) + ", token " + token.ordinal();
          if (token.kind() == TokenKind.QUESTION || token.kind() == TokenKind.SEPARATOR) {
            return token.text() + "\nnever part of an answer";
          }
          if (token.kind() == TokenKind.DISTRACTOR) {
            return token.label()
                + "\nof a distractor in the place of sentence "
                + (token.sentence() + 1)
                + ": never part of an answer";
          }
          return token.kind() == TokenKind.MASKED
              ? token.text() + "  (" + place + ")\nmasked: never part of an answer"
              : String.format(
                  Locale.ROOT,
                  "%s  (%s)%nstart probability %s%nend probability %s",
                  token.text(),
                  place,
                  Decimals.precise(probabilities.start()[column]),
                  Decimals.precise(probabilities.end()[column]));
        });
  }

  /** What the mark of a row or column means. */
  private static String standIn(MapUnit unit) {
    if (!unit.masked()) {
      return "";
    }
    return unit.place().area() == TextPlace.Area.DISTRACTOR
        ? ": a distractor in its place"
        : ": masked";
  }

  private static Cells mapCells(SideName name, MapView view) {
    return new Cells(
        view.rows().stream().map(MapUnit::place).toList(),
        view.columns().stream().map(MapUnit::place).toList(),
        (row, column) -> {
          MapUnit from = view.rows().get(row);
          MapUnit to = view.columns().get(column);
          float weight = view.at(row, column);
          return String.format(
              Locale.ROOT,
              "%s → %s%n%s %s%s",
              from.label(),
              to.label(),
              name,
              Float.isNaN(weight) ? "never in one window" : "weight " + Decimals.precise(weight),
              to.sentence() < 0 ? "" : "\nsentence " + (to.sentence() + 1) + standIn(to));
        });
  }
}
