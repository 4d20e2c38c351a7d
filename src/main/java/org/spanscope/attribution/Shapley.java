package org.spanscope.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.spanscope.attribution.ExplainSettings.Part;
import org.spanscope.reader.Reading;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

/**
 * What each sentence adds, averaged over all orders in which the sentences could come (Shapley
 * 1953): exact up to {@link #MOST_EXACT} sentences, from random orders above.
 */
final class Shapley implements SentenceMethod {
  static final int MOST_EXACT = 12;

  /** Random orders that are looked at where there are too many sentences. */
  static final int ORDERS = 100;

  @Override
  public String id() {
    return "shapley";
  }

  @Override
  public String label() {
    return "Sentence Shapley values";
  }

  @Override
  public String explanation() {
    return "What a sentence adds to the answer's probability, averaged over all orders in which"
        + " the sentences could come. The values of all sentences sum to that probability.";
  }

  @Override
  public Set<Part> takes() {
    return Set.of(Part.REMOVAL, Part.SEED);
  }

  @Override
  public boolean samples(int sentences) {
    return sentences > MOST_EXACT;
  }

  @Override
  public Attribution explain(
      ValueFunction v,
      Reading reading,
      ExplainSettings settings,
      Progress progress,
      Cancellation cancellation) {
    if (!samples(v.sentences().size())) {
      return exact(v, reading, progress, cancellation);
    }
    SampledShapley sampled = SampledShapley.of(v, ORDERS, settings.seed(), progress, cancellation);
    return SentenceValues.attribution(
        id(), v, reading, sampled.values(), sampled.errors(), true, new Attribution.NoDetail());
  }

  private Attribution exact(
      ValueFunction v, Reading reading, Progress progress, Cancellation cancellation) {
    int n = v.sentences().size();
    List<List<Integer>> sets = new ArrayList<>();
    for (int set = 0; set < 1 << n; set++) {
      List<Integer> kept = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        if ((set >> i & 1) == 1) {
          kept.add(v.sentences().get(i));
        }
      }
      sets.add(kept);
    }
    ExactShapley game =
        new ExactShapley(
            v.of(sets, progress, cancellation).stream()
                .mapToDouble(ValueFunction.Value::probability)
                .toArray());
    return SentenceValues.attribution(
        id(),
        v,
        reading,
        game.values(),
        null,
        true,
        new Attribution.Interactions(game.interactions()));
  }
}
