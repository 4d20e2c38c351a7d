package org.spanscope.cli;

import org.spanscope.text.Split;
import picocli.CommandLine.Option;

/** By which rule a context is divided. */
final class SplitRule {
  @Option(
      names = "--split",
      paramLabel = "KIND",
      defaultValue = "sentence",
      converter = Choices.Splits.class,
      completionCandidates = Choices.Splits.class,
      description = "${COMPLETION-CANDIDATES} (default: sentence).")
  private Split split = Split.SENTENCE;

  Split split() {
    return split;
  }
}
