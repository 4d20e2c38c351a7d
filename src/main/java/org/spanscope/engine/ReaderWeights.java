package org.spanscope.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The weights of a reader, on the host or on a device. Sizes: V vocabulary, P positions, T token
 * types, E width of embeddings, H width of vectors, I inner width.
 *
 * @param words {@code [V, E]}
 * @param positions {@code [P, E]}
 * @param types {@code [T, E]}, null for readers without token types
 * @param norm over E
 * @param projection from E to H, null where they are the same
 * @param layers from the first to the last
 * @param answer from H to 2: start and end logits
 */
record ReaderWeights<T>(
    T words,
    T positions,
    @Nullable T types,
    Affine<T> norm,
    @Nullable Affine<T> projection,
    List<Layer<T>> layers,
    Affine<T> answer) {

  /**
   * A matrix {@code [out, in]} and its bias {@code [out]}; or scale and shift of a layer norm, both
   * {@code [in]}.
   */
  record Affine<T>(T weight, T bias) {
    <U> Affine<U> map(Function<? super T, ? extends U> convert) {
      return new Affine<>(convert.apply(weight), convert.apply(bias));
    }
  }

  /**
   * A layer's weights.
   *
   * @param attention query, key and value in one product, {@code [3H, H]}; the query's part is
   *     divided by the square root of the head size, the key's bias is nought
   * @param output {@code [H, H]}
   * @param inner {@code [I, H]}
   * @param outer {@code [H, I]}
   */
  record Layer<T>(
      Affine<T> attention,
      Affine<T> output,
      Affine<T> attentionNorm,
      Affine<T> inner,
      Affine<T> outer,
      Affine<T> outputNorm) {
    <U> Layer<U> map(Function<? super T, ? extends U> convert) {
      return new Layer<>(
          attention.map(convert),
          output.map(convert),
          attentionNorm.map(convert),
          inner.map(convert),
          outer.map(convert),
          outputNorm.map(convert));
    }
  }

  <U> ReaderWeights<U> map(Function<? super T, ? extends U> convert) {
    List<Layer<U>> mapped = new ArrayList<>();
    for (Layer<T> layer : layers) {
      mapped.add(layer.map(convert));
    }
    return new ReaderWeights<>(
        convert.apply(words),
        convert.apply(positions),
        types == null ? null : convert.apply(types),
        norm.map(convert),
        projection == null ? null : projection.map(convert),
        List.copyOf(mapped),
        answer.map(convert));
  }
}
