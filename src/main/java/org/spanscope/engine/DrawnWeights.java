package org.spanscope.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.spanscope.reader.RandomWeights;

/**
 * Weights of a reader of which some are drawn anew, as they were before training: matrices and
 * embeddings from N(0, initializer_range), biases 0, layer norms 1 and 0. The others are the
 * reader's own arrays.
 *
 * <p>A layer's numbers depend on seed and layer alone, so that more layers drawn with one seed hold
 * the same numbers in those that were drawn before.
 */
final class DrawnWeights {
  /** More than any reader has layers, so that no two parts begin alike. */
  private static final long SEED_STEP = 1_000_003;

  private final ReaderConfig config;
  private final NDManager manager;
  private final long seed;

  private DrawnWeights(ReaderConfig config, NDManager manager, long seed) {
    this.config = config;
    this.manager = manager;
    this.seed = seed;
  }

  /**
   * @param manager holds what is drawn
   */
  static ReaderWeights<NDArray> of(
      ReaderWeights<NDArray> weights, ReaderConfig config, RandomWeights what, NDManager manager) {
    if (what.topLayers() < 0 || what.topLayers() > config.layers()) {
      throw new IllegalArgumentException(
          what.topLayers() + " of " + config.layers() + " layers cannot be drawn");
    }
    DrawnWeights drawn = new DrawnWeights(config, manager, what.seed());
    List<ReaderWeights.Layer<NDArray>> layers = new ArrayList<>();
    for (int i = 0; i < config.layers(); i++) {
      boolean kept = i < config.layers() - what.topLayers();
      layers.add(kept ? weights.layers().get(i) : drawn.layer(weights.layers().get(i), i));
    }
    return what.rest() ? drawn.outside(weights, layers) : with(weights, layers);
  }

  private static ReaderWeights<NDArray> with(
      ReaderWeights<NDArray> weights, List<ReaderWeights.Layer<NDArray>> layers) {
    return new ReaderWeights<>(
        weights.words(),
        weights.positions(),
        weights.types(),
        weights.norm(),
        weights.projection(),
        layers,
        weights.answer());
  }

  private ReaderWeights<NDArray> outside(
      ReaderWeights<NDArray> weights, List<ReaderWeights.Layer<NDArray>> layers) {
    SplittableRandom random = random(-1);
    return new ReaderWeights<>(
        normal(weights.words(), random),
        normal(weights.positions(), random),
        weights.types() == null ? null : normal(weights.types(), random),
        norm(weights.norm()),
        weights.projection() == null ? null : affine(weights.projection(), random),
        layers,
        affine(weights.answer(), random));
  }

  private ReaderWeights.Layer<NDArray> layer(ReaderWeights.Layer<NDArray> like, int index) {
    SplittableRandom random = random(index);
    ReaderWeights.Affine<NDArray> attention = affine(like.attention(), random);
    // The query's part is kept divided by the square root of the head size.
    try (NDArray query = Ops.slice(attention.weight(), 0, config.hidden())) {
      query.muli((float) (1 / Math.sqrt(config.headSize())));
    }
    return new ReaderWeights.Layer<>(
        attention,
        affine(like.output(), random),
        norm(like.attentionNorm()),
        affine(like.inner(), random),
        affine(like.outer(), random),
        norm(like.outputNorm()));
  }

  private SplittableRandom random(int part) {
    return new SplittableRandom(SEED_STEP * seed + part);
  }

  private ReaderWeights.Affine<NDArray> affine(
      ReaderWeights.Affine<NDArray> like, SplittableRandom random) {
    return new ReaderWeights.Affine<>(
        normal(like.weight(), random), manager.zeros(like.bias().getShape(), DataType.FLOAT32));
  }

  private ReaderWeights.Affine<NDArray> norm(ReaderWeights.Affine<NDArray> like) {
    return new ReaderWeights.Affine<>(
        manager.ones(like.weight().getShape(), DataType.FLOAT32),
        manager.zeros(like.bias().getShape(), DataType.FLOAT32));
  }

  private NDArray normal(NDArray like, SplittableRandom random) {
    Shape shape = like.getShape();
    float[] numbers = new float[Math.toIntExact(shape.size())];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) (random.nextGaussian() * config.initializerRange());
    }
    return manager.create(numbers, shape);
  }
}
