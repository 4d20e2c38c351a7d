package org.spanscope.experiment;

import org.spanscope.reader.Interventions;
import org.spanscope.reader.Window;

/** What is changed inside the reader while it reads a window; each window of a long text asks. */
@FunctionalInterface
public interface WindowChange {
  Interventions in(Window window);
}
