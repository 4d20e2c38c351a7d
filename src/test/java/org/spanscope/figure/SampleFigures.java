package org.spanscope.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.spanscope.figure.HeatmapPanel.Marks;

/** Figures as researchers meet them, and nasty ones. */
final class SampleFigures {
  static final List<String> QUESTION =
      List.of("[CLS]", "what", "religion", "were", "the", "norman", "##s", "?", "[SEP]");

  private static final String CONTEXT =
      "the norman ##s were the people who in the 10th and 11th centuries gave their name to"
          + " normandy , a region in france . they adopted catholicism , and their descent from"
          + " norse raiders faded within two generations . the distinct cultural identity of the"
          + " norman ##s emerged initially in the first half of the 10th century .";

  static final ColourScale VIRIDIS = new ColourScale(ColourScale.Colours.VIRIDIS, 0, 0.8);
  static final ColourScale DIFFERENCE = new ColourScale(ColourScale.Colours.DIVERGING, -0.4, 0.4);

  private SampleFigures() {}

  static List<String> tokens(int count) {
    String[] words = CONTEXT.split(" ");
    return IntStream.range(0, count).mapToObj(i -> words[i % words.length]).toList();
  }

  static float[] weights(int rows, int columns, long seed) {
    Random random = new Random(seed);
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      double x = random.nextDouble();
      values[i] = (float) (0.8 * Math.pow(x, 6) + (random.nextInt(60) == 0 ? 0.3 : 0));
    }
    return values;
  }

  static float[] differences(int rows, int columns, long seed) {
    float[] values = weights(rows, columns, seed);
    float[] others = weights(rows, columns, seed + 1);
    for (int i = 0; i < values.length; i++) {
      values[i] = (values[i] - others[i]) / 2;
    }
    return values;
  }

  static HeatmapPanel heatmap(String title, List<String> rows, List<String> columns) {
    return new HeatmapPanel(
        title,
        "from: question token",
        "to: context token",
        rows,
        columns,
        weights(rows.size(), columns.size(), 7),
        VIRIDIS,
        "attention weight",
        "");
  }

  static HeatmapPanel with(HeatmapPanel panel, float[] values, ColourScale scale, String hatched) {
    return new HeatmapPanel(
        panel.title(),
        panel.rowAxis(),
        panel.columnAxis(),
        panel.rows(),
        panel.columns(),
        values,
        scale,
        panel.unit(),
        hatched);
  }

  static Figure attention(int rows, int columns) {
    List<String> rowLabels = rows <= QUESTION.size() ? QUESTION.subList(0, rows) : tokens(rows);
    return figure("Attention of A", heatmap("", rowLabels, tokens(columns)));
  }

  static Figure difference(int rows, int columns) {
    HeatmapPanel panel = heatmap("", QUESTION.subList(0, rows), tokens(columns));
    return figure("Attention, B - A", with(panel, differences(rows, columns, 3), DIFFERENCE, ""));
  }

  /** Windows that share only their middle: two corners have no value. */
  static Figure withGaps(int size) {
    HeatmapPanel panel = heatmap("All tokens", tokens(size), tokens(size));
    float[] values = panel.values().clone();
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        if (Math.abs(row - column) > size * 2 / 3) {
          values[row * size + column] = Float.NaN;
        }
      }
    }
    return figure("Two windows", with(panel, values, VIRIDIS, "no window holds both tokens"));
  }

  /** One sentence masked on both axes, and corners without a value. */
  static Figure marked(int size) {
    HeatmapPanel panel = (HeatmapPanel) withGaps(size).panels().get(0);
    List<Integer> masked = IntStream.range(size / 3, size / 2).boxed().toList();
    return figure("A masked sentence", with(panel, new Marks("masked", masked, masked)));
  }

  static HeatmapPanel with(HeatmapPanel panel, Marks marks) {
    return new HeatmapPanel(
        panel.title(),
        panel.rowAxis(),
        panel.columnAxis(),
        panel.rows(),
        panel.columns(),
        panel.values(),
        panel.scale(),
        panel.unit(),
        panel.hatched(),
        marks);
  }

  static CurvesPanel curves(int tokens, boolean log) {
    double[] start = new double[tokens];
    double[] end = new double[tokens];
    Random random = new Random(5);
    for (int i = 0; i < tokens; i++) {
      start[i] = 0.004 * Math.pow(random.nextDouble(), 3) + 1e-6;
      end[i] = 0.004 * Math.pow(random.nextDouble(), 3) + 1e-6;
    }
    int gold = Math.min(tokens - 1, 24);
    start[gold] = 0.91;
    end[gold] = 0.55;
    if (gold + 1 < tokens) {
      end[gold + 1] = 0.4;
    }
    return new CurvesPanel(
        "",
        "context token",
        "probability",
        tokens(tokens),
        List.of(
            new CurvesPanel.Curve("start probability", start, false, Role.START),
            new CurvesPanel.Curve("end probability", end, true, Role.END)),
        List.of(
            new CurvesPanel.Shade("gold", gold, gold, CurvesPanel.Kind.GOLD),
            new CurvesPanel.Shade(
                "predicted", gold, Math.min(tokens - 1, gold + 2), CurvesPanel.Kind.PREDICTED)),
        log ? 1e-6 : 0,
        1,
        log);
  }

  static Figure probabilities(int tokens, boolean log) {
    return figure("Start and end probability of A", curves(tokens, log));
  }

  static Figure sheet() {
    return figure(
        "What religion were the Normans? Side A",
        curves(60, false),
        heatmap("", QUESTION, tokens(60)));
  }

  /** A | B | B - A, curves over maps; B lacks a sentence. */
  static Figure columns(int a, int b) {
    HeatmapPanel right = heatmap("", QUESTION, tokens(Math.min(a, b)));
    float[] values = differences(QUESTION.size(), Math.min(a, b), 3);
    return columns(
        curves(a, false),
        curves(b, false),
        differences(Math.min(a, b)),
        heatmap("raw, layer 9, head 7", QUESTION, tokens(a)),
        heatmap("", QUESTION, tokens(b)),
        with(right, values, DIFFERENCE, ""));
  }

  /** The same of which A and B are the same. */
  static Figure sameColumns() {
    return columns(
        curves(60, false),
        curves(60, false),
        new NotePanel("", "A and B are the same here."),
        heatmap("", QUESTION, tokens(60)),
        heatmap("", QUESTION, tokens(60)),
        new NotePanel("", "A and B are the same here."));
  }

  private static Figure columns(Panel... panels) {
    Figure figure = figure("What religion were the Normans?", panels);
    List<Figure.Column> columns =
        List.of(
            new Figure.Column("A: “Catholicism”, p 0.98", List.of(0, 3)),
            new Figure.Column(
                "B: “the Norse raiders of the first half of the 10th century in Normandy”, p 0.31",
                List.of(1, 4)),
            new Figure.Column("B − A", List.of(2, 5)));
    return new Figure(figure.title(), figure.says(), figure.panels(), columns, figure.provenance());
  }

  private static CurvesPanel differences(int tokens) {
    CurvesPanel panel = curves(tokens, false);
    double[] values = panel.curves().get(0).values().clone();
    for (int i = 0; i < tokens; i++) {
      values[i] *= i % 2 == 0 ? -0.4 : 0.2;
    }
    return new CurvesPanel(
        "",
        "",
        "probability, B − A",
        panel.ticks().stream().map(tick -> "").toList(),
        List.of(new CurvesPanel.Curve("start, B − A", values, false, Role.START)),
        panel.shades().subList(0, 1),
        -0.4,
        0.4,
        false);
  }

  static Figure sentences() {
    HeatmapPanel panel =
        new HeatmapPanel(
            "",
            "from",
            "to: sentence",
            List.of("question"),
            List.of(
                "1 The Normans were the people who in the 10th and 11th centuries gave their name",
                "2 They adopted Catholicism, and their descent from Norse raiders faded",
                "3 The distinct cultural identity emerged initially in the first half",
                "4 They played a major political role",
                "5 Short."),
            new float[] {0.21f, 0.52f, 0.16f, 0.11f, 0.02f},
            new ColourScale(ColourScale.Colours.CIVIDIS, 0, 0.6),
            "mean weight",
            "");
    return figure("Attention by sentence", panel);
  }

  static Figure scripts() {
    List<String> labels =
        new ArrayList<>(
            List.of(
                "مرحبا",
                "שלום",
                "漢字かな",
                "😀👩‍👩‍👧",
                "e\u0301toile",
                "\u0000\u0007\n",
                "\ud800",
                "\u202Eevil",
                "\ufffe<&\">"));
    labels.addAll(List.of("x".repeat(300), "", " "));
    HeatmapPanel panel = heatmap("Scripts \u202E مرحبا 漢字 😀", labels, List.copyOf(labels));
    return figure("A title with \u0000 control and <markup> & \"quotes\"", panel);
  }

  static Figure figure(String title, Panel... panels) {
    return new Figure(
        title,
        List.of(
            "Raw attention, layer 8, head 4",
            "question to context, token level",
            "sinks raw (31 % of the weight)",
            "scale 0 to 0.8, shared by A and B",
            "reader spanscope-reader",
            "device CPU (2 threads)"),
        Arrays.asList(panels),
        Map.of("reader", "spanscope-reader"));
  }
}
