package org.spanscope.attention;

import org.spanscope.reader.ContributionProbe;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;

/**
 * How far a token's output of one layer moves once another token's value is zero in all heads of
 * that layer (Mohebbi et al. 2023); each row is divided by its sum.
 */
final class ValueZeroingLens implements Lens {
  @Override
  public String id() {
    return "value-zeroing";
  }

  @Override
  public String label() {
    return "Value zeroing";
  }

  @Override
  public String explanation() {
    return "How much the output of one layer at a token changes when another token's value vector is set to"
        + " zero there: the whole layer is run again for it. Each row sums to 1.";
  }

  @Override
  public boolean hasLayers() {
    return true;
  }

  @Override
  public boolean hasHeads() {
    return false;
  }

  @Override
  public boolean runsReader() {
    return true;
  }

  @Override
  public AttentionMap apply(
      Window window, LensChoice choice, ContributionProbe probe, Cancellation cancellation) {
    ChosenAttention.of(this, window, choice);
    float[] distances = probe.valueZeroing(window, choice.layer(), cancellation);
    return new AttentionMap(
        window.tokens(), SquareMatrix.flat(Rows.normalised(distances, window.size())));
  }
}
