package org.spanscope.experiment;

import java.util.ArrayList;
import java.util.List;
import org.spanscope.reader.Interventions;
import org.spanscope.reader.Prediction;

/**
 * Attention between two blocks of tokens that is not let through, in some layers.
 *
 * @param from rows
 * @param to columns
 * @param first first layer, from 0
 * @param last last layer
 */
public record Knockout(TokenBlock from, TokenBlock to, int first, int last) {

  /** As people and options write it. */
  public String label() {
    return from.label() + " → " + to.label();
  }

  /** The same in other layers. */
  public Knockout in(int firstLayer, int lastLayer) {
    return new Knockout(from, to, firstLayer, lastLayer);
  }

  /**
   * @param plain what the unchanged run answers
   */
  WindowChange change(Prediction plain) {
    return window -> {
      int[] rows = from.in(window, plain);
      int[] columns = to.in(window, plain);
      List<Interventions.Knockout> layers = new ArrayList<>();
      for (int layer = first; layer <= last; layer++) {
        layers.add(new Interventions.Knockout(layer, rows, columns));
      }
      return new Interventions(List.of(), layers, List.of());
    };
  }

  /** Whether a window of the side has tokens of both blocks. */
  boolean touches(Side side) {
    return side.reading().windows().stream()
        .anyMatch(
            window ->
                from.in(window, side.prediction()).length > 0
                    && to.in(window, side.prediction()).length > 0);
  }
}
