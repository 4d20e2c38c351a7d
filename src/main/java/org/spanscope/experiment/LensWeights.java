package org.spanscope.experiment;

import java.util.Arrays;
import org.spanscope.attention.AttentionMap;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Lenses;
import org.spanscope.attention.SentenceMass;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Taps;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

/**
 * Sentence mass by a lens: the mean over the question's tokens of the weight on a sentence. Of a
 * text too long for one map the window of the answer counts; sentences outside it have no mass.
 *
 * @param choice lens, layer and head
 */
public record LensWeights(LensChoice choice) implements SentenceWeights {
  public static final String ID = "lens";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String label() {
    return "Sentence mass, " + Lenses.byId(choice.lens()).label();
  }

  @Override
  public Taps taps() {
    return Taps.ATTENTION;
  }

  @Override
  public double[] of(Reader reader, Side side, Progress progress, Cancellation cancellation) {
    WindowChoice window = WindowChoice.WHOLE.in(side);
    Side whole = window.attentive(side, reader, progress, cancellation);
    AttentionMap map = window.map(whole.reading(), choice, reader.contributions(), cancellation);
    double[] weights = new double[side.reading().input().context().sentences().size()];
    Arrays.fill(weights, Double.NaN);
    for (SentenceMass one : SentenceMass.of(map, choice.lens())) {
      if (one.sentence() >= 0 && side.selection().keeps(one.sentence())) {
        weights[one.sentence()] = one.mass();
      }
    }
    progress.at(1, 1);
    return weights;
  }
}
