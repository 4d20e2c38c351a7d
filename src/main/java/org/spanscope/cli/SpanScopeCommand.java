package org.spanscope.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** SpanScope itself: without a command it opens the window. */
@Command(
    name = "spanscope",
    sortOptions = false,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "[COMMAND]",
    description = {
      "See why an extractive question-answering reader picked its span.",
      "Without a command the window opens."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  java -jar target/spanscope.jar --reader models/spanscope-reader --data samples/squad.json",
      "",
      "Exit codes: 0 done, 2 bad input, 1 a failure of SpanScope, 130 stopped by Ctrl+C."
    })
final class SpanScopeCommand implements Callable<Integer> {
  private final Services services;

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description = "A SQuAD file (.json, .json.gz) or JSON lines to open instead of the samples.")
  private @Nullable Path data;

  @Option(
      names = "--session",
      paramLabel = "FILE",
      description = "A session (.spanscope.json) that was saved under a name, to go on with.")
  private @Nullable Path session;

  @Option(
      names = "--fresh",
      description =
          "Begin with the samples, not where the last window ended. That one's session is set"
              + " aside as previous.spanscope.json.")
  private boolean fresh;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  SpanScopeCommand(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    return services
        .window()
        .open(
            new WindowOptions(
                common.reader(),
                common.device(),
                Optional.ofNullable(data),
                Optional.ofNullable(session),
                fresh,
                common.debug()));
  }
}
