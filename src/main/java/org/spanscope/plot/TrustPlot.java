package org.spanscope.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.spanscope.attention.Level;
import org.spanscope.attribution.Agreement;
import org.spanscope.attribution.Faithfulness;
import org.spanscope.attribution.Faithfulness.Measure;
import org.spanscope.attribution.Sanity;
import org.spanscope.attribution.Trust;
import org.spanscope.experiment.Side;
import org.spanscope.figure.BarsPanel;
import org.spanscope.figure.BarsPanel.Series;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.CurvesPanel;
import org.spanscope.figure.CurvesPanel.Curve;
import org.spanscope.figure.Figure;
import org.spanscope.figure.HeatmapPanel;
import org.spanscope.figure.Panel;
import org.spanscope.figure.Role;

/** How far an attribution or a lens is to be trusted, as pictures. */
public final class TrustPlot {
  /** What the bars of {@link #faithfulness} stand for, in their order. */
  public static final List<String> MEASURES =
      List.of(
          "comprehensiveness",
          "sufficiency",
          "comprehensiveness, answer kept",
          "sufficiency, answer kept");

  private TrustPlot() {}

  /** The measures behind {@link #MEASURES}. */
  public static List<Measure> measures(Faithfulness faithfulness) {
    return List.of(
        faithfulness.comprehensiveness(),
        faithfulness.sufficiency(),
        faithfulness.exemptComprehensiveness(),
        faithfulness.exemptSufficiency());
  }

  /** One axis for the bars of all reports, in steps of a tenth. */
  public static CurveScale scale(List<Trust.Report> reports) {
    double[] ends =
        reports.stream()
            .flatMap(report -> measures(report.faithfulness()).stream())
            .flatMapToDouble(TrustPlot::ends)
            .filter(value -> !Double.isNaN(value))
            .toArray();
    double least = DoubleStream.of(ends).min().orElse(0);
    double most = DoubleStream.of(ends).max().orElse(0);
    return new CurveScale(
        Math.min(0, Math.floor(least * 10) / 10), Math.max(0.1, Math.ceil(most * 10) / 10), false);
  }

  private static DoubleStream ends(Measure measure) {
    return DoubleStream.of(
        measure.value(),
        measure.random(),
        measure.random() - measure.deviation(),
        measure.random() + measure.deviation());
  }

  /**
   * Comprehensiveness and sufficiency beside random orders of sentences.
   *
   * @param name of the side, A or B
   * @param scale of the axis, see {@link #scale}
   */
  public static Figure faithfulness(
      String name, Side side, Trust.Report report, CurveScale scale, Provenance provenance) {
    List<Measure> measures = measures(report.faithfulness());
    double[] deviations = numbers(measures, Measure::deviation);
    Panel panel =
        new BarsPanel(
            "",
            "",
            "loss of the answer's probability",
            MEASURES,
            List.of(
                Series.of(
                    report.source().label(),
                    numbers(measures, Measure::value),
                    name.equals("A") ? Role.A : Role.B),
                Series.of(
                    "random orders ± deviation",
                    numbers(measures, Measure::random),
                    deviations,
                    Role.CONTROL)),
            List.of(),
            scale.min(),
            scale.max(),
            BarsPanel.Direction.RIGHT,
            BarsPanel.NONE);
    return figure(
        "Faithfulness, side " + name,
        List.of(
            "sentences masked, mean over the first 1 to 5",
            report.faithfulness().orders() + " random orders"),
        name,
        side,
        report,
        panel,
        provenance);
  }

  private static double[] numbers(List<Measure> measures, ToDoubleFunction<Measure> number) {
    return measures.stream().mapToDouble(number).toArray();
  }

  /** What is left of the weights while more layers are drawn anew. */
  public static Figure randomisation(
      String name, Side side, Trust.Report report, Provenance provenance) {
    List<Sanity.Depth> depths = report.sanity().depths();
    List<String> ticks = new ArrayList<>(List.of("as trained"));
    depths.forEach(depth -> ticks.add(TrustWords.depthName(depth)));
    List<Curve> curves = new ArrayList<>();
    curves.add(
        new Curve(
            "mean of seeds",
            course(depths, Sanity.Depth::mean),
            false,
            name.equals("A") ? Role.A : Role.B));
    if (depths.get(0).correlations().length > 1) {
      curves.add(
          new Curve(
              "lowest seed", course(depths, depth -> extreme(depth, true)), true, Role.CONTROL));
      curves.add(
          new Curve(
              "highest seed", course(depths, depth -> extreme(depth, false)), true, Role.CONTROL));
    }
    Panel panel =
        new CurvesPanel(
            "",
            "weights drawn anew, layers from the last one",
            "rank correlation",
            ticks,
            curves,
            List.of(),
            -1,
            1,
            false);
    return figure(
        "Randomised weights, side " + name,
        List.of(
            "absolute values over context tokens",
            depths.get(0).correlations().length + " seeds",
            "with a uniform map: by word "
                + TrustWords.number("%.2f", report.sanity().uniformWords())
                + ", by sentence "
                + TrustWords.number("%.2f", report.sanity().uniformSentences())),
        name,
        side,
        report,
        panel,
        provenance);
  }

  private static double[] course(List<Sanity.Depth> depths, ToDoubleFunction<Sanity.Depth> number) {
    return DoubleStream.concat(DoubleStream.of(1), depths.stream().mapToDouble(number)).toArray();
  }

  private static double extreme(Sanity.Depth depth, boolean lowest) {
    DoubleStream numbers =
        Arrays.stream(depth.correlations()).filter(value -> !Double.isNaN(value));
    return (lowest ? numbers.min() : numbers.max()).orElse(Double.NaN);
  }

  /**
   * Rank correlations between all lenses and methods.
   *
   * @param level word or sentence
   */
  public static Figure agreement(
      String name,
      Side side,
      Trust.Report report,
      Agreement agreement,
      Level level,
      Provenance provenance) {
    double[][] matrix = matrix(agreement, level);
    int m = matrix.length;
    float[] values = new float[m * m];
    for (int i = 0; i < m * m; i++) {
      values[i] = (float) matrix[i / m][i % m];
    }
    Panel panel =
        new HeatmapPanel(
            "",
            "",
            "",
            agreement.ids(),
            agreement.ids(),
            values,
            new ColourScale(ColourScale.Colours.DIVERGING, -1, 1),
            "rank correlation",
            "no order to compare");
    return figure(
        "Agreement of lenses and attributions, side " + name,
        List.of(level.label() + " level, absolute values", "lenses: last layer, heads together"),
        name,
        side,
        report,
        panel,
        provenance.with("level", level.label()));
  }

  /** The correlations at a level: by sentence, else by word. */
  public static double[][] matrix(Agreement agreement, Level level) {
    return level == Level.SENTENCE ? agreement.sentences() : agreement.words();
  }

  private static Figure figure(
      String title,
      List<String> first,
      String name,
      Side side,
      Trust.Report report,
      Panel panel,
      Provenance provenance) {
    List<String> says = new ArrayList<>(first);
    says.add(0, report.source().label());
    says.add(Says.sentences(side));
    says.addAll(Says.reader(side.reading()));
    return new Figure(
        title,
        says,
        List.of(panel),
        provenance.with("judged", report.source().id()).side(name, side).entries());
  }
}
