package org.spanscope.engine;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.spanscope.reader.ReaderFault;
import org.spanscope.task.Cancellation;

/**
 * The thread that all work with tensors runs on, one piece after the other: the library's own
 * threads then serve one reading at a time, and memory for one reading is all that is needed.
 */
final class EngineThread implements AutoCloseable {
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
      throw new ReaderFault("The engine is closed", "", "Start SpanScope again.", e);
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

  @Override
  public void close() {
    executor.shutdown();
  }
}
