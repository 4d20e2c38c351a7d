package org.spanscope.experiment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spanscope.metric.AnswerScore;
import org.spanscope.metric.SquadScorer;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Prediction;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Reading;
import org.spanscope.reader.SpanDecoder;
import org.spanscope.reader.Taps;
import org.spanscope.reader.TokenProbabilities;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.text.Answer;
import org.spanscope.text.Context;
import org.spanscope.text.Distractors;
import org.spanscope.text.Example;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Selection;
import org.spanscope.text.TextFault;

/** One question, two selections of one context: what does the reader answer to each? */
public final class Compare {
  private final DecodeSettings settings;
  private final Distractors distractors;

  /** Without distractors: a side that needs one is refused. */
  public Compare(DecodeSettings settings) {
    this(settings, Distractors.NONE);
  }

  /**
   * @param distractors where sentences that stand in for others come from
   */
  public Compare(DecodeSettings settings, Distractors distractors) {
    this.settings = settings;
    this.distractors = distractors;
  }

  /**
   * Reads and scores one side. A reading of one window carries its attention. Distractors that it
   * needs are looked up; the side's selection has them.
   *
   * @throws TextFault if there is no question, no context, or nothing of it is kept
   * @throws org.spanscope.reader.ReaderFault if the reader cannot read it
   */
  public Side side(
      Reader reader,
      Example example,
      Context context,
      Selection selection,
      Cancellation cancellation) {
    return side(reader, example, context, selection, Progress.NONE, cancellation);
  }

  /** The same, telling how far it is. */
  public Side side(
      Reader reader,
      Example example,
      Context context,
      Selection selection,
      Progress progress,
      Cancellation cancellation) {
    return side("this side", reader, example, context, selection, progress, cancellation);
  }

  /**
   * Reads and scores both sides.
   *
   * @throws TextFault as {@link #side}, naming the side
   * @throws org.spanscope.reader.ReaderFault if the reader cannot read one of them
   */
  public Comparison both(
      Reader reader,
      Example example,
      Context context,
      Selection a,
      Selection b,
      Cancellation cancellation) {
    return new Comparison(
        side("side A", reader, example, context, a, Progress.NONE, cancellation),
        side("side B", reader, example, context, b, Progress.NONE, cancellation));
  }

  private Side side(
      String name,
      Reader reader,
      Example example,
      Context context,
      Selection selection,
      Progress progress,
      Cancellation cancellation) {
    Selection filled = distractors.fill(example, context, selection);
    ReaderInput input = input(name, example, context, filled);
    Reading reading = reader.read(input, Taps.ATTENTION, progress, cancellation);
    cancellation.check();
    return side(example, filled, reading);
  }

  /** What a reading of a selection comes to. */
  Side side(Example example, Selection selection, Reading reading) {
    return side(example, selection, reading, settings);
  }

  /**
   * A side decoded by other rules; nothing is read.
   *
   * @param example what it is scored against
   */
  public static Side decoded(Side side, Example example, DecodeSettings settings) {
    return side(example, side.selection(), side.reading(), settings);
  }

  /**
   * What a reading of a selection comes to.
   *
   * @param example what it is scored against
   */
  public static Side side(
      Example example, Selection selection, Reading reading, DecodeSettings settings) {
    Prediction prediction = SpanDecoder.decode(reading, settings);
    return new Side(
        selection,
        reading,
        settings,
        prediction,
        TokenProbabilities.of(reading, settings.temperature()),
        score(example, prediction));
  }

  /**
   * What is read of a selection.
   *
   * @param name of the selection, for the fault
   * @throws TextFault if there is no question, no context, or nothing of it is kept
   */
  static ReaderInput input(String name, Example example, Context context, Selection selection) {
    if (example.question().isBlank()) {
      throw new TextFault("There is no question", "", "Type a question to the context.");
    }
    if (context.sentences().isEmpty()) {
      throw new TextFault("There is no context", "", "Paste a text or open an example.");
    }
    if (selection.kept().isEmpty()) {
      throw new TextFault(
          "Nothing to read: all sentences of " + name + " are off", "", "Switch at least one on.");
    }
    return ReaderInput.of(example.question(), context, selection);
  }

  private static @Nullable AnswerScore score(Example example, Prediction prediction) {
    if (!example.known()) {
      return null;
    }
    List<String> golds = example.golds().stream().map(Answer::text).toList();
    return SquadScorer.score(prediction.text(), golds);
  }
}
