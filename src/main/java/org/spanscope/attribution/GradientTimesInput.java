package org.spanscope.attribution;

import java.util.Arrays;
import java.util.Set;
import org.spanscope.attribution.ExplainSettings.Part;
import org.spanscope.reader.Baseline;
import org.spanscope.reader.GradientReader;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Reading;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

/**
 * The gradient of F at the input times the word embedding (Shrikumar et al. 2016): the first step
 * of a path from the zero vector, which need not sum to anything.
 */
final class GradientTimesInput implements Explainer {
  @Override
  public String id() {
    return "gradient-x-input";
  }

  @Override
  public String label() {
    return "Gradient x input";
  }

  @Override
  public String explanation() {
    return "The slope of the best span's logits at this text, times each token's word vector: one"
        + " gradient alone, quick and local. Its values need not sum to anything.";
  }

  @Override
  public Set<Part> takes() {
    return Set.of(Part.TARGET);
  }

  @Override
  public Attribution explain(
      Reader reader,
      Reading reading,
      ExplainSettings settings,
      Progress progress,
      Cancellation cancellation) {
    Aim aim = Aim.of(reading, settings.target());
    GradientReader gradients = reader.gradients();
    double[] values = gradients.gradientTimesInput(aim.window(), aim.target(), cancellation);
    double[] scores =
        gradients.pathScores(
            aim.window(), Baseline.ZERO, new double[] {0, 1}, aim.target(), cancellation);
    return new Attribution(
        id(),
        settings.target().label(),
        aim.window().tokens(),
        values,
        SentenceValues.sums(reading.input().keptSentences(), aim.window().tokens(), values),
        Arrays.stream(values).sum(),
        scores[1],
        scores[0],
        Double.NaN,
        new Attribution.NoDetail());
  }
}
