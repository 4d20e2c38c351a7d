package org.spanscope.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Taps;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

/** Weights that a test makes up, and what they were asked of. */
final class GivenWeights implements SentenceWeights {
  private final Function<List<Integer>, double[]> weights;
  private final List<List<Integer>> asked = new ArrayList<>();

  /**
   * @param weights from kept sentences to a weight for each sentence of the context
   */
  GivenWeights(Function<List<Integer>, double[]> weights) {
    this.weights = weights;
  }

  static GivenWeights of(double... weights) {
    return new GivenWeights(kept -> weights);
  }

  List<List<Integer>> asked() {
    return asked;
  }

  @Override
  public String id() {
    return "given";
  }

  @Override
  public String label() {
    return "Given";
  }

  @Override
  public Taps taps() {
    return Taps.LOGITS;
  }

  @Override
  public double[] of(Reader reader, Side side, Progress progress, Cancellation cancellation) {
    asked.add(side.selection().kept());
    progress.at(1, 1);
    return weights.apply(side.selection().kept());
  }
}
