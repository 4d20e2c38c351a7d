package org.spanscope.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;

/**
 * Operations that the tensor library has ready in one piece and its general interface takes apart.
 * Results belong to the manager of the first operand.
 */
final class Ops {
  private Ops() {}

  /**
   * {@code x [n, in]} times the transpose of {@code weight [out, in]} plus bias: {@code [n, out]}.
   */
  static NDArray linear(NDArray x, ReaderWeights.Affine<NDArray> weights) {
    return JniUtils.linear((PtNDArray) x, (PtNDArray) weights.weight(), (PtNDArray) weights.bias());
  }

  /** Rows of {@code table [rows, width]}: {@code [n, width]} for {@code ids [n]}. */
  static NDArray embedding(NDArray ids, NDArray table) {
    return JniUtils.embedding((PtNDArray) ids, (PtNDArray) table, false);
  }

  /** A copy of {@code table [rows, width]}, a reader's weight, in another manager. */
  static NDArray rows(NDManager manager, NDArray table) {
    try (NDArray all = manager.arange(0, table.getShape().get(0), 1, DataType.INT64)) {
      return embedding(all, table);
    }
  }

  /** Layer norm over the last dimension. */
  static NDArray layerNorm(NDArray x, ReaderWeights.Affine<NDArray> weights, double epsilon) {
    return JniUtils.layerNorm(
        (PtNDArray) x,
        weights.weight().getShape(),
        (PtNDArray) weights.weight(),
        (PtNDArray) weights.bias(),
        epsilon);
  }

  /** Products of matrices: {@code [b, n, m]} times {@code [b, m, k]}. */
  static NDArray products(NDArray left, NDArray right) {
    return JniUtils.bmm((PtNDArray) left, (PtNDArray) right);
  }

  /**
   * The function of the feed-forward part; its input is closed. What gradients need of it is not
   * changed in place.
   */
  static NDArray activate(NDArray x, Activation activation) {
    NDArray result =
        switch (activation) {
          case GELU -> JniUtils.gelu((PtNDArray) x);
          case GELU_TANH -> geluTanh(x);
          case RELU -> JniUtils.relu((PtNDArray) x);
          case SILU -> {
            try (NDArray gate = JniUtils.sigmoid((PtNDArray) x)) {
              yield gate.mul(x);
            }
          }
          case TANH -> x.tanh();
        };
    x.close();
    return result;
  }

  /** 0.5 x (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3))) (Hendrycks and Gimpel 2016). */
  private static NDArray geluTanh(NDArray x) {
    float factor = (float) Math.sqrt(2 / Math.PI);
    try (NDArray square = x.mul(x).muli(0.044715f * factor).addi(factor);
        NDArray inner = square.mul(x);
        NDArray tanh = inner.tanh();
        NDArray gate = tanh.add(1)) {
      return gate.mul(x).muli(0.5f);
    }
  }

  /** Norm of order 1 or 2 of each row along the last dimension. */
  static NDArray norm(NDArray x, int order) {
    return JniUtils.norm((PtNDArray) x, order, new int[] {-1}, false);
  }

  static NDArray reshape(NDArray x, long... shape) {
    return x.reshape(new Shape(shape));
  }

  /** A view of {@code x} from {@code first} to before {@code end} along the first dimension. */
  static NDArray slice(NDArray x, long first, long end) {
    return JniUtils.slice((PtNDArray) x, 0, first, end, 1);
  }

  /** One behind the other along the first dimension; the parts are closed or handed back. */
  static NDArray join(List<NDArray> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    NDArray joined = NDArrays.concat(new NDList(parts), 0);
    parts.forEach(NDArray::close);
    return joined;
  }
}
