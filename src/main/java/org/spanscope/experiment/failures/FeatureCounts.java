package org.spanscope.experiment.failures;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.spanscope.experiment.evaluation.FailureClass;
import org.spanscope.metric.Histogram;

/**
 * How many questions have which number. The bins are those of all questions of a run, whatever is
 * filtered, so that a bar stays where it is.
 *
 * @param feature the number
 * @param edges [bins + 1], growing; a bin holds its lower edge, the last one both
 * @param counts [groups, bins], of the questions that pass every other part of the filter
 * @param missing [groups], those without the number
 */
public record FeatureCounts(Feature feature, double[] edges, int[][] counts, int[] missing) {
  /** What the groups are. */
  public static final List<String> GROUPS = List.of("right", "wrong", "no gold known");

  private static final int MOST_BINS = 10;
  private static final int LEFT_OUT = GROUPS.size();

  /** Counts the questions that pass all of a filter but its range of this number. */
  public static FeatureCounts of(Feature feature, List<FailureCase> all, CaseFilter filter) {
    Predicate<FailureCase> test = filter.without(feature).test();
    double[] values = new double[all.size()];
    int[] groups = new int[all.size()];
    for (int i = 0; i < values.length; i++) {
      FailureCase one = all.get(i);
      values[i] = feature.of(one.row());
      groups[i] = test.test(one) ? group(one.row().failure()) : LEFT_OUT;
    }
    Histogram histogram = Histogram.of(values, groups, LEFT_OUT + 1, MOST_BINS);
    return new FeatureCounts(feature, histogram.edges(), histogram.counts(), histogram.leftOut());
  }

  private static int group(FailureClass failure) {
    return switch (failure) {
      case RIGHT -> 0;
      case UNKNOWN -> 2;
      default -> 1;
    };
  }

  public int bins() {
    return Math.max(0, edges.length - 1);
  }

  /** The numbers of a bin. */
  public Range range(int bin) {
    return new Range(edges[bin], edges[bin + 1], bin == bins() - 1);
  }

  /** The bin that a range is, or -1. */
  public int binOf(Map<Feature, Range> ranges) {
    Range range = ranges.get(feature);
    for (int bin = 0; bin < bins() && range != null; bin++) {
      if (range(bin).equals(range)) {
        return bin;
      }
    }
    return -1;
  }

  /** Whether any question is of a group. */
  public boolean has(int group) {
    int sum = missing[group];
    for (int count : counts[group]) {
      sum += count;
    }
    return sum > 0;
  }
}
