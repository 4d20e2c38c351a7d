package org.spanscope.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.OriginalAnswer;
import org.spanscope.reader.Reader;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Selection;

/**
 * What does the reader answer to each sentence alone, and what to the whole text? ("Long" and
 * "short" input; the maxima of start and end probability are sometimes called forward and backward
 * attention scores, which they are not.)
 */
public final class SentenceTest {
  /** Share of the time that reading and explaining the whole text may take. */
  private static final double FIRST_PART = 0.5;

  private final DecodeSettings settings;

  public SentenceTest(DecodeSettings settings) {
    this.settings = settings;
  }

  /**
   * Reads the whole text, then each of its sentences with the question.
   *
   * @param whole the sentences of the whole text; its removal is what becomes of all others
   * @param weights what a sentence's attribution is measured by
   * @throws org.spanscope.text.TextFault if there is no question or nothing to read
   * @throws org.spanscope.task.UserFault as reader and weights do
   */
  public SentenceTestResult run(
      Reader reader,
      Example example,
      Context context,
      Selection whole,
      SentenceWeights weights,
      Progress progress,
      Cancellation cancellation) {
    SelectionReader selections = new SelectionReader(settings, reader, example, context);
    Side side = selections.side(whole, weights.taps(), cancellation);
    double[] attribution = weights.of(reader, side, progress.part(0, FIRST_PART), cancellation);
    OriginalAnswer original = OriginalAnswer.of(side.prediction());
    List<Selection> alone = whole.kept().stream().map(i -> whole.keeping(List.of(i))).toList();
    List<SelectionResult> results =
        selections.readAll(alone, original, progress.part(FIRST_PART, 1), cancellation);
    List<SentenceTestResult.Row> rows = new ArrayList<>();
    rows.add(
        new SentenceTestResult.Row(
            SentenceTestResult.Row.WHOLE,
            selections.result(side, original),
            side.probabilities().maxStart(),
            side.probabilities().maxEnd(),
            sum(attribution)));
    for (int k = 0; k < results.size(); k++) {
      int sentence = whole.kept().get(k);
      rows.add(
          new SentenceTestResult.Row(
              sentence,
              results.get(k),
              side.probabilities().maxStart(sentence),
              side.probabilities().maxEnd(sentence),
              attribution[sentence]));
    }
    return new SentenceTestResult(side.withoutAttention(), settings, weights.label(), rows);
  }

  /** NaN where no sentence has one. */
  private static double sum(double[] values) {
    double[] there = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    return there.length == 0 ? Double.NaN : Arrays.stream(there).sum();
  }
}
