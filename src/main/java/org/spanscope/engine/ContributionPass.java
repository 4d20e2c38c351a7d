package org.spanscope.engine;

import ai.djl.ndarray.NDManager;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.spanscope.reader.HeadGrams;
import org.spanscope.task.Cancellation;

/** What tokens contribute to each other in a layer of the network. Called on the engine thread. */
final class ContributionPass implements AutoCloseable {
  /** Windows whose layer inputs are kept: those of A and of B. */
  private static final int KEPT = 2;

  private final ForwardPass pass;
  private final Deque<LayerInputs> kept = new ArrayDeque<>();

  ContributionPass(ForwardPass pass) {
    this.pass = pass;
  }

  HeadGrams grams(WindowInput window, int layer, boolean normed, Cancellation cancellation) {
    return layer(
        window,
        layer,
        cancellation,
        parts -> normed ? Grams.normed(pass, parts) : Grams.plain(pass.config(), parts));
  }

  /** {@code [n * n]} */
  float[] alti(WindowInput window, int layer, Cancellation cancellation) {
    return layer(window, layer, cancellation, parts -> Alti.of(pass.config(), parts, cancellation));
  }

  /** {@code [n * n]} */
  float[] valueZeroing(WindowInput window, int layer, Cancellation cancellation) {
    return layer(window, layer, cancellation, parts -> ValueZeroing.of(pass, parts, cancellation));
  }

  private <T> T layer(
      WindowInput window, int layer, Cancellation cancellation, Function<LayerParts, T> work) {
    LayerInputs inputs = inputs(window, cancellation);
    cancellation.check();
    try (NDManager scratch = pass.newScratch()) {
      return work.apply(
          LayerParts.of(
              pass.config(), pass.weights().layers().get(layer), inputs.of(layer, scratch)));
    }
  }

  private LayerInputs inputs(WindowInput window, Cancellation cancellation) {
    for (LayerInputs inputs : kept) {
      if (inputs.isOf(window)) {
        kept.remove(inputs);
        kept.addFirst(inputs);
        return inputs;
      }
    }
    while (kept.size() >= KEPT) {
      kept.removeLast().close();
    }
    LayerInputs inputs = LayerInputs.of(pass, window, cancellation);
    kept.addFirst(inputs);
    return inputs;
  }

  @Override
  public void close() {
    kept.forEach(LayerInputs::close);
    kept.clear();
  }
}
