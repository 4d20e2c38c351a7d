package org.spanscope.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.spanscope.figure.BarsPanel.Direction;
import org.spanscope.figure.BarsPanel.Reference;
import org.spanscope.figure.BarsPanel.Series;
import org.spanscope.figure.TextPanel.Joint;
import org.spanscope.figure.TextPanel.Piece;

/** Bars, coloured text and charts over steps as researchers meet them, and nasty ones. */
final class SampleBars {
  private static final double GAP = Double.NaN;

  private SampleBars() {}

  /** The sentence test: three series, a gap, a reference and a chosen sentence. */
  static Figure sentenceTest(Direction direction) {
    double[] start = {0.91, 0.12, 0.88, 0.31, 0.05};
    double[] end = {0.55, 0.2, 0.61, 0.22, GAP};
    double[] f1 = {1, 0, 1, 0.4, 0};
    return SampleFigures.figure(
        "Each sentence alone",
        new BarsPanel(
            "",
            "what was read",
            "probability, F1",
            List.of(
                "whole text",
                "1 The Normans were the people who in the 10th",
                "2 They adopted Catholicism",
                "3 The distinct cultural identity emerged",
                "4 Short."),
            List.of(
                Series.of("max start probability", start, Role.START),
                Series.of("max end probability", end, Role.END),
                Series.of("F1", f1, Role.THIRD)),
            List.of(new Reference("whole text, start", 0.91)),
            0,
            1,
            direction,
            2));
  }

  /** Values on both sides of zero, with whiskers. */
  static Figure shapley(Direction direction) {
    double[] values = {0.42, -0.13, 0.02, GAP, -0.31, 0.6};
    double[] errors = {0.05, 0.08, GAP, GAP, 0.02, 0.3};
    return SampleFigures.figure(
        "Shapley values",
        new BarsPanel(
            "A",
            "sentence",
            "change of span probability",
            List.of("1", "2", "3", "4", "5", "6"),
            List.of(
                Series.of("A, standard error", values, errors, Role.A),
                Series.of("B", new double[] {0.1, 0.1, -0.2, 0.3, 0, GAP}, Role.B)),
            List.of(new Reference("mean", 0.1), new Reference("none", -0.25)),
            -0.5,
            1,
            direction,
            BarsPanel.NONE));
  }

  /** Five series and many categories. */
  static Figure many() {
    Random random = new Random(4);
    List<Series> series = new ArrayList<>();
    Role[] roles = {Role.FIRST, Role.SECOND, Role.THIRD, Role.FOURTH, Role.CONTROL};
    for (Role role : roles) {
      double[] values = random.doubles(24, -0.2, 1).toArray();
      series.add(Series.of("series " + role, values, role));
    }
    List<String> labels = IntStream.range(0, 24).mapToObj(i -> "L" + i / 2 + " H" + i % 2).toList();
    return SampleFigures.figure(
        "Five series",
        new BarsPanel("", "head", "share", labels, series, List.of(), -0.2, 1, Direction.UP, 7));
  }

  static BarsPanel none(Direction direction) {
    return new BarsPanel(
        "", "sentence", "share", List.of(), List.of(), List.of(), 0, 1, direction, 0);
  }

  /** Charts linked to the steps of a deletion. */
  static Figure steps() {
    double[] probability = {0.83, 0.79, 0.8, 0.55, 0.21, GAP, 0.05};
    double[] f1 = {1, 1, 1, 1, 0, 0, 0};
    double[] random = {0.83, 0.7, 0.62, 0.5, 0.41, 0.3, 0.12};
    return SampleFigures.figure(
        "Stepwise deletion",
        new CurvesPanel(
            "",
            "sentences removed",
            "probability, F1",
            List.of("0", "1", "2", "3", "4", "5", "6"),
            List.of(
                new CurvesPanel.Curve("span probability", probability, false, Role.A),
                new CurvesPanel.Curve("F1", f1, true, Role.SECOND),
                new CurvesPanel.Curve("random order", random, true, Role.CONTROL)),
            List.of(new CurvesPanel.Shade("this step", 3, 3, CurvesPanel.Kind.CHOSEN)),
            0,
            1,
            false));
  }

  static TextPanel text(int pieces, ColourScale scale) {
    List<Piece> all = new ArrayList<>();
    Random random = new Random(8);
    double low = scale.map() == ColourScale.Colours.DIVERGING ? scale.min() : 0;
    Joint next = Joint.SPACE;
    for (String token : SampleFigures.tokens(pieces)) {
      boolean glued = token.startsWith("##") || token.equals(",") || token.equals(".");
      String text = token.startsWith("##") ? token.substring(2) : token;
      double share = Math.pow(random.nextDouble(), random.nextInt(4) == 0 ? 0.5 : 6);
      double value = random.nextBoolean() ? share * scale.max() : share * low;
      all.add(new Piece(text, glued ? Joint.GLUED : next, value));
      next = token.equals(".") ? Joint.SENTENCE : Joint.SPACE;
    }
    return new TextPanel("", all, scale, "attribution", scale.max() / 2);
  }

  static Figure attribution(int pieces) {
    return SampleFigures.figure(
        "Integrated gradients, side A", text(pieces, SampleFigures.DIFFERENCE));
  }

  static Figure mass(int pieces) {
    return SampleFigures.figure("Attention to each token", text(pieces, SampleFigures.VIRIDIS));
  }

  /** Whole sentences as pieces, one without a number. */
  static Figure sentencePieces() {
    List<String> texts =
        List.of(
            "The Normans were the people who in the 10th and 11th centuries gave their name to"
                + " Normandy, a region in France.",
            "They adopted Catholicism, and their descent from Norse raiders faded.",
            "Masked.",
            "x".repeat(200) + " 漢字 مرحبا \u0000");
    double[] values = {0.1, 0.34, GAP, -0.22};
    List<Piece> pieces =
        IntStream.range(0, 4)
            .mapToObj(i -> new Piece(texts.get(i), Joint.SENTENCE, values[i]))
            .toList();
    return SampleFigures.figure(
        "By sentence", new TextPanel("A", pieces, SampleFigures.DIFFERENCE, "change", 0.2));
  }

  static TextPanel noText() {
    return new TextPanel("", List.of(), SampleFigures.VIRIDIS, "", GAP);
  }

  static List<Figure> all() {
    return Arrays.asList(
        sentenceTest(Direction.UP),
        sentenceTest(Direction.RIGHT),
        shapley(Direction.UP),
        shapley(Direction.RIGHT),
        many(),
        steps(),
        attribution(190),
        mass(60),
        sentencePieces(),
        SampleFigures.figure("No bars", none(Direction.UP), none(Direction.RIGHT)),
        SampleFigures.figure("No text", noText()));
  }
}
