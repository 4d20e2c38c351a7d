package org.spanscope.ui.shared;

import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spanscope.task.UserFault;

/** What to tell a person about something that failed. */
public final class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private Faults() {}

  /** One sentence or two; a failure that no user can mend is logged whole. */
  public static String sentence(Throwable failure) {
    if (failure instanceof UserFault || failure instanceof CancellationException) {
      return String.valueOf(failure.getMessage());
    }
    LOG.error("A job of the window failed", failure);
    return "Something went wrong inside SpanScope: " + failure + ". The log has the details.";
  }
}
