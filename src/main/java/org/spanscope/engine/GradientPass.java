package org.spanscope.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spanscope.reader.Target;

/**
 * The network from word vectors to logits, run so that gradients can be taken. Called on the engine
 * thread.
 *
 * <p>Sizes: b copies of one window of n tokens, E width of embeddings, H width, h heads of d.
 * Nothing that the way back needs is changed in place; the tensor library keeps it, though its
 * arrays are closed here at once. Weights ask for no gradients.
 */
final class GradientPass {
  private final ForwardPass pass;
  private final ReaderConfig config;
  private final ReaderWeights<NDArray> weights;

  GradientPass(ForwardPass pass) {
    this.pass = pass;
    this.config = pass.config();
    this.weights = pass.weights();
  }

  ReaderConfig config() {
    return config;
  }

  /**
   * What comes out for each copy of the window.
   *
   * @param scores F, {@code [b]}
   * @param gradients of F by the copy's word vectors, {@code [b * n * E]}, row-major; empty unless
   *     asked for
   */
  record ByWords(double[] scores, float[] gradients) {}

  /** Word embeddings of these ids, {@code [ids * E]}. */
  float[] words(long[] ids) {
    try (NDManager scratch = pass.newScratch();
        NDArray indices = scratch.create(ids);
        NDArray rows = Ops.embedding(indices, weights.words())) {
      return rows.toFloatArray();
    }
  }

  /**
   * F and its gradients at several places at once.
   *
   * @param words word vectors of b copies of the window, {@code [b * n * E]}
   * @param wanted whether gradients are taken
   */
  ByWords byWords(float[] words, WindowInput window, Target target, boolean wanted) {
    int n = window.size();
    int b = words.length / (n * config.embedding());
    try (NDManager scratch = pass.newScratch();
        Gradients taking = new Gradients(wanted)) {
      NDArray leaf = scratch.create(words, new Shape((long) b * n, config.embedding()));
      taking.by(leaf);
      NDArray logits = logits(leaf, Batch.of(Collections.nCopies(b, window)), null);
      double[] scores = scores(logits.toFloatArray(), b, target);
      if (!wanted) {
        return new ByWords(scores, new float[0]);
      }
      taking.back(logits, weightsOf(scratch, target, b));
      return new ByWords(scores, taking.of(leaf));
    }
  }

  /** Gradients of F by a factor on each head's output, {@code [layers][heads]}. */
  float[][] byHeads(float[] words, WindowInput window, Target target) {
    try (NDManager scratch = pass.newScratch();
        Gradients taking = new Gradients(true)) {
      NDArray vectors = scratch.create(words, new Shape(window.size(), config.embedding()));
      List<NDArray> gates = new ArrayList<>();
      for (int i = 0; i < config.layers(); i++) {
        NDArray gate = scratch.ones(new Shape(config.heads(), 1, 1));
        taking.by(gate);
        gates.add(gate);
      }
      NDArray logits = logits(vectors, Batch.of(List.of(window)), gates);
      taking.back(logits, weightsOf(scratch, target, 1));
      float[][] result = new float[config.layers()][];
      for (int i = 0; i < result.length; i++) {
        result[i] = taking.of(gates.get(i));
      }
      return result;
    }
  }

  private static double[] scores(float[] logits, int b, Target target) {
    int n = target.start().length;
    double[] scores = new double[b];
    for (int w = 0; w < b; w++) {
      for (int i = 0; i < n; i++) {
        int at = 2 * (w * n + i);
        scores[w] +=
            (double) target.start()[i] * logits[at] + (double) target.end()[i] * logits[at + 1];
      }
    }
    return scores;
  }

  /** {@code [b * n, 2]} */
  private static NDArray weightsOf(NDManager scratch, Target target, int b) {
    int n = target.start().length;
    float[] factors = new float[b * n * 2];
    for (int i = 0; i < b * n; i++) {
      factors[2 * i] = target.start()[i % n];
      factors[2 * i + 1] = target.end()[i % n];
    }
    return scratch.create(factors, new Shape((long) b * n, 2));
  }

  /** From word vectors {@code [b * n, E]} to logits {@code [b * n, 2]}. */
  private NDArray logits(NDArray words, Batch batch, @Nullable List<NDArray> gates) {
    NDArray x = pass.embeddings(words, batch);
    for (int i = 0; i < config.layers(); i++) {
      ReaderWeights.Layer<NDArray> layer = weights.layers().get(i);
      NDArray contexts = contexts(x, layer, batch, gates == null ? null : gates.get(i));
      x = pass.feedForward(pass.attended(contexts, x, layer), layer);
    }
    try (NDArray last = x) {
      return Ops.linear(last, weights.answer());
    }
  }

  /** Values weighted by attention, heads joined: {@code [b * n, H]}. */
  private NDArray contexts(
      NDArray x, ReaderWeights.Layer<NDArray> layer, Batch batch, @Nullable NDArray gate) {
    int b = batch.size();
    int n = batch.length();
    int h = config.heads();
    int d = config.headSize();
    try (NDArray product = Ops.linear(x, layer.attention());
        HeadParts parts = HeadParts.of(product, b, n, config);
        NDArray queries = parts.queries(0, b * h);
        NDArray keys = parts.turnedKeys(0, b * h);
        NDArray values = parts.values(0, b * h);
        NDArray scores = Ops.products(queries, keys);
        NDArray attention = scores.softmax(-1);
        NDArray contexts = Ops.products(attention, values);
        NDArray gated = gate == null ? contexts : contexts.mul(gate);
        NDArray byWindow = Ops.reshape(gated, b, h, n, d);
        NDArray byToken = byWindow.transpose(0, 2, 1, 3)) {
      return Ops.reshape(byToken, (long) b * n, (long) h * d);
    }
  }

  /** The tensor library's bookkeeping for the way back, on while this is open. */
  private static final class Gradients implements AutoCloseable {
    private final boolean before = JniUtils.isGradMode();

    Gradients(boolean wanted) {
      JniUtils.setGradMode(wanted);
    }

    void by(NDArray leaf) {
      if (JniUtils.isGradMode()) {
        JniUtils.attachGradient((PtNDArray) leaf, true);
      }
    }

    void back(NDArray result, NDArray factors) {
      JniUtils.backward((PtNDArray) result, (PtNDArray) factors, false, false);
    }

    float[] of(NDArray leaf) {
      try (NDArray gradient = JniUtils.getGradient((PtNDArray) leaf)) {
        return gradient.toFloatArray();
      }
    }

    @Override
    public void close() {
      JniUtils.setGradMode(before);
    }
  }
}
