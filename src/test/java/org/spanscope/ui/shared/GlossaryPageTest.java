package org.spanscope.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlossaryPageTest {
  @Test
  void theGuideExplainsEachTermAsTheTipDoes() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("src/site/markdown/glossary.md")).stream()
            .filter(line -> line.startsWith("| "))
            .skip(1)
            .toList();

    assertThat(rows)
        .containsExactlyElementsOf(
            Arrays.stream(Term.values())
                .map(term -> "| " + term.label() + " | " + term.explanation() + " |")
                .toList());
  }
}
