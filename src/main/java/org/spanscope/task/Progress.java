package org.spanscope.task;

/** Hears how far a long job is. Called from the job's thread; must return at once. */
@FunctionalInterface
public interface Progress {
  /** Hears nothing. */
  Progress NONE = (done, total) -> {};

  /** What a whole of several parts counts in. */
  long PARTS = 10_000;

  /**
   * @param done steps that are done
   * @param total steps there are, as far as is known now; may change on the way
   */
  void at(long done, long total);

  /**
   * For a part of this job, which is from {@code from} to {@code to} of the whole.
   *
   * @param from share of the whole that is done when the part begins, 0 to 1
   * @param to share that is done when it ends
   */
  default Progress part(double from, double to) {
    return (done, total) -> {
      double share = total <= 0 ? 0 : Math.min(1, (double) done / total);
      at(Math.round(PARTS * (from + (to - from) * share)), PARTS);
    };
  }
}
