package org.spanscope.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spanscope.reader.HeadOutputs;
import org.spanscope.reader.Interventions;
import org.spanscope.reader.ReaderFault;

/**
 * Interventions worked out for one reader and one window.
 *
 * @param layers a change a layer; null where the layer is left alone
 */
record Changes(List<@Nullable LayerChange> layers) {

  /**
   * @param size tokens of the window
   * @throws ReaderFault if there is no such layer, head or token, a factor is no finite number, or
   *     a patch comes from another reader
   */
  static Changes of(Interventions interventions, ReaderConfig config, int size) {
    check(interventions, config, size);
    List<@Nullable LayerChange> layers = new ArrayList<>();
    for (int layer = 0; layer < config.layers(); layer++) {
      layers.add(LayerChange.of(interventions, layer, size, config.heads()));
    }
    return new Changes(layers);
  }

  /** The first layer that is changed; the number of layers where none is. */
  int first() {
    for (int layer = 0; layer < layers.size(); layer++) {
      if (layers.get(layer) != null) {
        return layer;
      }
    }
    return layers.size();
  }

  private static void check(Interventions interventions, ReaderConfig config, int size) {
    for (Interventions.Gate gate : interventions.gates()) {
      checkIndex("layer", gate.layer(), config.layers());
      checkIndex("head", gate.head(), config.heads());
      if (!Double.isFinite(gate.factor())) {
        throw new ReaderFault(
            "A head is scaled by what is no finite number",
            "factor " + gate.factor(),
            "Give a number; 0 switches off, 1 changes nothing.");
      }
    }
    for (Interventions.Knockout knockout : interventions.knockouts()) {
      checkIndex("layer", knockout.layer(), config.layers());
      checkTokens(knockout.from(), 0, size);
      checkTokens(knockout.to(), 0, size);
    }
    for (Interventions.Patch patch : interventions.patches()) {
      checkIndex("layer", patch.layer(), config.layers());
      checkIndex("head", patch.head(), config.heads());
      HeadOutputs source = patch.source();
      if (source.heads() != config.heads()
          || source.size() != config.headSize()
          || source.values().length != config.layers()) {
        throw new ReaderFault(
            "The heads to be put in are those of a reader of another size",
            "",
            "Read both sides with one reader.");
      }
      if (patch.rows().length != size) {
        throw new IllegalArgumentException(
            patch.rows().length + " rows for " + size + " tokens of the window");
      }
      checkTokens(patch.rows(), -1, source.tokens());
    }
  }

  private static void checkIndex(String what, int index, int count) {
    if (index != Interventions.ALL && (index < 0 || index >= count)) {
      throw new ReaderFault(
          "The reader has no such " + what,
          what + " " + index,
          "Its " + what + "s count from 0 to " + (count - 1) + ".");
    }
  }

  private static void checkTokens(int[] tokens, int least, int end) {
    if (Arrays.stream(tokens).anyMatch(token -> token < least || token >= end)) {
      throw new IllegalArgumentException("No such token among " + end);
    }
  }
}
