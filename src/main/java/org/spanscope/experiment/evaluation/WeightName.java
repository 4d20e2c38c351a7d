package org.spanscope.experiment.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spanscope.attention.AttentionFault;
import org.spanscope.attention.Lens;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Lenses;
import org.spanscope.attribution.AttributionFault;
import org.spanscope.attribution.ExplainSettings;
import org.spanscope.attribution.Explainer;
import org.spanscope.attribution.Explainers;
import org.spanscope.experiment.ExplainerWeights;
import org.spanscope.experiment.LensWeights;
import org.spanscope.experiment.SentenceWeights;
import org.spanscope.reader.ReaderInfo;

/**
 * What gives each sentence a weight, by its name: an attribution ({@code leave-one-out}), a lens
 * ({@code rollout}), a layer of a lens ({@code norm:9}) or a head ({@code raw:9.7}).
 *
 * @param name as typed, and as in the records
 */
public record WeightName(String name) {
  public static final WeightName LEAVE_ONE_OUT = new WeightName("leave-one-out");

  private static final Pattern PLACE =
      Pattern.compile("([a-z-]+)(?::(\\d{1,3})(?:\\.(\\d{1,3}))?)?");

  /**
   * The weights.
   *
   * @throws AttributionFault if there is neither a method nor a lens of that name
   * @throws AttentionFault if the lens has no such layer or head
   */
  public SentenceWeights weights(ReaderInfo reader, ExplainSettings settings) {
    Matcher place = PLACE.matcher(name);
    if (place.matches()) {
      String word = place.group(1);
      for (Explainer explainer : Explainers.all()) {
        if (explainer.id().equals(word) && place.group(2) == null) {
          return new ExplainerWeights(explainer, settings);
        }
      }
      for (Lens lens : Lenses.all()) {
        if (lens.id().equals(word)) {
          return new LensWeights(choice(lens, place, reader));
        }
      }
    }
    throw new AttributionFault(
        "Sentences cannot be weighed by this",
        name,
        "Choose among "
            + String.join(", ", all())
            + "; a lens may have a layer or a layer and a head behind it, as raw:9.7.");
  }

  private LensChoice choice(Lens lens, Matcher place, ReaderInfo reader) {
    int layer = place.group(2) == null ? reader.layers() - 1 : Integer.parseInt(place.group(2));
    int head = place.group(3) == null ? LensChoice.ALL_HEADS : Integer.parseInt(place.group(3));
    boolean here = layer < reader.layers() && head < reader.heads();
    boolean fits = (place.group(2) == null || lens.hasLayers()) && (head < 0 || lens.hasHeads());
    if (!here || !fits) {
      throw new AttentionFault(
          "This lens has no such place",
          name,
          "The reader has layers 0 to "
              + (reader.layers() - 1)
              + " of "
              + reader.heads()
              + " heads; "
              + (lens.hasHeads()
                  ? "give LAYER.HEAD."
                  : lens.hasLayers()
                      ? "this lens has no single heads."
                      : "this lens has neither."));
    }
    return new LensChoice(lens.id(), layer, head);
  }

  private static List<String> all() {
    List<String> all = new ArrayList<>(Explainers.all().stream().map(Explainer::id).toList());
    Lenses.all().forEach(lens -> all.add(lens.id()));
    return all;
  }
}
