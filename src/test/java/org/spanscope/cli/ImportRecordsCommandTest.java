package org.spanscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.records.RunStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportRecordsCommandTest {
  private static final String LINES =
      """
      {"ids": 0, "preds": ["ro ##me", "rome"], "attributions": [0.1, 0.3], \
      "start_score": [0.9, 0.2], "end_score": [0.8, 0.1], "answer": "Rome"}
      {"ids": 1, "preds": []}
      """;

  private final Terminal terminal = new Terminal();
  @TempDir Path folder;

  private Terminal.Result take(String text, String... more) throws IOException {
    Path file = Terminal.file(folder, "records.jsonl", text);
    String out = folder.resolve("runs.duckdb").toString();
    return terminal.type(
        Stream.concat(
                Stream.of("import-records", file.toString(), "--records", out), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void tellsWhatWasTakenAndWhatWasNot() throws IOException {
    Terminal.Result result = take(LINES);
    assertThat(result.code()).isZero();
    assertThat(result.err())
        .isEqualToIgnoringNewLines("Line 2: The record lacks \"answer\". Not imported.");
    assertThat(result.out())
        .contains("(json-lines): 1 records, with 1 answers to sentences alone. Not imported: 1.")
        .contains("WordPieces: in 1 answers ` ##` was joined to the piece before it.")
        .contains("largest attribution + start + end       100.00          100.00")
        .contains("They are in " + folder.resolve("runs.duckdb") + ", run ");
    assertThat(take(LINES).out()).contains("They were in ");
    try (RunStore store = RunStore.read(folder.resolve("runs.duckdb"))) {
      assertThat(store.runs()).singleElement().matches(run -> run.complete());
      assertThat(store.runs().get(0).plan().readerName()).isEqualTo("records.jsonl");
      assertThat(store.runs().get(0).plan().settings()).containsEntry("imported", "json-lines");
    }
  }

  @Test
  void theReportIsWrittenAsJson() throws IOException {
    JsonNode json = JsonMapper.shared().readTree(take(LINES, "--json", "-").out());
    assertThat(json.get("lost").asInt()).isEqualTo(1);
    assertThat(json.get("wordPiecesJoined").asInt()).isEqualTo(1);
    assertThat(json.at("/rules/bySum").asDouble()).isEqualTo(100);
    assertThat(json.get("firstNotes").toString())
        .isEqualTo("[{\"line\":2,\"lost\":true,\"message\":\"The record lacks \\\"answer\\\".\"}]");
    assertThat(json.get("run").asString()).hasSize(16);
  }

  @Test
  void aLongListOfLinesIsCutOnATerminal() throws IOException {
    String many = LINES + "x\n".repeat(30);
    assertThat(take(many).err())
        .hasLineCount(21)
        .endsWith("And 11 more lines; --debug or --json tells of them too.\n");
    assertThat(take(many, "--debug").err()).hasLineCount(31);
  }

  @Test
  void badInputIsOneSentenceAndMakesNoFile() throws IOException {
    for (Terminal.Result result :
        new Terminal.Result[] {
          take("nothing"),
          take(LINES, "--data", folder.resolve("none.json").toString()),
          take(LINES, "--json", folder.toString()),
          terminal.type("import-records", folder.toString(), "--records", "x.duckdb"),
          terminal.type("import-records", folder.resolve("none").toString(), "--records", "x")
        }) {
      assertThat(result.code()).isEqualTo(2);
      assertThat(result.err()).hasLineCount(1);
      assertThat(result.out()).isEmpty();
    }
    assertThat(folder.resolve("runs.duckdb")).doesNotExist();
    Files.writeString(folder.resolve("runs.duckdb"), "mine");
    assertThat(take(LINES).err()).startsWith("This is no record file (").hasLineCount(1);
    assertThat(folder.resolve("runs.duckdb")).hasContent("mine");
  }
}
