package org.spanscope.ui.shared;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.spanscope.reader.TextPlace;

/**
 * What the pointer is on and what is pinned, the same for every picture of both sides.
 *
 * <p>A map's cell has a row and a column; a curve, token or bar has a column only.
 */
public final class TokenLink {
  private final ObjectProperty<Optional<Spot>> hovered =
      new SimpleObjectProperty<>(this, "hovered", Optional.empty());
  private final ObjectProperty<Optional<Spot>> pinned =
      new SimpleObjectProperty<>(this, "pinned", Optional.empty());

  /**
   * A place that lights up.
   *
   * @param from the row's place, of a map's cell
   * @param to the column's place, or the only place
   */
  public record Spot(Optional<TextPlace> from, TextPlace to) {
    public static Spot at(TextPlace place) {
      return new Spot(Optional.empty(), place);
    }
  }

  public ObjectProperty<Optional<Spot>> hovered() {
    return hovered;
  }

  public ObjectProperty<Optional<Spot>> pinned() {
    return pinned;
  }

  /** A second click on the same place takes the pin away. */
  public void togglePin(Spot spot) {
    pinned.set(pinned.get().equals(Optional.of(spot)) ? Optional.empty() : Optional.of(spot));
  }
}
