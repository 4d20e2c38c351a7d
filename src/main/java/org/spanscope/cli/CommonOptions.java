package org.spanscope.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spanscope.reader.Reader;
import org.spanscope.reader.ReaderLibrary;
import picocli.CommandLine.Option;

/** The options that every command has. */
final class CommonOptions {
  static final String AUTO = "auto";
  static final String CPU = "cpu";

  @Option(
      names = "--reader",
      paramLabel = "DIR",
      description = "A reader folder, or the name of a reader that `models` lists.")
  private @Nullable String reader;

  @Option(
      names = "--device",
      paramLabel = "NAME",
      defaultValue = AUTO,
      description = "cpu, gpu0, …, or auto: a GPU where there is one (default: auto).")
  private String device = AUTO;

  @Option(names = "--debug", description = "Tell more, and show stack traces.")
  private boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  Optional<String> reader() {
    return Optional.ofNullable(reader);
  }

  String device() {
    return device;
  }

  boolean debug() {
    return debug;
  }

  ReaderLibrary library(Services services) {
    return services.libraries().library(reader());
  }

  /** Opens the reader asked for; else the one that SpanScope ships with, else any there is. */
  Reader open(ReaderLibrary library) {
    return library.open(reader().orElseGet(() -> defaultReader(library)), device);
  }

  private static String defaultReader(ReaderLibrary library) {
    return library.readers().stream()
        .filter(found -> found.info() != null)
        .map(found -> found.folder())
        .filter(folder -> folder.endsWith(WindowOptions.DEFAULT_READER))
        .findFirst()
        .or(
            () ->
                library.readers().stream()
                    .filter(found -> found.info() != null)
                    .map(found -> found.folder())
                    .findFirst())
        .map(Object::toString)
        .orElse(WindowOptions.DEFAULT_READER);
  }
}
