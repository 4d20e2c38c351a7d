package org.spanscope.experiment.evaluation;

import java.util.List;

/** Where the rows of a run go, chunk by chunk, in the order of the data set. */
public interface RunLog {
  /** How many questions are there already; whole chunks, or all. */
  int done();

  /**
   * Takes the rows of the next chunk: all of them, or none if it throws.
   *
   * @param rows one a question, from {@link #done()} on
   * @param seconds what they took
   */
  void add(List<Evaluated> rows, double seconds);
}
