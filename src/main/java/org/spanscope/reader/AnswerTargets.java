package org.spanscope.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * The derivative of the log probability of what a reading answers, with respect to its logits: for
 * the span's score 1 at its two tokens, less every span's and the null's probability at theirs.
 */
public final class AnswerTargets {
  private final ContextLayout layout;
  private final List<Window> windows;
  private final DecodeSettings settings;
  private final float[][] start;
  private final float[][] end;

  private AnswerTargets(Reading reading, DecodeSettings settings) {
    this.layout = new ContextLayout(reading);
    this.windows = reading.windows();
    this.settings = settings;
    start = new float[windows.size()][];
    end = new float[windows.size()][];
    for (int w = 0; w < windows.size(); w++) {
      start[w] = new float[windows.get(w).size()];
      end[w] = new float[windows.get(w).size()];
    }
  }

  /**
   * The derivative for each window. Where a span is seen in several windows, or the null, the
   * window whose score counts has all of it.
   *
   * @param prediction what the reading answers
   * @return a target a window, whose gradients add up to that of the log probability
   */
  public static List<Target> logProbability(
      Reading reading, Prediction prediction, DecodeSettings settings) {
    return new AnswerTargets(reading, settings).of(prediction);
  }

  private List<Target> of(Prediction prediction) {
    int nullWindow = layout.nullWindow();
    int cls = layout.clsIndex(nullWindow);
    boolean empty = prediction.empty() || prediction.nbest().isEmpty();
    if (empty) {
      add(nullWindow, cls, cls, 1);
    } else {
      Prediction.Candidate best = prediction.nbest().get(0);
      add(best.window(), best.firstToken(), best.lastToken(), 1);
    }
    add(nullWindow, cls, cls, -prediction.nullProbability());
    double logSum = logSum(prediction);
    for (int from = 0; from < layout.size(); from++) {
      for (int to = from; to < Math.min(layout.size(), from + settings.maxTokens()); to++) {
        addSpan(from, to, logSum);
      }
    }
    List<Target> targets = new ArrayList<>();
    for (int w = 0; w < windows.size(); w++) {
      targets.add(new Target(start[w], end[w]));
    }
    return targets;
  }

  /** The log of the sum that probabilities are shares of. */
  private static double logSum(Prediction prediction) {
    if (prediction.nbest().isEmpty()) {
      return prediction.nullScore();
    }
    Prediction.Candidate best = prediction.nbest().get(0);
    return best.probability() > prediction.nullProbability()
        ? best.score() - Math.log(best.probability())
        : prediction.nullScore() - Math.log(prediction.nullProbability());
  }

  private void addSpan(int from, int to, double logSum) {
    int best = -1;
    double highest = Double.NEGATIVE_INFINITY;
    for (int w = 0; w < windows.size(); w++) {
      if (layout.holds(w, from) && layout.holds(w, to)) {
        double score = score(w, from, to);
        if (score > highest) {
          highest = score;
          best = w;
        }
      }
    }
    if (best >= 0) {
      double share = Math.exp(highest - logSum);
      add(best, layout.index(best, from), layout.index(best, to), -share);
    }
  }

  private double score(int window, int from, int to) {
    if (layout.token(window, from).kind() != TokenKind.CONTEXT
        || layout.token(window, to).kind() != TokenKind.CONTEXT) {
      return Double.NEGATIVE_INFINITY;
    }
    Window read = windows.get(window);
    return (double) read.startLogits()[layout.index(window, from)]
        + read.endLogits()[layout.index(window, to)];
  }

  private void add(int window, int first, int last, double share) {
    start[window][first] += (float) share;
    end[window][last] += (float) share;
  }
}
