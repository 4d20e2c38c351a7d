package org.spanscope.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.spanscope.experiment.evaluation.AloneScores;
import org.spanscope.experiment.evaluation.DeletionMean;
import org.spanscope.experiment.evaluation.EvaluationReport;
import org.spanscope.experiment.evaluation.FailureClass;
import org.spanscope.experiment.evaluation.RunPlan;
import org.spanscope.figure.BarsPanel;
import org.spanscope.figure.BarsPanel.Direction;
import org.spanscope.figure.BarsPanel.Series;
import org.spanscope.figure.CurvesPanel;
import org.spanscope.figure.CurvesPanel.Curve;
import org.spanscope.figure.CurvesPanel.Shade;
import org.spanscope.figure.Figure;
import org.spanscope.figure.Panel;
import org.spanscope.figure.Role;
import org.spanscope.metric.BootstrapInterval;
import org.spanscope.metric.Calibration;
import org.spanscope.metric.NullSweep;
import org.spanscope.metric.RiskCoverage;

/**
 * Figures of a whole run.
 *
 * @param plan what the run is
 */
public record RunPlots(RunPlan plan) {
  private static final double PERCENT = 100;
  private static final int COVERAGES = 100;

  /** Questions of each failure class, in the order of the funnel. */
  public Figure failures(Map<FailureClass, Integer> failures) {
    List<FailureClass> classes = failures.keySet().stream().sorted().toList();
    double[] counts = classes.stream().mapToDouble(failures::get).toArray();
    return figure(
        "Right, and why not",
        bars(
            "class",
            "questions",
            classes.stream().map(FailureClass::label).toList(),
            List.of(Series.of("questions", counts, Role.FIRST)),
            Scales.roundUp(Arrays.stream(counts).max().orElse(0)),
            Direction.RIGHT));
  }

  /**
   * Exact match and F1 of groups of questions.
   *
   * @param axis what the groups are
   */
  public Figure groups(String title, String axis, List<EvaluationReport.Group> groups) {
    return figure(
        title,
        bars(
            axis,
            "percent",
            groups.stream().map(EvaluationReport.Group::label).toList(),
            List.of(
                Series.of("exact match", numbers(groups, g -> g.exact()), Role.FIRST),
                Series.of("F1", numbers(groups, g -> g.f1()), Role.SECOND)),
            PERCENT,
            Direction.UP));
  }

  /**
   * Scores at every null threshold.
   *
   * @param tau the run's own threshold
   */
  public Figure sweep(NullSweep sweep, double tau) {
    List<String> ticks =
        Arrays.stream(sweep.thresholds())
            // Rounded before it is written, for there is no -0.0 on an axis.
            .mapToObj(value -> String.format(Locale.ROOT, "%.1f", Math.round(10 * value) / 10.0))
            .toList();
    List<Shade> shades = new ArrayList<>();
    double[] thresholds = sweep.thresholds();
    if (tau >= thresholds[0] && tau <= thresholds[thresholds.length - 1]) {
      int at = nearest(thresholds, tau);
      shades.add(new Shade("the run's threshold", at, at, CurvesPanel.Kind.CHOSEN));
    }
    return figure(
        "Scores by null threshold",
        new CurvesPanel(
            "",
            "null threshold, logits",
            "percent of all questions",
            ticks,
            List.of(
                new Curve("exact match", sweep.exact(), false, Role.FIRST),
                new Curve("F1", sweep.f1(), true, Role.SECOND)),
            shades,
            0,
            PERCENT,
            false));
  }

  private static int nearest(double[] sorted, double value) {
    int nearest = 0;
    for (int i = 1; i < sorted.length; i++) {
      nearest = Math.abs(sorted[i] - value) < Math.abs(sorted[nearest] - value) ? i : nearest;
    }
    return nearest;
  }

