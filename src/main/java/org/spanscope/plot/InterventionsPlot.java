package org.spanscope.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.spanscope.experiment.AnswerByLayer;
import org.spanscope.experiment.HeadScores;
import org.spanscope.experiment.InterventionRun;
import org.spanscope.experiment.KnockoutByLayer;
import org.spanscope.experiment.Side;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.CurvesPanel;
import org.spanscope.figure.Figure;
import org.spanscope.figure.HeatmapPanel;
import org.spanscope.figure.Panel;
import org.spanscope.figure.Role;
import org.spanscope.reader.Token;
import org.spanscope.reader.TokenProbabilities;

/** What changes inside the reader do to the answer. */
public final class InterventionsPlot {
  private InterventionsPlot() {}

  /** Start and end probability of the plain and of the changed run, drawn over each other. */
  public static Figure curves(String name, InterventionRun.Result result, Provenance provenance) {
    TokenProbabilities plain = result.plain().probabilities();
    TokenProbabilities changed = result.changed().probabilities();
    CurveScale scale = Scales.probabilities(false, plain, changed);
    List<Panel> panels =
        List.of(
            over("start", plain.tokens(), plain.start(), changed.start(), Role.START, scale),
            over("end", plain.tokens(), plain.end(), changed.end(), Role.END, scale));
    List<String> says = new ArrayList<>();
    says.addAll(result.plan().says());
    says.add("plain: " + Says.answer(result.plain().prediction()));
    says.add("changed: " + Says.answer(result.changed().prediction()));
    says.add("ln p of the plain answer changes by " + signed(result.logChange()));
    return figure(
        "Plain and changed run, side " + name, name, result.plain(), says, panels, provenance);
  }

  private static CurvesPanel over(
      String end,
      List<Token> tokens,
      double[] plain,
      double[] changed,
      Role role,
      CurveScale scale) {
    return new CurvesPanel(
        "",
        "[CLS] and context tokens",
        end + " probability",
        CurvesPlot.labels(tokens),
        List.of(
            new CurvesPanel.Curve("plain, " + end, seen(tokens, plain), true, Role.CONTROL),
            new CurvesPanel.Curve("changed, " + end, seen(tokens, changed), false, role)),
        List.of(),
        scale.min(),
        scale.max(),
        false);
  }

  /** Masked tokens are no candidates: a gap. */
  private static double[] seen(List<Token> tokens, double[] values) {
    double[] shown = values.clone();
    for (int i = 0; i < shown.length; i++) {
      if (tokens.get(i).kind().isStandIn()) {
        shown[i] = Double.NaN;
      }
    }
    return shown;
  }

  /** Change of the log probability with each head off: layers as rows, heads as columns. */
  public static Figure ablation(String name, Side side, HeadScores scores, Provenance provenance) {
    return grid(
        "Importance of heads by ablation, side " + name,
        name,
        side,
        over(scores, "change of the answer's log probability with the head off"),
        heads(scores.ablation(), Scales.differences(flat(scores.ablation())), "change of ln p"),
        provenance);
  }

  /** Gradient importance of each head: layers as rows, heads as columns. */
  public static Figure gradient(String name, Side side, HeadScores scores, Provenance provenance) {
    float[] values = flat(scores.gradient());
    return grid(
        "Importance of heads by gradient, side " + name,
        name,
        side,
        over(scores, "|derivative of the answer's log probability by a factor on the head|"),
        heads(
            scores.gradient(),
            Scales.magnitudes(ColourScale.Colours.VIRIDIS, values),
            "|d ln p / d factor|"),
        provenance);
  }

  /**
   * What each head of the other side does when it is put into this one.
   *
   * @param changes {@code [layers][heads]}
   * @param what whose probability it is of
   */
  public static Figure patching(
      String name, Side side, double[][] changes, String what, Provenance provenance) {
    return grid(
        "Heads of the other side put into side " + name,
        name,
        side,
        List.of("change of the log probability of " + what),
        heads(changes, Scales.differences(flat(changes)), "change of ln p"),
        provenance);
  }

