package org.spanscope.experiment.failures;

import java.util.List;
import java.util.Optional;
import org.spanscope.experiment.evaluation.FailureClass;
import org.spanscope.experiment.evaluation.QuestionRow;

/**
 * A question of a run as it is looked at.
 *
 * @param row what was answered
 * @param other what another run answered to it; empty where none is compared or it has it not
 * @param tags that a person gave it
 */
public record FailureCase(QuestionRow row, Optional<QuestionRow> other, List<String> tags) {
  public FailureCase {
    tags = List.copyOf(tags);
  }

  /**
   * What became of it from the other run, before, to this one, after; empty without another, and
   * where no gold is known.
   */
  public Optional<Change> change() {
    return row.failure() == FailureClass.UNKNOWN
        ? Optional.empty()
        : other.map(there -> Change.of(there, row));
  }
}
