package org.spanscope.plot;

import java.util.ArrayList;
import java.util.List;
import org.spanscope.experiment.Side;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.figure.CurvesPanel;
import org.spanscope.figure.Figure;
import org.spanscope.figure.Numbers;
import org.spanscope.figure.Role;
import org.spanscope.reader.Token;
import org.spanscope.reader.TokenKind;
import org.spanscope.reader.TokenProbabilities;
import org.spanscope.text.Answer;
import org.spanscope.text.Example;
import org.spanscope.text.Span;

/** Start and end probability of a side, over [CLS] and its context tokens. */
public final class CurvesPlot {
  private CurvesPlot() {}

  /**
   * The figure: one panel, whose places along x are {@link TokenProbabilities#tokens()}.
   *
   * @param name of the side, A or B
   * @param example for its golds
   * @param scale shared by both sides
   */
  public static Figure figure(
      String name, Side side, Example example, CurveScale scale, Provenance provenance) {
    MapSide all = new MapSide(name, side, WindowChoice.WHOLE);
    return figure(all, side.probabilities(), example, scale, provenance);
  }

  /**
   * The figure of a part of the text.
   *
   * @param shown its window is what the part is of
   * @param probabilities the part, as {@link WindowCurves} takes it out; they stay those of the
   *     whole text
   */
  public static Figure figure(
      MapSide shown,
      TokenProbabilities probabilities,
      Example example,
      CurveScale scale,
      Provenance provenance) {
    Side side = shown.side();
    String name = shown.name();
    boolean part = WindowCurves.isPart(side, shown.window());
    List<Token> tokens = probabilities.tokens();
    List<CurvesPanel.Shade> shades = new ArrayList<>();
    for (Answer gold : example.golds()) {
      shades.addAll(stretches("gold", CurvesPanel.Kind.GOLD, tokens, gold.span()));
    }
    boolean goldSeen = !shades.isEmpty();
    shades.addAll(predicted(side, tokens));
    CurvesPanel panel =
        new CurvesPanel(
            "",
            part ? "tokens of window " + (shown.window().index() + 1) : "[CLS] and context tokens",
            scale.log() ? "probability (log)" : "probability",
            labels(tokens),
            List.of(
                curve("start probability", tokens, probabilities.start(), Role.START),
                curve("end probability", tokens, probabilities.end(), Role.END)),
            distinct(shades),
            scale.min(),
            scale.max(),
            scale.log());
    List<String> says = new ArrayList<>();
    says.addAll(Says.question(provenance));
    says.add(Says.answer(side.prediction()));
    if (part) {
      says.add(
          "curves over window "
              + (shown.window().index() + 1)
              + " of "
              + side.reading().windows().size()
              + ", probabilities of the whole text");
    }
    says.add("null p " + Numbers.format(side.prediction().nullProbability()));
    says.addAll(Says.rules(side.rules()));
    if (!example.golds().isEmpty() && !goldSeen) {
      says.add("no gold answer is in what was read");
    }
    says.add(Says.sentences(side));
    says.addAll(Says.reader(side.reading()));
    return new Figure(
        "Start and end probability, side " + name,
        says,
        List.of(panel),
        provenance.side(name, side).rules(side.rules()).entries());
  }

  static List<String> labels(List<Token> tokens) {
    return tokens.stream().map(Token::label).toList();
  }

  /**
   * Masked tokens and distractors are no candidates: their probability is no small number but a
   * gap.
   */
  private static CurvesPanel.Curve curve(
      String name, List<Token> tokens, double[] values, Role role) {
    double[] shown = values.clone();
    for (int i = 0; i < shown.length; i++) {
      if (tokens.get(i).kind().isStandIn()) {
        shown[i] = Double.NaN;
      }
    }
    return new CurvesPanel.Curve(name, shown, role == Role.END, role);
  }

  private static List<CurvesPanel.Shade> predicted(Side side, List<Token> tokens) {
    if (side.prediction().empty() || side.prediction().nbest().isEmpty()) {
      if (tokens.isEmpty() || tokens.get(0).kind() != TokenKind.CLS) {
        return List.of();
      }
      return List.of(
          new CurvesPanel.Shade("predicted: no answer", 0, 0, CurvesPanel.Kind.PREDICTED));
    }
    Span span = side.prediction().nbest().get(0).span();
    return stretches("predicted", CurvesPanel.Kind.PREDICTED, tokens, span);
  }

  /** The unbroken stretches of tokens that a span of the context touches. */
  static List<CurvesPanel.Shade> stretches(
      String name, CurvesPanel.Kind kind, List<Token> tokens, Span span) {
    List<CurvesPanel.Shade> shades = new ArrayList<>();
    int first = -1;
    for (int i = 0; i <= tokens.size(); i++) {
      boolean touched = i < tokens.size() && touches(tokens.get(i), span);
      if (touched && first < 0) {
        first = i;
      } else if (!touched && first >= 0) {
        shades.add(new CurvesPanel.Shade(name, first, i - 1, kind));
        first = -1;
      }
    }
    return shades;
  }

  private static boolean touches(Token token, Span span) {
    return token.kind() == TokenKind.CONTEXT
        && Math.max(token.start(), span.start()) < Math.min(token.end(), span.end());
  }

  /** Annotators often mark the same words; their colour is laid on once. */
  private static List<CurvesPanel.Shade> distinct(List<CurvesPanel.Shade> shades) {
    return shades.stream().distinct().toList();
  }
}
