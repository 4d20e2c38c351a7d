package org.spanscope.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spanscope.reader.RandomWeights;
import org.spanscope.reader.Token;
import org.spanscope.reader.TokenKind;
import org.spanscope.task.Cancellation;

/**
 * The network of all families. Sizes: b windows of n tokens, H width, h heads of d, I inner width.
 *
 * <p>Each intermediate is closed as soon as it has been used: what is freed is used again while it
 * is still in cache. Should a run be cut short, closing its manager frees the rest.
 */
final class ForwardPass implements Runner {
  /** Numbers of attention maps that a core's cache of 2 MiB holds beside what else is at work. */
  private static final long MAPS = 480_000;

  /** Tokens of the sample that shows what a layer's keys have in common. */
  private static final int SAMPLE = 64;

  private final ReaderConfig config;
  private final NDManager manager;
  private final ReaderWeights<NDArray> weights;
  private final FusedAttention fused;
  private final ContributionPass contributions = new ContributionPass(this);
  private final Runnable release;

  /**
   * @param manager holds the weights; closed with this
   */
  ForwardPass(ReaderConfig config, NDManager manager, ReaderWeights<HostTensor> weights) {
    this.config = config;
    this.manager = manager;
    this.weights = weights.map(tensor -> onDevice(manager, tensor));
    this.fused = new FusedAttention(manager);
    this.release = fused::close;
    centreKeys();
    manager.cap();
  }

  private ForwardPass(ForwardPass origin, NDManager manager, RandomWeights what) {
    this.config = origin.config;
    this.manager = manager;
    this.weights = DrawnWeights.of(origin.weights, origin.config, what, manager);
    this.fused = origin.fused;
    this.release = () -> {};
    manager.cap();
  }

  @Override
  public ForwardPass randomised(RandomWeights what) {
    NDManager own = manager.getParentManager().newSubManager(manager.getDevice());
    try {
      return new ForwardPass(this, own, what);
    } catch (RuntimeException | OutOfMemoryError e) {
      own.close();
      throw e;
    }
  }

  /**
   * Takes each layer's usual key off all its keys, by way of the key's bias. The softmax of a row
   * is the same whatever is taken off all keys; but many readers' keys have much in common, and
   * without it scores are smaller and rounded less: attention of the last layers errs by a fifth.
   */
  private void centreKeys() {
    int hidden = config.hidden();
    try (NDManager scratch = manager.newSubManager()) {
      Batch batch = sample();
      NDArray x = embeddings(scratch, batch);
      for (ReaderWeights.Layer<NDArray> layer : weights.layers()) {
        NDArray bias = layer.attention().bias();
        try (NDArray fused = Ops.linear(x, layer.attention());
            NDArray mean = fused.mean(new int[] {0});
            NDArray part = Ops.slice(mean, hidden, 2L * hidden);
            NDArray keyBias = Ops.slice(bias, hidden, 2L * hidden)) {
          keyBias.subi(part);
        }
        x = feedForward(attention(x, layer, batch, null, 0, null), layer);
      }
      x.close();
    }
  }

