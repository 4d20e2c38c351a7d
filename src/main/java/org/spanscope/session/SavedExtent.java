package org.spanscope.session;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.spanscope.session.SavedPin.SavedPlace;

/**
 * How much of the maps and curves is shown.
 *
 * @param rows null for all
 * @param columns null for all
 */
public record SavedExtent(@Nullable SavedStretch rows, @Nullable SavedStretch columns) {

  /** From one place to another, both included. */
  public record SavedStretch(SavedPlace first, SavedPlace last) {
    public SavedStretch {
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(last, "last");
    }
  }
}
