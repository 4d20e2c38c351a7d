package org.spanscope.plot;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.spanscope.attention.HeadStatistic;
import org.spanscope.figure.ColourScale;

/**
 * A number for each head, by which the maps of all heads are coloured and sorted.
 *
 * @param name what it is, with its unit
 * @param values {@code [layers][heads]}; NaN for none
 * @param scale colours and their ends, shared by both sides
 * @param order how the maps stand
 */
public record HeadNumbers(String name, double[][] values, ColourScale scale, HeadOrder order) {

  /**
   * A statistic of a side's heads. Where no gold answer is known there is nothing of it to tell, so
   * that entropy is shown, and the name says so.
   *
   * @param hasGold whether a gold answer is known
   * @param side statistics of the side, {@code [layers][heads]} each
   * @param sides those of all sides, which share one scale
   */
  public static HeadNumbers of(
      HeadStatistic asked,
      boolean hasGold,
      Map<HeadStatistic, double[][]> side,
      Collection<Map<HeadStatistic, double[][]>> sides,
      HeadOrder order) {
    boolean instead = asked.isOfGold() && !hasGold;
    HeadStatistic shown = instead ? HeadStatistic.ENTROPY : asked;
    double[][] all = sides.stream().map(one -> flat(of(one, shown))).toArray(double[][]::new);
    return new HeadNumbers(
        (instead ? "no gold, so " : "") + shown.label() + ", " + shown.unit(),
        of(side, shown),
        Scales.statistic(ColourScale.Colours.CIVIDIS, shown, all),
        order);
  }

  private static double[][] of(Map<HeadStatistic, double[][]> side, HeadStatistic statistic) {
    return side.getOrDefault(statistic, new double[0][]);
  }

  private static double[] flat(double[][] numbers) {
    return Arrays.stream(numbers).flatMapToDouble(Arrays::stream).toArray();
  }
}
