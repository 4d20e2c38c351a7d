package org.spanscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spanscope.figure.FigureFiles;
import org.spanscope.figure.LinesPanel;
import org.spanscope.figure.SmallMapsPanel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HeadsCommandTest {
  private static final String DATA =
      """
      {"data":[{"title":"Towns","paragraphs":[{"context":"it is old. it is in Rome. we like Paris.",
        "qas":[{"id":"first","question":"where?","answers":[{"text":"Rome","answer_start":20}]},
        {"id":"second","question":"who?","answers":[],"is_impossible":true}]}]}]}
      """;

  private final Terminal terminal = new Terminal();
  @TempDir Path folder;

  private Terminal.Result heads(String... args) throws IOException {
    Path data = Terminal.file(folder, "towns.json", DATA);
    List<String> all = new ArrayList<>(List.of("heads", "--example", data.toString()));
    all.addAll(Arrays.asList(args));
    return terminal.type(all.toArray(String[]::new));
  }

  private JsonNode json(String... args) throws IOException {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.addAll(List.of("--json", "-"));
    Terminal.Result result = heads(all.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    return JsonMapper.shared().readTree(result.out());
  }

  @Test
  void eachHeadHasItsNumbersAndRanks() throws IOException {
    JsonNode json = json();
    assertThat(json.get("heads").size()).isEqualTo(4);
    JsonNode last = json.get("heads").get(3);
    assertThat(last.get("layer").asInt()).isEqualTo(1);
    assertThat(last.get("head").asInt()).isEqualTo(1);
    assertThat(last.get("goldMass").asDouble()).isBetween(0.0, 1.0);
    assertThat(last.get("enrichment").asDouble()).isPositive();
    // The last head carries most of the made-up answer.
    assertThat(last.get("ablationRank").asInt()).isEqualTo(1);
    assertThat(last.get("ablation").asDouble()).isNegative();
    assertThat(json.get("byLayer").size()).isEqualTo(3);
    assertThat(json.get("byLayer").get(2).get("text").asString()).isEqualTo("Rome.");
    assertThat(json.has("changed")).isFalse();
    assertThat(json.get("example").get("id").asString()).isEqualTo("first");
  }

  @Test
  void nothingIsRankedWhereImportanceIsNotAskedFor() throws IOException {
    assertThat(json("--importance", "none").get("heads").get(0).has("ablation")).isFalse();
    JsonNode gradient = json("--importance", "gradient").get("heads").get(0);
    assertThat(gradient.get("ablation").isNull()).isTrue();
    assertThat(gradient.get("gradientRank").asInt()).isPositive();
  }

  @Test
  void changesComeOutTogetherAndKnockoutsLayerByLayerToo() throws IOException {
    JsonNode json =
        json("--off", "0.1,1", "--knockout", "question>context,cls>sentence:2", "--layers", "1");
    JsonNode changed = json.get("changed");
    assertThat(changed.get("changes").size()).isEqualTo(4);
    assertThat(changed.get("changes").get(0).asString()).isEqualTo("head 0.1 off");
    assertThat(changed.get("changes").get(1).asString()).isEqualTo("layer 1 off");
    assertThat(changed.get("changes").get(3).asString())
        .isEqualTo("no attention cls → sentence 2 in layer 1");
    assertThat(changed.get("originalProbability").asDouble())
        .isLessThan(changed.get("plain").get("probability").asDouble());
    assertThat(Math.exp(changed.get("logChange").asDouble()))
        .isCloseTo(
            changed.get("originalProbability").asDouble()
                / changed.get("plain").get("probability").asDouble(),
            within(1e-9));
    assertThat(json.get("knockouts").size()).isEqualTo(2);
    assertThat(json.get("knockouts").get(0).get("rows").size()).isEqualTo(2);
  }

  @Test
  void headsOfAArePutIntoBAlone() throws IOException {
    JsonNode json = json("--b", "without-answer", "--patch", "0.1");
    assertThat(json.has("changed")).isFalse();
    assertThat(json.get("b").get("changed").get("changes").get(0).asString())
        .isEqualTo("head 0.1 from the other side");
    JsonNode each = json("--b", "without-answer", "--patch", "each").get("b").get("patching");
    assertThat(each.get("ownLogChange").size()).isEqualTo(2);
    assertThat(each.get("otherLogChange").get(0).get(0).isNull()).isTrue();
  }

  @Test
  void importanceOverADataSetIsAMeanOfItsFirstQuestions() throws IOException {
    Path data = Terminal.file(folder, "towns.json", DATA);
    JsonNode json = json("--over", data.toString(), "--importance", "ablation");
    assertThat(json.get("importanceInputs").asInt()).isEqualTo(2);
    JsonNode one = json("--over", data.toString(), "--count", "1");
    assertThat(one.get("importanceInputs").asInt()).isEqualTo(1);
  }

  @Test
  void distractorsAndAnotherOrderGoWithADataSet() throws IOException {
    Path data = Terminal.file(folder, "towns.json", DATA);
    JsonNode plain = json("--over", data.toString());
    JsonNode moved =
        json("--over", data.toString(), "--a", "1,2", "--remove", "distractor", "--shuffle");
    assertThat(moved.get("importanceInputs").asInt()).isEqualTo(2);
    assertThat(moved.get("heads").get(3).get("ablation"))
        .isNotEqualTo(plain.get("heads").get(3).get("ablation"));
  }

  @Test
  void distractorsOfATypedQuestionAreOfTheDataSetAtHand() throws IOException {
    Path data = Terminal.file(folder, "towns.json", DATA);
    String[] typed = {
      "heads",
      "--question",
      "where?",
      "--context",
      "it is old. it is in Rome.",
      "--a",
      "2",
      "--remove",
      "distractor",
      "--over",
      data.toString()
    };
    assertThat(terminal.type(typed).code()).isZero();
    assertThat(terminal.strangers).containsExactly(Optional.of(data.toString()));
    heads("--over", "elsewhere.json");
    assertThat(terminal.strangers).last().isEqualTo(Optional.of(data.toString()));
  }

  @Test
  void tableAndFiguresAreWritten() throws IOException {
    Path out = folder.resolve("figures");
    Terminal.Result result =
        heads(
            "--csv",
            "-",
            "--knockout",
            "question>answer",
            "--lines",
            "1.0",
            "--sorted",
            "--out",
            out.toString());
    assertThat(result.out().lines()).hasSize(5).first().asString().startsWith("side,layer,head,");
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains(
              "ablation-a.svg",
              "gradient-a.png",
              "by-layer-a.svg",
              "changed-a.svg",
              "knockout-1-a.svg",
              "heads-a.svg",
              "lines-a.png")
          .hasSize(28);
    }
    SmallMapsPanel all =
        (SmallMapsPanel) FigureFiles.read(out.resolve("heads-a.svg")).panels().get(0);
    assertThat(all.maps()).hasSize(4);
    assertThat(all.rows()).containsOnly("");
    LinesPanel lines = (LinesPanel) FigureFiles.read(out.resolve("lines-a.png")).panels().get(0);
    assertThat(lines.title()).isEqualTo("A, layer 1, head 0");
  }

  @ParameterizedTest
  @CsvSource({
    "--off, 3.2, no such layer",
    "--off, 0.2, no such head",
    "--off, x, is no head",
    "--scale, 1, scales nothing",
    "--scale, 1=NaN, scales nothing",
    "--knockout, question, names no attention",
    "--knockout, question>moon, names no attention",
    "--knockout, question>sentence:9, There is no sentence 9",
    "--patch, 0.1, no side B",
    "--width, 0, No layer is in a stretch",
    "--lines, 9.0, no such layer",
    "--lines, 1, is a whole layer",
    "--threshold, -1, No weight is below 0",
    "--colour, charm, is none of",
    "--layers, 1-0, last layer is before",
    "--importance, some, is none of"
  })
  void whatCannotBeDoneIsRefusedInASentence(String option, String value, String fault)
      throws IOException {
    String[] args =
        option.equals("--layers")
            ? new String[] {option, value, "--knockout", "question>context"}
            : new String[] {option, value};
    Terminal.Result result = heads(args);
    assertThat(result.code()).isEqualTo(Commands.BAD_INPUT);
    assertThat(result.err()).contains(fault);
    assertThat(result.out()).isEmpty();
  }
}
