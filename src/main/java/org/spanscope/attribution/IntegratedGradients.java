package org.spanscope.attribution;

import java.util.Arrays;
import java.util.Set;
import org.spanscope.attribution.ExplainSettings.Part;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Reading;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

/**
 * Integrated gradients on word embeddings (Sundararajan et al. 2017): the gradient of F along the
 * straight path from a baseline to the input, times the way, summed over the embedding's
 * dimensions.
 */
final class IntegratedGradients implements Explainer {
  @Override
  public String id() {
    return "integrated-gradients";
  }

  @Override
  public String label() {
    return "Integrated gradients";
  }

  @Override
  public String explanation() {
    return "How much each token contributes to the logits of the best span on the way from a text"
        + " of nothing (the baseline) to this text. The values sum to the change of the logits but"
        + " for the completeness gap.";
  }

  @Override
  public Set<Part> takes() {
    return Set.of(Part.TARGET, Part.BASELINE, Part.STEPS);
  }

  @Override
  public Attribution explain(
      Reader reader,
      Reading reading,
      ExplainSettings settings,
      Progress progress,
      Cancellation cancellation) {
    Aim aim = Aim.of(reading, settings.target());
    PathIntegral integral =
        new PathIntegral(reader.gradients(), aim, settings.baseline(), cancellation);
    if (settings.steps() == ExplainSettings.ADAPTIVE) {
      integral.adaptive(progress);
    } else {
      integral.fixed(settings.steps(), progress);
    }
    double[] values = integral.values();
    Attribution.Path path = integral.path();
    double total = Arrays.stream(values).sum();
    double inputScore = path.scores()[path.scores().length - 1];
    double baselineScore = path.scores()[0];
    return new Attribution(
        id(),
        settings.target().label(),
        aim.window().tokens(),
        values,
        SentenceValues.sums(reading.input().keptSentences(), aim.window().tokens(), values),
        total,
        inputScore,
        baselineScore,
        Attribution.gap(total, inputScore, baselineScore),
        path);
  }
}
