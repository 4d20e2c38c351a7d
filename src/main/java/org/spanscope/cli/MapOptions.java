package org.spanscope.cli;

import org.spanscope.attention.Block;
import org.spanscope.attention.MapSettings;
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

  @Mixin private ViewOptions view = new ViewOptions();

  /**
   * The settings, checked before anything is read.
   *
   * @throws ArgumentFault if the layer or head is not there, or the lens has none to choose
   * @throws org.spanscope.attention.AttentionFault if there is no such lens
   */
  MapSettings settings(ReaderInfo reader) {
    return view.settings(lens.choice(reader), block);
  }
}
