package org.spanscope.attention;

import org.spanscope.reader.AttentionTensor;
import org.spanscope.reader.ContributionProbe;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;

/** The mean of the attention weights over all layers and heads. */
final class MeanAttention implements Lens {
  @Override
  public String id() {
    return "mean";
  }

  @Override
  public String label() {
    return "Mean attention";
  }

  @Override
  public String explanation() {
    return "How much each token looks at each other token, on average over all layers and heads."
        + " Each row sums to 1.";
  }

  @Override
  public boolean hasLayers() {
    return false;
  }

  @Override
  public boolean hasHeads() {
    return false;
  }

  @Override
  public AttentionMap apply(
      Window window, LensChoice choice, ContributionProbe probe, Cancellation cancellation) {
    AttentionTensor attention = ChosenAttention.of(this, window, choice);
    float[] weights = new float[window.size() * window.size()];
    for (int layer = 0; layer < attention.layers(); layer++) {
      RawAttention.addMeanOverHeads(attention, layer, 1f / attention.layers(), weights);
    }
    return new AttentionMap(window.tokens(), weights);
  }
}
