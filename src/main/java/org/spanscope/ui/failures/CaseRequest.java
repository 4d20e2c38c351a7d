package org.spanscope.ui.failures;

import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.failures.FailingStep;
import org.spanscope.records.StoredRun;

/**
 * A case that is to be opened in the compare view.
 *
 * @param run of which it is
 * @param row the question
 * @param step what side B reads
 */
public record CaseRequest(StoredRun run, QuestionRow row, FailingStep step) {}
