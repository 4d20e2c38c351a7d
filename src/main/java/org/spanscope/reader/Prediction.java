package org.spanscope.reader;

import java.util.List;
import org.spanscope.text.Span;

/**
 * What a reading answers.
 *
 * @param empty whether the answer is "no answer"
 * @param nbest best spans of distinct texts, best first; never the null; empty only where no token
 *     is a candidate
 * @param nullScore min over windows of s_CLS + e_CLS
 * @param nullProbability share of the null among all spans and the null
 */
public record Prediction(
    boolean empty, List<Candidate> nbest, double nullScore, double nullProbability) {
  public Prediction {
    nbest = List.copyOf(nbest);
  }

  /**
   * A span that could be the answer.
   *
   * @param text its characters as the reader saw them
   * @param span its place in the context, UTF-16; may cover removed sentences where the text was
   *     closed up inside it
   * @param score s_i + e_j, the highest over the windows that hold it
   * @param probability exp(score), normalised over all spans and the null
   * @param textProbability the same summed over all spans with this text
   * @param window the window of the score
   * @param firstToken first token, numbered within that window
   * @param lastToken last token, likewise
   */
  public record Candidate(
      String text,
      Span span,
      double score,
      double probability,
      double textProbability,
      int window,
      int firstToken,
      int lastToken) {}

  /** The answer's text, "" for no answer. */
  public String text() {
    return empty || nbest.isEmpty() ? "" : nbest.get(0).text();
  }

  /** Probability of what is answered. */
  public double probability() {
    return empty || nbest.isEmpty() ? nullProbability : nbest.get(0).probability();
  }
}
