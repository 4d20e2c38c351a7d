package org.spanscope.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.spanscope.reader.HeadOutputs;
import org.spanscope.task.Cancellation;

/**
 * The network with something changed inside, for one window of n tokens. Layers that are left alone
 * go through the operations of the plain pass, so that nothing changed gives its numbers bit for
 * bit. Called on the engine thread.
 */
final class InterventionPass {
  private final ForwardPass pass;
  private final ReaderConfig config;

  InterventionPass(ForwardPass pass) {
    this.pass = pass;
    this.config = pass.config();
  }

  ReaderConfig config() {
    return config;
  }

  /**
   * A plain run as far as it was needed.
   *
   * @param states vectors before the layers that were wanted, each {@code [n * H]}
   * @param output null where the run stopped before the answer head
   */
  record Plain(Map<Integer, float[]> states, Runner.@Nullable Output output) {}

  /**
   * Runs plainly to the last layer that is wanted.
   *
   * @param wanted layers before which the vectors are kept; the number of layers asks for logits
   */
  Plain plain(WindowInput window, Set<Integer> wanted, Cancellation cancellation) {
    Batch batch = Batch.of(List.of(window));
    Map<Integer, float[]> states = new HashMap<>();
    try (NDManager scratch = pass.newScratch()) {
      NDArray x = pass.embeddings(scratch, batch);
      int last = Collections.max(wanted);
      for (int layer = 0; layer < config.layers(); layer++) {
        if (wanted.contains(layer)) {
          states.put(layer, x.toFloatArray());
        }
        if (layer == last) {
          return new Plain(states, null);
        }
        cancellation.check();
        x = plainLayer(x, batch, layer);
      }
      return new Plain(states, pass.outputs(batch, x, null).get(0));
    }
  }

  private NDArray plainLayer(NDArray x, Batch batch, int index) {
    ReaderWeights.Layer<NDArray> layer = pass.weights().layers().get(index);
    NDArray joined = pass.joinedContexts(x, layer, batch, null, index, null);
    return pass.feedForward(pass.attended(joined, x, layer), layer);
  }

  /**
   * Runs variants together from the first layer on that one of them changes.
   *
   * @param state vectors before that layer, {@code [n * H]}
   */
  List<Runner.Output> changed(
      WindowInput window,
      float[] state,
      int first,
      List<Changes> variants,
      Cancellation cancellation) {
    Batch one = Batch.of(List.of(window));
    Batch batch = Batch.of(Collections.nCopies(variants.size(), window));
    try (NDManager scratch = pass.newScratch()) {
      NDArray single = scratch.create(state, new Shape(one.length(), config.hidden()));
      NDArray x = copies(single, variants.size());
      int next = first;
      if (variants.stream().noneMatch(variant -> blocks(variant, first))) {
        // What the heads give out is changed only behind the attention, which is the same for all.
        ReaderWeights.Layer<NDArray> layer = pass.weights().layers().get(first);
        try (NDArray joined = pass.joinedContexts(single, layer, one, null, first, null)) {
          x = finish(copies(joined, variants.size()), x, batch, first, variants);
        }
        next++;
      }
      single.close();
      for (int layer = next; layer < config.layers(); layer++) {
        cancellation.check();
        x = layer(x, batch, layer, variants, null);
      }
      return pass.outputs(batch, x, null);
    }
  }

  /** One variant from the embeddings on, with its attention. */
  Runner.Output attentive(WindowInput window, Changes variant, Cancellation cancellation) {
    Batch batch = Batch.of(List.of(window));
    AttentionSink sink = new AttentionSink(config.layers(), config.heads(), batch.length());
    try (NDManager scratch = pass.newScratch()) {
      NDArray x = pass.embeddings(scratch, batch);
      for (int layer = 0; layer < config.layers(); layer++) {
        cancellation.check();
        x = layer(x, batch, layer, List.of(variant), sink);
        LayerChange change = variant.layers().get(layer);
        if (change != null) {
          sink.blank(layer, change::isSilent);
        }
      }
      return pass.outputs(batch, x, sink).get(0);
    }
  }

  /** Logits as the answer head gives them before the first and after each layer. */
  List<Runner.Output> afterEachLayer(WindowInput window, Cancellation cancellation) {
    Batch batch = Batch.of(List.of(window));
    List<Runner.Output> outputs = new ArrayList<>();
    try (NDManager scratch = pass.newScratch()) {
      NDArray x = pass.embeddings(scratch, batch);
      outputs.add(pass.outputs(batch, x, null).get(0));
      for (int layer = 0; layer < config.layers(); layer++) {
        cancellation.check();
        x = plainLayer(x, batch, layer);
        outputs.add(pass.outputs(batch, x, null).get(0));
      }
    }
    return outputs;
  }

