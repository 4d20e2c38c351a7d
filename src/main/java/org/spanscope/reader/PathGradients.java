package org.spanscope.reader;

/**
 * Gradients along the straight path from a baseline x' to a window's word embeddings x.
 *
 * @param terms {@code [alphas][tokens]}: the gradient of F at x' + alpha (x - x'), times (x - x'),
 *     summed over the embedding's dimensions
 * @param scores {@code [alphas]}: F there
 */
public record PathGradients(double[][] terms, double[] scores) {}
