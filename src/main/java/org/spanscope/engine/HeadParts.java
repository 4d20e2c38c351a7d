package org.spanscope.engine;

import ai.djl.ndarray.NDArray;

/** Queries, keys and values of all heads of a batch, cut from one product: b windows, h heads. */
final class HeadParts implements AutoCloseable {
  /** Each {@code [b * h, n, d]}. */
  private final NDArray queries;

  private final NDArray keys;
  private final NDArray values;
  private final int heads;

  private HeadParts(NDArray queries, NDArray keys, NDArray values, int heads) {
    this.queries = queries;
    this.keys = keys;
    this.values = values;
    this.heads = heads;
  }

  /**
   * Cuts the product; for one window nothing is copied.
   *
   * @param fused {@code [b * n, 3H]}
   */
  static HeadParts of(NDArray fused, int b, int n, ReaderConfig config) {
    int h = config.heads();
    int d = config.headSize();
    if (b == 1) {
      try (NDArray parts = Ops.reshape(fused, n, 3, h, d);
          NDArray byHead = parts.transpose(1, 2, 0, 3)) {
        return new HeadParts(byHead.get(0), byHead.get(1), byHead.get(2), h);
      }
    }
    try (NDArray parts = Ops.reshape(fused, b, n, 3, h, d);
        NDArray byHead = parts.transpose(2, 0, 3, 1, 4);
        NDArray joined = Ops.reshape(byHead, 3, (long) b * h, n, d)) {
      return new HeadParts(joined.get(0), joined.get(1), joined.get(2), b * h);
    }
  }

  /** b * h. */
  int heads() {
    return heads;
  }

  /** {@code [end - first, n, d]} */
  NDArray queries(int first, int end) {
    return Ops.slice(queries, first, end);
  }

  /** {@code [end - first, d, n]} */
  NDArray turnedKeys(int first, int end) {
    try (NDArray some = Ops.slice(keys, first, end)) {
      return some.transpose(0, 2, 1);
    }
  }

  /** {@code [end - first, n, d]} */
  NDArray values(int first, int end) {
    return Ops.slice(values, first, end);
  }

  @Override
  public void close() {
    queries.close();
    keys.close();
    values.close();
  }
}
