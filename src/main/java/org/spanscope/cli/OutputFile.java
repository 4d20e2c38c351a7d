package org.spanscope.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spanscope.report.Table;
import org.spanscope.task.AtomicFiles;
import tools.jackson.databind.JsonNode;

/**
 * A file that a command writes; {@code -} is standard output. What can be known to fail is refused
 * before the work begins.
 */
final class OutputFile {
  private static final String STANDARD_OUTPUT = "-";

  private final String name;
  private final Path path;

  private OutputFile(String name, Path path) {
    this.name = name;
    this.path = path;
  }

  /**
   * @param option the option's name, for the fault
   * @param value the option's value, null where it was not given
   * @throws ArgumentFault if it is no file that could be written
   */
  static Optional<OutputFile> of(String option, @Nullable String value) {
    if (value == null) {
      return Optional.empty();
    }
    return Optional.of(new OutputFile(value, path(option, value)));
  }

  /** A path among the arguments. */
  static Path path(String option, String value) {
    if (value.isBlank()) {
      throw new ArgumentFault("No file is named", option, "Write its name behind the option.");
    }
    try {
      Path path = Path.of(value);
      if (!value.equals(STANDARD_OUTPUT) && !option.equals("--out") && Files.isDirectory(path)) {
        throw new ArgumentFault(
            "This is a folder, not a file: " + value, option, "Name a file inside it.");
      }
      return path;
    } catch (InvalidPathException e) {
      throw new ArgumentFault(
          "This is no name of a file: " + e.getReason(), option, "Choose another name.", e);
    }
  }

  boolean isStandardOutput() {
    return name.equals(STANDARD_OUTPUT);
  }

  Path path() {
    return path;
  }

  void write(JsonNode json, Output out) {
    if (isStandardOutput()) {
      out.json(JsonText.line(json));
    } else {
      AtomicFiles.write(path, to -> JsonText.write(json, to));
    }
  }

  /** Writes a table as CSV. */
  void write(Table table, Output out) {
    if (isStandardOutput()) {
      out.write(table::write);
    } else {
      AtomicFiles.write(path, table::write);
    }
  }
}
