package org.spanscope.ui.interventions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.spanscope.experiment.InterventionPlan.Head;
import org.spanscope.reader.Interventions;

/**
 * The chosen heads of a reader.
 *
 * @param layers layers of the reader
 * @param heads heads of a layer
 * @param chosen bit layer times heads plus head; not changed from outside
 */
record HeadSet(int layers, int heads, BitSet chosen) {
  static final HeadSet NONE = new HeadSet(0, 0, new BitSet());

  HeadSet {
    chosen = (BitSet) chosen.clone();
  }

  boolean has(int layer, int head) {
    return chosen.get(layer * heads + head);
  }

  boolean isEmpty() {
    return chosen.isEmpty();
  }

  HeadSet toggle(int layer, int head) {
    BitSet next = (BitSet) chosen.clone();
    next.flip(layer * heads + head);
    return new HeadSet(layers, heads, next);
  }

  /** All heads of a layer, or none of them where all were chosen. */
  HeadSet toggleLayer(int layer) {
    BitSet next = (BitSet) chosen.clone();
    next.set(layer * heads, (layer + 1) * heads, !isWhole(layer));
    return new HeadSet(layers, heads, next);
  }

  private boolean isWhole(int layer) {
    return chosen.nextClearBit(layer * heads) >= (layer + 1) * heads;
  }

  /** One by one; a layer that is chosen whole is one. */
  List<Head> list() {
    List<Head> list = new ArrayList<>();
    for (int layer = 0; layer < layers; layer++) {
      if (isWhole(layer)) {
        list.add(new Head(layer, Interventions.ALL));
        continue;
      }
      for (int head = 0; head < heads; head++) {
        if (has(layer, head)) {
          list.add(new Head(layer, head));
        }
      }
    }
    return list;
  }
}
