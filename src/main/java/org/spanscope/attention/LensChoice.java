package org.spanscope.attention;

/**
 * Which lens, and where.
 *
 * @param lens {@link Lens#id()}
 * @param layer the layer, from 0; for rollout-like lenses the last layer of the product
 * @param head the head, from 0, or {@link #ALL_HEADS} for the lens's sum over heads
 */
public record LensChoice(String lens, int layer, int head) {
  public static final int ALL_HEADS = -1;
}