  HeadOutputs headOutputs(WindowInput window, Cancellation cancellation) {
    Batch batch = Batch.of(List.of(window));
    float[][] values = new float[config.layers()][];
    try (NDManager scratch = pass.newScratch()) {
      NDArray x = pass.embeddings(scratch, batch);
      for (int i = 0; i < config.layers(); i++) {
        cancellation.check();
        ReaderWeights.Layer<NDArray> layer = pass.weights().layers().get(i);
        NDArray joined = pass.joinedContexts(x, layer, batch, null, i, null);
        values[i] = joined.toFloatArray();
        x = pass.feedForward(pass.attended(joined, x, layer), layer);
      }
    }
    return new HeadOutputs(config.heads(), batch.length(), config.headSize(), values);
  }

  /** {@code x [b * n, H]}, closed, through one layer. */
  private NDArray layer(
      NDArray x, Batch batch, int index, List<Changes> variants, @Nullable AttentionSink sink) {
    ReaderWeights.Layer<NDArray> layer = pass.weights().layers().get(index);
    NDArray mask = mask(x.getManager(), batch, index, variants);
    NDArray joined = pass.joinedContexts(x, layer, batch, mask, index, sink);
    if (mask != null) {
      mask.close();
    }
    return finish(joined, x, batch, index, variants);
  }

  /** Changes what the heads give out, and goes on to the end of the layer. */
  private NDArray finish(
      NDArray joined, NDArray x, Batch batch, int index, List<Changes> variants) {
    NDArray changed = change(joined, batch, index, variants);
    ReaderWeights.Layer<NDArray> layer = pass.weights().layers().get(index);
    return pass.feedForward(pass.attended(changed, x, layer), layer);
  }

  /** What is added to scores, {@code [b, 1, n, n]}; null where all attention is let through. */
  private static @Nullable NDArray mask(
      NDManager scratch, Batch batch, int layer, List<Changes> variants) {
    if (variants.stream().noneMatch(variant -> blocks(variant, layer))) {
      return null;
    }
    int n = batch.length();
    float[] mask = new float[Math.multiplyExact(batch.size(), n * n)];
    each(variants, layer, (change, b) -> change.putMask(mask, b * n * n));
    return scratch.create(mask, new Shape(batch.size(), 1, n, n));
  }

  /** Scales and patches the outputs of heads; the input is closed or handed back. */
  private NDArray change(NDArray joined, Batch batch, int layer, List<Changes> variants) {
    if (variants.stream().allMatch(variant -> variant.layers().get(layer) == null)) {
      return joined;
    }
    int b = batch.size();
    int n = batch.length();
    int h = config.heads();
    int d = config.headSize();
    boolean byToken = any(variants, layer, LayerChange::differsByToken);
    int size = byToken ? n * h : h;
    float[] factors = new float[b * size];
    Arrays.fill(factors, 1);
    each(
        variants,
        layer,
        (change, v) -> {
          if (byToken) {
            change.putTokenFactors(factors, v * size);
          } else {
            change.putFactors(factors, v * size);
          }
        });
    NDManager scratch = joined.getManager();
    NDArray result;
    try (NDArray view = Ops.reshape(joined, b, n, h, d);
        NDArray scale = scratch.create(factors, new Shape(b, byToken ? n : 1, h, 1))) {
      // Not in place: what the fused attention hands out may not be changed.
      try (NDArray product = view.mul(scale)) {
        result = Ops.reshape(product, (long) b * n, (long) h * d);
      }
    }
    joined.close();
    if (any(variants, layer, LayerChange::patches)) {
      float[] patches = new float[b * n * h * d];
      each(variants, layer, (change, v) -> change.putPatches(patches, v * n * h * d, d));
      try (NDArray more = scratch.create(patches, result.getShape())) {
        result.addi(more);
      }
    }
    return result;
  }

  private static boolean blocks(Changes variant, int layer) {
    LayerChange change = variant.layers().get(layer);
    return change != null && change.blocksAttention();
  }

  private static boolean any(List<Changes> variants, int layer, Predicate<LayerChange> what) {
    return variants.stream()
        .map(variant -> variant.layers().get(layer))
        .filter(Objects::nonNull)
        .anyMatch(what);
  }

  private static void each(List<Changes> variants, int layer, ObjIntConsumer<LayerChange> action) {
    for (int v = 0; v < variants.size(); v++) {
      LayerChange change = variants.get(v).layers().get(layer);
      if (change != null) {
        action.accept(change, v);
      }
    }
  }

  /** One below the other, {@code [count * n, H]}. */
  private static NDArray copies(NDArray x, int count) {
    return x.tile(new long[] {count, 1});
  }
}
