package org.spanscope.ui.shared;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spanscope.attention.HeadStatistics;
import org.spanscope.attention.MapDifference;
import org.spanscope.attention.MapSettings;
import org.spanscope.attention.MapView;
import org.spanscope.experiment.Side;
import org.spanscope.session.SideName;

/**
 * The numbers behind the pictures.
 *
 * @param settings what they were worked out for
 * @param sides what there is of A and B; a side that was never read is missing
 * @param difference B - A on what both share; null while a side is missing
 * @param problem why nothing newer could be worked out; empty where it could
 */
public record MapResult(
    MapSettings settings,
    Map<SideName, SideMap> sides,
    @Nullable MapDifference difference,
    String problem) {
  public static final MapResult NOTHING = new MapResult(MapState.START, Map.of(), null, "");

  public MapResult {
    sides = Map.copyOf(sides);
  }

  /**
   * One side.
   *
   * @param side the reading
   * @param window which window of it the map shows
   * @param view the map; null while its window is read, or where the choice cannot be shown
   * @param heads statistics of every head in the window shown; null where {@code view} is
   * @param mass sentence mass, one a sentence of the context; NaN where a sentence is not in the
   *     window shown; empty without a map
   * @param problem why there is no map; empty where there is one or it is on its way
   */
  public record SideMap(
      Side side,
      WindowChoice window,
      @Nullable MapView view,
      @Nullable HeadStatistics heads,
      double[] mass,
      String problem) {}

  public Optional<SideMap> side(SideName name) {
    return Optional.ofNullable(sides.get(name));
  }

  MapResult failed(String why) {
    return new MapResult(settings, sides, difference, why);
  }
}
