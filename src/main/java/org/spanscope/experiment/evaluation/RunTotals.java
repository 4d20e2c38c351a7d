package org.spanscope.experiment.evaluation;

import java.util.List;
import org.spanscope.metric.SquadTotals;

/**
 * What stands above a run. Questions without known gold count only in {@code unknown}.
 *
 * @param scores as the official script gives them
 * @param unknown questions without known gold
 * @param problems questions that could not be read, which counts as no answer
 */
public record RunTotals(SquadTotals scores, int unknown, int problems) {

  /** Sums up. */
  public static RunTotals of(List<QuestionRow> rows) {
    List<QuestionRow> known =
        rows.stream().filter(row -> row.failure() != FailureClass.UNKNOWN).toList();
    return new RunTotals(
        SquadTotals.of(known.stream().map(EvaluationReport::answered).toList()),
        rows.size() - known.size(),
        (int) rows.stream().filter(row -> !row.problem().isEmpty()).count());
  }
}
