package org.spanscope.report;

import java.util.List;
import org.spanscope.experiment.evaluation.DeletionRow;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.evaluation.RunPlan;
import org.spanscope.experiment.evaluation.SentenceRow;
import org.spanscope.experiment.evaluation.WeightRow;

/**
 * A run with its answers.
 *
 * @param plan what it is
 * @param done questions that have their rows
 * @param seconds of work; NaN where not known
 * @param begun when, ISO 8601 in UTC
 * @param questions by ordinal
 * @param details all else
 */
public record ReportedRun(
    RunPlan plan,
    int done,
    double seconds,
    String begun,
    List<QuestionRow> questions,
    Details details) {
  public ReportedRun {
    questions = List.copyOf(questions);
  }

  /**
   * What a run has beside its answers. It is asked for when it is needed and then let go of: the
   * weights of hundreds of sources do not fit the memory together.
   */
  public interface Details {
    /** By ordinal and sentence. */
    List<SentenceRow> sentences();

    /** What weighed sentences, in the order of the alphabet. */
    List<String> sources();

    /** What sentences weigh by one source; by ordinal and sentence. */
    List<WeightRow> weights(String source);

    /** By ordinal and step. */
    List<DeletionRow> deletions();
  }

  /** What it is called in a page. */
  String name() {
    String asked = plan.ask();
    return plan.readerName() + (asked.isEmpty() || asked.equals("as-asked") ? "" : ", " + asked);
  }
}
