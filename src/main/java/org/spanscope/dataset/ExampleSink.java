package org.spanscope.dataset;

import org.spanscope.text.Example;

/** Takes the questions of a data set one by one, in the order of the file. */
public interface ExampleSink {
  /**
   * Takes the next question.
   *
   * @return whether to read on
   */
  boolean example(Example example);

  /** Called before the example that the remark is about, if it is about one. */
  void remark(Remark remark);
}
