package org.spanscope.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.spanscope.task.Cancellation;

/**
 * How far a layer's outputs move once the value vector of one token is zero in all heads (Mohebbi
 * et al. 2023): 1/2 |u - v|^2 of the unit outputs before and after. n tokens, h heads, H width, I
 * inner width.
 *
 * <p>Without the value of token j, what is mixed at token i lacks the sum of a_ij f_h(x_j) over the
 * heads and nothing else. That is taken off behind the first product of the feed-forward part too,
 * which is linear but for the layer norm's deviation: of the two large products only the second is
 * left for each pair (LensBenchmark).
 */
final class ValueZeroing {
  /** Rows of a chunk: enough for products of full speed, few enough to stay in cache. */
  private static final int ROWS = 256;

  /** Tokens whose vectors are taken through the first product at once. */
  private static final int GROUP = 16;

  private final ForwardPass pass;
  private final ReaderWeights.Layer<NDArray> layer;
  private final int n;
  private final int heads;
  private final int width;
  private final int inner;

  /** -a_ij, {@code [n (j), n (i) * h]}. */
  private final NDArray columns;

  /** C f_h(x_j), {@code [n (j), h * H]}; C takes the mean off. */
  private final NDArray vectors;

  /** C z_i of what is mixed, z, {@code [n, H]}. */
  private final NDArray mixed;

  /** The first product, without its bias, of gamma C z_i: {@code [n, I]}. */
  private final NDArray first;

  /** The first product of the layer norm's shift, with its bias: {@code [1, I]}. */
  private final NDArray shift;

  private final NDArray noBias;

  private ValueZeroing(ForwardPass pass, LayerParts parts) {
    this.pass = pass;
    layer = parts.layer();
    n = parts.tokens();
    heads = pass.config().heads();
    width = pass.config().hidden();
    inner = pass.config().inner();
    NDManager manager = parts.input().getManager();
    columns = parts.columns().negi();
    vectors = parts.vectors();
    try (NDArray rows = Ops.reshape(vectors, (long) n * heads, width)) {
      LinearNorm.centre(rows);
    }
    mixed = parts.mixed();
    LinearNorm.centre(mixed);
    noBias = manager.zeros(new Shape(inner));
    first = firstProduct(mixed);
    try (NDArray beta = manager.zeros(new Shape(1, width))) {
      beta.addi(layer.attentionNorm().bias());
      shift = Ops.linear(beta, layer.inner());
    }
  }

  /** {@code [n * n]} */
  static float[] of(ForwardPass pass, LayerParts parts, Cancellation cancellation) {
    return new ValueZeroing(pass, parts).distances(cancellation);
  }

  /** Of centred rows, {@code [rows, H]}, times the layer norm's scale: {@code [rows, I]}. */
  private NDArray firstProduct(NDArray rows) {
    try (NDArray scaled = rows.mul(layer.attentionNorm().weight())) {
      return Ops.linear(scaled, new ReaderWeights.Affine<>(layer.inner().weight(), noBias));
    }
  }

  private float[] distances(Cancellation cancellation) {
    float[] result = new float[n * n];
    int step = Math.max(1, ROWS / n);
    int group = Math.max(GROUP / step, 1) * step;
    try (NDArray units = units(mixed.duplicate(), first.duplicate())) {
      for (int from = 0; from < n; from += group) {
        int end = Math.min(n, from + group);
        try (NDArray some = Ops.slice(vectors, from, end);
            NDArray rows = Ops.reshape(some, (long) (end - from) * heads, width);
            NDArray products = firstProduct(rows);
            NDArray byToken = Ops.reshape(products, end - from, (long) heads * inner)) {
          for (int j = from; j < end; j += step) {
            cancellation.check();
            int last = Math.min(end, j + step);
            try (NDArray part = Ops.slice(byToken, j - from, last - from)) {
              put(result, j, moved(j, last, part, units));
            }
          }
        }
      }
    }
    return result;
  }

  private void put(float[] result, int j, float[] moved) {
    for (int k = 0; k < moved.length; k++) {
      result[k % n * n + j + k / n] = moved[k] * moved[k] / 2;
    }
  }

  /**
   * |u - v| at every token i without token j, for some j: {@code [some * n]}.
   *
   * @param products first products of the vectors of these tokens, {@code [some, h * I]}
   */
  private float[] moved(int j, int end, NDArray products, NDArray units) {
    int some = end - j;
    NDArray without;
    NDArray hidden;
    try (NDArray rows = Ops.slice(columns, j, end);
        NDArray weights = Ops.reshape(rows, some, n, heads);
        NDArray part = Ops.slice(vectors, j, end);
        NDArray byHead = Ops.reshape(part, some, heads, width);
        NDArray productsByHead = Ops.reshape(products, some, heads, inner)) {
      without = Ops.products(weights, byHead);
      hidden = Ops.products(weights, productsByHead);
    }
    without.addi(mixed);
    hidden.addi(first);
    try (NDArray flat = without;
        NDArray flatHidden = hidden;
        NDArray moved =
            units(
                Ops.reshape(flat, (long) some * n, width),
                Ops.reshape(flatHidden, (long) some * n, inner));
        NDArray byToken = Ops.reshape(moved, some, n, width)) {
      byToken.subi(units);
      try (NDArray distances = Ops.norm(byToken, 2)) {
        return distances.toFloatArray();
      }
    }
  }

  /**
   * The layer's outputs at length 1, {@code [rows, H]}.
   *
   * @param centred what is mixed, its mean taken off, {@code [rows, H]}; closed
   * @param hidden the first product of it, before the deviation and the shift, {@code [rows, I]};
   *     closed
   */
  private NDArray units(NDArray centred, NDArray hidden) {
    double epsilon = pass.config().epsilon();
    try (NDArray lengths = Ops.norm(centred, 2);
        NDArray squares = lengths.mul(lengths);
        NDArray variances = squares.divi(width).addi(epsilon);
        NDArray inverse = variances.pow(-0.5);
        NDArray factors = Ops.reshape(inverse, lengths.size(), 1)) {
      hidden.muli(factors).addi(shift);
    }
    NDArray outer;
    try (NDArray active = Ops.activate(hidden, pass.config().activation())) {
      outer = Ops.linear(active, layer.outer());
    }
    try (NDArray normed = Ops.layerNorm(centred, layer.attentionNorm(), epsilon)) {
      centred.close();
      outer.addi(normed);
    }
    NDArray outputs = Ops.layerNorm(outer, layer.outputNorm(), epsilon);
    outer.close();
    try (NDArray lengths = Ops.norm(outputs, 2);
        NDArray rows = Ops.reshape(lengths, lengths.size(), 1)) {
      return outputs.divi(rows);
    }
  }
}
