package org.spanscope.report;

import java.util.List;
import org.spanscope.experiment.evaluation.DeletionRow;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.evaluation.RunPlan;
import org.spanscope.experiment.evaluation.SentenceRow;
import org.spanscope.experiment.evaluation.WeightRow;

/**
 * A run with its rows.
 *
 * @param plan what it is
 * @param done questions that have their rows
 * @param seconds of work; NaN where not known
 * @param begun when, ISO 8601 in UTC
 */
public record ReportedRun(
    RunPlan plan,
    int done,
    double seconds,
    String begun,
    List<QuestionRow> questions,
    List<SentenceRow> sentences,
    List<WeightRow> weights,
    List<DeletionRow> deletions) {
  public ReportedRun {
    questions = List.copyOf(questions);
    sentences = List.copyOf(sentences);
    weights = List.copyOf(weights);
    deletions = List.copyOf(deletions);
  }

  /** What it is called in a page. */
  String name() {
    String asked = plan.ask();
    return plan.readerName() + (asked.isEmpty() || asked.equals("as-asked") ? "" : ", " + asked);
  }
}
