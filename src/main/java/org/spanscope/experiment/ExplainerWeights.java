package org.spanscope.experiment;

import java.util.Arrays;
import java.util.Optional;
import org.spanscope.attribution.Attribution;
import org.spanscope.attribution.ExplainSettings;
import org.spanscope.attribution.Explainer;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Taps;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

/**
 * Attribution summed by sentence.
 *
 * @param explainer the method
 * @param settings how it explains
 */
public record ExplainerWeights(Explainer explainer, ExplainSettings settings)
    implements SentenceWeights {
  @Override
  public String id() {
    return explainer.id();
  }

  @Override
  public String label() {
    return explainer.label();
  }

  @Override
  public Taps taps() {
    return Taps.LOGITS;
  }

  @Override
  public Optional<Long> seed(Side side) {
    boolean drawn = explainer.samples(side.selection().kept().size());
    return drawn ? Optional.of(settings.seed()) : Optional.empty();
  }

  @Override
  public double[] of(Reader reader, Side side, Progress progress, Cancellation cancellation) {
    double[] weights = new double[side.reading().input().context().sentences().size()];
    Arrays.fill(weights, Double.NaN);
    Attribution attribution =
        explainer.explain(reader, side.reading(), settings, progress, cancellation);
    for (Attribution.SentenceValue one : attribution.sentences()) {
      weights[one.sentence()] = one.value();
    }
    return weights;
  }
}
