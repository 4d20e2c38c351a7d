package org.spanscope.attribution;

import java.util.List;
import java.util.stream.IntStream;
import org.spanscope.attention.Level;
import org.spanscope.attention.MapUnit;
import org.spanscope.attention.MapUnits;
import org.spanscope.text.ReaderInput;

/**
 * An attribution by token, word or sentence; the question, [CLS] and each separator are units of
 * their own at the level of sentences.
 *
 * @param units in order
 * @param values {@code [units]}: sums over their tokens
 */
public record UnitValues(List<MapUnit> units, double[] values) {
  public UnitValues {
    units = List.copyOf(units);
  }

  /**
   * Sums an attribution.
   *
   * @param input what was read; gives the names of words and sentences
   */
  public static UnitValues of(Attribution attribution, Level level, ReaderInput input) {
    int[] all = IntStream.range(0, attribution.tokens().size()).toArray();
    List<MapUnits.Group> groups = new MapUnits(attribution.tokens(), level, input).groups(all);
    double[] values = new double[groups.size()];
    for (int i = 0; i < values.length; i++) {
      for (int token : groups.get(i).tokens()) {
        values[i] += attribution.values()[token];
      }
    }
    return new UnitValues(groups.stream().map(MapUnits.Group::unit).toList(), values);
  }
}
