package org.spanscope.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.spanscope.reader.Token;
import org.spanscope.reader.TokenKind;

/**
 * How much of the question's attention a sentence gets.
 *
 * @param sentence the sentence of the context, from 0
 * @param tokens how many tokens of it the reader saw, masked ones included
 * @param mass M(S): mean over the question's tokens of the weight on the sentence; NaN where the
 *     map has a gap
 * @param enrichment the sentence's share of the mass on all sentences over its share of the context
 *     tokens, so that a uniform map gives 1; NaN where the mass on all sentences is 0 or has a gap
 */
public record SentenceMass(int sentence, int tokens, double mass, double enrichment) {

  /**
   * The sentences that are in the map of a lens, in order. Where its weights are no shares ({@link
   * Lens#isShare()}), each row is divided by its sum first.
   *
   * @param lens {@link Lens#id()}
   */
  public static List<SentenceMass> of(AttentionMap map, String lens) {
    return of(Lenses.byId(lens).isShare() ? map : map.shares());
  }

  /** The sentences that are in a map of shares, in order. */
  public static List<SentenceMass> of(AttentionMap map) {
    SortedMap<Integer, List<Integer>> columns = new TreeMap<>();
    List<Integer> rows = new ArrayList<>();
    int contextTokens = 0;
    for (int i = 0; i < map.size(); i++) {
      Token token = map.tokens().get(i);
      if (token.kind() == TokenKind.QUESTION) {
        rows.add(i);
      } else if (token.kind().isInContext()) {
        columns.computeIfAbsent(token.sentence(), s -> new ArrayList<>()).add(i);
        contextTokens++;
      }
    }
    double total = 0;
    List<Double> masses = new ArrayList<>();
    for (List<Integer> sentence : columns.values()) {
      double mass = mass(map, rows, sentence);
      masses.add(mass);
      total += mass;
    }
    List<SentenceMass> result = new ArrayList<>();
    for (var sentence : columns.entrySet()) {
      double mass = masses.get(result.size());
      int tokens = sentence.getValue().size();
      double enrichment = (mass / total) / ((double) tokens / contextTokens);
      result.add(new SentenceMass(sentence.getKey(), tokens, mass, enrichment));
    }
    return result;
  }

  private static double mass(AttentionMap map, List<Integer> rows, List<Integer> columns) {
    double sum = 0;
    for (int row : rows) {
      for (int column : columns) {
        sum += map.at(row, column);
      }
    }
    return sum / rows.size();
  }
}
