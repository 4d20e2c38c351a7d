package org.spanscope.ui.interventions;

import java.util.BitSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spanscope.experiment.TokenBlock;
import org.spanscope.session.SavedChoices;
import org.spanscope.ui.shared.Choices;
import org.spanscope.ui.shared.SessionPart;

/** What a session keeps of this tab. */
final class KeptChoices {
  private KeptChoices() {}

  /** The heads before the layers: other heads are those of another reader, with its own layers. */
  static SessionPart<SavedChoices> of(InterventionsViewModel model) {
    return new Choices("interventions")
        .one("side", model.side())
        .one("show", model.show())
        .one("treatment", model.treatment())
        .with("factor", model.factor(), String::valueOf, KeptChoices::factor)
        .with("heads", model.chosen(), KeptChoices::write, KeptChoices::read)
        .flag("knocking", model.knocking())
        .with("from", model.from(), TokenBlock::label, KeptChoices::block)
        .with("to", model.to(), TokenBlock::label, KeptChoices::block)
        .with("last-layer", model.lastLayer(), String::valueOf, layer(model))
        .with("first-layer", model.firstLayer(), String::valueOf, layer(model))
        .flag("by-gradient", model.byGradient())
        .part();
  }

  private static Double factor(String word) {
    double factor = Double.parseDouble(word);
    if (!Double.isFinite(factor)) {
      throw new IllegalArgumentException(word);
    }
    return factor;
  }

  private static Function<String, Number> layer(InterventionsViewModel model) {
    return word -> {
      int layer = Integer.parseInt(word);
      int layers = model.chosen().get().layers();
      if (layer < 0 || layer >= Math.max(1, layers)) {
        throw new IllegalArgumentException(word);
      }
      return layer;
    };
  }

  private static TokenBlock block(String label) {
    return TokenBlock.named(label)
        .filter(block -> block.kind() != TokenBlock.Kind.SENTENCE || block.sentence() >= 0)
        .orElseThrow(() -> new IllegalArgumentException(label));
  }

  /** Such as "12 x 12: 0 17 143": layers, heads, and the chosen ones counted through all layers. */
  static String write(HeadSet set) {
    String chosen =
        set.chosen().stream().mapToObj(Integer::toString).collect(Collectors.joining(" "));
    return (set.layers() + " x " + set.heads() + ": " + chosen).strip();
  }

  static HeadSet read(String word) {
    if (!word.matches("\\d{1,3} x \\d{1,3}:( \\d{1,6})*")) {
      throw new IllegalArgumentException(word);
    }
    String[] parts = word.split("\\D+");
    int layers = Integer.parseInt(parts[0]);
    int heads = Integer.parseInt(parts[1]);
    BitSet chosen = new BitSet();
    for (int i = 2; i < parts.length; i++) {
      chosen.set(Integer.parseInt(parts[i]));
    }
    if (chosen.length() > layers * heads) {
      throw new IllegalArgumentException(word);
    }
    return new HeadSet(layers, heads, chosen);
  }
}
