package org.spanscope.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.spanscope.reader.ContributionProbe;
import org.spanscope.reader.HeadGrams;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;

/** Contributions that are made up from the places of the tokens. */
public final class FakeProbe implements ContributionProbe {
  private final int heads;
  private final float factor;
  private final AtomicInteger asked = new AtomicInteger();

  public FakeProbe(int heads) {
    this(heads, 1);
  }

  private FakeProbe(int heads, float factor) {
    this.heads = heads;
    this.factor = factor;
  }

  /** One in whose contributions this value is, as where weights of a reader are damaged. */
  public static FakeProbe damaged(int heads, float value) {
    return new FakeProbe(heads, value);
  }

  /** How often it was asked for a layer. */
  public int asked() {
    return asked.get();
  }

  /** Vectors that stand at right angles; that of head h at token j has length 1 + (h + j) % 3. */
  @Override
  public HeadGrams grams(Window window, int layer, boolean normed, Cancellation cancellation) {
    cancellation.check();
    asked.incrementAndGet();
    int n = window.size();
    int vectors = normed ? heads + 1 : heads;
    float[][] products = new float[n][vectors * vectors];
    float[] scales = new float[n];
    for (int j = 0; j < n; j++) {
      scales[j] = 1;
      for (int h = 0; h < vectors; h++) {
        int length = 1 + (h + j) % 3;
        products[j][h * vectors + h] = length * length;
      }
    }
    products[0][0] *= factor;
    return new HeadGrams(vectors, products, scales);
  }

  @Override
  public float[] alti(Window window, int layer, Cancellation cancellation) {
    return places(window, layer, cancellation);
  }

  @Override
  public float[] valueZeroing(Window window, int layer, Cancellation cancellation) {
    return places(window, layer, cancellation);
  }

  private float[] places(Window window, int layer, Cancellation cancellation) {
    cancellation.check();
    asked.incrementAndGet();
    int n = window.size();
    float[] map = new float[n * n];
    for (int i = 0; i < map.length; i++) {
      map[i] = 1 + (i / n + 2 * (i % n) + 3 * layer) % 5;
    }
    map[0] *= factor;
    return map;
  }
}
