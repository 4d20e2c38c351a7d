package org.spanscope.cli;

import org.jspecify.annotations.Nullable;
import org.spanscope.attribution.ExplainSettings;
import org.spanscope.attribution.WeightSource;
import org.spanscope.experiment.SentenceWeights;
import org.spanscope.experiment.WeighedBy;
import org.spanscope.reader.ReaderInfo;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What gives each sentence a weight: an attribution, or a lens. */
final class WeightOptions {
  @Option(
      names = "--by",
      paramLabel = "NAME",
      description =
          "What a sentence's weight is: lens (its share of the question's attention, see --lens) or"
              + " a method of attribution, as the command attribute names them "
              + " (default: lens if --lens, --layer or --head is given, else leave-one-out).")
  private @Nullable String by;

  @Mixin private LensOptions lens = new LensOptions();

  @Mixin private ExplainOptions explaining = new ExplainOptions();

  /** Whether something was asked for. */
  boolean named() {
    return by != null || lens.named() || explaining.named();
  }

  /**
   * The weights, checked before anything is read.
   *
   * @param sides what becomes of sentences that are taken away, and the seed of what is drawn
   * @throws org.spanscope.attribution.AttributionFault if there is no such method
   * @throws ArgumentFault if there is no such layer or head, or no path of so many steps
   * @throws org.spanscope.attention.AttentionFault if there is no such lens
   */
  SentenceWeights weights(ReaderInfo reader, SidesOptions sides) {
    ExplainSettings settings =
        explaining.settings(sides.removal(), sides.seed(), ExplainSettings.ADAPTIVE);
    return chosen().weights(lens.choice(reader), settings);
  }

  /**
   * The same by token of the context.
   *
   * @param steps of integrated gradients where none are named
   * @throws org.spanscope.task.UserFault as {@link #weights}
   */
  WeightSource source(ReaderInfo reader, SidesOptions sides, int steps) {
    return chosen()
        .source(lens.choice(reader), explaining.settings(sides.removal(), sides.seed(), steps));
  }

  private WeighedBy chosen() {
    if (by == null) {
      return lens.named() ? WeighedBy.LENS : WeighedBy.start();
    }
    return WeighedBy.byId(by);
  }
}
