package org.spanscope.ui.shared;

import org.jspecify.annotations.Nullable;
import org.spanscope.experiment.Side;

/**
 * What is known of one side.
 *
 * @param side the last reading; stays, dimmed, while a newer one runs; null before the first
 * @param running whether a newer reading is under way
 * @param problem why there is no current reading and what to do; null where there is one
 */
public record SideState(@Nullable Side side, boolean running, @Nullable String problem) {
  public static final SideState EMPTY = new SideState(null, false, null);

  /** Whether the reading shown belongs to the inputs shown. */
  public boolean isCurrent() {
    return side != null && !running && problem == null;
  }
}
