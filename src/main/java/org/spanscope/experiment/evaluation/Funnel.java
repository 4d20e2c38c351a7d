package org.spanscope.experiment.evaluation;

import java.util.List;
import org.spanscope.metric.SquadScorer;
import org.spanscope.reader.Prediction;
import org.spanscope.reader.Reading;
import org.spanscope.reader.Token;
import org.spanscope.reader.TokenKind;
import org.spanscope.reader.Window;
import org.spanscope.text.Answer;
import org.spanscope.text.Example;
import org.spanscope.text.Span;

/** Where a gold answer was lost on the way to the reader's answer. */
public final class Funnel {
  private final Example example;
  private final List<String> golds;
  private final Reading reading;
  private final Prediction prediction;
  private final int maxTokens;

  private Funnel(Example example, Reading reading, Prediction prediction, int maxTokens) {
    this.example = example;
    this.golds = example.golds().stream().map(Answer::text).toList();
    this.reading = reading;
    this.prediction = prediction;
    this.maxTokens = maxTokens;
  }

  /**
   * The class of an answer to the whole text.
   *
   * @param example whose golds are known
   * @param maxTokens L, the longest span in tokens
   */
  public static FailureClass of(
      Example example, Reading reading, Prediction prediction, int maxTokens) {
    return new Funnel(example, reading, prediction, maxTokens).first();
  }

  private FailureClass first() {
    if (isExact(prediction.text())) {
      return FailureClass.RIGHT;
    }
    if (example.isUnanswerable()) {
      return FailureClass.ANSWERED_UNANSWERABLE;
    }
    if (example.placedGolds().stream().noneMatch(this::isCandidate)) {
      return FailureClass.NO_CANDIDATE;
    }
    if (prediction.empty() && rank() == 0) {
      return FailureClass.EMPTY_OVER_GOLD;
    }
    if (!prediction.empty() && overlaps()) {
      return FailureClass.OVERLAPS;
    }
    return rank() >= 0 ? FailureClass.IN_NBEST : FailureClass.NOT_IN_NBEST;
  }

  private boolean isExact(String answer) {
    return SquadScorer.score(answer, golds).exact();
  }

  /** The place of the first gold in the n-best list, from 0; -1 where none is in it. */
  private int rank() {
    return rank(prediction, golds);
  }

  /**
   * The place of the first span that is a gold, from 0; -1 where none of the n-best is.
   *
   * @param golds texts that count as right
   */
  static int rank(Prediction prediction, List<String> golds) {
    for (int i = 0; i < prediction.nbest().size(); i++) {
      if (SquadScorer.score(prediction.nbest().get(i).text(), golds).exact()) {
        return i;
      }
    }
    return -1;
  }

  private boolean overlaps() {
    Span answer = prediction.nbest().get(0).span();
    return example.golds().stream().anyMatch(gold -> gold.span().overlaps(answer));
  }

  private boolean isCandidate(Answer gold) {
    return reading.windows().stream().anyMatch(window -> holds(window, gold.span()));
  }

  private boolean holds(Window window, Span gold) {
    int first = -1;
    for (int i = 0; i < window.size(); i++) {
      Token token = window.tokens().get(i);
      if (token.kind() == TokenKind.CONTEXT) {
        if (token.start() == gold.start()) {
          first = i;
        }
        if (token.end() == gold.end() && first >= 0) {
          return i - first < maxTokens;
        }
      }
    }
    return false;
  }
}
