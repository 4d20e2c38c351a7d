package org.spanscope.attention;

import org.spanscope.reader.AttentionTensor;
import org.spanscope.reader.ContributionProbe;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;

/** The attention weights of one head as they are, or their mean over the heads of a layer. */
final class RawAttention implements Lens {
  @Override
  public String id() {
    return "raw";
  }

  @Override
  public String label() {
    return "Attention";
  }

  @Override
  public String explanation() {
    return "How much each token looks at each other token in one head, or on average over the heads"
        + " of one layer. Each row sums to 1.";
  }

  @Override
  public boolean hasLayers() {
    return true;
  }

  @Override
  public boolean hasHeads() {
    return true;
  }

  @Override
  public String allHeads() {
    return "mean of heads";
  }

  @Override
  public AttentionMap apply(
      Window window, LensChoice choice, ContributionProbe probe, Cancellation cancellation) {
    AttentionTensor attention = ChosenAttention.of(this, window, choice);
    float[] weights = new float[window.size() * window.size()];
    if (choice.head() == LensChoice.ALL_HEADS) {
      addMeanOverHeads(attention, choice.layer(), 1, weights);
    } else {
      attention.copyHead(choice.layer(), choice.head(), weights, 0);
    }
    return new AttentionMap(window.tokens(), weights);
  }

  /** Adds the mean over the heads of a layer, times a factor, onto {@code [tokens, tokens]}. */
  static void addMeanOverHeads(AttentionTensor attention, int layer, float factor, float[] target) {
    for (int head = 0; head < attention.heads(); head++) {
      attention.addHead(layer, head, factor / attention.heads(), target);
    }
  }
}
