package org.spanscope.ui.shared;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

/** Brings what a job's thread tells of its progress to the window, one message at a time. */
public final class Meter implements Progress {
  private static final long NANOS = 1_000_000_000L;

  /** Seconds after which the speed so far tells something of what is left. */
  private static final double TELLING = 2;

  private final Jobs jobs;
  private final LongSupplier nanoTime;
  private final Consumer<Pace> show;
  private final long begun;
  private final AtomicBoolean underWay = new AtomicBoolean();
  private volatile Pace pace = Pace.UNKNOWN;

  /**
   * How far a job is.
   *
   * @param share how much of it is done, 0 to 1; negative where nothing is known yet
   * @param secondsLeft how long it will take; negative where nothing is known yet
   */
  public record Pace(double share, long secondsLeft) {
    public static final Pace UNKNOWN = new Pace(-1, -1);
  }

  /**
   * @param show hears of it in the window
   */
  Meter(Jobs jobs, LongSupplier nanoTime, Consumer<Pace> show) {
    this.jobs = jobs;
    this.nanoTime = nanoTime;
    this.show = show;
    this.begun = nanoTime.getAsLong();
  }

  /** A meter of which nothing is heard any more once its job is cancelled. */
  static Meter until(Cancellation cancellation, Jobs jobs, Consumer<Pace> show) {
    return new Meter(
        jobs,
        System::nanoTime,
        pace -> {
          if (!cancellation.isCancelled()) {
            show.accept(pace);
          }
        });
  }

  @Override
  public void at(long done, long total) {
    double share = total <= 0 ? -1 : Math.min(1, (double) done / total);
    double seconds = (double) (nanoTime.getAsLong() - begun) / NANOS;
    boolean tells = done > 0 && total > 0 && seconds >= TELLING;
    pace = new Pace(share, tells ? Math.round(seconds * Math.max(0, total - done) / done) : -1);
    if (underWay.compareAndSet(false, true)) {
      jobs.window()
          .execute(
              () -> {
                underWay.set(false);
                show.accept(pace);
              });
    }
  }
}
