package org.spanscope.ui.shared;

import org.spanscope.experiment.Side;
import org.spanscope.reader.Reader;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

/** Reads one side; the experiment behind the window. */
@FunctionalInterface
public interface SideReader {
  Side read(
      Reader reader, Inputs inputs, SideName side, Progress progress, Cancellation cancellation);
}