  /** How often answers of each confidence are right, and how many there are. */
  public Figure reliability(Calibration calibration) {
    List<Calibration.Bin> bins = calibration.bins();
    List<String> ticks =
        bins.stream()
            .map(bin -> String.format(Locale.ROOT, "%.2f–%.2f", bin.low(), bin.high()))
            .toList();
    double[] counts = numbers(bins, bin -> bin.count());
    return figure(
        "Confidence and how often it is right",
        new CurvesPanel(
            "",
            "probability of what was answered",
            "share",
            ticks,
            List.of(
                new Curve("right", numbers(bins, bin -> bin.accuracy()), false, Role.FIRST),
                new Curve(
                    "mean confidence", numbers(bins, bin -> bin.confidence()), true, Role.CONTROL)),
            List.of(),
            0,
            1,
            false),
        bars(
            "probability of what was answered",
            "questions",
            ticks,
            List.of(Series.of("questions", counts, Role.THIRD)),
            Scales.roundUp(Arrays.stream(counts).max().orElse(0)),
            Direction.UP));
  }

  /** Share of wrong answers among the surest ones. */
  public Figure risk(RiskCoverage risk) {
    List<String> ticks = new ArrayList<>();
    double[] risks = new double[COVERAGES];
    double[] all = new double[COVERAGES];
    for (int i = 0; i < COVERAGES; i++) {
      ticks.add(String.valueOf(i + 1));
      risks[i] = risk.at((i + 1.0) / COVERAGES);
      all[i] = risk.at(1);
    }
    return figure(
        "Risk when only the surest answers are given",
        new CurvesPanel(
            "",
            "questions answered, percent, the surest first",
            "risk, 1 − exact match",
            ticks,
            List.of(
                new Curve("risk", risks, false, Role.FIRST),
                new Curve("all answered", all, true, Role.CONTROL)),
            List.of(),
            0,
            Scales.roundUp(Arrays.stream(risks).max().orElse(1)),
            false));
  }

  /** Whole texts against sentences alone. */
  public Figure alone(AloneScores scores) {
    return figure(
        "Whole texts and sentences alone",
        bars(
            "what is taken",
            "F1, percent",
            scores.rules().stream().map(AloneScores.Rule::name).toList(),
            List.of(
                series(
                    "F1",
                    scores.rules().stream().map(AloneScores.Rule::f1).toList(),
                    1,
                    Role.FIRST)),
            PERCENT,
            Direction.RIGHT));
  }

  /** Means over a stepwise deletion. */
  public Figure deletion(List<DeletionMean> steps) {
    return figure(
        "Sentences taken away one by one",
        new CurvesPanel(
            "",
            "sentences taken away",
            "mean F1, probability",
            steps.stream().map(step -> String.valueOf(step.step())).toList(),
            List.of(
                new Curve("F1", numbers(steps, DeletionMean::f1), false, Role.FIRST),
                new Curve(
                    "probability of the first answer",
                    numbers(steps, DeletionMean::original),
                    true,
                    Role.SECOND)),
            List.of(),
            0,
            1,
            false));
  }

  private Figure figure(String title, Panel... panels) {
    return new Figure(title, RunWords.says(plan), List.of(panels), RunWords.provenance(plan));
  }

  private static BarsPanel bars(
      String categoryAxis,
      String valueAxis,
      List<String> categories,
      List<Series> series,
      double max,
      Direction direction) {
    return new BarsPanel(
        "",
        categoryAxis,
        valueAxis,
        categories,
        series,
        List.of(),
        0,
        max,
        direction,
        BarsPanel.NONE);
  }

  static Series series(String name, List<BootstrapInterval> intervals, double scale, Role role) {
    return new Series(
        name,
        numbers(intervals, one -> scale * one.mean()),
        numbers(intervals, one -> scale * one.low()),
        numbers(intervals, one -> scale * one.high()),
        role);
  }

  private static <T> double[] numbers(List<T> all, ToDoubleFunction<T> of) {
    return all.stream().mapToDouble(of).toArray();
  }
}
