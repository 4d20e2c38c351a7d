package org.spanscope.ui.shared;

import java.util.Optional;
import org.spanscope.attention.MapView;
import org.spanscope.figure.ColourScale;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.ScaleChoice.Ends;

/** The colour scales of the maps of A and B. */
final class MapScales {
  private MapScales() {}

  /** The scale of a side: ends set by hand, else from 0 to the largest weight. */
  static ColourScale of(MapResult result, ScaleChoice choice, SideName side) {
    Optional<Ends> byHand = choice.ends(side);
    if (byHand.isPresent()) {
      return new ColourScale(ColourScale.Colours.VIRIDIS, byHand.get().min(), byHand.get().max());
    }
    double max = 0;
    for (SideName name : SideName.values()) {
      if (name == side || choice.shared()) {
        max = Math.max(max, result.view(name).map(MapScales::largest).orElse(0.0));
      }
    }
    return new ColourScale(ColourScale.Colours.VIRIDIS, 0, max > 0 ? max : 1);
  }

  private static double largest(MapView view) {
    double max = 0;
    for (float value : view.values()) {
      max = value > max ? value : max;
    }
    return max;
  }
}
