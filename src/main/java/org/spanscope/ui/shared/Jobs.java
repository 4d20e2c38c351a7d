package org.spanscope.ui.shared;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Where the window's work is done and where its results arrive.
 *
 * @param pool does the work
 * @param window runs what touches the window: the FX thread, in tests any executor
 * @param clock waits out quiet times
 */
public record Jobs(Executor pool, Executor window, ScheduledExecutorService clock) {

  /** Runs something after a quiet time; at once where there is none. */
  public void later(Duration quiet, Runnable task) {
    if (quiet.isZero()) {
      task.run();
    } else {
      var unused = clock.schedule(task, quiet.toMillis(), TimeUnit.MILLISECONDS);
    }
  }
}
