package org.spanscope.testing;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import org.spanscope.ui.shared.Jobs;
import org.testfx.util.WaitForAsyncUtils;

/** Jobs as in the running window, in one thread of work; results on the FX thread. */
public final class WindowJobs implements AutoCloseable {
  private final ExecutorService pool;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final Jobs jobs;

  public WindowJobs() {
    this(Executors.newSingleThreadExecutor());
  }

  private WindowJobs(ExecutorService pool) {
    this.pool = pool;
    this.jobs = new Jobs(pool, Platform::runLater, clock);
  }

  /** A thread for each job, so that none waits for another. */
  public static WindowJobs inParallel() {
    return new WindowJobs(Executors.newCachedThreadPool());
  }

  public Jobs jobs() {
    return jobs;
  }

  /** Takes no more work; what was given to the pool is still done, before this returns. */
  public void end() {
    pool.shutdown();
    try {
      if (!pool.awaitTermination(30, TimeUnit.SECONDS)) {
        throw new AssertionError("Work still runs");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits until the FX thread finds something true. */
  public static void until(BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(
          120, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    } catch (TimeoutException e) {
      throw new AssertionError("It did not come true", e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Override
  public void close() {
    pool.shutdownNow();
    clock.shutdownNow();
  }
}
