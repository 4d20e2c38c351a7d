package org.spanscope.experiment.failures;

import java.util.Arrays;
import java.util.List;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.evaluation.SentenceRow;

/**
 * What a question's answer looks like, as numbers of one length for all questions, so that
 * questions can be laid out in a plane.
 */
public enum AnswerCurves {
  /**
   * Largest start probability of each sentence in the whole text, then largest end probability,
   * each resampled to {@link #POINTS} places from the first sentence to the last (linear between
   * sentences).
   */
  SENTENCES(
      "probability curves",
      "Largest start and end probability of each sentence in the whole text, resampled to 12 places"
          + " from the first sentence to the last."),
  /**
   * Probabilities of the 20 best spans among themselves and the null, by their scores; 0 where
   * there are fewer.
   */
  SPANS(
      "best spans",
      "Probabilities of no answer and of the 20 best spans among themselves, the best first.");

  /** Places along a context. */
  public static final int POINTS = 12;

  private static final int SPANS_KEPT = 20;

  private final String label;
  private final String explanation;

  AnswerCurves(String label, String explanation) {
    this.label = label;
    this.explanation = explanation;
  }

  public String label() {
    return label;
  }

  public String explanation() {
    return explanation;
  }

  /**
   * The numbers of a question, all NaN where it has none.
   *
   * @param sentences of the question
   */
  public double[] of(QuestionRow row, List<SentenceRow> sentences) {
    return this == SENTENCES ? curves(sentences) : spans(row);
  }

  private static double[] curves(List<SentenceRow> sentences) {
    double[] all = new double[2 * POINTS];
    Arrays.fill(all, Double.NaN);
    if (!sentences.isEmpty()) {
      double[] starts = sentences.stream().mapToDouble(SentenceRow::longStart).toArray();
      double[] ends = sentences.stream().mapToDouble(SentenceRow::longEnd).toArray();
      for (int i = 0; i < POINTS; i++) {
        all[i] = at(starts, (double) i / (POINTS - 1));
        all[POINTS + i] = at(ends, (double) i / (POINTS - 1));
      }
    }
    return all;
  }

  /** Between two numbers in proportion. */
  private static double at(double[] values, double share) {
    double place = share * (values.length - 1);
    int below = (int) Math.min(place, values.length - 1.0);
    int above = Math.min(below + 1, values.length - 1);
    return values[below] + (place - below) * (values[above] - values[below]);
  }

  private static double[] spans(QuestionRow row) {
    double[] all = new double[1 + SPANS_KEPT];
    List<Double> scores = row.scores();
    if (scores.isEmpty()) {
      Arrays.fill(all, Double.NaN);
      return all;
    }
    double best = scores.get(0);
    double top = Math.max(best, best + row.nullDifference());
    all[0] = Math.exp(best + row.nullDifference() - top);
    double sum = all[0];
    for (int i = 0; i < Math.min(SPANS_KEPT, scores.size()); i++) {
      all[1 + i] = Math.exp(scores.get(i) - top);
      sum += all[1 + i];
    }
    double total = sum;
    Arrays.setAll(all, i -> all[i] / total);
    return all;
  }
}
