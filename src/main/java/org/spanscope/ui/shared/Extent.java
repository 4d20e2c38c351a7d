package org.spanscope.ui.shared;

import java.util.Optional;
import org.spanscope.session.SavedExtent;
import org.spanscope.session.SavedExtent.SavedStretch;
import org.spanscope.session.SavedPin.SavedPlace;

/**
 * How much of the maps and curves is shown.
 *
 * @param rows of maps; empty for all
 * @param columns of maps and curves; empty for all
 */
public record Extent(Optional<TextStretch> rows, Optional<TextStretch> columns) {
  public static final Extent WHOLE = new Extent(Optional.empty(), Optional.empty());

  public boolean isWhole() {
    return equals(WHOLE);
  }

  public static Extent of(SavedExtent saved) {
    return new Extent(
        Optional.ofNullable(saved.rows()).map(Extent::stretch),
        Optional.ofNullable(saved.columns()).map(Extent::stretch));
  }

  public SavedExtent saved() {
    return new SavedExtent(
        rows.map(Extent::saved).orElse(null), columns.map(Extent::saved).orElse(null));
  }

  private static TextStretch stretch(SavedStretch saved) {
    return new TextStretch(saved.first().place(), saved.last().place());
  }

  private static SavedStretch saved(TextStretch stretch) {
    return new SavedStretch(SavedPlace.of(stretch.first()), SavedPlace.of(stretch.last()));
  }
}
