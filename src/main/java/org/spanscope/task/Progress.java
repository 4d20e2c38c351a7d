package org.spanscope.task;

/** Hears how far a long job is. Called from the job's thread; must return at once. */
@FunctionalInterface
public interface Progress {
  /** Hears nothing. */
  Progress NONE = (done, total) -> {};

  /**
   * @param done steps that are done
   * @param total steps there are, as far as is known now; may change on the way
   */
  void at(long done, long total);
}
