package org.spanscope.testing;

import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ScheduledExecutorService;
import org.spanscope.ui.shared.Jobs;

/**
 * Work that is done at once, on the test's own thread, and a clock that stands still until it is
 * told to go on.
 */
public final class ManualJobs {
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final Jobs jobs = new Jobs(Runnable::run, Runnable::run, clock());

  public Jobs jobs() {
    return jobs;
  }

  /** Lets the quiet times that run now come to their end. */
  public void elapse() {
    for (int left = waiting.size(); left > 0; left--) {
      waiting.remove().run();
    }
  }

  /** Lets time pass until nothing waits any more. */
  public void settle() {
    for (int round = 0; !waiting.isEmpty(); round++) {
      if (round > 10_000) {
        throw new AssertionError("Something waits for ever");
      }
      elapse();
    }
  }

  private ScheduledExecutorService clock() {
    return (ScheduledExecutorService)
        Proxy.newProxyInstance(
            ManualJobs.class.getClassLoader(),
            new Class<?>[] {ScheduledExecutorService.class},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("schedule")) {
                throw new UnsupportedOperationException(method.getName());
              }
              waiting.add((Runnable) arguments[0]);
              return null;
            });
  }
}
