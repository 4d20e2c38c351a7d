package org.spanscope.attention;

import org.spanscope.reader.AttentionTensor;
import org.spanscope.reader.ContributionProbe;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;

/**
 * Attention rollout: the product A_L … A_0 of the layers' mean attention, half of each the identity
 * (Abnar and Zuidema 2020, equation 1).
 */
final class Rollout extends ProductOverLayers {
  @Override
  public String id() {
    return "rollout";
  }

  @Override
  public String label() {
    return "Attention rollout";
  }

  @Override
  public String explanation() {
    return "How much of each input token reaches each token up to a layer if attention alone mixed"
        + " them: the layers' mean attention multiplied up, with half of each token kept at every"
        + " layer. Each row sums to 1.";
  }

  @Override
  double[][] layer(
      int layer,
      Window window,
      AttentionTensor attention,
      ContributionProbe probe,
      Cancellation cancellation) {
    // Half the mean over the heads and half the identity.
    int n = attention.size();
    float[] mean = new float[n * n];
    RawAttention.addMeanOverHeads(attention, layer, 0.5f, mean);
    double[][] mixing = SquareMatrix.of(mean, n);
    for (int i = 0; i < n; i++) {
      mixing[i][i] += 0.5;
    }
    return mixing;
  }
}
