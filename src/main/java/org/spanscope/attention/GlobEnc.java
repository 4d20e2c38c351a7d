package org.spanscope.attention;

import org.spanscope.reader.AttentionTensor;
import org.spanscope.reader.ContributionProbe;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;

/**
 * Norms of the vectors that tokens add to each other, with the residual and through both layer
 * norms, each row divided by its sum, multiplied up over the layers (Modarressi et al. 2022).
 */
final class GlobEnc extends ProductOverLayers {
  @Override
  public String id() {
    return "globenc";
  }

  @Override
  public String label() {
    return "GlobEnc";
  }

  @Override
  public String explanation() {
    return "How much of each input token reaches each token up to a layer, by the lengths of the vectors that"
        + " are passed on: attention, residual and both layer norms of every layer, multiplied up. Each"
        + " row sums to 1.";
  }

  @Override
  public boolean runsReader() {
    return true;
  }

  @Override
  double[][] layer(
      int layer,
      Window window,
      AttentionTensor attention,
      ContributionProbe probe,
      Cancellation cancellation) {
    return Rows.normalised(
        WeightedVectors.norms(attention, layer, probe.grams(window, layer, true, cancellation)),
        window.size());
  }
}
