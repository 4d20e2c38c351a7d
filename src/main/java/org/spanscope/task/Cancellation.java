package org.spanscope.task;

import java.util.concurrent.CancellationException;

/** Tells a job that nobody waits for it any more. Looked at between layers and between batches. */
public final class Cancellation {
  private volatile boolean cancelled;

  public void cancel() {
    cancelled = true;
  }

  public boolean isCancelled() {
    return cancelled;
  }

  /**
   * @throws CancellationException if {@link #cancel()} was called
   */
  public void check() {
    if (cancelled) {
      throw new CancellationException("The job was cancelled");
    }
  }
}
