package org.spanscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide lists every command and every option, and none that is not there. */
class CommandLineGuideTest {
  private static final Path GUIDE = Path.of("src", "site", "markdown", "command-line.md");
  private static final Pattern OPTION = Pattern.compile("--[a-z]+(?:-[a-z]+)*");
  private static final List<String> COMMANDS =
      List.of(
          "read",
          "compare",
          "lens",
          "sentence-test",
          "delete",
          "heads",
          "attribute",
          "trust",
          "figure",
          "models",
          "sentences",
          "split-dataset",
          "evaluate",
          "import-records",
          "report");

  private final Terminal terminal = new Terminal();

  @Test
  void everyCommandHasItsChapter() throws IOException {
    String guide = Files.readString(GUIDE);
    assertThat(COMMANDS).allSatisfy(name -> assertThat(guide).contains("\n## " + name + "\n"));
    String list = terminal.type("--help").out();
    assertThat(COMMANDS).allSatisfy(name -> assertThat(list).contains("\n  " + name + " "));
  }

  @Test
  void optionsOfTheGuideAreThoseOfTheCommands() throws IOException {
    String help =
        Stream.concat(
                Stream.of(terminal.type("--help").out()),
                COMMANDS.stream().map(name -> terminal.type(name, "--help").out()))
            .reduce("", String::concat)
            .replace("--version", "");
    assertThat(options(Files.readString(GUIDE))).containsExactlyElementsOf(options(help));
  }

  @Test
  void everythingThatTheWindowDoesHasAnOptionThatIsThere() throws IOException {
    Map<String, Set<String>> paired = new TreeMap<>();
    List<String> rows =
        chapter("Window and command line").lines().filter(line -> line.startsWith("|")).toList();
    for (String row : rows.subList(2, rows.size())) {
      List<String> cells = List.of(row.split("\\|", -1));
      String command = cells.get(2).replaceAll("[` ]|\\(none\\)", "");
      List<String> options = options(cells.get(3));
      assertThat(options).as(row).isNotEmpty();
      assertThat(terminal.options(command)).as(row).containsAll(options);
      paired.computeIfAbsent(command, c -> new TreeSet<>()).addAll(options);
    }
    assertThat(paired.get("compare"))
        .containsExactlyInAnyOrderElementsOf(terminal.options("compare"));
    assertThat(paired.keySet()).containsAll(COMMANDS);
  }

  private static String chapter(String title) throws IOException {
    String guide = Files.readString(GUIDE);
    int start = guide.indexOf("\n## " + title + "\n");
    assertThat(start).isNotNegative();
    return guide.substring(start + 1, guide.indexOf("\n## ", start + 1));
  }

  private static List<String> options(String text) {
    return OPTION.matcher(text).results().map(r -> r.group()).distinct().sorted().toList();
  }
}
