package org.spanscope.ui.shared;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spanscope.attention.CurveDifference;
import org.spanscope.attention.HeadStatistic;
import org.spanscope.attention.MapDifference;
import org.spanscope.attention.MapSettings;
import org.spanscope.attention.MapView;
import org.spanscope.experiment.Side;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.figure.ColourScale;
import org.spanscope.session.SideName;
import org.spanscope.text.Example;

/**
 * The numbers behind the pictures.
 *
 * @param settings what they were worked out for
 * @param sides what there is of A and B; a side that was never read is missing
 * @param curves B - A of start and end probability; null while a side is missing
 * @param difference B - A of the maps; null while one of them is missing
 * @param sharedScale from 0 to the largest weight of both sides
 * @param differenceScale around 0, to the largest difference
 * @param problem why nothing newer could be worked out; empty where it could
 */
public record MapResult(
    MapSettings settings,
    Map<SideName, SideMap> sides,
    @Nullable CurveDifference curves,
    @Nullable MapDifference difference,
    ColourScale sharedScale,
    ColourScale differenceScale,
    String problem) {
  private static final ColourScale UNIT = new ColourScale(ColourScale.Colours.VIRIDIS, 0, 1);
  static final MapResult NOTHING =
      new MapResult(MapState.START, Map.of(), null, null, UNIT, UNIT, "");

  public MapResult {
    sides = Map.copyOf(sides);
  }

  /**
   * One side.
   *
   * @param side the reading
   * @param example what was asked; without golds where the reading is of another text
   * @param window which window of it the map shows
   * @param view the map; null while its window is read, or where the choice cannot be shown
   * @param scale from 0 to its largest weight
   * @param heads statistics {@code [layers][heads]} of every head in the window shown (of the whole
   *     text: in the answer's window); empty where {@code view} is null
   * @param mass sentence mass, one a sentence of the context; NaN where a sentence is not in the
   *     window shown; empty where {@code view} is null
   * @param problem why there is no map; empty where there is one or it is on its way
   */
  public record SideMap(
      Side side,
      Example example,
      WindowChoice window,
      @Nullable MapView view,
      ColourScale scale,
      Map<HeadStatistic, double[][]> heads,
      double[] mass,
      String problem) {}

  public Optional<SideMap> side(SideName name) {
    return Optional.ofNullable(sides.get(name));
  }

  /** The map of a side, where there is one. */
  public Optional<MapView> view(SideName name) {
    return side(name).flatMap(side -> Optional.ofNullable(side.view()));
  }

  MapResult failed(String why) {
    return new MapResult(settings, sides, curves, difference, sharedScale, differenceScale, why);
  }
}
