package org.spanscope.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spanscope.task.Cancellation;

/**
 * Hears Ctrl+C while a command works, cancels the work, and holds the end of the process back until
 * the work has ended in order.
 */
final class StopSignal implements AutoCloseable {
  /** Who presses Ctrl+C wants the end soon; what is kept is whole even without an orderly one. */
  private static final int PATIENCE_SECONDS = 20;

  private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);

  private final Cancellation cancellation = new Cancellation();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "stop");

  StopSignal() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Cancelled by Ctrl+C. */
  Cancellation cancellation() {
    return cancellation;
  }

  private void stop() {
    cancellation.cancel();
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("The work did not end in {} s after it was told to", PATIENCE_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The work has ended. */
  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.debug("The process is ending already", e);
    }
  }
}
