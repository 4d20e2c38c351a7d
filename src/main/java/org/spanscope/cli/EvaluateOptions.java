package org.spanscope.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spanscope.attribution.ExplainSettings;
import org.spanscope.experiment.evaluation.Ask;
import org.spanscope.experiment.evaluation.EvaluationSettings;
import org.spanscope.experiment.evaluation.WeightName;
import org.spanscope.reader.ReaderInfo;
import org.spanscope.text.Removal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is worked out for each question of a data set. */
final class EvaluateOptions {
  private static final List<WeightName> USUAL = List.of(new WeightName("integrated-gradients"));
  private static final int MOST_CHUNK = 100_000;

  @Option(
      names = "--ask",
      split = ",",
      paramLabel = "WHAT",
      converter = Asks.class,
      completionCandidates = Asks.class,
      description =
          "What of each question is asked: ${COMPLETION-CANDIDATES} (default: as-asked). Several,"
              + " with commas, are run one after the other and set beside each other; the first is"
              + " the one that is reported in full.")
  private List<Ask> asks = List.of(Ask.AS_ASKED);

  @Mixin private SplitRule rule = new SplitRule();

  @Option(
      names = "--per-sentence",
      description = "Read each sentence alone too, and the context without it.")
  private boolean perSentence;

  @Option(
      names = "--attributions",
      description = "Weigh the sentences of each question, by what --by names.")
  private boolean attributions;

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "NAME",
      description =
          "What weighs sentences, with commas: methods of attribution as the command attribute"
              + " names them, lenses (rollout), layers and heads of a lens (norm:9, raw:9.7). Each"
              + " costs readings of its own (default: integrated-gradients).")
  private @Nullable List<String> by;

  @Option(
      names = "--deletions",
      description =
          "Take sentences away one by one, the one of largest weight first: by the first of --by,"
              + " else by leave-one-out.")
  private boolean deletions;

  @Option(
      names = "--remove",
      paramLabel = "HOW",
      defaultValue = "delete",
      converter = Choices.Removals.class,
      completionCandidates = Choices.Removals.class,
      description =
          "What becomes of sentences that are taken away: ${COMPLETION-CANDIDATES} (default:"
              + " delete; distractors cannot be had here).")
  private Removal removal = Removal.DELETE;

  @Mixin private ExplainOptions explaining = new ExplainOptions();
  @Mixin private DecodeOptions decoding = new DecodeOptions();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "What intervals, and attributions that sample, are drawn from (default: 1).")
  private long seed = 1;

  @Option(names = "--count", paramLabel = "N", description = "The first N questions only.")
  private @Nullable Integer count;

  @Option(
      names = "--chunk",
      paramLabel = "N",
      description =
          "Questions that are worked out and kept together, 1 to 100000 (default: 256; 64 with"
              + " --per-sentence or --deletions, 16 with --attributions).")
  private @Nullable Integer chunk;

  /** One for each thing that is asked. */
  List<EvaluationSettings> settings() {
    if (removal == Removal.DISTRACTOR) {
      throw new ArgumentFault(
          "Distractors cannot be had for a whole data set",
          "--remove distractor",
          "Choose another way of taking sentences away.");
    }
    EvaluationSettings first =
        new EvaluationSettings(
            Ask.AS_ASKED,
            rule.split(),
            perSentence,
            weights(),
            deletions,
            decoding.settings(),
            explaining.settings(removal, seed, ExplainSettings.ADAPTIVE));
    return asks.stream().distinct().map(first::ask).toList();
  }

  private List<WeightName> weights() {
    if (by == null) {
      return attributions ? USUAL : List.of();
    }
    return by.stream().distinct().map(WeightName::new).toList();
  }

  /**
   * @throws org.spanscope.task.UserFault if the reader has no such layer or head, or nothing weighs
   *     sentences by such a name
   */
  void check(EvaluationSettings settings, ReaderInfo reader) {
    settings.weights().forEach(name -> name.weights(reader, settings.explaining()));
  }

  long seed() {
    return seed;
  }

  /** How many of so many questions are asked. */
  int questions(int all) {
    if (count == null) {
      return all;
    }
    if (count < 1) {
      throw new ArgumentFault("No question would be asked", "--count " + count, "Take 1 or more.");
    }
    return Math.min(all, count);
  }

  int chunk(EvaluationSettings settings) {
    if (chunk == null) {
      return settings.chunk();
    }
    if (chunk < 1 || chunk > MOST_CHUNK) {
      throw new ArgumentFault(
          "Questions cannot be kept so many at a time",
          "--chunk " + chunk,
          "Take 1 to " + MOST_CHUNK + ".");
    }
    return chunk;
  }

  static final class Asks extends Choices.ByLabel<Ask> {
    Asks() {
      super(Ask.values(), Ask::label);
    }
  }
}
