package org.spanscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide lists every command and every option, and none that is not there. */
class CommandLineGuideTest {
  private static final Path GUIDE = Path.of("src", "site", "markdown", "command-line.md");
  private static final Pattern OPTION = Pattern.compile("--[a-z]+");
  private static final List<String> COMMANDS = List.of("read", "compare", "models", "sentences");

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

  private static List<String> options(String text) {
    return OPTION.matcher(text).results().map(r -> r.group()).distinct().sorted().toList();
  }
}
