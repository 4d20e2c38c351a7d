package org.spanscope.attention;

import org.spanscope.reader.ContributionProbe;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;

/**
 * A way to turn what a reader did into one map from tokens to tokens. One file a lens, listed in
 * {@link Lenses}.
 */
public interface Lens {
  /** As on the command line, such as {@code rollout}. */
  String id();

  /** For people, such as "Attention rollout". */
  String label();

  /** What it shows, in one or two plain sentences. */
  String explanation();

  /** Whether a layer can be chosen. */
  boolean hasLayers();

  /** Whether a single head can be chosen. */
  boolean hasHeads();

  /** Whether the map is a product of all layers up to the chosen one. */
  default boolean isUpToLayer() {
    return false;
  }

  /** Whether it makes the reader compute, which takes longer than looking at a reading. */
  default boolean runsReader() {
    return false;
  }

  /** Whether weights are shares, so that the rows of a window sum to 1. */
  default boolean isShare() {
    return true;
  }

  /** What it shows where no head is chosen, such as "mean of heads". */
  default String allHeads() {
    return "all heads";
  }

  /**
   * The map of one window.
   *
   * @param window with its attention
   * @param probe of the reader that read the window; only asked where {@link #runsReader()} is true
   * @param cancellation looked at between layers
   * @throws AttentionFault if the layer or head is not there, or a head is chosen where {@link
   *     #hasHeads()} is false
   * @throws org.spanscope.reader.ReaderFault as the probe does
   */
  AttentionMap apply(
      Window window, LensChoice choice, ContributionProbe probe, Cancellation cancellation);

  /** Where a choice looks, such as "layer 3, head 7"; empty for a lens without layers and heads. */
  default String place(LensChoice choice) {
    if (!hasLayers()) {
      return "";
    }
    String layer = (isUpToLayer() ? "up to layer " : "layer ") + choice.layer();
    if (!hasHeads()) {
      return layer;
    }
    return layer
        + ", "
        + (choice.head() == LensChoice.ALL_HEADS ? allHeads() : "head " + choice.head());
  }

  /**
   * This lens with as much of another choice as it can take: a layer or head that is not there
   * becomes the nearest one, a head where there are none becomes all of them.
   */
  default LensChoice adapt(LensChoice choice, int layers, int heads) {
    int layer = hasLayers() ? Math.max(0, Math.min(choice.layer(), layers - 1)) : layers - 1;
    int head =
        hasHeads()
            ? Math.max(LensChoice.ALL_HEADS, Math.min(choice.head(), heads - 1))
            : LensChoice.ALL_HEADS;
    return new LensChoice(id(), layer, head);
  }
}
