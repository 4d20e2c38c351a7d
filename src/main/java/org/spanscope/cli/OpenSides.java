package org.spanscope.cli;

import java.util.List;
import java.util.Optional;
import org.spanscope.experiment.OperatorSpread;
import org.spanscope.experiment.Side;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Prediction;
import org.spanscope.reader.Reader;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.task.Cancellation;
import org.spanscope.text.Answer;
import org.spanscope.text.Context;
import org.spanscope.text.Distractors;
import org.spanscope.text.Example;
import org.spanscope.text.Selection;
import org.spanscope.text.Span;

/** An open reader and the question whose sides it reads, each selection once. */
final class OpenSides implements AutoCloseable {
  private final Reader reader;
  private final SideReadings readings;
  private final String a;
  private final String b;
  private final Selection like;
  private final Distractors distractors;
  private final Output out;

  /**
   * @param a the value of {@code --a}
   * @param b the value of {@code --b}
   * @param like how sentences are taken away and ordered; has its distractors
   * @param distractors where those of other selections come from
   * @param out told where the reader has to say which sentence holds the answer
   */
  OpenSides(
      Reader reader,
      SideReadings readings,
      String a,
      String b,
      Selection like,
      Distractors distractors,
      Output out) {
    this.reader = reader;
    this.readings = readings;
    this.a = a;
    this.b = b;
    this.like = like;
    this.distractors = distractors;
    this.out = out;
  }

  Reader reader() {
    return reader;
  }

  Example example() {
    return readings.example();
  }

  Context context() {
    return readings.context();
  }

  /**
   * The sentences of a side.
   *
   * @throws ArgumentFault if they are no sentences of this context, or none is left
   */
  Selection selection(SideName side) {
    Selection chosen = side == SideName.A ? selection("--a", a) : selection("--b", b);
    return like.keeping(chosen.kept());
  }

  /**
   * A side by every way of removing its sentences.
   *
   * @param settings by which its reading was decoded
   */
  OperatorSpread spread(SideName side, DecodeSettings settings) {
    return OperatorSpread.of(
        reader, example(), context(), side(side), settings, distractors, new Cancellation());
  }

  /** The reading of a side. */
  Side side(SideName side) {
    return readings.of(selection(side));
  }

  private Selection selection(String option, String value) {
    if (!value.equals(SentenceChoice.WITHOUT_ANSWER)) {
      return SentenceChoice.of(option, value, context(), like.removal());
    }
    List<Answer> golds = example().placedGolds();
    Selection kept =
        golds.isEmpty()
            ? withoutBest(option)
            : Inputs.withoutAnswer(golds, context(), like.removal());
    if (kept.kept().isEmpty()) {
      throw new ArgumentFault(
          "Every sentence holds a piece of the answer, so that none is left",
          option,
          "Choose sentences by their numbers, or divide the context with --split clause.");
    }
    return kept;
  }

  /** No gold tells where the answer is, so the reader does. */
  private Selection withoutBest(String option) {
    Selection all = like.keeping(Selection.all(context(), like.removal()).kept());
    Prediction whole = readings.of(all).prediction();
    Optional<Span> best = whole.nbest().stream().map(Prediction.Candidate::span).findFirst();
    List<Integer> kept =
        all.kept().stream()
            .filter(i -> best.filter(span -> span.overlaps(context().owned(i))).isEmpty())
            .toList();
    List<String> left =
        all.kept().stream()
            .filter(i -> !kept.contains(i))
            .map(i -> Integer.toString(i + 1))
            .toList();
    out.line(
        "No gold answer is known here, and "
            + (left.isEmpty()
                ? "the reader finds no span, so " + option + " leaves nothing out."
                : "the reader's best span stands in sentence "
                    + String.join(", ", left)
                    + ", which "
                    + option
                    + " leaves out."));
    return like.keeping(kept);
  }

  @Override
  public void close() {
    reader.close();
  }
}
