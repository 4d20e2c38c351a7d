package org.spanscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SentencesCommandTest {
  private static final String DATA =
      """
      {"data":[{"title":"T","paragraphs":[{"context":"It is 😀. In Rome.","qas":[
        {"id":"q1","question":"Where?","answers":[{"text":"Rome","answer_start":12}]},
        {"id":"q2","question":"Who?","answers":[]}]}]}]}
      """;

  private final Terminal terminal = new Terminal();
  @TempDir Path folder;

  @Test
  void printsALineAnExampleWithOffsetsOfItsSentences() throws IOException {
    Path file = Terminal.file(folder, "data.json", DATA);
    Terminal.Result result = terminal.type("sentences", file.toString());
    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    List<String> lines = result.out().lines().toList();
    assertThat(lines).hasSize(2);
    JsonNode first = JsonMapper.shared().readTree(lines.get(0));
    assertThat(first.get("id").asString()).isEqualTo("q1");
    assertThat(first.get("question").asString()).isEqualTo("Where?");
    JsonNode sentence = first.get("sentences").get(1);
    assertThat(sentence.get("index").asInt()).isEqualTo(1);
    assertThat(sentence.get("start").asInt()).isEqualTo(10);
    assertThat(sentence.get("end").asInt()).isEqualTo(18);
    assertThat(sentence.get("text").asString()).isEqualTo("In Rome.");
  }

  @Test
  void whatIsOddInTheFileIsToldOnceBesides() throws IOException {
    Path file = Terminal.file(folder, "data.json", DATA.replace(":12", ":3").replace("q2", "q1"));
    Terminal.Result result = terminal.type("sentences", file.toString());
    assertThat(result.code()).isZero();
    assertThat(result.out().lines()).hasSize(2);
    assertThat(result.err()).startsWith("Odd in this file: 2 remarks, the first: ").hasLineCount(1);
    assertThat(terminal.type("sentences", file.toString(), "--debug").err()).hasLineCount(3);
  }

  @Test
  void refusesAFileThatIsNotThereAndASplitThatIsNone() {
    Terminal.Result missing = terminal.type("sentences", folder.resolve("none.json").toString());
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("none.json").doesNotContain("\tat ");
    Terminal.Result split = terminal.type("sentences", "x.json", "--split", "word");
    assertThat(split.code()).isEqualTo(2);
    assertThat(split.err()).contains("'word' is none of sentence, clause").hasLineCount(1);
    assertThat(terminal.type("sentences").code()).isEqualTo(2);
  }

  @Test
  void theClauseSplitIsAskedForByName() throws IOException {
    Path file = Terminal.file(folder, "data.json", DATA);
    assertThat(terminal.type("sentences", "--split", "clause", file.toString()).code()).isZero();
    assertThat(terminal.splits).containsExactly(org.spanscope.text.Split.CLAUSE);
  }
}
