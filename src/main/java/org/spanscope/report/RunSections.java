package org.spanscope.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.spanscope.experiment.evaluation.EvaluationReport;
import org.spanscope.experiment.evaluation.FailureClass;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.metric.BootstrapInterval;
import org.spanscope.metric.Calibration;
import org.spanscope.metric.Clusters;
import org.spanscope.metric.NullSweep;
import org.spanscope.metric.RiskCoverage;
import org.spanscope.metric.SquadTotals;
import org.spanscope.plot.RunPlots;

/** What is said of one run. Parts for which the run has no numbers are left out. */
final class RunSections {
  static final int WRONG_SHOWN = 50;

  private static final int THRESHOLDS = 101;

  private final ReportedRun run;
  private final String prefix;
  private final long seed;
  private final EvaluationReport report;
  private final List<QuestionRow> known;
  private final RunPlots plots;

  /**
   * @param prefix of the names of files
   * @param seed of the intervals
   */
  RunSections(ReportedRun run, String prefix, long seed) {
    this.run = run;
    this.prefix = prefix;
    this.seed = seed;
    this.report = EvaluationReport.of(run.questions(), seed);
    this.known =
        run.questions().stream().filter(row -> row.failure() != FailureClass.UNKNOWN).toList();
    this.plots = new RunPlots(run.plan());
  }

  EvaluationReport report() {
    return report;
  }

  List<Section> all() {
    List<Section> all = new ArrayList<>();
    all.add(totals());
    all.add(failures());
    groups(
            "question-words",
            "By question word",
            "question word",
            "The first question word of each question.",
            report.byQuestionWord())
        .ifPresent(all::add);
    groups(
            "context-lengths",
            "By length of the context",
            "tokens of the context",
            "Tokens of the context as the reader counts them.",
            report.byContextTokens())
        .ifPresent(all::add);
    sweep().ifPresent(all::add);
    reliability().ifPresent(all::add);
    risk().ifPresent(all::add);
    all.addAll(new SentenceSections(run, prefix, seed).all());
    all.add(wrong());
    return all;
  }

  private Section totals() {
    SquadTotals totals = report.totals().scores();
    Grid grid =
        new Grid("%.2f", "questions", "n", "EM", "EM low", "EM high", "F1", "F1 low", "F1 high");
    EvaluationReport.Intervals intervals = report.intervals();
    grid.add(
        "all",
        totals.questions(),
        totals.exact(),
        intervals.exact().low(),
        intervals.exact().high(),
        totals.f1(),
        intervals.f1().low(),
        intervals.f1().high());
    int unanswerable = totals.questions() - totals.answerable();
    if (totals.answerable() > 0 && unanswerable > 0) {
      part(
          grid, "answerable", totals.answerable(), totals.exactAnswerable(), totals.f1Answerable());
      part(grid, "unanswerable", unanswerable, totals.exactUnanswerable(), totals.f1Unanswerable());
    }
    // Unknown of imported records whose answer is empty.
    if (!Double.isNaN(totals.f1NeverEmpty())) {
      grid.add(
          "answerable, never empty",
          totals.answerable(),
          totals.exactNeverEmpty(),
          intervals.exactNeverEmpty().low(),
          intervals.exactNeverEmpty().high(),
          totals.f1NeverEmpty(),
          intervals.f1NeverEmpty().low(),
          intervals.f1NeverEmpty().high());
    }
    BootstrapInterval exact = intervals.exact();
    String text =
        "Exact match (EM) and F1 in percent, as the official script of SQuAD v2.0 gives them. Low"
            + " and high are the ends of 95 % intervals: "
            + exact.draws()
            + " draws of "
            + exact.clusters()
            + " "
            + exact.unit().label()
            + "s, seed "
            + exact.seed()
            + (exact.unit() == Clusters.Unit.CONTEXT
                ? "; by context, as there are fewer than " + Clusters.FEWEST_ARTICLES + " articles."
                : ".")
            + (report.totals().unknown() > 0
                ? " Without known gold, and so not scored: " + report.totals().unknown() + "."
                : "")
            + (report.totals().problems() > 0
                ? " Could not be read, which counts as no answer: "
                    + report.totals().problems()
                    + "."
                : "");
    return Section.of(prefix + "totals", "Scores", text, grid);
  }

  private static void part(Grid grid, String name, int questions, double exact, double f1) {
    grid.add(name, questions, exact, Double.NaN, Double.NaN, f1, Double.NaN, Double.NaN);
  }

  private Section failures() {
    Grid grid = new Grid("%.2f", "class", "questions", "percent", "what it means");
    report
        .failures()
        .forEach(
            (failure, count) ->
                grid.add(
                    failure.label(),
                    count,
                    100.0 * count / run.questions().size(),
                    failure.explanation()));
    return Section.of(
            prefix + "failures",
            "Right, and why not",
            "Every question is in exactly one class: a wrong answer in the first that fits, from the"
                + " top.",
            grid)
        .with(
            plots.failures(report.failures()),
            "Bars: " + seen(report.failures().entrySet().stream().map(RunSections::seen).toList()));
  }

  private static String seen(Map.Entry<FailureClass, Integer> one) {
    return one.getKey().label() + " " + one.getValue();
  }

