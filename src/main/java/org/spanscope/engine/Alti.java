package org.spanscope.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.spanscope.task.Cancellation;

/**
 * Contributions of one layer (Ferrando et al. 2022): T_ij, token j's part of the first layer norm's
 * output y_i at token i, brings that output as much nearer as c_ij = max(0, |y_i|_1 - |y_i -
 * T_ij|_1).
 *
 * <p>All is worked out times sigma_i, which that layer norm divides by; it is taken out at the end.
 */
final class Alti {
  /** Numbers of a chunk: few enough to stay in a core's cache until they are summed. */
  private static final int CHUNK = 200_000;

  private final int n;
  private final int heads;
  private final int width;
  private final double[] sigmas;

  /** {@code [n (j), n (i) * h]} */
  private final NDArray columns;

  /** gamma C f_h(x_j), {@code [n, h, H]}. */
  private final NDArray vectors;

  /** gamma C x_i, {@code [n, H]}. */
  private final NDArray own;

  /** sigma_i y_i, {@code [n, H]}. */
  private final NDArray outputs;

  private Alti(ReaderConfig config, LayerParts parts) {
    n = parts.tokens();
    heads = config.heads();
    width = config.hidden();
    ReaderWeights.Affine<NDArray> norm = parts.layer().attentionNorm();
    sigmas = LinearNorm.deviations(parts.mixed(), config.epsilon());
    columns = parts.columns();
    vectors = Ops.reshape(parts.vectors(), n, heads, width);
    LinearNorm.scale(vectors, norm);
    own = parts.input();
    LinearNorm.scale(own, norm);
    outputs = Ops.layerNorm(parts.mixed(), norm, config.epsilon());
    try (NDArray factors = own.getManager().create(floats(sigmas), new Shape(n, 1))) {
      outputs.muli(factors);
    }
  }

  /** {@code [n * n]} */
  static float[] of(ReaderConfig config, LayerParts parts, Cancellation cancellation) {
    return new Alti(config, parts).contributions(cancellation);
  }

  private float[] contributions(Cancellation cancellation) {
    float[] whole = sums(outputs);
    float[] result = new float[n * n];
    int step = Math.max(1, CHUNK / (n * width));
    for (int first = 0; first < n; first += step) {
      cancellation.check();
      float[] left = left(first, Math.min(n, first + step));
      for (int k = 0; k < left.length; k++) {
        int i = k % n;
        put(result, i, first + k / n, whole[i] - left[k]);
      }
    }
    float[] leftByOwn = leftByOwn();
    for (int i = 0; i < n; i++) {
      put(result, i, i, whole[i] - leftByOwn[i]);
    }
    return result;
  }

  private void put(float[] result, int i, int j, float nearer) {
    result[i * n + j] = (float) (Math.max(0, nearer) / sigmas[i]);
  }

  /** |y_i - T_ij|_1 for some j and all i, where T_ij is of attention alone: {@code [some * n]}. */
  private float[] left(int first, int end) {
    int some = end - first;
    try (NDArray rows = Ops.slice(columns, first, end);
        NDArray weights = Ops.reshape(rows, some, n, heads);
        NDArray from = Ops.slice(vectors, first, end);
        NDArray parts = Ops.products(weights, from)) {
      parts.subi(outputs);
      return sums(parts);
    }
  }

  /** |y_i - T_ii|_1, x_i itself within: {@code [n]}. */
  private float[] leftByOwn() {
    float[] all = columns.toFloatArray();
    float[] diagonal = new float[n * heads];
    for (int i = 0; i < n; i++) {
      System.arraycopy(all, (i * n + i) * heads, diagonal, i * heads, heads);
    }
    try (NDArray weights = own.getManager().create(diagonal, new Shape(n, 1, heads));
        NDArray products = Ops.products(weights, vectors);
        NDArray parts = Ops.reshape(products, n, width)) {
      parts.addi(own).subi(outputs);
      return sums(parts);
    }
  }

  /** Sums of absolute values along the last dimension. */
  private static float[] sums(NDArray rows) {
    try (NDArray sums = Ops.norm(rows, 1)) {
      return sums.toFloatArray();
    }
  }

  private static float[] floats(double[] numbers) {
    float[] floats = new float[numbers.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) numbers[i];
    }
    return floats;
  }
}
