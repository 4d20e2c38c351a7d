package org.spanscope.ui.shared;

import org.spanscope.session.SideName;

/** Why there is nothing to show of a side, and what to do, in a sentence. */
public final class NoReading {
  private NoReading() {}

  /** Of a side whose numbers are not there. */
  public static String why(CompareState compare, SideName name) {
    SideState now = compare.side(name).get();
    String problem = now.problem();
    if (problem != null) {
      return problem;
    }
    if (now.running() || now.side() != null) {
      return "Reading…";
    }
    if (compare.openingReader().get()) {
      return "Opening the reader…";
    }
    if (compare.reader().get().isEmpty()) {
      String why = compare.readerProblem().get();
      return why.isEmpty() ? "No reader is open. Choose one at the top right." : why;
    }
    return "Nothing has been read yet. Choose an example on the left, or type a question and a"
        + " context.";
  }
}
