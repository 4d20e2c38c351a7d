package org.spanscope.ui.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.spanscope.attention.Level;
import org.spanscope.attention.MapUnit;
import org.spanscope.attribution.Attribution;
import org.spanscope.attribution.UnitValues;
import org.spanscope.experiment.Explained;
import org.spanscope.figure.CurvesPanel;
import org.spanscope.figure.Figure;
import org.spanscope.plot.AttributionPlot;
import org.spanscope.plot.AttributionWords;
import org.spanscope.plot.Provenance;
import org.spanscope.reader.TextPlace;
import org.spanscope.session.SideName;
import org.spanscope.text.Context;
import org.spanscope.text.Span;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.LinkedFigure;
import org.spanscope.ui.shared.LinkedFigure.Cells;
import org.spanscope.ui.shared.SoftwareVersion;

/** The pictures of both sides, on one scale, and what their cells stand on. */
final class AttributionFigures {
  private final Explanations result;
  private final AttributionPlot plot;

  AttributionFigures(Explanations result) {
    this.result = result;
    plot = new AttributionPlot(Provenance.of(SoftwareVersion.current(), result.example()));
  }

  /** Whether there is anything of that kind to draw. */
  static boolean has(Explained one, Picture picture) {
    return switch (picture) {
      case TEXT, BARS -> true;
      case PATH -> AttributionPlot.hasPath(one);
      case INTERACTIONS -> AttributionPlot.hasInteractions(one);
    };
  }

  /** The picture of a side; empty where it has none of that kind. */
  Optional<LinkedFigure> draw(SideName name, Picture picture, Level level) {
    return result
        .side(name)
        .filter(one -> has(one, picture))
        .map(one -> draw(name.name(), one, picture, level));
  }

  private LinkedFigure draw(String name, Explained one, Picture picture, Level level) {
    List<Explained> all = result.all();
    return switch (picture) {
      case TEXT -> {
        UnitValues units = one.units(level);
        Figure figure = plot.text(name, one, level, AttributionPlot.scale(level, all));
        yield linked(figure, units, one);
      }
      case BARS -> {
        Figure figure = plot.bars(name, one, level, AttributionPlot.barScale(level, all));
        yield level == Level.SENTENCE
            ? sentences(figure, one)
            : linked(figure, one.units(level), one);
      }
      case PATH -> path(plot.path(name, one, AttributionPlot.pathScale(all)));
      case INTERACTIONS ->
          pairs(plot.interactions(name, one, AttributionPlot.interactionScale(all)), one);
    };
  }

  private static LinkedFigure linked(Figure figure, UnitValues units, Explained one) {
    Cells cells =
        new Cells(
            List.of(),
            units.units().stream().map(MapUnit::place).toList(),
            (row, column) -> tip(units.units().get(column).label(), units.values()[column], one));
    return new LinkedFigure(figure, List.of(cells));
  }

  private static String tip(String label, double value, Explained one) {
    return String.format(
        Locale.ROOT, "%s%n%s: %s", label, AttributionWords.unit(one), Decimals.signed(value));
  }

  private static LinkedFigure sentences(Figure figure, Explained one) {
    Context context = one.side().reading().input().context();
    Cells cells =
        new Cells(
            IntStream.range(0, context.sentences().size())
                .mapToObj(i -> place(context, i))
                .toList(),
            List.of(),
            (row, column) ->
                one.attribution().sentences().stream()
                    .filter(sentence -> sentence.sentence() == row)
                    .findFirst()
                    .map(sentence -> sentenceTip(context, sentence, one))
                    .orElse("sentence " + (row + 1) + "\nnot in what was explained"));
    return new LinkedFigure(figure, List.of(cells));
  }

  private static String sentenceTip(
      Context context, Attribution.SentenceValue sentence, Explained one) {
    String tip =
        tip(
            (sentence.sentence() + 1) + " " + context.sentence(sentence.sentence()),
            sentence.value(),
            one);
    return sentence.error() == null
        ? tip
        : tip + "\nstandard error: " + Decimals.precise(sentence.error());
  }

  private static TextPlace place(Context context, int sentence) {
    Span span = context.sentences().get(sentence);
    return new TextPlace(TextPlace.Area.CONTEXT, span.start(), span.end());
  }

  private static LinkedFigure path(Figure figure) {
    CurvesPanel panel = (CurvesPanel) figure.panels().get(0);
    Cells cells =
        Cells.apart(
            (row, column) ->
                String.format(
                    Locale.ROOT,
                    "%s %% of the path%nF: %s",
                    panel.ticks().get(column),
                    Decimals.precise(panel.curves().get(0).values()[column])));
    return new LinkedFigure(figure, List.of(cells));
  }

  private static LinkedFigure pairs(Figure figure, Explained one) {
    Context context = one.side().reading().input().context();
    List<Integer> kept =
        one.attribution().sentences().stream().map(Attribution.SentenceValue::sentence).toList();
    List<TextPlace> places = kept.stream().map(i -> place(context, i)).toList();
    double[][] values = ((Attribution.Interactions) one.attribution().detail()).values();
    Cells cells =
        new Cells(
            places,
            places,
            (row, column) ->
                row == column
                    ? "sentence " + (kept.get(row) + 1)
                    : String.format(
                        Locale.ROOT,
                        "sentences %d and %d%ninteraction, probability: %s",
                        kept.get(row) + 1,
                        kept.get(column) + 1,
                        Decimals.signed(values[row][column])));
    return new LinkedFigure(figure, List.of(cells));
  }
}