  /** Tokens from all over the vocabulary. */
  private Batch sample() {
    int size = Math.min(SAMPLE, config.maxTokens());
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int id = (int) ((long) i * config.vocabulary() / size);
      tokens.add(new Token("", id, TokenKind.CONTEXT, 0, 0, i, 0, i, i));
    }
    return Batch.of(List.of(new WindowInput(tokens, new int[size])));
  }

  private static NDArray onDevice(NDManager manager, HostTensor tensor) {
    return manager.create(tensor.numbers(), new Shape(tensor.shape()), DataType.FLOAT32);
  }

  @Override
  public List<Output> run(Batch batch, boolean attention, Cancellation cancellation) {
    try (NDManager scratch = manager.newSubManager()) {
      AttentionSink sink =
          attention ? new AttentionSink(config.layers(), config.heads(), batch.length()) : null;
      try (NDArray last = lastHidden(scratch, batch, sink, cancellation)) {
        return outputs(batch, last, sink);
      }
    }
  }

  /** Vectors behind the last layer, {@code [b * n, H]}, in {@code scratch}. */
  NDArray lastHidden(
      NDManager scratch, Batch batch, @Nullable AttentionSink sink, Cancellation cancellation) {
    NDArray mask = mask(scratch, batch);
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

  ReaderConfig config() {
    return config;
  }

  /** Weights as the passes use them; they belong to this pass. */
  ReaderWeights<NDArray> weights() {
    return weights;
  }

  @Override
  public GradientPass gradients() {
    return new GradientPass(this);
  }

  /** A manager for what one run makes; closed with it. */
  NDManager newScratch() {
    return manager.newSubManager();
  }

  /** What is added to scores so that nothing attends to filling, {@code [b, 1, 1, n]}, or null. */
  static @Nullable NDArray mask(NDManager scratch, Batch batch) {
    return batch.isPadded()
        ? scratch.create(batch.mask(), new Shape(batch.size(), 1, 1, batch.length()))
        : null;
  }

  @Override
  public ContributionPass contributions() {
    return contributions;
  }

  /** Vectors before the first layer, {@code [b * n, H]}, in {@code scratch}. */
  NDArray embeddings(NDManager scratch, Batch batch) {
    try (NDArray words = rows(scratch, batch.ids(config.paddingId()), weights.words())) {
      return embeddings(words, batch);
    }
  }

  /**
   * Vectors before the first layer, {@code [b * n, H]}.
   *
   * @param words word vectors, {@code [b * n, E]}, left open and as they are
   */
  NDArray embeddings(NDArray words, Batch batch) {
    NDManager scratch = words.getManager();
    NDArray sum;
    try (NDArray positions =
        rows(scratch, batch.positions(config.positionOffset()), weights.positions())) {
      sum = words.add(positions);
    }
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
    return attended(joinedContexts(x, layer, batch, mask, index, sink), x, layer);
  }

  /** Output projection of the heads, residual and layer norm; both inputs are closed. */
  NDArray attended(NDArray joined, NDArray x, ReaderWeights.Layer<NDArray> layer) {
    NDArray output = Ops.linear(joined, layer.output());
    joined.close();
    return residual(output, x, layer.attentionNorm());
  }

  /**
   * Values weighted by attention, heads joined: {@code [b * n, H]}, head h in columns h d to (h +
   * 1) d.
   *
   * @param x {@code [b * n, H]}, left open
   * @param mask added to scores, {@code [b, 1, 1 or n, n]}, or null
   * @param index of the layer, for the sink
   * @param sink takes the attention of a batch of one, or null
   */
  NDArray joinedContexts(
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
    try (NDArray product = Ops.linear(x, layer.attention())) {
      if (sink == null && n >= FusedAttention.FROM) {
        try (NDArray parts = Ops.reshape(product, b, n, 3, h, d)) {
          return fused.apply(parts, mask);
        }
      }
      try (NDArray contexts = contexts(product, batch, mask, index, sink);
          NDArray byWindow = Ops.reshape(contexts, b, h, n, d);
          NDArray byToken = byWindow.transpose(0, 2, 1, 3)) {
        return Ops.reshape(byToken, (long) b * n, (long) h * d);
      }
    }
  }

  /** Values weighted by attention, {@code [b * h, n, d]}. */
  private NDArray contexts(
      NDArray product,
      Batch batch,
      @Nullable NDArray mask,
      int index,
      @Nullable AttentionSink sink) {
    try (HeadParts parts = HeadParts.of(product, batch.size(), batch.length(), config)) {
      List<NDArray> chunks = new ArrayList<>();
      int step = headsAtOnce(batch);
      for (int first = 0; first < parts.heads(); first += step) {
        NDArray weights = weights(parts, first, Math.min(parts.heads(), first + step), batch, mask);
        if (sink != null) {
          sink.take(index, first, weights);
        }
        try (NDArray values = parts.values(first, Math.min(parts.heads(), first + step))) {
          chunks.add(Ops.products(weights, values));
        }
        weights.close();
      }
      return Ops.join(chunks);
    }
  }

  /**
   * How many heads' maps are computed at once: as many as stay in a core's cache until they are
   * used, two at least, which keep two threads busy.
   */
  private int headsAtOnce(Batch batch) {
    if (batch.size() > 1) {
      return batch.size() * config.heads();
    }
    long map = (long) batch.length() * batch.length();
    int fitting = (int) Math.min(config.heads(), MAPS / map);
    return Math.max(2, fitting - fitting % 2);
  }

  /** Attention weights of some heads, {@code [some, n, n]}. */
  private NDArray weights(
      HeadParts parts, int first, int end, Batch batch, @Nullable NDArray mask) {
    try (NDArray queries = parts.queries(first, end);
        NDArray keys = parts.turnedKeys(first, end);
        NDArray scores = Ops.products(queries, keys)) {
      if (mask != null) {
        int n = batch.length();
        int heads = (end - first) / batch.size();
        try (NDArray view = Ops.reshape(scores, batch.size(), heads, n, n)) {
          view.addi(mask);
        }
      }
      return scores.softmax(-1);
    }
  }

  /** The feed-forward part, its residual and layer norm; {@code x} is closed. */
  NDArray feedForward(NDArray x, ReaderWeights.Layer<NDArray> layer) {
    return residual(feedForwardAlone(x, layer), x, layer.outputNorm());
  }

  /** The feed-forward part without its residual; {@code x} is left open. */
  NDArray feedForwardAlone(NDArray x, ReaderWeights.Layer<NDArray> layer) {
    NDArray inner = Ops.activate(Ops.linear(x, layer.inner()), config.activation());
    NDArray outer = Ops.linear(inner, layer.outer());
    inner.close();
    return outer;
  }

  private NDArray residual(NDArray change, NDArray x, ReaderWeights.Affine<NDArray> norm) {
    change.addi(x);
    x.close();
    NDArray result = Ops.layerNorm(change, norm, config.epsilon());
    change.close();
    return result;
  }

  /**
   * The answer head.
   *
   * @param x vectors of a layer, {@code [b * n, H]}, left open
   * @param sink holds the attention of a batch of one, or null
   */
  List<Output> outputs(Batch batch, NDArray x, @Nullable AttentionSink sink) {
    float[] logits;
    try (NDArray product = Ops.linear(x, weights.answer())) {
      logits = product.toFloatArray();
    }
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
  public InterventionPass interventions() {
    return new InterventionPass(this);
  }

  @Override
  public void close() {
    contributions.close();
    release.run();
    manager.close();
  }
}
