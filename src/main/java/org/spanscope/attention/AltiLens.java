package org.spanscope.attention;

import org.spanscope.reader.AttentionTensor;
import org.spanscope.reader.ContributionProbe;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;

/**
 * How much nearer each token's part brings the output of a layer's attention, each row divided by
 * its sum, multiplied up over the layers (Ferrando et al. 2022).
 */
final class AltiLens extends ProductOverLayers {
  @Override
  public String id() {
    return "alti";
  }

  @Override
  public String label() {
    return "ALTI";
  }

  @Override
  public String explanation() {
    return "How much of each input token reaches each token up to a layer, by how much nearer its part brings"
        + " the sum of all parts: attention, residual and the first layer norm of every layer,"
        + " multiplied up. Each row sums to 1.";
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
    return Rows.normalised(probe.alti(window, layer, cancellation), window.size());
  }
}
