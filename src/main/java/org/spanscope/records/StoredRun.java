package org.spanscope.records;

import org.spanscope.experiment.evaluation.RunPlan;

/**
 * A run in a record file.
 *
 * @param plan what it is
 * @param done questions that have their rows
 * @param seconds of work that they took, over all sittings
 * @param begun when it was begun, ISO 8601 in UTC
 */
public record StoredRun(RunPlan plan, int done, double seconds, String begun) {
  /** What rows name it by. */
  public String id() {
    return plan.id();
  }

  /** Whether all questions have their rows. */
  public boolean complete() {
    return done == plan.questions();
  }
}
