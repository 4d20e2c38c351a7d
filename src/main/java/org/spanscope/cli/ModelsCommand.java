package org.spanscope.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spanscope.reader.ReaderInfo;
import org.spanscope.reader.ReaderLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The readers that are there. */
@Command(
    name = "models",
    sortOptions = false,
    description = "List the readers found: family, layers, heads, size, and where they come from.",
    footerHeading = "%nExample:%n",
    footer = "  java -jar target/spanscope.jar models --reader models/spanscope-reader --json -")
final class ModelsCommand implements Callable<Integer> {
  private static final String ROW = "%-24s %-11s %6s %5s %6s %6s %10s %6s  %s";

  private final Services services;
  private final Output out;

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the list as JSON; - prints it instead of the table.")
  private @Nullable String json;

  ModelsCommand(Services services, Output out) {
    this.services = services;
    this.out = out;
  }

  @Override
  public Integer call() {
    Optional<OutputFile> jsonFile = OutputFile.of("--json", json);
    List<ReaderLibrary.Found> readers = common.library(services).readers();
    if (jsonFile.isPresent()) {
      jsonFile.get().write(json(readers), out);
    }
    if (jsonFile.map(file -> !file.isStandardOutput()).orElse(true)) {
      table(readers);
    }
    return Commands.OK;
  }

  private void table(List<ReaderLibrary.Found> readers) {
    if (readers.isEmpty()) {
      out.line(
          "No reader was found. Put a reader folder under models/, or name one with --reader DIR.");
      return;
    }
    out.line(
        String.format(
            Locale.ROOT,
            ROW,
            "name",
            "family",
            "layers",
            "heads",
            "hidden",
            "tokens",
            "size",
            "format",
            "where from"));
    for (ReaderLibrary.Found found : readers) {
      ReaderInfo info = found.info();
      if (info == null) {
        out.line(found.folder().getFileName() + ": " + found.problem());
      } else {
        out.line(
            String.format(
                Locale.ROOT,
                ROW,
                info.name(),
                info.family(),
                info.layers(),
                info.heads(),
                info.hidden(),
                info.maxTokens(),
                String.format(Locale.ROOT, "%.1f MB", info.bytes() / 1e6),
                info.weights(),
                found.place() + ": " + found.folder()));
      }
    }
  }

  private static ArrayNode json(List<ReaderLibrary.Found> readers) {
    ArrayNode list = JsonMapper.shared().createArrayNode();
    for (ReaderLibrary.Found found : readers) {
      ObjectNode reader = list.addObject();
      ReaderInfo info = found.info();
      if (info == null) {
        reader.put("name", String.valueOf(found.folder().getFileName()));
        reader.put("folder", found.folder().toString());
      } else {
        reader.setAll(ReadingJson.reader(info));
      }
      reader.put("place", found.place());
      reader.put("problem", found.problem());
    }
    return list;
  }
}
