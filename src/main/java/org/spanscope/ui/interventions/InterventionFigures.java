package org.spanscope.ui.interventions;

import java.util.List;
import java.util.Locale;
import org.spanscope.experiment.AnswerByLayer;
import org.spanscope.experiment.HeadScores;
import org.spanscope.experiment.InterventionRun;
import org.spanscope.experiment.KnockoutByLayer;
import org.spanscope.figure.Figure;
import org.spanscope.plot.InterventionsPlot;
import org.spanscope.plot.Provenance;
import org.spanscope.reader.TextPlace;
import org.spanscope.reader.Token;
import org.spanscope.reader.TokenProbabilities;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.LinkedFigure;
import org.spanscope.ui.shared.LinkedFigure.Cells;
import org.spanscope.ui.shared.SoftwareVersion;

/** Results as pictures, linked with all others where they stand on tokens. */
final class InterventionFigures {
  private InterventionFigures() {}

  static LinkedFigure draw(Outcome outcome, boolean byGradient) {
    Asked asked = outcome.asked();
    String name = asked.name().name();
    Provenance provenance = Provenance.of(SoftwareVersion.current(), asked.example());
    if (outcome instanceof Outcome.Changed changed) {
      return curves(InterventionsPlot.curves(name, changed.result(), provenance), changed.result());
    }
    if (outcome instanceof Outcome.Importance importance) {
      HeadScores scores = importance.scores();
      return heads(
          byGradient
              ? InterventionsPlot.gradient(name, asked.side(), scores, provenance)
              : InterventionsPlot.ablation(name, asked.side(), scores, provenance),
          scores);
    }
    if (outcome instanceof Outcome.Layers layers) {
      return layers(
          InterventionsPlot.byLayer(name, asked.side(), layers.rows(), provenance), layers.rows());
    }
    KnockoutByLayer.Result result = ((Outcome.KnockedOut) outcome).result();
    return knockout(InterventionsPlot.knockout(name, asked.side(), result, provenance), result);
  }

  private static LinkedFigure curves(Figure figure, InterventionRun.Result result) {
    TokenProbabilities plain = result.plain().probabilities();
    TokenProbabilities changed = result.changed().probabilities();
    List<TextPlace> places = plain.tokens().stream().map(Token::place).toList();
    Cells start =
        new Cells(
            List.of(),
            places,
            (row, at) -> words(plain, at, "start", plain.start()[at], changed.start()[at]));
    Cells end =
        new Cells(
            List.of(),
            places,
            (row, at) -> words(plain, at, "end", plain.end()[at], changed.end()[at]));
    return new LinkedFigure(
        figure,
        List.of(start, end),
        () ->
            "Plain: "
                + ResultRows.answer(result.plain().prediction())
                + "; changed: "
                + ResultRows.answer(result.changed().prediction()));
  }

  private static String words(
      TokenProbabilities of, int at, String end, double plain, double changed) {
    return String.format(
        Locale.ROOT,
        "%s%n%s probability, plain %s%nchanged %s",
        of.tokens().get(at).text(),
        end,
        Decimals.precise(plain),
        Decimals.precise(changed));
  }

  private static LinkedFigure heads(Figure figure, HeadScores scores) {
    Cells cells =
        Cells.apart(
            (layer, head) ->
                String.format(
                    Locale.ROOT,
                    "layer %d, head %d%nln p with it off %s%n|gradient| %s%nclick: choose it",
                    layer,
                    head,
                    Decimals.signed(scores.ablation()[layer][head]),
                    Decimals.precise(scores.gradient()[layer][head])));
    return new LinkedFigure(figure, List.of(cells));
  }

  private static LinkedFigure layers(Figure figure, List<AnswerByLayer.Row> rows) {
    Cells cells =
        Cells.apart(
            (row, at) ->
                String.format(
                    Locale.ROOT,
                    "after %d layers: %s%nprobability %s%nof the reader's answer %s",
                    rows.get(at).layers(),
                    ResultRows.answer(rows.get(at).prediction()),
                    Decimals.precise(rows.get(at).prediction().probability()),
                    Decimals.precise(rows.get(at).probability())));
    return new LinkedFigure(figure, List.of(cells));
  }

  private static LinkedFigure knockout(Figure figure, KnockoutByLayer.Result result) {
    Cells cells =
        Cells.apart(
            (row, at) ->
                String.format(
                    Locale.ROOT,
                    "layer %d alone: ln p %s%nlayers %d–%d: %s",
                    at,
                    Decimals.signed(result.rows().get(at).alone()),
                    result.rows().get(at).first(),
                    result.rows().get(at).last(),
                    Decimals.signed(result.rows().get(at).stretch())));
    return new LinkedFigure(figure, List.of(cells));
  }
}
