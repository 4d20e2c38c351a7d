package org.spanscope.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.Arrays;
import org.spanscope.reader.HeadGrams;

/** Inner products of the vectors that a layer's heads make of each token. */
final class Grams {
  private Grams() {}

  /** Of f_h(x_j) as they are. */
  static HeadGrams plain(ReaderConfig config, LayerParts parts) {
    int n = parts.tokens();
    float[] ones = new float[n];
    Arrays.fill(ones, 1);
    try (NDArray vectors = Ops.reshape(parts.vectors(), n, config.heads(), config.hidden())) {
      return grams(vectors, ones);
    }
  }

  /**
   * Of f_h(x_j) and x_j through both layer norms, linearised: gamma2 C gamma1 C, where C takes the
   * mean off; what is left out is 1 / sigma1_i and 1 / sigma2_i.
   */
  static HeadGrams normed(ForwardPass pass, LayerParts parts) {
    ReaderConfig config = pass.config();
    int n = parts.tokens();
    ReaderWeights.Layer<NDArray> layer = parts.layer();
    try (NDArray heads = Ops.reshape(parts.vectors(), n, config.heads(), config.hidden());
        NDArray own = Ops.reshape(parts.input(), n, 1, config.hidden());
        NDArray vectors = NDArrays.concat(new NDList(heads, own), 1)) {
      LinearNorm.scale(vectors, layer.attentionNorm());
      LinearNorm.scale(vectors, layer.outputNorm());
      return grams(vectors, scales(pass, parts));
    }
  }

  private static float[] scales(ForwardPass pass, LayerParts parts) {
    double epsilon = pass.config().epsilon();
    ReaderWeights.Layer<NDArray> layer = parts.layer();
    double[] first = LinearNorm.deviations(parts.mixed(), epsilon);
    try (NDArray y = Ops.layerNorm(parts.mixed(), layer.attentionNorm(), epsilon);
        NDArray sum = pass.feedForwardAlone(y, layer)) {
      sum.addi(y);
      double[] second = LinearNorm.deviations(sum, epsilon);
      float[] scales = new float[first.length];
      for (int i = 0; i < scales.length; i++) {
        scales[i] = (float) (1 / (first[i] * second[i]));
      }
      return scales;
    }
  }

  /**
   * @param vectors {@code [n, v, H]}
   */
  private static HeadGrams grams(NDArray vectors, float[] scales) {
    int n = Math.toIntExact(vectors.getShape().get(0));
    int v = Math.toIntExact(vectors.getShape().get(1));
    try (NDArray turned = vectors.transpose(0, 2, 1);
        NDArray products = Ops.products(vectors, turned)) {
      float[] all = products.toFloatArray();
      float[][] byToken = new float[n][];
      for (int j = 0; j < n; j++) {
        byToken[j] = Arrays.copyOfRange(all, j * v * v, (j + 1) * v * v);
      }
      return new HeadGrams(v, byToken, scales);
    }
  }
}
