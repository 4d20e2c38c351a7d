package org.spanscope.ui.shared;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

/**
 * Work that somebody asked for and that may take a while: it tells how far it is, can be cancelled,
 * and its last result stays, marked as stale, once what it was worked out from has changed.
 *
 * <p>Used from the window's thread alone; the work runs in the pool.
 */
public final class LongRun<T> {
  private final Jobs jobs;
  private final LongSupplier nanoTime;
  private final Latest latest;
  private final ReadOnlyObjectWrapper<RunState<T>> state =
      new ReadOnlyObjectWrapper<>(this, "state", RunState.nothing());
  private @Nullable Object current;

  /** What is done. */
  @FunctionalInterface
  public interface Work<T> {
    T run(Progress progress, Cancellation cancellation);
  }

  public LongRun(Jobs jobs) {
    this(jobs, System::nanoTime);
  }

  LongRun(Jobs jobs, LongSupplier nanoTime) {
    this.jobs = jobs;
    this.nanoTime = nanoTime;
    this.latest = new Latest(jobs);
  }

  public ReadOnlyObjectProperty<RunState<T>> state() {
    return state.getReadOnlyProperty();
  }

  /** Starts the work; what ran before is cancelled and its result dropped. */
  public void start(Work<T> work) {
    Object mine = new Object();
    current = mine;
    Meter meter = new Meter(jobs, nanoTime, pace -> show(mine, pace));
    RunState<T> now = state.get();
    state.set(new RunState<>(now.result(), now.result() != null, true, -1, -1, ""));
    latest.submit(
        Duration.ZERO,
        cancellation -> work.run(meter, cancellation),
        result -> state.set(new RunState<>(result, false, false, -1, -1, "")),
        failure -> end(Faults.sentence(failure)));
  }

  /** Stops what runs; the last result stays. */
  public void cancel() {
    if (latest.isRunning()) {
      latest.cancel();
      end("Cancelled. Press Run to start again.");
    }
  }

  /** What the result was worked out from has changed: what runs is stopped, the result is stale. */
  public void inputsChanged() {
    inputsChanged(result -> false);
  }

  /**
   * Something else is worked out from now on: what runs is stopped.
   *
   * @param isOfThem whether the last result is of the new inputs after all, and so not stale
   */
  public void inputsChanged(Predicate<T> isOfThem) {
    latest.cancel();
    T last = state.get().result();
    boolean stale = last != null && !isOfThem.test(last);
    state.set(new RunState<>(last, stale, false, -1, -1, ""));
  }

  /** Lets the last result go and stops what runs. */
  public void clear() {
    latest.cancel();
    state.set(RunState.nothing());
  }

  private void end(String problem) {
    T last = state.get().result();
    state.set(new RunState<>(last, last != null, false, -1, -1, problem));
  }

  private void show(Object run, Meter.Pace pace) {
    RunState<T> now = state.get();
    if (run == current && now.running()) {
      state.set(
          new RunState<>(now.result(), now.stale(), true, pace.share(), pace.secondsLeft(), ""));
    }
  }
}
