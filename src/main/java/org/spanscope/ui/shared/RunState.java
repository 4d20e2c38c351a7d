package org.spanscope.ui.shared;

import org.jspecify.annotations.Nullable;

/**
 * How a {@link LongRun} stands.
 *
 * @param result the last result; null before the first
 * @param stale whether the result is of inputs that have changed since
 * @param running whether a newer result is being worked out
 * @param share how much of it is done, 0 to 1; negative where nothing is known yet
 * @param secondsLeft how long it will take; negative where nothing is known yet
 * @param problem why there is no newer result and what to do; empty where there is none
 */
public record RunState<T>(
    @Nullable T result,
    boolean stale,
    boolean running,
    double share,
    long secondsLeft,
    String problem) {
  static <T> RunState<T> nothing() {
    return new RunState<>(null, false, false, -1, -1, "");
  }

  /** Whether the result is there and of the inputs as they are. */
  public boolean isCurrent() {
    return result != null && !stale;
  }
}
