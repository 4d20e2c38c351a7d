package org.spanscope.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.failures.Change;
import org.spanscope.experiment.failures.RunPair;
import org.spanscope.metric.BootstrapInterval;

/** What is said of two runs. */
final class PairSections {
  private PairSections() {}

  /**
   * The second run against the first; empty where they share no question.
   *
   * @param name of its files
   * @param seed of the bootstrap
   */
  static Optional<Section> of(ReportedRun first, ReportedRun second, String name, long seed) {
    boolean sameData = first.plan().dataHash().equals(second.plan().dataHash());
    boolean sameOrder = sameData && samePlaces(first, second);
    Map<Integer, QuestionRow> matched =
        RunPair.match(first.questions(), second.questions(), sameOrder);
    RunPair pair = RunPair.of(first.questions(), second.questions().size(), matched, seed);
    if (pair.questions() == 0) {
      return Optional.empty();
    }
    Grid grid = new Grid("%.4f", "what", "number", "low", "high", "p");
    grid.add("questions that both have", pair.questions(), "", "", "");
    Arrays.stream(Change.values())
        .forEach(
            change ->
                grid.add(
                    change.label() + " (" + change.explanation() + ")",
                    pair.counts().getOrDefault(change, 0),
                    "",
                    "",
                    ""));
    grid.add(
        "McNemar's test of exact match" + (pair.mcNemar().exact() ? " (exact)" : " (chi-square)"),
        pair.mcNemar().onlyFirst() + pair.mcNemar().onlySecond(),
        "",
        "",
        pair.mcNemar().p());
    BootstrapInterval f1 = pair.f1().interval();
    grid.add(
        "F1, second − first, percent",
        100 * f1.mean(),
        100 * f1.low(),
        100 * f1.high(),
        pair.f1().p());
    String text =
        "First: "
            + first.name()
            + ". Second: "
            + second.name()
            + ". McNemar's test counts the questions that only one of them gets right; the difference"
            + " of F1 has a 95 % interval and a two-sided p by paired bootstrap ("
            + f1.draws()
            + " draws of "
            + f1.clusters()
            + " "
            + f1.unit().label()
            + "s, seed "
            + f1.seed()
            + ")."
            + (pair.firstAlone() + pair.secondAlone() > 0
                ? String.format(
                    Locale.ROOT,
                    " Left out: %d questions that only the first has, %d that only the second has.",
                    pair.firstAlone(),
                    pair.secondAlone())
                : "");
    return Optional.of(Section.of(name, "Compared: " + second.name(), text, grid));
  }

  /** Imported records may leave questions of a file out: then a place is no question. */
  private static boolean samePlaces(ReportedRun first, ReportedRun second) {
    int shared = Math.min(first.questions().size(), second.questions().size());
    for (int i = 0; i < shared; i++) {
      QuestionRow one = first.questions().get(i);
      QuestionRow other = second.questions().get(i);
      if (one.ordinal() != other.ordinal() || !one.id().equals(other.id())) {
        return false;
      }
    }
    return true;
  }
}
