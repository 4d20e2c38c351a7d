package org.spanscope.experiment.evaluation;

import java.util.List;

/**
 * What another program kept of one question. NaN and "" stand for what it did not keep.
 *
 * @param line where the record begins in its file, from 1
 * @param place of the question among those of its data set, from 0; -1 where the id tells which it
 *     is
 * @param id of the question
 * @param question as asked
 * @param article the title
 * @param context its text, or any name that tells it from others
 * @param golds texts that count as right; none for an unanswerable question
 * @param known whether the golds are known
 * @param nullDifference null score - best span's score, in logits
 * @param whole what was answered to the whole text
 * @param sentences what was answered to each sentence alone, in the order of the context; empty
 *     where none was asked
 */
public record ImportedRecord(
    int line,
    int place,
    String id,
    String question,
    String article,
    String context,
    List<String> golds,
    boolean known,
    double nullDifference,
    Candidate whole,
    List<Candidate> sentences) {
  public ImportedRecord {
    golds = List.copyOf(golds);
    sentences = List.copyOf(sentences);
  }

  /**
   * An answer to the whole text or to a sentence alone.
   *
   * @param answer "" for no answer
   * @param probability of that answer
   * @param nullProbability of no answer
   * @param maxStart largest start probability
   * @param maxEnd largest end probability
   * @param weight what an attribution gives to that stretch of the whole text
   */
  public record Candidate(
      String answer,
      double probability,
      double nullProbability,
      double maxStart,
      double maxEnd,
      double weight) {
    /** An answer of which nothing else is known. */
    public static Candidate of(String answer) {
      return new Candidate(answer, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
  }
}
