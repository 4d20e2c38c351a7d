package org.spanscope.task;

/** Where a long job reports how far it is. Called from the job's own thread. */
@FunctionalInterface
public interface Progress {
  /** A listener that hears nothing. */
  Progress SILENT = (done, what) -> {};

  /**
   * @param done share of the work that is done, 0 to 1
   * @param what what is being done, in a few words
   */
  void report(double done, String what);
}
