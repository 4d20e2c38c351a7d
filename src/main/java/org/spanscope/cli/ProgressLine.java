package org.spanscope.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.spanscope.task.Progress;

/**
 * Tells on a terminal how far a long job is, how fast it goes and how long it will take: on one
 * line that is written over, or, where nobody looks, in a new line now and then.
 */
final class ProgressLine implements Progress, AutoCloseable {
  private static final double APART = 10;
  private static final int WIDTH = 78;

  /** The unit of shares. */
  static final String PERCENT = "%";

  private final String name;
  private final String unit;
  private final PrintStream err;
  private final boolean live;
  private final LongSupplier nanos;
  private final long begun;
  private double told;
  private long first = -1;
  private boolean open;

  /**
   * @param name of the job
   * @param unit what is counted
   * @param live whether a line can be written over
   */
  ProgressLine(String name, String unit, PrintStream err, boolean live, LongSupplier nanos) {
    this.name = name;
    this.unit = unit;
    this.err = err;
    this.live = live;
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
  }

  /** For a terminal, if this process has one. */
  static ProgressLine of(String name, String unit, PrintStream err) {
    return new ProgressLine(name, unit, err, System.console() != null, System::nanoTime);
  }

  /**
   * For a job that counts what nobody wants to know, such as bytes; the unit is {@link #PERCENT}.
   */
  Progress shares() {
    return (done, total) -> at(total <= 0 ? 0 : 100 * done / total, 100);
  }

  @Override
  public void at(long done, long total) {
    double seconds = (nanos.getAsLong() - begun) / 1e9;
    if (first < 0) {
      first = done;
    }
    boolean due = live || seconds - told >= APART;
    if (done == first || !due) {
      return;
    }
    told = seconds;
    double rate = (done - first) / seconds;
    String line =
        String.format(
            Locale.ROOT,
            "%s: %,d of %,d %s, %.1f a second, %s left",
            name,
            done,
            total,
            unit,
            rate,
            words((total - done) / rate));
    if (live) {
      err.print("\r" + line + " ".repeat(Math.max(0, WIDTH - line.length())));
      err.flush();
      open = true;
    } else {
      err.println(line);
    }
  }

  /** A stretch of time, as exact as it can be foretold. */
  static String words(double seconds) {
    if (seconds < 100) {
      return String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
    }
    double minutes = seconds / 60;
    return minutes < 100
        ? String.format(Locale.ROOT, "%.0f min", minutes)
        : String.format(Locale.ROOT, "%.1f h", minutes / 60);
  }

  /** Ends the line. */
  @Override
  public void close() {
    if (open) {
      err.println();
      open = false;
    }
  }
}
