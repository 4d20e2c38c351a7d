package org.spanscope.ui.deletion;

import org.spanscope.experiment.DeletionResult.Step;

/**
 * A row of the list of steps.
 *
 * @param number which step, from 0: the whole text
 * @param step the numbers
 */
record StepRow(int number, Step step) {
  /** What went, as people count. */
  String removed() {
    return step.removed() == Step.NOTHING ? "whole" : "−" + (step.removed() + 1);
  }

  String answer() {
    String answer = step.result().prediction().text();
    return answer.isEmpty() ? "no answer" : answer;
  }
}
