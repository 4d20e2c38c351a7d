package org.spanscope.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spanscope.dataset.SquadReader;
import org.spanscope.text.Example;
import picocli.CommandLine.Option;

/** Which question to which context: one of a data set, or typed. */
final class QuestionOptions {
  @Option(
      names = "--example",
      paramLabel = "FILE#ID",
      description = "A question of a data set; without #ID its first.")
  private @Nullable String example;

  @Option(
      names = "--question",
      paramLabel = "Q",
      description = "A question of your own, with --context.")
  private @Nullable String question;

  @Option(
      names = "--context",
      paramLabel = "TEXT|@FILE",
      description =
          "Its context, or @ and a text file in UTF-8 (@@ for a text that begins with @).")
  private @Nullable String context;

  /** What {@code --example} names. */
  Optional<String> named() {
    return Optional.ofNullable(example);
  }

  /**
   * The question asked for.
   *
   * @throws ArgumentFault if both or neither were given, or the context cannot be read
   * @throws org.spanscope.dataset.DatasetFault if the data set cannot be read or has no such id
   */
  Example example() {
    if (example != null) {
      if (question != null || context != null) {
        throw new ArgumentFault(
            "Both a question of a data set and one of your own",
            "--example",
            "Give either --example, or --question and --context.");
      }
      return SquadReader.find(example);
    }
    if (question == null || context == null) {
      throw new ArgumentFault(
          "There is no question to compare",
          "",
          "Give --example FILE#ID, or both --question and --context.");
    }
    return new Example("typed", "", question, ContextText.of(context), List.of(), false);
  }
}
