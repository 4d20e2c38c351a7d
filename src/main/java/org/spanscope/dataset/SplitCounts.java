package org.spanscope.dataset;

import java.util.List;

/**
 * A data set before and after it was split at its sentences.
 *
 * @param before what was read
 * @param all the rows of every question and sentence, before empty ones are left out
 * @param after the rows that were handed on
 * @param lost answerable questions without a row that holds an answer
 * @param across answers that lie in no single sentence
 * @param misplaced golds that do not stand at their offset, and so can be in no row
 */
public record SplitCounts(
    Before before, Rows all, After after, Lost lost, Across across, long misplaced) {
  /** How many crossings are listed. */
  static final int LISTED = 10_000;

  /**
   * The data set that was read.
   *
   * @param contexts different ones (title and text) that anything is asked about
   * @param questions all of them
   * @param answerable with a gold answer
   * @param unanswerable said to have none
   * @param unknown of which the file says neither; they cannot be labelled and have no rows
   * @param sentences of the contexts
   * @param mostSentences of one context
   */
  public record Before(
      long contexts,
      long questions,
      long answerable,
      long unanswerable,
      long unknown,
      long sentences,
      int mostSentences) {
    /** Sentences a context, on average. */
    public double meanSentences() {
      return contexts == 0 ? 0 : (double) sentences / contexts;
    }
  }

  /**
   * Rows.
   *
   * @param withAnswer that hold at least one answer
   * @param empty that hold none
   */
  public record Rows(long withAnswer, long empty) {
    public long total() {
      return withAnswer + empty;
    }
  }

  /**
   * What was handed on.
   *
   * @param contexts sentences that are a context now
   * @param questions questions of the data set that have a row
   * @param rows the new questions
   */
  public record After(long contexts, long questions, Rows rows) {}

  /**
   * Answerable questions without a row that holds an answer.
   *
   * @param acrossBorder because each answer that stands in the context lies across a border
   * @param misplaced because no answer stands at its offset
   * @param thoughInside although one lies inside a sentence: always 0, or it is a bug
   */
  public record Lost(long acrossBorder, long misplaced, long thoughInside) {
    public long total() {
      return acrossBorder + misplaced + thoughInside;
    }
  }

  /**
   * Answers that lie in no single sentence.
   *
   * @param answers how many golds
   * @param questions how many questions have one
   * @param first the first of them, at most 10,000
   */
  public record Across(long answers, long questions, List<Crossing> first) {
    public Across {
      first = List.copyOf(first);
    }
  }

  /** Rows that were left out. */
  public long dropped() {
    return all.total() - after.rows().total();
  }
}
