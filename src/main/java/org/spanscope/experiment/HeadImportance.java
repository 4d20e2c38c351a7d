package org.spanscope.experiment;

import java.util.ArrayList;
import java.util.List;
import org.spanscope.reader.AnswerTargets;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Interventions;
import org.spanscope.reader.Reader;
import org.spanscope.reader.ReaderInfo;
import org.spanscope.reader.Reading;
import org.spanscope.reader.Taps;
import org.spanscope.reader.Target;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Selection;

/**
 * How much each head matters to the probability of the reader's own answer: by switching it off,
 * and by the gradient of a factor on its output (Michel et al. 2019).
 */
public final class HeadImportance {
  private final DecodeSettings settings;

  public HeadImportance(DecodeSettings settings) {
    this.settings = settings;
  }

  /**
   * An input.
   *
   * @param selection which sentences of the context are read
   */
  public record Input(Example example, Context context, Selection selection) {}

  /** Which of the two is worked out; the other is NaN throughout. */
  public enum Measure {
    ABLATION,
    GRADIENT,
    BOTH;

    boolean includes(Measure one) {
      return this == one || this == BOTH;
    }
  }

  /** The importance of all heads for a side that was read already. */
  public HeadScores run(
      Reader reader,
      Example example,
      Side side,
      Measure measure,
      Progress progress,
      Cancellation cancellation) {
    ReaderInfo info = reader.info();
    HeadScores scores = HeadScores.none(info.layers(), info.heads());
    return scores.plus(one(reader, example, side, measure, progress, cancellation));
  }

  /**
   * The importance of all heads over several inputs: means, of the gradient's absolute values.
   *
   * @throws org.spanscope.text.TextFault if there is nothing to read in one of them
   */
  public HeadScores over(
      Reader reader,
      List<Input> inputs,
      Measure measure,
      Progress progress,
      Cancellation cancellation) {
    HeadScores sum = HeadScores.none(reader.info().layers(), reader.info().heads());
    for (int i = 0; i < inputs.size(); i++) {
      Input input = inputs.get(i);
      SelectionReader selections =
          new SelectionReader(settings, reader, input.example(), input.context());
      Side side = selections.side(input.selection(), Taps.LOGITS, cancellation);
      Progress part = progress.part((double) i / inputs.size(), (double) (i + 1) / inputs.size());
      sum = sum.plus(one(reader, input.example(), side, measure, part, cancellation));
    }
    return sum;
  }

  private HeadScores one(
      Reader reader,
      Example example,
      Side side,
      Measure measure,
      Progress progress,
      Cancellation cancellation) {
    ReaderInfo info = reader.info();
    HeadScores scores = HeadScores.unknown(info.layers(), info.heads());
    if (measure.includes(Measure.ABLATION)) {
      Progress part = progress.part(0, measure == Measure.BOTH ? 0.9 : 1);
      scores = scores.withAblation(ablation(reader, example, side, part, cancellation));
    }
    if (measure.includes(Measure.GRADIENT)) {
      scores = scores.withGradient(gradient(reader, side, cancellation));
    }
    progress.at(1, 1);
    return scores;
  }

  private double[][] ablation(
      Reader reader, Example example, Side side, Progress progress, Cancellation cancellation) {
    int heads = reader.info().heads();
    List<WindowChange> changes = new ArrayList<>();
    for (int i = 0; i < reader.info().layers() * heads; i++) {
      Interventions off =
          new Interventions(
              List.of(new Interventions.Gate(i / heads, i % heads, 0)), List.of(), List.of());
      changes.add(window -> off);
    }
    double[] flat =
        new ChangedReadings(settings, reader, example, side)
            .logChanges(changes, progress, cancellation)
            .changes();
    double[][] scores = new double[reader.info().layers()][heads];
    for (int i = 0; i < flat.length; i++) {
      scores[i / heads][i % heads] = flat[i];
    }
    return scores;
  }

  /** The derivative of log p by the logits is known here, so that the reader needs only theirs. */
  private double[][] gradient(Reader reader, Side side, Cancellation cancellation) {
    Reading reading = side.reading();
    List<Target> targets = AnswerTargets.logProbability(reading, side.prediction(), settings);
    double[][] sum = new double[reader.info().layers()][reader.info().heads()];
    for (int w = 0; w < targets.size(); w++) {
      double[][] part =
          reader.gradients().headGradients(reading.windows().get(w), targets.get(w), cancellation);
      for (int layer = 0; layer < sum.length; layer++) {
        for (int head = 0; head < sum[layer].length; head++) {
          sum[layer][head] += part[layer][head];
        }
      }
    }
    for (double[] row : sum) {
      for (int head = 0; head < row.length; head++) {
        row[head] = Math.abs(row[head]);
      }
    }
    return sum;
  }
}
