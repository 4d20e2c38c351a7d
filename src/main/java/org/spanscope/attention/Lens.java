package org.spanscope.attention;

import org.spanscope.reader.Window;

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

  /**
   * The map of one window.
   *
   * @param window with its attention
   * @throws AttentionFault if the layer or head is not there, or a head is chosen where {@link
   *     #hasHeads()} is false
   */
  AttentionMap apply(Window window, LensChoice choice);

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
