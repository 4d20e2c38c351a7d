package org.spanscope.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.spanscope.attribution.Faithfulness;
import org.spanscope.attribution.Sanity;
import org.spanscope.attribution.Trust;

/** The numbers of a report on trust, each with its name and what it means. */
public final class TrustWords {
  private TrustWords() {}

  /**
   * A number.
   *
   * @param name such as "comprehensiveness"
   * @param shortName the same where room is scarce
   * @param value as text, with its control
   * @param meaning in one or two sentences
   */
  public record Line(String name, String shortName, String value, String meaning) {}

  /** All numbers but the comparison of all lenses, the most telling first. */
  public static List<Line> lines(Trust.Report report) {
    List<Line> lines = new ArrayList<>();
    if (!Double.isNaN(report.gap())) {
      lines.add(
          new Line(
              "completeness gap",
              "gap",
              format("%.1f %%", 100 * report.gap()),
              "By how much the values miss the change of the score that they should sum to."));
    }
    Faithfulness faithfulness = report.faithfulness();
    lines.add(
        measure(
            "comprehensiveness",
            "compr.",
            faithfulness.exemptComprehensiveness(),
            "How much less probable the answer becomes when the sentences that weigh most are"
                + " masked; the answer's own sentence stays. It should be larger than for a random"
                + " order, in brackets."));
    lines.add(
        measure(
            "sufficiency",
            "suff.",
            faithfulness.exemptSufficiency(),
            "How much less probable the answer is when only the sentences that weigh most and the"
                + " answer's own are left. It should be smaller than for a random order, in"
                + " brackets."));
    for (Sanity.Depth depth : report.sanity().depths()) {
      lines.add(
          new Line(
              depthName(depth) + " random",
              depthName(depth),
              "ρ " + number("%.2f", depth.mean()),
              "Rank correlation of the weights with those of a copy of the reader whose "
                  + (depth.all() ? "weights are all" : depthName(depth) + " are")
                  + " drawn anew. Near 1: it does not show what the reader has learnt there."));
    }
    lines.add(
        new Line(
            "uniform map",
            "uniform",
            "ρ " + number("%.2f", report.sanity().uniformWords()),
            "Rank correlation, by word, with a map that gives every token the same weight. Near 1:"
                + " it shows little but how many pieces a word has."));
    return lines;
  }

  private static Line measure(
      String name, String shortName, Faithfulness.Measure measure, String meaning) {
    return new Line(
        name,
        shortName,
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
