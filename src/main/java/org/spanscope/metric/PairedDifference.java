package org.spanscope.metric;

/**
 * How much better a second reader is than a first on the same questions.
 *
 * @param interval of the mean of second - first
 * @param p two-sided: twice the smaller share of resampled means on one side of 0, that of the
 *     sample itself counted in, (1 + k) / (1 + draws) (Davison & Hinkley 1997, section 4.2), at
 *     most 1; NaN below two clusters
 */
public record PairedDifference(BootstrapInterval interval, double p) {}
