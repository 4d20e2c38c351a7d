package org.spanscope.ui.failures;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.spanscope.experiment.evaluation.RunPlan;
import org.spanscope.experiment.failures.FeatureCounts;
import org.spanscope.plot.HistogramPlot;
import org.spanscope.ui.shared.LinkedFigure;
import org.spanscope.ui.shared.LinkedFigure.Cells;

/** A histogram with its words. */
final class HistogramFigure {
  private HistogramFigure() {}

  static LinkedFigure draw(FeatureCounts counts, RunPlan plan, int chosen) {
    return new LinkedFigure(
        HistogramPlot.of(counts, plan, chosen),
        List.of(Cells.apart((row, bin) -> bin(counts, bin))));
  }

  private static String bin(FeatureCounts counts, int bin) {
    boolean last = bin == counts.bins() - 1;
    String to = HistogramPlot.edge(counts, bin + 1);
    return counts.feature().label()
        + " from "
        + HistogramPlot.edge(counts, bin)
        + (last ? " to " + to : " to below " + to)
        + ": "
        + groups(counts, bin);
  }

  private static String groups(FeatureCounts counts, int bin) {
    return IntStream.range(0, FeatureCounts.GROUPS.size())
        .filter(group -> group < 2 || counts.has(group))
        .mapToObj(group -> counts.counts()[group][bin] + " " + FeatureCounts.GROUPS.get(group))
        .collect(Collectors.joining(", "));
  }
}
