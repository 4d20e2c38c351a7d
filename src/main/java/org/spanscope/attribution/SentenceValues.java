package org.spanscope.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.spanscope.reader.ContextLayout;
import org.spanscope.reader.Reading;
import org.spanscope.reader.Token;
import org.spanscope.reader.TokenKind;

/** From values of sentences to an attribution, and from values of tokens to sentences. */
final class SentenceValues {
  private SentenceValues() {}

  /**
   * The attribution of a method over sentences: each token of a sentence has an even share of its
   * value.
   *
   * @param values {@code [v.sentences()]}
   * @param errors standard errors, likewise; null where nothing was sampled
   * @param complete whether the values are to sum to v of all sentences
   */
  static Attribution attribution(
      String method,
      ValueFunction v,
      Reading reading,
      double[] values,
      double @Nullable [] errors,
      boolean complete,
      Attribution.Detail detail) {
    List<Token> tokens = tokens(reading);
    Map<Integer, Integer> sizes = new HashMap<>();
    for (Token token : tokens) {
      if (token.kind() == TokenKind.CONTEXT) {
        sizes.merge(token.sentence(), 1, Integer::sum);
      }
    }
    List<Attribution.SentenceValue> sentences = new ArrayList<>();
    Map<Integer, Double> shares = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      int sentence = v.sentences().get(i);
      sentences.add(
          new Attribution.SentenceValue(sentence, values[i], errors == null ? null : errors[i]));
      shares.put(sentence, values[i] / sizes.getOrDefault(sentence, 1));
    }
    double[] spread = new double[tokens.size()];
    for (int i = 0; i < spread.length; i++) {
      Token token = tokens.get(i);
      if (token.kind() == TokenKind.CONTEXT) {
        spread[i] = shares.getOrDefault(token.sentence(), 0.0);
      }
    }
    double total = Arrays.stream(values).sum();
    return new Attribution(
        method,
        v.target(),
        tokens,
        spread,
        sentences,
        total,
        v.full(),
        0,
        complete ? Attribution.gap(total, v.full(), 0) : Double.NaN,
        detail);
  }

  /** The sums of the kept sentences that have tokens among these, in order. */
  static List<Attribution.SentenceValue> sums(
      List<Integer> kept, List<Token> tokens, double[] values) {
    Map<Integer, Double> sums = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      if (tokens.get(i).kind().isInContext()) {
        sums.merge(tokens.get(i).sentence(), values[i], Double::sum);
      }
    }
    List<Attribution.SentenceValue> sentences = new ArrayList<>();
    for (int sentence : kept) {
      Double sum = sums.get(sentence);
      if (sum != null) {
        sentences.add(new Attribution.SentenceValue(sentence, sum, null));
      }
    }
    return sentences;
  }

  /**
   * Every token of a reading once: the copy of a context token with most context around it, all
   * others as the window with the smallest null score has them.
   */
  private static List<Token> tokens(Reading reading) {
    ContextLayout layout = new ContextLayout(reading);
    int window = layout.nullWindow();
    List<Token> around = reading.windows().get(window).tokens();
    int held = layout.endRank(window) - layout.firstRank(window);
    int before = held == 0 ? around.size() : layout.index(window, layout.firstRank(window));
    List<Token> tokens = new ArrayList<>(around.subList(0, before));
    int[] best = layout.bestWindows();
    for (int rank = 0; rank < layout.size(); rank++) {
      tokens.add(layout.token(best[rank], rank));
    }
    tokens.addAll(around.subList(before + held, around.size()));
    return tokens;
  }
}