  private Optional<Section> groups(
      String name, String title, String axis, String text, List<EvaluationReport.Group> groups) {
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    Grid grid = new Grid("%.2f", axis, "questions", "EM", "F1");
    groups.forEach(group -> grid.add(group.label(), group.questions(), group.exact(), group.f1()));
    return Optional.of(
        Section.of(prefix + name, title, text + " EM and F1 in percent.", grid)
            .with(
                plots.groups(title, axis, groups),
                "Bars of exact match and F1 for each group; F1: "
                    + seen(
                        groups.stream()
                            .map(one -> one.label() + " " + number("%.1f", one.f1()))
                            .toList())));
  }

  private Optional<Section> sweep() {
    NullSweep sweep =
        NullSweep.of(known.stream().map(EvaluationReport::answered).toList(), THRESHOLDS);
    if (sweep.thresholds().length == 0 || report.totals().scores().answerable() == known.size()) {
      return Optional.empty();
    }
    Grid grid = new Grid("%.3f", "null threshold", "EM", "F1");
    for (int i = 0; i < sweep.thresholds().length; i++) {
      grid.add(sweep.thresholds()[i], sweep.exact()[i], sweep.f1()[i]);
    }
    SquadTotals totals = report.totals().scores();
    String best =
        "Best F1 "
            + number("%.2f", totals.bestF1().score())
            + " at "
            + number("%.3f", totals.bestF1().threshold())
            + ", best EM "
            + number("%.2f", totals.bestExact().score())
            + " at "
            + number("%.3f", totals.bestExact().threshold());
    return Optional.of(
        Section.of(
                prefix + "null-threshold",
                "Null threshold",
                "A question gets no answer where the null's score minus the best span's is above the"
                    + " threshold. "
                    + best
                    + ": chosen on these very questions by the official sweep, and so optimistic. The"
                    + " threshold is in logits, EM and F1 are in percent of all questions.",
                grid)
            .shown(0)
            .with(plots.sweep(sweep, tau()), "Curves of exact match and F1 by threshold. " + best));
  }

  private double tau() {
    String tau = run.plan().settings().getOrDefault("tau", "");
    try {
      return tau.isEmpty() ? Double.NaN : Double.parseDouble(tau);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private Optional<Section> reliability() {
    Calibration calibration = report.calibration();
    if (calibration.questions() == 0) {
      return Optional.empty();
    }
    Grid grid = new Grid("%.4f", "from", "to", "questions", "mean confidence", "right");
    for (Calibration.Bin bin : calibration.bins()) {
      grid.add(bin.low(), bin.high(), bin.count(), bin.confidence(), bin.accuracy());
    }
    String text =
        "Confidence is the probability of what was answered, right is exact match. Expected"
            + " calibration error (ECE) "
            + number("%.4f", calibration.expectedError())
            + ", Brier score "
            + number("%.4f", calibration.brier())
            + ", over "
            + calibration.questions()
            + " questions in "
            + Calibration.BINS
            + " bins of equal width.";
    return Optional.of(
        Section.of(prefix + "reliability", "Reliability", text, grid)
            .with(
                plots.reliability(calibration),
                "Share of right answers for each stretch of confidence, beside the mean confidence"
                    + " there, and how many questions each has. ECE "
                    + number("%.4f", calibration.expectedError())));
  }

  private Optional<Section> risk() {
    RiskCoverage risk = report.risk();
    if (risk.risks().length == 0) {
      return Optional.empty();
    }
    Grid grid = new Grid("%.4f", "questions answered", "coverage", "risk");
    for (int i = 0; i < risk.risks().length; i++) {
      grid.add(i + 1, (i + 1.0) / risk.risks().length, risk.risks()[i]);
    }
    String text =
        "Risk is the share of wrong answers (1 − exact match) among those that are given, the surest"
            + " first. Area under the curve (AURC) "
            + number("%.4f", risk.area())
            + "; of the surest half "
            + number("%.4f", risk.at(0.5))
            + " are wrong, of all "
            + number("%.4f", risk.at(1))
            + ".";
    return Optional.of(
        Section.of(prefix + "risk-coverage", "Risk and coverage", text, grid)
            .shown(0)
            .with(plots.risk(risk), "A curve of risk by coverage. " + text));
  }

  private Section wrong() {
    Grid grid =
        new Grid(
            "%.3f", "id", "article", "question", "golds", "answer", "F1", "probability", "class");
    known.stream()
        .filter(row -> !row.exact())
        .sorted(
            Comparator.comparing((QuestionRow row) -> Double.isNaN(row.probability()))
                .thenComparing(row -> -row.probability())
                .thenComparing(QuestionRow::ordinal))
        .forEach(
            row ->
                grid.add(
                    row.id(),
                    row.article(),
                    row.question(),
                    String.join(" | ", row.golds().stream().distinct().toList()),
                    row.answer(),
                    row.f1(),
                    row.probability(),
                    row.failure().label()));
    return Section.of(
            prefix + "wrong",
            "Wrong answers",
            "The surest first. F1 and probability are from 0 to 1; an empty cell is no answer.",
            grid)
        .shown(WRONG_SHOWN);
  }

  static String number(String format, double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value);
  }

  /** The numbers of a picture as a sentence. */
  static String seen(List<String> parts) {
    return String.join(", ", parts) + ".";
  }
}
