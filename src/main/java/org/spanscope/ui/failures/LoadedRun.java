package org.spanscope.ui.failures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spanscope.experiment.evaluation.DeletionRow;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.evaluation.RunTotals;
import org.spanscope.experiment.evaluation.SentenceRow;
import org.spanscope.experiment.failures.FailingStep;
import org.spanscope.records.StoredRun;

/**
 * What is known of a run.
 *
 * @param run which it is
 * @param rows its questions, by ordinal
 * @param totals of these rows
 * @param details empty until they are read too
 */
record LoadedRun(
    StoredRun run, List<QuestionRow> rows, RunTotals totals, Optional<Details> details) {

  /**
   * What is known beside the answers to whole texts.
   *
   * @param sentences of each question that has any, by ordinal
   * @param deletions likewise
   * @param sources what weighed sentences; none where nothing did
   */
  record Details(
      Map<Integer, List<SentenceRow>> sentences,
      Map<Integer, List<DeletionRow>> deletions,
      List<String> sources) {}

  LoadedRun with(Details more) {
    return new LoadedRun(run, rows, totals, Optional.of(more));
  }

  /** The sentences of a question; none where they were not read alone. */
  List<SentenceRow> sentences(QuestionRow row) {
    return details
        .map(now -> now.sentences().getOrDefault(row.ordinal(), List.of()))
        .orElse(List.of());
  }

  /** What side B is to read where a question is opened. */
  FailingStep step(QuestionRow row) {
    List<DeletionRow> deletions =
        details
            .map(now -> now.deletions().getOrDefault(row.ordinal(), List.of()))
            .orElse(List.of());
    return FailingStep.of(row, sentences(row), deletions);
  }
}
