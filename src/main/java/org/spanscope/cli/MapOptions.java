package org.spanscope.cli;

import org.spanscope.attention.Block;
import org.spanscope.attention.Level;
import org.spanscope.attention.MapSettings;
import org.spanscope.attention.Sinks;
import org.spanscope.reader.ReaderInfo;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the heatmaps show. */
final class MapOptions {
  @Mixin private LensOptions lens = new LensOptions();

  @Option(
      names = "--block",
      paramLabel = "NAME",
      defaultValue = "question-to-context",
      converter = Choices.Blocks.class,
      completionCandidates = Choices.Blocks.class,
      description = "${COMPLETION-CANDIDATES} (default: question-to-context).")
  private Block block = Block.QUESTION_TO_CONTEXT;

  @Option(
      names = "--level",
      paramLabel = "NAME",
      defaultValue = "token",
      converter = Choices.Levels.class,
      completionCandidates = Choices.Levels.class,
      description = "${COMPLETION-CANDIDATES} (default: token).")
  private Level level = Level.TOKEN;

  @Option(
      names = "--sinks",
      paramLabel = "NAME",
      defaultValue = "raw",
      converter = Choices.SinkTreatments.class,
      completionCandidates = Choices.SinkTreatments.class,
      description = "Attention to [CLS] and [SEP]: ${COMPLETION-CANDIDATES} (default: raw).")
  private Sinks sinks = Sinks.RAW;

  /**
   * The settings, checked before anything is read.
   *
   * @throws ArgumentFault if the layer or head is not there, or the lens has none to choose
   * @throws org.spanscope.attention.AttentionFault if there is no such lens
   */
  MapSettings settings(ReaderInfo reader) {
    return new MapSettings(lens.choice(reader), sinks, block, level);
  }
}
