package org.spanscope.reader;

/**
 * Which weights are drawn anew (after Adebayo et al. 2018): N(0, initializer_range), biases 0,
 * layer norms 1 and 0.
 *
 * @param topLayers how many layers, counted from the last one downward
 * @param rest whether embeddings and the answer head are drawn anew too
 * @param seed the same seed gives the same weights
 */
public record RandomWeights(int topLayers, boolean rest, long seed) {}
