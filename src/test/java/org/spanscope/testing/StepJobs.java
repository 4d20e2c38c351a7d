package org.spanscope.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.spanscope.ui.shared.Jobs;

/** Jobs whose work waits until a test lets it run, in the test's own thread. */
public final class StepJobs implements AutoCloseable {
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final Jobs jobs = new Jobs(waiting::add, Runnable::run, clock);

  public Jobs jobs() {
    return jobs;
  }

  /** Runs what waits, and what that brings about. */
  public void run() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
