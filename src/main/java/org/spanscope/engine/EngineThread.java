package org.spanscope.engine;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spanscope.reader.ReaderFault;
import org.spanscope.task.Cancellation;

/**
 * The thread that all work with tensors runs on, one piece after the other: the library's own
 * threads then serve one reading at a time, and memory for one reading is all that is needed.
 */
final class EngineThread implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EngineThread.class);

  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "engine");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Runs the work and waits for it. What the work throws is thrown here. An interrupt while waiting
   * cancels the work.
   */
  <T> T call(Supplier<T> work, Cancellation cancellation) {
    Future<T> future;
    try {
      future =
          executor.submit(
              () -> {
                cancellation.check();
                return work.get();
              });
    } catch (RejectedExecutionException e) {
      throw closed(e);
    }
    try {
      return future.get();
    } catch (InterruptedException e) {
      cancellation.cancel();
      Thread.currentThread().interrupt();
      throw (CancellationException)
          new CancellationException("Interrupted while the reader was at work").initCause(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException runtime) {
        throw runtime;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("A reading failed", e.getCause());
    }
  }

  /** Runs the work when nothing else runs, without waiting for it; what it throws is lost. */
  void prepare(Runnable work) {
    try {
      executor.execute(
          () -> {
            try {
              work.run();
            } catch (RuntimeException e) {
              LOG.debug("What was prepared failed, and will again when it is needed", e);
            }
          });
    } catch (RejectedExecutionException e) {
      throw closed(e);
    }
  }

  private static ReaderFault closed(RejectedExecutionException e) {
    return new ReaderFault("The engine is closed", "", "Start SpanScope again.", e);
  }

  @Override
  public void close() {
    executor.shutdown();
  }
}
