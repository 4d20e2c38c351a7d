package org.spanscope.ui.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.spanscope.reader.TextPlace;

/**
 * What the pointer is on, what is pinned and what part is shown, the same for every picture of both
 * sides.
 *
 * <p>A map's cell has a row and a column; a curve, token or bar has a column only.
 */
public final class TokenLink {
  private final ObjectProperty<Optional<Spot>> hovered =
      new SimpleObjectProperty<>(this, "hovered", Optional.empty());
  private final ObjectProperty<Optional<Spot>> pinned =
      new SimpleObjectProperty<>(this, "pinned", Optional.empty());

  private final ObjectProperty<Extent> extent =
      new SimpleObjectProperty<>(this, "extent", Extent.WHOLE);

  /**
   * A place that lights up.
   *
   * @param from the row's place, of a map's cell
   * @param to the column's place, or the only place
   * @param more what lights up just as {@code to} does, such as the other stretches of a span
   */
  public record Spot(Optional<TextPlace> from, TextPlace to, List<TextPlace> more) {
    public Spot {
      more = List.copyOf(more);
    }

    public Spot(Optional<TextPlace> from, TextPlace to) {
      this(from, to, List.of());
    }

    public static Spot at(TextPlace place) {
      return new Spot(Optional.empty(), place);
    }

    /** Places that light up together, at least one. */
    public static Spot at(List<TextPlace> places) {
      return new Spot(Optional.empty(), places.get(0), places.subList(1, places.size()));
    }

    /** The column's places, or the only ones. */
    public List<TextPlace> columns() {
      List<TextPlace> all = new ArrayList<>(more.size() + 1);
      all.add(to);
      all.addAll(more);
      return all;
    }
  }

  public ObjectProperty<Optional<Spot>> hovered() {
    return hovered;
  }

  public ObjectProperty<Optional<Spot>> pinned() {
    return pinned;
  }

  /** How much of their text maps and curves show. */
  public ObjectProperty<Extent> extent() {
    return extent;
  }

  /** A second click on the same place takes the pin away. */
  public void togglePin(Spot spot) {
    pinned.set(pinned.get().equals(Optional.of(spot)) ? Optional.empty() : Optional.of(spot));
  }
}
