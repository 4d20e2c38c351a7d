package org.spanscope.cli;

import java.util.List;
import java.util.Locale;
import org.spanscope.experiment.evaluation.CandidateScores;
import org.spanscope.experiment.evaluation.EvaluationReport;
import org.spanscope.experiment.evaluation.EvaluationReport.Group;
import org.spanscope.experiment.evaluation.FailureClass;
import org.spanscope.metric.BootstrapInterval;
import org.spanscope.metric.Calibration;
import org.spanscope.metric.Clusters;
import org.spanscope.metric.RiskCoverage;
import org.spanscope.metric.SquadTotals;

/** The figures of a run as tables for people. */
final class EvaluationTables {
  private static final String HEAD = "%-36s %9s %7s %7s";
  private static final String ROW = "  %-34s %9s %7s %7s";

  private final Output out;

  EvaluationTables(Output out) {
    this.out = out;
  }

  /** All of one run. */
  void print(EvaluationReport report) {
    totals(report);
    groups("Context tokens", report.byContextTokens());
    groups("Question word", report.byQuestionWord());
    failures(report);
    confidence(report);
  }

  private void totals(EvaluationReport report) {
    SquadTotals totals = report.totals().scores();
    line(HEAD, "Scores, percent", "questions", "EM", "F1");
    row("all", totals.questions(), totals.exact(), totals.f1());
    row("answerable", totals.answerable(), totals.exactAnswerable(), totals.f1Answerable());
    row(
        "unanswerable",
        totals.questions() - totals.answerable(),
        totals.exactUnanswerable(),
        totals.f1Unanswerable());
    row(
        "never empty, answerable",
        totals.answerable(),
        totals.exactNeverEmpty(),
        totals.f1NeverEmpty());
    BootstrapInterval exact = report.intervals().exact();
    BootstrapInterval f1 = report.intervals().f1();
    line(
        "  95 %% interval: EM %s to %s, F1 %s to %s (%d draws of %d %ss, seed %d%s)",
        number(exact.low()),
        number(exact.high()),
        number(f1.low()),
        number(f1.high()),
        exact.draws(),
        exact.clusters(),
        exact.unit().label(),
        exact.seed(),
        exact.unit() == Clusters.Unit.CONTEXT
            ? "; by context, for there are fewer than " + Clusters.FEWEST_ARTICLES + " articles"
            : "");
    line(
        "  best null threshold: %s gives F1 %s, %s gives EM %s (chosen on these very questions, so"
            + " optimistic)",
        Words.number("%.3f", totals.bestF1().threshold()),
        number(totals.bestF1().score()),
        Words.number("%.3f", totals.bestExact().threshold()),
        number(totals.bestExact().score()));
    if (report.totals().unknown() > 0) {
      line("  Without known gold, and so not scored: %d.", report.totals().unknown());
    }
    if (report.totals().problems() > 0) {
      line("  Could not be read, which counts as no answer: %d.", report.totals().problems());
    }
  }

  private void groups(String title, List<Group> groups) {
    line(HEAD, title, "questions", "EM", "F1");
    groups.forEach(group -> row(group.label(), group.questions(), group.exact(), group.f1()));
  }

  private void failures(EvaluationReport report) {
    line("Right, and why not");
    for (FailureClass failure : FailureClass.values()) {
      Integer count = report.failures().get(failure);
      if (count != null) {
        line("  %-34s %9d", failure.label(), count);
      }
    }
  }

  private void confidence(EvaluationReport report) {
    Calibration calibration = report.calibration();
    RiskCoverage risk = report.risk();
    line("Confidence: probability of what was answered");
    line(
        "  expected calibration error %s, Brier %s (%d bins)",
        Words.number("%.4f", calibration.expectedError()),
        Words.number("%.4f", calibration.brier()),
        Calibration.BINS);
    line(
        "  temperature fitted on every other %s: %s; calibration error of the others %s at 1, %s"
            + " there (n-best spans and null)",
        report.intervals().exact().unit().label(),
        Words.number("%.3f", report.temperature().fit().temperature()),
        Words.number("%.4f", report.temperature().before().expectedError()),
        Words.number("%.4f", report.temperature().after().expectedError()));
    line(
        "  risk (1 - EM): AURC %s; %s of the surest half, %s of all",
        Words.number("%.4f", risk.area()),
        Words.number("%.4f", risk.at(0.5)),
        Words.number("%.4f", risk.at(1)));
  }

  /** Runs of one data set that asked differently. */
  void baselines(List<Group> asked) {
    line(HEAD, "What was asked", "questions", "EM", "F1");
    asked.forEach(group -> row(group.label(), group.questions(), group.exact(), group.f1()));
  }

  /** What sentences alone could give. */
  void candidates(CandidateScores scores) {
    line(
        "Sentences alone: F1 %s of the whole text, %s of the best of whole and sentences; no"
            + " sentence is better in %d of %d questions",
        number(scores.whole()), number(scores.best()), scores.wholeIsBest(), scores.questions());
  }

  private void row(String label, int questions, double exact, double f1) {
    line(ROW, label, questions, number(exact), number(f1));
  }

  private static String number(double percent) {
    return Words.number("%.2f", percent);
  }

  private void line(String format, Object... values) {
    out.line(String.format(Locale.ROOT, format, values));
  }
}
