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
   * @throws AttentionFault if the layer or head is not there
   */
  AttentionMap apply(Window window, LensChoice choice);
}
