package org.spanscope.engine;

import java.util.List;

/** The function between the two products of a feed-forward part. */
enum Activation {
  GELU("gelu", "gelu_python"),
  /** The approximation by tanh (Hendrycks and Gimpel 2016). */
  GELU_TANH("gelu_new", "gelu_pytorch_tanh", "gelu_fast", "gelu_accurate"),
  RELU("relu"),
  SILU("silu", "swish"),
  TANH("tanh");

  /** What a {@code config.json} may call it. */
  private final List<String> names;

  Activation(String... names) {
    this.names = List.of(names);
  }

  List<String> names() {
    return names;
  }
}
