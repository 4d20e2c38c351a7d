package org.spanscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spanscope.dataset.SquadReader;
import org.spanscope.text.Answer;
import org.spanscope.text.Example;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SplitDatasetCommandTest {
  private static final String DATA =
      """
      {"data":[{"title":"T","paragraphs":[{"context":"It is 😀. In Rome.","qas":[
        {"id":"q1","question":"Where?","answers":[{"text":"Rome","answer_start":12}]},
        {"id":"q2","question":"Who, \\"he\\"?","answers":[]}]}]}]}
      """;

  private final Terminal terminal = new Terminal();
  @TempDir Path folder;

  private Terminal.Result split(String data, String name, String... more) throws IOException {
    Path file = Terminal.file(folder, "data.json", data);
    String out = folder.resolve(name).toString();
    return terminal.type(
        Stream.concat(Stream.of("split-dataset", file.toString(), "--out", out), Stream.of(more))
            .toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"split.json", "split.json.gz"})
  void writesSquadThatIsReadAgain(String name) throws IOException {
    Terminal.Result result = split(DATA, name);
    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("2 questions (1 answerable, 1 not, 0 unknown) to 1 contexts; 2.00 sentences")
        .contains("Written: 4, of which 1 hold an answer and 3 are empty; 0 left out.");
    List<Example> rows = SquadReader.read(folder.resolve(name)).examples();
    assertThat(rows).extracting(Example::id).containsExactly("q1#0", "q2#0", "q1#1", "q2#1");
    assertThat(rows.get(2).text()).isEqualTo("In Rome.");
    assertThat(rows.get(2).golds()).containsExactly(new Answer("Rome", 3));
    assertThat(rows.get(0).isUnanswerable()).isTrue();
  }

  @Test
  void jsonRowsNameTheirSource() throws IOException {
    split(DATA, "split.json");
    JsonNode row =
        JsonMapper.shared().readTree(folder.resolve("split.json")).at("/data/0/paragraphs/1/qas/0");
    assertThat(row.get("sourceId").asString()).isEqualTo("q1");
    assertThat(row.get("sentence").asInt()).isEqualTo(1);
    assertThat(row.get("sentenceStart").asInt()).isEqualTo(9);
  }

  @Test
  void writesCsvWithTheAnswersAsJson() throws IOException {
    assertThat(split(DATA.replace("\"Rome\"", "\"\\ud83d\""), "split.csv").code()).isZero();
    assertThat(split(DATA, "split.csv", "--empty", "drop").code()).isZero();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve("split.csv"))) {
      assertThat(csv.stream().map(NamedCsvRecord::getFields))
          .containsExactly(
              List.of(
                  "q1#1",
                  "T",
                  "In Rome.",
                  "Where?",
                  "{\"text\":[\"Rome\"],\"answer_start\":[3]}",
                  "q1",
                  "1",
                  "9"));
    }
  }

  @Test
  void halfACharacterKeepsItsPlaceInCsv() throws IOException {
    split(DATA.replace("It is", "\\ud83d is"), "split.csv");
    assertThat(Files.readString(folder.resolve("split.csv"))).contains(",\ufffd is 😀.,");
  }

  @Test
  void writesParquet() throws IOException {
    assertThat(split(DATA, "split.parquet").code()).isZero();
    assertThat(Files.readAllBytes(folder.resolve("split.parquet"))).startsWith('P', 'A', 'R', '1');
  }

  @Test
  void writesTheCounts() throws IOException {
    String data = DATA.replace(":12", ":3").replace("q2", "q1");
    Terminal.Result result = split(data, "split.json", "--json", "-");
    assertThat(result.code()).isZero();
    assertThat(result.err()).startsWith("Odd in this file: 2 remarks, the first: ").hasLineCount(1);
    JsonNode json = JsonMapper.shared().readTree(result.out());
    assertThat(json.get("before").toString())
        .isEqualTo(
            "{\"contexts\":1,\"questions\":2,\"answerable\":1,\"unanswerable\":1,\"unknown\":0,"
                + "\"sentences\":2,\"meanSentences\":2.0,\"mostSentences\":2}");
    assertThat(json.get("after").toString())
        .isEqualTo(
            "{\"contexts\":2,\"questions\":2,\"rows\":4,\"withAnswer\":0,\"withoutAnswer\":4}");
    assertThat(json.get("lost").toString())
        .isEqualTo("{\"questions\":1,\"acrossBorder\":0,\"misplaced\":1,\"thoughInside\":0}");
    assertThat(json.get("remarks").toString())
        .isEqualTo("{\"misplaced-answer\":1,\"duplicate-id\":1}");
    assertThat(json.get("firstRemarks").get(0).get("where").asString())
        .isEqualTo("data[0].paragraphs[0].qas[0].answers[0]");
  }

  @Test
  void answersAcrossABorderAreListed() throws IOException {
    split(
        DATA.replace("\"Rome\",\"answer_start\":12", "\"😀. In\",\"answer_start\":6"),
        "split.json",
        "--json",
        folder.resolve("counts.json").toString());
    assertThat(
            JsonMapper.shared()
                .readTree(folder.resolve("counts.json"))
                .at("/across/first/0")
                .toString())
        .isEqualTo(
            "{\"id\":\"q1\",\"text\":\"😀. In\",\"start\":6,\"firstSentence\":0,"
                + "\"lastSentence\":1}");
  }

  @Test
  void badInputLeavesWhatWasThere() throws IOException {
    Path out = Terminal.file(folder, "split.json", "older");
    refused(split("", "split.json"), "The file is empty");
    refused(split(DATA.substring(0, 150), "split.json"), "The JSON ends too early");
    refused(split(DATA.replace("Rome\"", "Nice\""), "split.json", "--empty", "drop"), "No row is");
    assertThat(out).hasContent("older");
    refused(split(DATA, "split.txt"), "Let the name end in .json, .json.gz, .csv or .parquet.");
    refused(split(DATA, "data.json"), "The rows would replace the data set");
    refused(split(DATA, "data.json/below.json"), "A folder is needed where a file is");
    refused(split(DATA, "split.json", "--empty", "some"), "'some' is none of keep, drop, balance");
    refused(terminal.type("split-dataset", out.toString()), "--out");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  private static void refused(Terminal.Result result, String why) {
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains(why).hasLineCount(1);
    assertThat(result.out()).isEmpty();
  }
}
