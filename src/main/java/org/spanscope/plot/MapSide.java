package org.spanscope.plot;

import java.util.List;
import org.spanscope.experiment.Side;
import org.spanscope.experiment.WindowChoice;

/**
 * A side whose map is drawn.
 *
 * @param name A or B
 * @param side its reading
 * @param window which window the map is of, resolved ({@link WindowChoice#in})
 */
public record MapSide(String name, Side side, WindowChoice window) {

  /** Which of several windows, counted from 1 as people do; nothing where there is only one. */
  List<String> says() {
    int windows = side.reading().windows().size();
    if (windows == 1) {
      return List.of();
    }
    return List.of(
        window.equals(WindowChoice.WHOLE)
            ? "map of all " + windows + " windows laid together"
            : "map of window " + (window.index() + 1) + " of " + windows);
  }

  /** With the side and, counted from 0, the window. */
  Provenance in(Provenance provenance) {
    return provenance.side(name, side).with("window" + name, window.label());
  }
}
