package org.spanscope.engine;

import ai.djl.ndarray.NDArray;

/**
 * The attention of one layer over one window, taken apart. n tokens, h heads, H width.
 *
 * @param layer its weights
 * @param input x, {@code [n, H]}
 * @param columns attention a_ij of every head, by the token that is looked at: {@code [n (j), n (i)
 *     * h]}
 * @param vectors f_h(x_j) = (x_j W_V + b_V) W_O of head h, without the output's bias: {@code [n
 *     (j), h * H]}
 * @param mixed the vectors weighted and summed, the output's bias and x, before the layer norm:
 *     {@code [n, H]}
 */
record LayerParts(
    ReaderWeights.Layer<NDArray> layer,
    NDArray input,
    NDArray columns,
    NDArray vectors,
    NDArray mixed) {

  /**
   * Takes a layer apart.
   *
   * @param input {@code [n, H]}, whose manager holds all that is made
   */
  static LayerParts of(ReaderConfig config, ReaderWeights.Layer<NDArray> layer, NDArray input) {
    int n = Math.toIntExact(input.getShape().get(0));
    int h = config.heads();
    int d = config.headSize();
    try (NDArray product = Ops.linear(input, layer.attention());
        HeadParts parts = HeadParts.of(product, 1, n, config);
        NDArray queries = parts.queries(0, h);
        NDArray keys = parts.turnedKeys(0, h);
        NDArray values = parts.values(0, h);
        NDArray scores = Ops.products(queries, keys);
        NDArray attention = scores.softmax(-1);
        NDArray weight = Ops.rows(input.getManager(), layer.output().weight());
        NDArray turned = weight.transpose();
        NDArray byHead = Ops.reshape(turned, h, d, config.hidden());
        NDArray transformed = Ops.products(values, byHead);
        NDArray contexts = Ops.products(attention, values);
        NDArray byToken = contexts.transpose(1, 0, 2);
        NDArray joined = Ops.reshape(byToken, n, (long) h * d);
        NDArray columns = attention.transpose(2, 1, 0);
        NDArray vectors = transformed.transpose(1, 0, 2)) {
      NDArray mixed = Ops.linear(joined, layer.output());
      mixed.addi(input);
      return new LayerParts(
          layer,
          input,
          Ops.reshape(columns, n, (long) n * h),
          Ops.reshape(vectors, n, (long) h * config.hidden()),
          mixed);
    }
  }

  int tokens() {
    return Math.toIntExact(input.getShape().get(0));
  }
}
