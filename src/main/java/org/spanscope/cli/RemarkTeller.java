package org.spanscope.cli;

import java.io.PrintStream;
import java.util.function.Consumer;
import org.spanscope.dataset.Remark;

/**
 * Tells what is odd in a data set: each remark with {@code --debug}, else how many and the first.
 */
final class RemarkTeller implements Consumer<Remark> {
  private final boolean debug;
  private final PrintStream err;
  private int remarks;
  private String first = "";

  RemarkTeller(boolean debug, PrintStream err) {
    this.debug = debug;
    this.err = err;
  }

  @Override
  public void accept(Remark remark) {
    remarks++;
    if (first.isEmpty()) {
      first = remark.sentence();
    }
    if (debug) {
      err.println(remark.sentence());
    }
  }

  /** The last word, where there was any. */
  void sum() {
    if (remarks > 0) {
      err.println(
          "Odd in this file: "
              + remarks
              + (remarks == 1 ? " remark" : " remarks, the first")
              + ": "
              + first);
    }
  }
}
