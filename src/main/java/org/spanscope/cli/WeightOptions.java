package org.spanscope.cli;

import org.jspecify.annotations.Nullable;
import org.spanscope.attribution.ExplainSettings;
import org.spanscope.attribution.WeightSource;
import org.spanscope.experiment.SentenceWeights;
import org.spanscope.experiment.WeighedBy;
import org.spanscope.reader.ReaderInfo;
import org.spanscope.text.Removal;
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

  /** Whether something was asked for. */
  boolean named() {
    return by != null || lens.named();
  }

  /**
   * The weights, checked before anything is read.
   *
   * @param removal what becomes of sentences that are taken away
   * @throws org.spanscope.attribution.AttributionFault if there is no such method
   * @throws ArgumentFault if there is no such layer or head
   * @throws org.spanscope.attention.AttentionFault if there is no such lens
   */
  SentenceWeights weights(ReaderInfo reader, Removal removal) {
    return chosen().weights(lens.choice(reader), ExplainSettings.STANDARD.with(removal));
  }

  /**
   * The same by token of the context, in the way that the settings say.
   *
   * @throws org.spanscope.task.UserFault as {@link #weights}
   */
  WeightSource source(ReaderInfo reader, ExplainSettings settings) {
    return chosen().source(lens.choice(reader), settings);
  }

  private WeighedBy chosen() {
    if (by == null) {
      return lens.named() ? WeighedBy.LENS : WeighedBy.start();
    }
    return WeighedBy.byId(by);
  }
}
