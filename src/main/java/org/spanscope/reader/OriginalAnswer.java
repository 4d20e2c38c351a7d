package org.spanscope.reader;

import org.spanscope.text.Span;

/**
 * What a reader answered to one input, looked for in its readings of other inputs made of the same
 * context.
 *
 * @param empty whether it was "no answer"
 * @param span its place in the context, UTF-16; empty where the answer was
 * @param seen how many of its characters the reader saw: fewer than the span has where the text was
 *     closed up inside it
 */
public record OriginalAnswer(boolean empty, Span span, int seen) {

  /** An answer that the reader saw as it stands in the context. */
  public OriginalAnswer(boolean empty, Span span) {
    this(empty, span, span.length());
  }

  public static OriginalAnswer of(Prediction prediction) {
    if (prediction.empty() || prediction.nbest().isEmpty()) {
      return new OriginalAnswer(true, new Span(0, 0));
    }
    Prediction.Candidate best = prediction.nbest().get(0);
    return new OriginalAnswer(false, best.span(), best.text().length());
  }

  /**
   * Its probability in another reading: the span probability of the same characters of the context,
   * 0 where one that was seen was taken away; the null probability where the answer was empty.
   *
   * @param prediction what the other reading answers
   */
  public double probability(Reading reading, Prediction prediction) {
    return probability(reading, prediction, 1);
  }

  /**
   * The same at a temperature.
   *
   * @param prediction decoded at that temperature
   */
  public double probability(Reading reading, Prediction prediction, double temperature) {
    return empty
        ? prediction.nullProbability()
        : Math.exp(logProbability(reading, prediction, temperature));
  }

  /**
   * The natural logarithm of {@link #probability}, exact too where that is too small for a double;
   * minus infinity where it is 0.
   */
  public double logProbability(Reading reading, Prediction prediction) {
    return logProbability(reading, prediction, 1);
  }

  private double logProbability(Reading reading, Prediction prediction, double temperature) {
    boolean whole = empty || SeenText.of(reading.input()).seen(span) == seen;
    if (prediction.nbest().isEmpty() || !whole) {
      return empty ? Math.log(prediction.nullProbability()) : Double.NEGATIVE_INFINITY;
    }
    // Against the likelier of best span and null, whose probability is never too small.
    Prediction.Candidate best = prediction.nbest().get(0);
    double score = empty ? prediction.nullScore() : score(reading);
    return best.score() > prediction.nullScore()
        ? Math.log(best.probability()) + (score - best.score()) / temperature
        : Math.log(prediction.nullProbability()) + (score - prediction.nullScore()) / temperature;
  }

  /** The highest score of a pair of tokens with these offsets; minus infinity without one. */
  private double score(Reading reading) {
    double highest = Double.NEGATIVE_INFINITY;
    for (Window window : reading.windows()) {
      double start = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < window.size(); i++) {
        Token token = window.tokens().get(i);
        if (token.kind() == TokenKind.CONTEXT) {
          if (token.start() == span.start()) {
            start = Math.max(start, window.startLogits()[i]);
          }
          if (token.end() == span.end()) {
            highest = Math.max(highest, start + window.endLogits()[i]);
          }
        }
      }
    }
    return highest;
  }
}
