package org.spanscope.session;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spanscope.reader.TextPlace;

/**
 * What is pinned.
 *
 * @param from the row's place, of a map's cell; null otherwise
 * @param to the column's place, or the only place; null where nothing is pinned
 */
public record SavedPin(@Nullable SavedPlace from, @Nullable SavedPlace to) {
  public static final SavedPin NOTHING = new SavedPin(null, null);

  /**
   * A place of an input, as {@link TextPlace}.
   *
   * @param start in UTF-16 units
   * @param end one behind the last
   */
  public record SavedPlace(TextPlace.Area area, int start, int end) {
    public SavedPlace {
      Objects.requireNonNull(area, "area");
    }

    public static SavedPlace of(TextPlace place) {
      return new SavedPlace(place.area(), place.start(), place.end());
    }

    public TextPlace place() {
      return new TextPlace(area, start, end);
    }
  }

  public Optional<TextPlace> row() {
    return Optional.ofNullable(from).map(SavedPlace::place);
  }

  public Optional<TextPlace> column() {
    return Optional.ofNullable(to).map(SavedPlace::place);
  }
}
