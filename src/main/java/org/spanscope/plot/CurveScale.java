package org.spanscope.plot;

/**
 * The y axis of curves, the same for both sides.
 *
 * @param min lower end
 * @param max upper end
 * @param log whether logarithmic; then {@code min} is above 0
 */
public record CurveScale(double min, double max, boolean log) {}
