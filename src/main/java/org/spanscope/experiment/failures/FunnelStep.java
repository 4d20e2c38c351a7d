package org.spanscope.experiment.failures;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spanscope.experiment.evaluation.FailureClass;
import org.spanscope.experiment.evaluation.QuestionRow;

/**
 * How many questions of a run are of a class. Every question is of exactly one.
 *
 * @param failure the class
 * @param count questions of it
 * @param share of all questions, 0 to 1; NaN of none
 * @param shareOfWrong of the wrong answers, 0 to 1; NaN where the class is none of a wrong answer,
 *     or none is wrong
 */
public record FunnelStep(FailureClass failure, int count, double share, double shareOfWrong) {

  /** All classes in the order of the funnel, the empty ones too. */
  public static List<FunnelStep> of(List<QuestionRow> rows) {
    Map<FailureClass, Integer> counts = new EnumMap<>(FailureClass.class);
    rows.forEach(row -> counts.merge(row.failure(), 1, Integer::sum));
    double wrong = CaseFilter.wrong().stream().mapToInt(one -> counts.getOrDefault(one, 0)).sum();
    return Stream.of(FailureClass.values())
        .map(
            one -> {
              int count = counts.getOrDefault(one, 0);
              boolean isWrong = CaseFilter.wrong().contains(one);
              return new FunnelStep(
                  one, count, (double) count / rows.size(), isWrong ? count / wrong : Double.NaN);
            })
        .toList();
  }

  /** Whether the class is one of wrong answers. */
  public boolean isWrong() {
    return CaseFilter.wrong().contains(failure);
  }

  /** Whether only runs with a filter in front of the reader can have the class. */
  public boolean needsFilter() {
    return failure == FailureClass.OUTSIDE_KEPT || failure == FailureClass.CUT_BY_BUDGET;
  }
}
