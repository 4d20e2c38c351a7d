package org.spanscope.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * Start and end probability over one copy of each context token and one [CLS].
 *
 * @param tokens [CLS] first, then each context token, masked ones and distractors included (their
 *     probability is 0), in order
 * @param windows the window whose copy counts, for each token
 * @param start {@code [tokens]}, sums to 1
 * @param end {@code [tokens]}, sums to 1
 */
public record TokenProbabilities(List<Token> tokens, int[] windows, double[] start, double[] end) {
  public TokenProbabilities {
    tokens = List.copyOf(tokens);
  }

  /**
   * The probabilities of a reading. Of a token seen in several windows the copy with most context
   * on its shorter side counts (tie: earlier window), of [CLS] the copy of the window with the
   * smallest s_CLS + e_CLS.
   */
  public static TokenProbabilities of(Reading reading) {
    return of(reading, 1);
  }

  /**
   * The same of logits divided by a temperature.
   *
   * @param temperature T, above 0; 1 leaves every bit as it was
   */
  public static TokenProbabilities of(Reading reading, double temperature) {
    ContextLayout layout = new ContextLayout(reading);
    int count = layout.size() + 1;
    List<Token> tokens = new ArrayList<>(count);
    int[] windows = new int[count];
    double[] start = new double[count];
    double[] end = new double[count];
    int[] best = layout.bestWindows();
    for (int i = 0; i < count; i++) {
      windows[i] = i == 0 ? layout.nullWindow() : best[i - 1];
      Window window = layout.windows().get(windows[i]);
      int index = i == 0 ? layout.clsIndex(windows[i]) : layout.index(windows[i], i - 1);
      Token token = window.tokens().get(index);
      boolean never = token.kind().isStandIn();
      tokens.add(token);
      start[i] = never ? Double.NEGATIVE_INFINITY : window.startLogits()[index];
      end[i] = never ? Double.NEGATIVE_INFINITY : window.endLogits()[index];
    }
    softmax(start, temperature);
    softmax(end, temperature);
    return new TokenProbabilities(tokens, windows, start, end);
  }

  private static void softmax(double[] values, double temperature) {
    double max = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      max = Math.max(max, value);
    }
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.exp((values[i] - max) / temperature);
      sum += values[i];
    }
    for (int i = 0; i < values.length; i++) {
      values[i] /= sum;
    }
  }

  /** Largest start probability, [CLS] left out; 0 without context tokens. */
  public double maxStart() {
    return max(start);
  }

  /** Largest end probability, [CLS] left out; 0 without context tokens. */
  public double maxEnd() {
    return max(end);
  }

  /** Largest start probability of a sentence's tokens; 0 without any. */
  public double maxStart(int sentence) {
    return max(start, sentence);
  }

  /** Largest end probability of a sentence's tokens; 0 without any. */
  public double maxEnd(int sentence) {
    return max(end, sentence);
  }

  private double max(double[] values, int sentence) {
    double max = 0;
    for (int i = 0; i < values.length; i++) {
      if (tokens.get(i).kind() == TokenKind.CONTEXT && tokens.get(i).sentence() == sentence) {
        max = Math.max(max, values[i]);
      }
    }
    return max;
  }

  private static double max(double[] values) {
    double max = 0;
    for (int i = 1; i < values.length; i++) {
      max = Math.max(max, values[i]);
    }
    return max;
  }
}
