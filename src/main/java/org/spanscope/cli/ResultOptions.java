package org.spanscope.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.spanscope.figure.Figure;
import org.spanscope.report.Table;
import org.spanscope.session.SideName;
import org.spanscope.task.AtomicFiles;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Where the results of an experiment go: numbers as JSON and CSV, figures as pictures. */
final class ResultOptions {
  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the numbers as JSON; - prints them instead of the summary.")
  private @Nullable String json;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write the table as CSV; - prints it instead of the summary.")
  private @Nullable String csv;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Write the figures into this folder; made where it is missing, its files are replaced.")
  private @Nullable String folder;

  @Mixin private FigureOptions kinds = new FigureOptions();

  /**
   * The places, checked before the work begins.
   *
   * @throws ArgumentFault if they are no files that could be written, or both are standard output
   * @throws org.spanscope.task.FileFault if the folder cannot be made
   */
  Places places() {
    kinds.check();
    Optional<OutputFile> jsonFile = OutputFile.of("--json", json);
    Optional<OutputFile> csvFile = OutputFile.of("--csv", csv);
    if (jsonFile.filter(OutputFile::isStandardOutput).isPresent()
        && csvFile.filter(OutputFile::isStandardOutput).isPresent()) {
      throw new ArgumentFault(
          "JSON and CSV cannot both be printed", "--json - --csv -", "Write one to a file.");
    }
    Optional<Path> figures =
        Optional.ofNullable(folder).map(value -> OutputFile.path("--out", value));
    figures.ifPresent(AtomicFiles::makeFolder);
    return new Places(jsonFile, csvFile, figures, kinds);
  }

  /**
   * Where results go.
   *
   * @param json numbers
   * @param csv the table
   * @param figures a folder that is there
   * @param kinds of picture
   */
  record Places(
      Optional<OutputFile> json,
      Optional<OutputFile> csv,
      Optional<Path> figures,
      FigureOptions kinds) {
    /** Whether lines for people may be printed: standard output is not taken by the numbers. */
    private boolean leavesRoomForWords() {
      return json.filter(OutputFile::isStandardOutput).isEmpty()
          && csv.filter(OutputFile::isStandardOutput).isEmpty();
    }

    /** Says something of each side, where there is room for words. */
    <T> void tell(Map<SideName, T> results, BiConsumer<SideName, T> words) {
      if (leavesRoomForWords()) {
        results.forEach(words);
      }
    }

    /** Writes what was asked for; nothing else is made. */
    void write(
        Supplier<JsonNode> numbers,
        Supplier<Table> table,
        Supplier<Map<String, Figure>> drawn,
        Output out) {
      json.ifPresent(file -> file.write(numbers.get(), out));
      csv.ifPresent(file -> file.write(table.get(), out));
      if (figures.isPresent()) {
        Map<String, Figure> all = drawn.get();
        kinds.write(all, figures.get());
        if (leavesRoomForWords()) {
          int files = all.size() * kinds.pictures("").size();
          out.line(files + " figures are in " + figures.get() + ".");
        }
      }
    }
  }
}
