package org.spanscope.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.spanscope.attention.LensChoice;
import org.spanscope.attribution.AttributionFault;
import org.spanscope.attribution.ExplainSettings;
import org.spanscope.attribution.Explainer;
import org.spanscope.attribution.Explainers;
import org.spanscope.attribution.WeightSource;

/**
 * A way to weigh sentences that can be chosen.
 *
 * @param id as on the command line
 * @param label for people
 * @param explanation one or two plain sentences
 */
public record WeighedBy(String id, String label, String explanation) {
  /** By a lens that is chosen apart. */
  public static final WeighedBy LENS =
      new WeighedBy(
          "lens",
          "Attention, by lens",
          "The share of the question's attention that falls on the sentence, by the chosen lens.");

  private static final String START = "leave-one-out";

  /** All there are, in the order of a chooser. */
  public static List<WeighedBy> all() {
    List<WeighedBy> all = new ArrayList<>(List.of(LENS));
    for (Explainer one : Explainers.all()) {
      all.add(new WeighedBy(one.id(), one.label(), one.explanation()));
    }
    return all;
  }

  /** What a chooser begins with: what taking a sentence away alone does to the answer. */
  public static WeighedBy start() {
    return all().stream().filter(one -> one.id().equals(START)).findFirst().orElse(LENS);
  }

  /**
   * The way of that name.
   *
   * @throws AttributionFault if there is none, naming those there are
   */
  public static WeighedBy byId(String id) {
    return all().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new AttributionFault(
                    "Sentences cannot be weighed by this",
                    id,
                    "Choose one of "
                        + all().stream().map(WeighedBy::id).collect(Collectors.joining(", "))
                        + "."));
  }

  /**
   * The weights.
   *
   * @param lens counts for {@link #LENS} only
   * @param settings count for all others
   */
  public SentenceWeights weights(LensChoice lens, ExplainSettings settings) {
    return Explainers.all().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .<SentenceWeights>map(explainer -> new ExplainerWeights(explainer, settings))
        .orElseGet(() -> new LensWeights(lens));
  }

  /**
   * The weights by token of the context.
   *
   * @param lens counts for {@link #LENS} only
   * @param settings count for all others
   */
  public WeightSource source(LensChoice lens, ExplainSettings settings) {
    return Explainers.all().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .<WeightSource>map(explainer -> new WeightSource.Method(explainer, settings))
        .orElseGet(() -> new WeightSource.Map(lens));
  }
}
