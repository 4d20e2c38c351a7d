package org.spanscope.dataset;

import java.util.ArrayList;
import java.util.List;
import org.spanscope.dataset.SplitCounts.Across;
import org.spanscope.dataset.SplitCounts.After;
import org.spanscope.dataset.SplitCounts.Before;
import org.spanscope.dataset.SplitCounts.Lost;
import org.spanscope.dataset.SplitCounts.Rows;
import org.spanscope.text.Answer;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Span;

/** Counts while a data set is split. */
final class SplitTally {
  private final SeenIds contextsSeen = new SeenIds();
  private final List<Crossing> crossings = new ArrayList<>();
  private long contexts;
  private long questions;
  private long answerable;
  private long unknown;
  private long sentences;
  private int mostSentences;
  private long withAnswer;
  private long empty;
  private long writtenWithAnswer;
  private long writtenEmpty;
  private long writtenContexts;
  private long writtenQuestions;
  private long lostAcross;
  private long lostMisplaced;
  private long lostInside;
  private long crossingAnswers;
  private long crossingQuestions;
  private long misplaced;

  void context(String title, Context context) {
    if (contextsSeen.add(title + '\n' + context.text())) {
      contexts++;
      sentences += context.sentences().size();
      mostSentences = Math.max(mostSentences, context.sentences().size());
    }
  }

  void row(SplitRow row, boolean written) {
    if (row.hasAnswer()) {
      withAnswer++;
      writtenWithAnswer += written ? 1 : 0;
    } else {
      empty++;
      writtenEmpty += written ? 1 : 0;
    }
  }

  /** A sentence of which at least one row was written. */
  void sentenceWritten() {
    writtenContexts++;
  }

  /**
   * A question whose rows were made.
   *
   * @param written whether any of its rows was
   * @param answered whether one of these holds an answer
   */
  void question(Example example, Context context, boolean written, boolean answered) {
    questions++;
    writtenQuestions += written ? 1 : 0;
    if (!example.known()) {
      unknown++;
      return;
    }
    List<Answer> placed = example.placedGolds();
    misplaced += example.golds().size() - placed.size();
    List<Crossing> across = SentenceRows.crossings(example, context);
    crossingAnswers += across.size();
    crossingQuestions += across.isEmpty() ? 0 : 1;
    across.stream().limit(SplitCounts.LISTED - crossings.size()).forEach(crossings::add);
    if (example.golds().isEmpty()) {
      return;
    }
    answerable++;
    if (!answered) {
      lost(placed, context);
    }
  }

  private void lost(List<Answer> placed, Context context) {
    if (placed.isEmpty()) {
      lostMisplaced++;
    } else if (placed.stream().anyMatch(gold -> liesInside(gold.span(), context))) {
      lostInside++;
    } else {
      lostAcross++;
    }
  }

  /** Found another way than the rows are, so that one checks the other. */
  private static boolean liesInside(Span gold, Context context) {
    int sentence = context.sentenceAt(gold.start());
    return sentence >= 0 && context.sentences().get(sentence).contains(gold);
  }

  long rowsWithAnswer() {
    return withAnswer;
  }

  long emptyRows() {
    return empty;
  }

  SplitCounts counts() {
    return new SplitCounts(
        new Before(
            contexts,
            questions,
            answerable,
            questions - answerable - unknown,
            unknown,
            sentences,
            mostSentences),
        new Rows(withAnswer, empty),
        new After(writtenContexts, writtenQuestions, new Rows(writtenWithAnswer, writtenEmpty)),
        new Lost(lostAcross, lostMisplaced, lostInside),
        new Across(crossingAnswers, crossingQuestions, crossings),
        misplaced);
  }
}
