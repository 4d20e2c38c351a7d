package org.spanscope.metric;

/**
 * A mean with its 95 % interval by resampling clusters.
 *
 * @param mean over the questions as they are, in the unit of the numbers; NaN of none
 * @param low the 2.5 % quantile of the resampled means; NaN below two clusters
 * @param high the 97.5 % quantile; NaN below two clusters
 * @param unit what was resampled
 * @param clusters how many of them
 * @param draws how many times
 * @param seed of the draws
 */
public record BootstrapInterval(
    double mean, double low, double high, Clusters.Unit unit, int clusters, int draws, long seed) {}
