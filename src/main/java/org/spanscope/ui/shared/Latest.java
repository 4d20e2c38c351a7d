package org.spanscope.ui.shared;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.spanscope.task.Cancellation;

/**
 * Runs jobs of one kind of which only the newest counts: a new one cancels the one before, whose
 * result is dropped.
 *
 * <p>Used from the window's thread alone; the work runs in the pool, results come back in the
 * window.
 */
public final class Latest {
  private final Jobs jobs;
  private @Nullable Cancellation running;

  public Latest(Jobs jobs) {
    this.jobs = jobs;
  }

  /**
   * @param quiet how long nothing newer must come before the work begins
   * @param work looks at its cancellation now and then
   * @param done takes the result, unless something newer was submitted
   * @param failed takes what went wrong, unless something newer was submitted
   */
  public <T> void submit(
      Duration quiet,
      Function<Cancellation, T> work,
      Consumer<T> done,
      Consumer<RuntimeException> failed) {
    cancel();
    Cancellation mine = new Cancellation();
    running = mine;
    jobs.later(quiet, () -> jobs.pool().execute(() -> run(mine, work, done, failed)));
  }

  /** Drops what runs; nothing is delivered. */
  public void cancel() {
    if (running != null) {
      running.cancel();
      running = null;
    }
  }

  public boolean isRunning() {
    return running != null;
  }

  private <T> void run(
      Cancellation mine,
      Function<Cancellation, T> work,
      Consumer<T> done,
      Consumer<RuntimeException> failed) {
    if (mine.isCancelled()) {
      return;
    }
    try {
      T result = work.apply(mine);
      deliver(mine, () -> done.accept(result));
    } catch (RuntimeException e) {
      deliver(mine, () -> failed.accept(e));
    } catch (Error e) {
      // Out of memory must not leave the window waiting for ever.
      deliver(mine, () -> failed.accept(new IllegalStateException(e.toString(), e)));
      throw e;
    }
  }

  private void deliver(Cancellation mine, Runnable result) {
    jobs.window()
        .execute(
            () -> {
              if (running == mine && !mine.isCancelled()) {
                running = null;
                result.run();
              }
            });
  }
}
