package org.spanscope.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spanscope.task.Cancellation;

/**
 * The network of all families. Sizes: b windows of n tokens, H width, h heads of d, I inner width.
 *
 * <p>Each intermediate is closed as soon as it has been used: what is freed is used again while it
 * is still in cache. Should a run be cut short, closing its manager frees the rest.
 */
final class ForwardPass implements Runner {
  private final ReaderConfig config;
  private final NDManager manager;
  private final ReaderWeights<NDArray> weights;

  /**
   * @param manager holds the weights; closed with this
   */
  ForwardPass(ReaderConfig config, NDManager manager, ReaderWeights<HostTensor> weights) {
    this.config = config;
    this.manager = manager;
    this.weights = weights.map(tensor -> onDevice(manager, tensor));
    manager.cap();
  }

  private static NDArray onDevice(NDManager manager, HostTensor tensor) {
    return manager.create(tensor.numbers(), new Shape(tensor.shape()), DataType.FLOAT32);
  }

  @Override
  public List<Output> run(Batch batch, boolean attention, Cancellation cancellation) {
    try (NDManager scratch = manager.newSubManager()) {
      AttentionSink sink =
          attention ? new AttentionSink(config.layers(), config.heads(), batch.length()) : null;
      try (NDArray last = lastHidden(scratch, batch, sink, cancellation);
          NDArray logits = Ops.linear(last, weights.answer())) {
        return outputs(batch, logits.toFloatArray(), sink);
      }
    }
  }

  /** Vectors behind the last layer, {@code [b * n, H]}, in {@code scratch}. */
  NDArray lastHidden(
      NDManager scratch, Batch batch, @Nullable AttentionSink sink, Cancellation cancellation) {
    NDArray mask =
        batch.isPadded()
            ? scratch.create(batch.mask(), new Shape(batch.size(), 1, 1, batch.length()))
            : null;
    NDArray x = embeddings(scratch, batch);
    for (int i = 0; i < config.layers(); i++) {
      cancellation.check();
      ReaderWeights.Layer<NDArray> layer = weights.layers().get(i);
      x = feedForward(attention(x, layer, batch, mask, i, sink), layer);
    }
    if (mask != null) {
      mask.close();
    }
    return x;
  }

  /** {@code [b * n, H]} */
  private NDArray embeddings(NDManager scratch, Batch batch) {
    NDArray sum = rows(scratch, batch.ids(config.paddingId()), weights.words());
    add(sum, rows(scratch, batch.positions(config.positionOffset()), weights.positions()));
    if (weights.types() != null) {
      add(sum, rows(scratch, batch.types(config.types()), weights.types()));
    }
    NDArray normed = Ops.layerNorm(sum, weights.norm(), config.epsilon());
    sum.close();
    if (weights.projection() == null) {
      return normed;
    }
    NDArray projected = Ops.linear(normed, weights.projection());
    normed.close();
    return projected;
  }

  private static NDArray rows(NDManager scratch, long[] ids, NDArray table) {
    try (NDArray indices = scratch.create(ids)) {
      return Ops.embedding(indices, table);
    }
  }

  private static void add(NDArray sum, NDArray more) {
    sum.addi(more);
    more.close();
  }

  /** Self-attention, its residual and layer norm: {@code x [b * n, H]}, closed, to the same. */
  private NDArray attention(
      NDArray x,
      ReaderWeights.Layer<NDArray> layer,
      Batch batch,
      @Nullable NDArray mask,
      int index,
      @Nullable AttentionSink sink) {
    int b = batch.size();
    int n = batch.length();
    int h = config.heads();
    int d = config.headSize();
    NDArray weights;
    NDArray values;
    try (NDArray fused = Ops.linear(x, layer.attention());
        NDArray parts = Ops.reshape(fused, b, n, 3, h, d);
        NDArray byHead = parts.transpose(2, 0, 3, 1, 4);
        NDArray query = part(byHead, 0, b * h, n, d);
        NDArray key = part(byHead, 1, b * h, n, d);
        NDArray turned = centre(key).transpose(0, 2, 1);
        NDArray scores = Ops.products(query, turned)) {
      values = part(byHead, 2, b * h, n, d);
      if (mask != null) {
        try (NDArray view = Ops.reshape(scores, b, h, n, n)) {
          view.addi(mask);
        }
      }
      weights = scores.softmax(-1);
    }
    if (sink != null) {
      sink.take(index, weights);
    }
    NDArray output;
    try (NDArray products = Ops.products(weights, values)) {
      weights.close();
      values.close();
      try (NDArray byWindow = Ops.reshape(products, b, h, n, d);
          NDArray byToken = byWindow.transpose(0, 2, 1, 3);
          NDArray joined = Ops.reshape(byToken, (long) b * n, (long) h * d)) {
        output = Ops.linear(joined, layer.output());
      }
    }
    return residual(output, x, layer.attentionNorm());
  }

  /**
   * Takes the mean of all tokens off each head's keys, {@code [b * h, n, d]}, in place. The softmax
   * of a row is the same whatever is taken off all keys, and smaller scores are rounded less: the
   * attention of the last layers errs by a fifth.
   */
  private static NDArray centre(NDArray key) {
    try (NDArray mean = key.mean(new int[] {1}, true)) {
      key.subi(mean);
    }
    return key;
  }

  /** {@code [b * h, n, d]}: query, key or value of all heads. */
  private static NDArray part(NDArray byHead, int which, long heads, long n, long d) {
    try (NDArray one = byHead.get(which)) {
      return Ops.reshape(one, heads, n, d);
    }
  }

  /** The feed-forward part, its residual and layer norm. */
  private NDArray feedForward(NDArray x, ReaderWeights.Layer<NDArray> layer) {
    NDArray inner = Ops.activate(Ops.linear(x, layer.inner()), config.activation());
    NDArray outer = Ops.linear(inner, layer.outer());
    inner.close();
    return residual(outer, x, layer.outputNorm());
  }

  private NDArray residual(NDArray change, NDArray x, ReaderWeights.Affine<NDArray> norm) {
    change.addi(x);
    x.close();
    NDArray result = Ops.layerNorm(change, norm, config.epsilon());
    change.close();
    return result;
  }

  private static List<Output> outputs(Batch batch, float[] logits, @Nullable AttentionSink sink) {
    List<Output> outputs = new ArrayList<>();
    for (int w = 0; w < batch.size(); w++) {
      int n = batch.windows().get(w).size();
      float[] start = new float[n];
      float[] end = new float[n];
      for (int i = 0; i < n; i++) {
        start[i] = logits[2 * (w * batch.length() + i)];
        end[i] = logits[2 * (w * batch.length() + i) + 1];
      }
      outputs.add(new Output(start, end, sink == null ? null : sink.tensor()));
    }
    return outputs;
  }

  @Override
  public void close() {
    manager.close();
  }
}