  private static List<String> over(HeadScores scores, String what) {
    return List.of(
        what, scores.inputs() == 1 ? "this input" : "mean over " + scores.inputs() + " inputs");
  }

  private static Figure grid(
      String title,
      String name,
      Side side,
      List<String> says,
      HeatmapPanel panel,
      Provenance provenance) {
    List<String> all = new ArrayList<>(says);
    all.add(Says.scale(panel.scale()));
    all.add("answer " + Says.answer(side.prediction()));
    return figure(title, name, side, all, List.of(panel), provenance);
  }

  private static HeatmapPanel heads(double[][] values, ColourScale scale, String unit) {
    return new HeatmapPanel(
        "",
        "layer",
        "head",
        numbers(values.length),
        numbers(values[0].length),
        flat(values),
        scale,
        unit,
        "nothing to measure");
  }

  /** Probability of the final answer, were the reader to answer after each layer. */
  public static Figure byLayer(
      String name, Side side, List<AnswerByLayer.Row> rows, Provenance provenance) {
    CurvesPanel panel =
        new CurvesPanel(
            "",
            "layers passed",
            "probability",
            rows.stream().map(row -> Integer.toString(row.layers())).toList(),
            List.of(
                new CurvesPanel.Curve(
                    "the reader's answer",
                    rows.stream().mapToDouble(AnswerByLayer.Row::probability).toArray(),
                    false,
                    Role.FIRST),
                new CurvesPanel.Curve(
                    "no answer",
                    rows.stream().mapToDouble(row -> row.prediction().nullProbability()).toArray(),
                    true,
                    Role.CONTROL)),
            List.of(),
            0,
            1,
            false);
    return figure(
        "Answer after each layer, side " + name,
        name,
        side,
        List.of(
            "the answer head read after each layer; it was trained on the last alone",
            "answer " + Says.answer(side.prediction())),
        List.of(panel),
        provenance);
  }

  /** Change of the log probability with attention between two blocks out, layer by layer. */
  public static Figure knockout(
      String name, Side side, KnockoutByLayer.Result result, Provenance provenance) {
    double[] alone = result.rows().stream().mapToDouble(KnockoutByLayer.Row::alone).toArray();
    double[] stretch = result.rows().stream().mapToDouble(KnockoutByLayer.Row::stretch).toArray();
    CurveScale scale = Scales.differences(alone, stretch);
    CurvesPanel panel =
        new CurvesPanel(
            "",
            "layer",
            "change of ln p",
            numbers(alone.length),
            List.of(
                new CurvesPanel.Curve("in this layer alone", alone, false, Role.FIRST),
                new CurvesPanel.Curve(
                    "in " + result.width() + " layers around it", stretch, true, Role.SECOND)),
            List.of(),
            scale.min(),
            scale.max(),
            false);
    return figure(
        "Attention " + result.knockout().label() + " knocked out, side " + name,
        name,
        side,
        List.of(
            "change of the answer's log probability",
            "in all layers together " + signed(result.everywhere()),
            "answer " + Says.answer(side.prediction())),
        List.of(panel),
        provenance);
  }

  private static Figure figure(
      String title,
      String name,
      Side side,
      List<String> says,
      List<? extends Panel> panels,
      Provenance provenance) {
    List<String> all = new ArrayList<>(says);
    all.add(Says.sentences(side));
    all.addAll(Says.reader(side.reading()));
    all.addAll(Says.rules(side.rules()));
    return new Figure(
        title, all, List.copyOf(panels), provenance.side(name, side).rules(side.rules()).entries());
  }

  private static List<String> numbers(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).toList();
  }

  private static float[] flat(double[][] values) {
    float[] flat = new float[values.length * values[0].length];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = (float) values[i / values[0].length][i % values[0].length];
    }
    return flat;
  }

  static String signed(double value) {
    return String.format(Locale.ROOT, "%+.3f", value);
  }
}
