package org.spanscope.experiment.failures;

import java.util.List;
import org.spanscope.experiment.evaluation.FailureClass;
import org.spanscope.experiment.evaluation.QuestionRow;

/**
 * What stands above a run. Questions without known gold count only in {@code unknown}.
 *
 * @param questions whose gold is known
 * @param answerable how many of them have an answer
 * @param unknown questions without known gold
 * @param problems questions that could not be read, which counts as no answer
 * @param exact exact match in percent; NaN of none
 * @param f1 F1 in percent; NaN of none
 */
public record RunTotals(
    int questions, int answerable, int unknown, int problems, double exact, double f1) {

  /** Sums up. */
  public static RunTotals of(List<QuestionRow> rows) {
    List<QuestionRow> known =
        rows.stream().filter(row -> row.failure() != FailureClass.UNKNOWN).toList();
    int count = known.size();
    return new RunTotals(
        count,
        (int) known.stream().filter(QuestionRow::answerable).count(),
        rows.size() - count,
        (int) rows.stream().filter(row -> !row.problem().isEmpty()).count(),
        100.0 * known.stream().filter(QuestionRow::exact).count() / count,
        100 * known.stream().mapToDouble(QuestionRow::f1).sum() / count);
  }
}
