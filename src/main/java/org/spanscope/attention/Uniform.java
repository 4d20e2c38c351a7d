package org.spanscope.attention;

import java.util.Arrays;
import org.spanscope.reader.ContributionProbe;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;

/** A control that knows nothing: every token looks at every token alike. */
final class Uniform implements Lens {
  @Override
  public String id() {
    return "uniform";
  }

  @Override
  public String label() {
    return "Uniform control";
  }

  @Override
  public String explanation() {
    return "The same weight, 1/n, everywhere. What a lens tells you is what sets it apart from"
        + " this.";
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
    ChosenAttention.checkHead(this, choice);
    float[] weights = new float[window.size() * window.size()];
    Arrays.fill(weights, 1f / window.size());
    return new AttentionMap(window.tokens(), weights);
  }
}
