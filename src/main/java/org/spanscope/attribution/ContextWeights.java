package org.spanscope.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.spanscope.metric.RankCorrelation;
import org.spanscope.reader.Token;
import org.spanscope.reader.TokenKind;

/**
 * How much each token of the context counts, by an attribution or a lens.
 *
 * @param tokens tokens of the context that the reader saw, in order
 * @param values {@code [tokens]}
 * @param gap completeness gap as {@link Attribution#gap()}; NaN where nothing is promised
 * @param gapIsAbsolute whether it is no share ({@link Attribution#gapIsAbsolute()})
 */
public record ContextWeights(
    List<Token> tokens, double[] values, double gap, boolean gapIsAbsolute) {
  public ContextWeights {
    tokens = List.copyOf(tokens);
  }

  /** The tokens of the context among others; masked ones are none. */
  static ContextWeights among(
      List<Token> tokens, double[] values, double gap, boolean gapIsAbsolute) {
    List<Token> kept = new ArrayList<>();
    double[] weights = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      if (tokens.get(i).kind() == TokenKind.CONTEXT) {
        weights[kept.size()] = values[i];
        kept.add(tokens.get(i));
      }
    }
    return new ContextWeights(kept, Arrays.copyOf(weights, kept.size()), gap, gapIsAbsolute);
  }

  /** Sums by sentence. */
  public SortedMap<Integer, Double> sentences() {
    return sums(Token::sentence);
  }

  /** Sums by word. */
  public SortedMap<Integer, Double> words() {
    return sums(Token::word);
  }

  /** The weights themselves, by the number of the token in the context. */
  SortedMap<Integer, Double> single() {
    return sums(Token::ordinal);
  }

  private SortedMap<Integer, Double> sums(ToIntFunction<Token> unit) {
    SortedMap<Integer, Double> sums = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      sums.merge(unit.applyAsInt(tokens.get(i)), values[i], Double::sum);
    }
    return sums;
  }

  /**
   * Rank correlation of the absolute values of units that both have. Absolute, since attention has
   * no sign and a large negative attribution is as much of a finding as a large positive one.
   */
  static double correlation(SortedMap<Integer, Double> one, SortedMap<Integer, Double> other) {
    List<Integer> shared = one.keySet().stream().filter(other::containsKey).toList();
    return RankCorrelation.spearman(sizes(one, shared), sizes(other, shared));
  }

  private static double[] sizes(SortedMap<Integer, Double> values, List<Integer> units) {
    return units.stream().mapToDouble(unit -> Math.abs(values.getOrDefault(unit, 0.0))).toArray();
  }
}
