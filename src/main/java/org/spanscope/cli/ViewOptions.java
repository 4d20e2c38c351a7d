package org.spanscope.cli;

import org.spanscope.attention.Block;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Level;
import org.spanscope.attention.MapSettings;
import org.spanscope.attention.Sinks;
import picocli.CommandLine.Option;

/** How a map is looked at. */
final class ViewOptions {
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
      description = "Weight on [CLS] and [SEP]: ${COMPLETION-CANDIDATES} (default: raw).")
  private Sinks sinks = Sinks.RAW;

  MapSettings settings(LensChoice choice, Block block) {
    return new MapSettings(choice, sinks, block, level);
  }
}
