package org.spanscope.experiment.evaluation;

/**
 * What simple rules take among the answers to the whole text and to its sentences alone: mean F1 in
 * percent, over questions of which all scores are known; NaN without any. Ties go to the first, the
 * whole text before its sentences.
 *
 * @param questions how many
 * @param whole always the whole text
 * @param byWeight the one of the largest attribution
 * @param bySum the one of the largest sum of attribution, start and end probability
 * @param best the best of all, which no rule can know
 * @param sentenceByWeight as {@code byWeight}, among sentences only
 * @param sentenceBySum as {@code bySum}, likewise
 * @param sentenceBest as {@code best}, likewise
 */
public record CandidateRules(
    int questions,
    double whole,
    double byWeight,
    double bySum,
    double best,
    double sentenceByWeight,
    double sentenceBySum,
    double sentenceBest) {

  /** Adds questions up. */
  public static final class Sums {
    private final double[] f1 = new double[7];
    private int questions;

    /**
     * Adds a question, if its golds and all its scores are known.
     *
     * @param rows of the question
     */
    public void add(ImportedRows rows) {
      ImportedRecord record = rows.record();
      int count = 1 + record.sentences().size();
      if (!rows.known() || count == 1) {
        return;
      }
      double[] weights = new double[count];
      double[] sums = new double[count];
      for (int i = 0; i < count; i++) {
        ImportedRecord.Candidate one = i == 0 ? record.whole() : record.sentences().get(i - 1);
        weights[i] = one.weight();
        sums[i] = one.weight() + one.maxStart() + one.maxEnd();
        if (Double.isNaN(sums[i])) {
          return;
        }
      }
      double[] scores = rows.scores();
      int at = 0;
      f1[at++] += scores[0];
      for (int from = 0; from < 2; from++) {
        f1[at++] += scores[largest(weights, from)];
        f1[at++] += scores[largest(sums, from)];
        f1[at++] += scores[largest(scores, from)];
      }
      questions++;
    }

    private static int largest(double[] values, int from) {
      int largest = from;
      for (int i = from + 1; i < values.length; i++) {
        largest = values[i] > values[largest] ? i : largest;
      }
      return largest;
    }

    /** What came out. */
    public CandidateRules means() {
      double[] percent = new double[f1.length];
      for (int i = 0; i < f1.length; i++) {
        percent[i] = 100 * f1[i] / questions;
      }
      return new CandidateRules(
          questions,
          percent[0],
          percent[1],
          percent[2],
          percent[3],
          percent[4],
          percent[5],
          percent[6]);
    }
  }
}
