package org.spanscope.attention;

import org.spanscope.reader.AttentionTensor;
import org.spanscope.reader.ContributionProbe;
import org.spanscope.reader.HeadGrams;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;

/**
 * Attention weights times the length of what they carry: |a_ij f_h(x_j)|, f_h(x) = (x W_V + b_V)
 * W_O of head h; for all heads the length of their sum (Kobayashi et al. 2020, equation 4).
 */
final class NormBased implements Lens {
  @Override
  public String id() {
    return "norm";
  }

  @Override
  public String label() {
    return "Norm-based";
  }

  @Override
  public String explanation() {
    return "How long the vector is that each other token adds to a token: attention times the length of what"
        + " it carries, so that much attention to a token that carries nothing stays small. Rows do not"
        + " sum to 1.";
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
    return "heads summed as vectors";
  }

  @Override
  public boolean isShare() {
    return false;
  }

  @Override
  public boolean runsReader() {
    return true;
  }

  @Override
  public AttentionMap apply(
      Window window, LensChoice choice, ContributionProbe probe, Cancellation cancellation) {
    AttentionTensor attention = ChosenAttention.of(this, window, choice);
    HeadGrams grams = probe.grams(window, choice.layer(), false, cancellation);
    boolean all = choice.head() == LensChoice.ALL_HEADS;
    float[] weights =
        all
            ? WeightedVectors.norms(attention, choice.layer(), grams)
            : WeightedVectors.norms(attention, choice.layer(), choice.head(), grams);
    return new AttentionMap(window.tokens(), weights);
  }
}
