package org.spanscope.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.spanscope.experiment.evaluation.RunPlan;
import org.spanscope.experiment.failures.FeatureCounts;
import org.spanscope.figure.BarsPanel;
import org.spanscope.figure.Figure;
import org.spanscope.figure.Role;

/** How many questions of a run have which number, right and wrong ones side by side. */
public final class HistogramPlot {
  private static final Role[] ROLES = {Role.FIRST, Role.SECOND, Role.CONTROL};

  private HistogramPlot() {}

  /**
   * Draws counts.
   *
   * @param chosen a bin that is marked, or {@link BarsPanel#NONE}
   */
  public static Figure of(FeatureCounts counts, RunPlan plan, int chosen) {
    List<BarsPanel.Series> series = new ArrayList<>();
    double most = 1;
    for (int group = 0; group < FeatureCounts.GROUPS.size(); group++) {
      if (group < 2 || counts.has(group)) {
        double[] values = Arrays.stream(counts.counts()[group]).asDoubleStream().toArray();
        most = Math.max(most, Arrays.stream(values).max().orElse(0));
        series.add(BarsPanel.Series.of(FeatureCounts.GROUPS.get(group), values, ROLES[group]));
      }
    }
    List<String> bins = new ArrayList<>();
    for (int bin = 0; bin < counts.bins(); bin++) {
      bins.add(edge(counts, bin));
    }
    return new Figure(
        "Questions by " + counts.feature().label(),
        RunWords.says(plan),
        List.of(
            new BarsPanel(
                "",
                counts.feature().axis(),
                "questions",
                bins,
                series,
                List.of(),
                0,
                most,
                BarsPanel.Direction.UP,
                chosen)),
        RunWords.provenance(plan));
  }

  /** An edge of the bins, in short. */
  public static String edge(FeatureCounts counts, int edge) {
    return number(counts.edges()[edge]);
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.4f", value)
            .replaceAll("0+$", "")
            .replaceFirst("^0\\.", ".");
  }
}
