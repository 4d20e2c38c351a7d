package org.spanscope.attention;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.spanscope.reader.Token;
import org.spanscope.reader.TokenProbabilities;

/**
 * Start and end probability of B minus A, on the tokens that both sides share by their place in the
 * context, [CLS] included.
 *
 * @param tokens the shared tokens, in order
 * @param start {@code [tokens]}
 * @param end {@code [tokens]}
 * @param renormalised whether each side's probabilities were divided by their sum over the shared
 *     tokens first
 * @param onlyA tokens of A that B does not have
 * @param onlyB tokens of B that A does not have
 */
public record CurveDifference(
    List<Token> tokens,
    double[] start,
    double[] end,
    boolean renormalised,
    List<Token> onlyA,
    List<Token> onlyB) {
  public CurveDifference {
    tokens = List.copyOf(tokens);
    onlyA = List.copyOf(onlyA);
    onlyB = List.copyOf(onlyB);
  }

  /** B minus A. */
  public static CurveDifference of(
      TokenProbabilities a, TokenProbabilities b, boolean renormalise) {
    Predicate<Token> masked = token -> token.kind().isStandIn();
    SharedPlaces shared = SharedPlaces.of(a.tokens(), b.tokens(), Token::place, masked);
    return new CurveDifference(
        IntStream.of(shared.inA()).mapToObj(a.tokens()::get).toList(),
        difference(a.start(), b.start(), shared, renormalise),
        difference(a.end(), b.end(), shared, renormalise),
        renormalise,
        shared.onlyInA(a.tokens(), masked),
        shared.onlyInB(b.tokens(), masked));
  }

  private static double[] difference(
      double[] a, double[] b, SharedPlaces shared, boolean renormalise) {
    double[] fromA = shared(a, shared.inA(), renormalise);
    double[] fromB = shared(b, shared.inB(), renormalise);
    return IntStream.range(0, shared.size()).mapToDouble(i -> fromB[i] - fromA[i]).toArray();
  }

  private static double[] shared(double[] values, int[] indices, boolean renormalise) {
    double[] taken = IntStream.of(indices).mapToDouble(i -> values[i]).toArray();
    double sum = IntStream.range(0, taken.length).mapToDouble(i -> taken[i]).sum();
    if (renormalise && sum > 0) {
      for (int i = 0; i < taken.length; i++) {
        taken[i] /= sum;
      }
    }
    return taken;
  }
}
