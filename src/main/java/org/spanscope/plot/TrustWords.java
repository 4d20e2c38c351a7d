package org.spanscope.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.spanscope.attribution.ExplainSettings;
import org.spanscope.attribution.Faithfulness;
import org.spanscope.attribution.Sanity;
import org.spanscope.attribution.Trust;
import org.spanscope.attribution.WeightSource;

/** The numbers of a report on trust, each with its name and what it means. */
public final class TrustWords {
  private static final String RANDOM_MEANING =
      "Rank correlation of the weights with those of copies of the reader whose own weights are"
          + " drawn anew, from the last layer down. Near 1: it does not show what the reader has"
          + " learnt there.";

  private TrustWords() {}

  /**
   * A number, or a few of one kind.
   *
   * @param name such as "comprehensiveness"
   * @param value as text, with its control
   * @param meaning in one or two sentences
   */
  public record Line(String name, String value, String meaning) {}

  /** All numbers but the comparison of all lenses, a line each. */
  public static List<Line> lines(Trust.Report report) {
    List<Line> lines = gap(report, "completeness gap");
    lines.addAll(faithfulness(report, "comprehensiveness", "sufficiency", ", answer kept"));
    for (Sanity.Depth depth : report.sanity().depths()) {
      lines.add(
          new Line(
              depthName(depth) + " random", "ρ " + number("%.2f", depth.mean()), RANDOM_MEANING));
    }
    lines.add(uniform(report, "uniform map", "ρ "));
    return lines;
  }

  /** The same where there is room for one line only. */
  public static List<Line> strip(Trust.Report report) {
    List<Line> lines = gap(report, "gap");
    for (Line line : faithfulness(report, "compr.", "suff.", ", kept")) {
      lines.add(new Line(line.name(), brief(line.value()), line.meaning()));
    }
    List<Sanity.Depth> depths = report.sanity().depths();
    String course =
        depths.stream()
            .map(depth -> depthName(depth) + " " + number("%.2f", depth.mean()))
            .collect(Collectors.joining(", "));
    lines.add(
        new Line(
            "random",
            brief(
                number("%.2f", depths.get(0).mean())
                    + " … "
                    + number("%.2f", depths.get(depths.size() - 1).mean())),
            RANDOM_MEANING + " The first number is of the last layer, the last of all: " + course));
    Line uniform = uniform(report, "uniform", "");
    lines.add(new Line(uniform.name(), brief(uniform.value()), uniform.meaning()));
    return lines;
  }

  /** Without what says nothing where room is scarce: a plus, and a nought before the point. */
  private static String brief(String numbers) {
    return numbers.replaceAll("\\+?\\b0\\.", ".").replace("+", "");
  }

  private static List<Line> gap(Trust.Report report, String name) {
    List<Line> lines = new ArrayList<>();
    if (!Double.isNaN(report.gap())) {
      lines.add(
          new Line(
              name + steps(report),
              report.gapIsAbsolute()
                  ? format("%.3f", report.gap())
                  : format("%.1f %%", 100 * report.gap()),
              "By how much the values miss the change of the score that they should sum to."));
    }
    return lines;
  }

  /** In how many steps a path was followed. */
  private static String steps(Trust.Report report) {
    return report.source() instanceof WeightSource.Method method
            && method.explainer().takes().contains(ExplainSettings.Part.STEPS)
            && method.settings().steps() != ExplainSettings.ADAPTIVE
        ? " at " + method.settings().steps() + " steps"
        : "";
  }

  /**
   * @param kept what is added to the name where the answer's own sentence always stays
   */
  private static List<Line> faithfulness(
      Trust.Report report, String comprehensiveness, String sufficiency, String kept) {
    Faithfulness faithfulness = report.faithfulness();
    String random = " In brackets: the same for random orders";
    String comprehensive =
        "Comprehensiveness: how much less probable the answer becomes when the sentences that weigh"
            + " most are masked";
    String sufficient =
        "Sufficiency: how much less probable the answer is when only the sentences that weigh most"
            + " are left";
    return List.of(
        measure(
            comprehensiveness,
            faithfulness.comprehensiveness(),
            comprehensive + "." + random + ", which it should exceed."),
        measure(
            sufficiency,
            faithfulness.sufficiency(),
            sufficient + "." + random + ", below which it should be."),
        measure(
            comprehensiveness + kept,
            faithfulness.exemptComprehensiveness(),
            comprehensive
                + ", but never the answer's own sentence, without which any reader fails."
                + random
                + ", which it should exceed."),
        measure(
            sufficiency + kept,
            faithfulness.exemptSufficiency(),
            sufficient + ", beside the answer's own." + random + ", below which it should be."));
  }

  private static Line uniform(Trust.Report report, String name, String sign) {
    return new Line(
        name,
        sign + number("%.2f", report.sanity().uniformWords()),
        "Rank correlation, by word, with a map that gives every token the same weight. Near 1: it"
            + " shows little but how many pieces a word has.");
  }

  private static Line measure(String name, Faithfulness.Measure measure, String meaning) {
    return new Line(
        name,
        number("%+.2f", measure.value()) + " (" + number("%+.2f", measure.random()) + ")",
        meaning);
  }

  /** Which layers were drawn anew, such as "top 4 layers". */
  public static String depthName(Sanity.Depth depth) {
    if (depth.all()) {
      return "all";
    }
    return depth.layers() == 1 ? "top layer" : "top " + depth.layers();
  }

  /** A number, or a dash where there is none. */
  static String number(String format, double value) {
    return Double.isNaN(value) ? "–" : format(format, value).replace('-', '−');
  }

  private static String format(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
