package org.spanscope.reader;

/**
 * A number made of a window's logits that gradients are taken of: F = sum of {@code start[i]} s_i
 * plus {@code end[i]} e_i.
 *
 * @param start weights of the start logits, {@code [n]}
 * @param end weights of the end logits, {@code [n]}
 */
public record Target(float[] start, float[] end) {

  /** The start logit of a token of a window of n tokens. */
  public static Target start(int token, int n) {
    return new Target(one(token, n), new float[n]);
  }

  /** The end logit of a token. */
  public static Target end(int token, int n) {
    return new Target(new float[n], one(token, n));
  }

  /** The score of a span: start logit of its first and end logit of its last token. */
  public static Target span(int first, int last, int n) {
    return new Target(one(first, n), one(last, n));
  }

  /** F of a window's logits. */
  public double of(float[] startLogits, float[] endLogits) {
    double sum = 0;
    for (int i = 0; i < start.length; i++) {
      sum += (double) start[i] * startLogits[i] + (double) end[i] * endLogits[i];
    }
    return sum;
  }

  private static float[] one(int token, int n) {
    float[] weights = new float[n];
    weights[token] = 1;
    return weights;
  }
}
