package org.spanscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.figure.FigureFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SentenceTestCommandTest {
  private static final String DATA =
      """
      {"data":[{"title":"Towns","paragraphs":[{"context":"it is old. it is in Rome. we like Paris.",
        "qas":[{"id":"first","question":"where?","answers":[{"text":"Rome","answer_start":20}]},
        {"id":"none","question":"who?","answers":[],"is_impossible":true}]}]}]}
      """;

  private final Terminal terminal = new Terminal();
  @TempDir Path folder;

  private Terminal.Result test(String... args) throws IOException {
    Path data = Terminal.file(folder, "towns.json", DATA);
    List<String> all = new ArrayList<>(List.of("sentence-test", "--example", data.toString()));
    all.addAll(Arrays.asList(args));
    return terminal.type(all.toArray(String[]::new));
  }

  private JsonNode json(String... args) throws IOException {
    Path file = folder.resolve("test.json");
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.addAll(List.of("--json", file.toString()));
    Terminal.Result result = test(all.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    return JsonMapper.shared().readTree(Files.readAllBytes(file));
  }

  @Test
  void rowsAreTheWholeTextAndEachSentenceCountedFromZero() throws IOException {
    JsonNode json = json("--lens", "uniform");

    JsonNode rows = json.get("rows");
    assertThat(rows.size()).isEqualTo(4);
    assertThat(rows.get(0).propertyNames())
        .contains(
            "sentence",
            "answer",
            "f1",
            "maxStartProbability",
            "maxEndProbability",
            "nullProbability",
            "attribution");
    assertThat(rows.get(0).get("sentence").isNull()).isTrue();
    assertThat(rows.get(0).get("answer").asString()).isEqualTo("Rome.");
    assertThat(rows.get(0).get("f1").asDouble()).isEqualTo(1);
    assertThat(rows.get(1).get("sentence").asInt(-1)).isZero();
    assertThat(rows.get(1).get("answer").asString("?")).isEmpty();
    assertThat(rows.get(1).get("nullProbability").asDouble()).isGreaterThan(0.9);
    assertThat(rows.get(3).get("sentence").asInt()).isEqualTo(2);
    assertThat(rows.get(3).get("answer").asString()).isEqualTo("Paris.");
    assertThat(rows.get(3).get("maxStartProbability").asDouble()).isGreaterThan(0.9);
    double sum = 0;
    for (int i = 1; i < rows.size(); i++) {
      sum += rows.get(i).get("attribution").asDouble();
    }
    assertThat(rows.get(0).get("attribution").asDouble()).isEqualTo(sum);
    assertThat(json.has("b")).isFalse();
    assertThat(json.get("original").get("start").asInt()).isEqualTo(20);
    assertThat(json.get("example").get("id").asString()).isEqualTo("first");
  }

  @Test
  void sideBStandsBesideWhereItIsAskedFor() throws IOException {
    JsonNode json = json("--b", "without-answer", "--remove", "mask");

    assertThat(json.get("rows").size()).isEqualTo(4);
    assertThat(json.get("b").get("rows").size()).isEqualTo(3);
    assertThat(json.get("b").get("rows").get(0).get("answer").asString()).isEqualTo("Paris.");
    assertThat(json.get("removal").asString()).isEqualTo("mask");
  }

  @Test
  void unknownGoldsLeaveTheScoreNull() {
    Terminal.Result result =
        terminal.type(
            "sentence-test", "--question", "where?", "--context", "it is in Rome.", "--json", "-");

    JsonNode rows = JsonMapper.shared().readTree(result.out()).get("rows");
    assertThat(result.code()).isZero();
    assertThat(rows.size()).isEqualTo(2);
    assertThat(rows.get(0).get("f1").isNull()).isTrue();
    assertThat(rows.get(0).get("answer")).isEqualTo(rows.get(1).get("answer"));
  }

  @Test
  void theTableIsWrittenAsCsvAndTheFiguresAsPictures() throws IOException {
    Path csv = folder.resolve("test.csv");
    Path out = folder.resolve("figures");
    Terminal.Result result = test("--csv", csv.toString(), "--out", out.toString());

    assertThat(result.err()).isEmpty();
    assertThat(Files.readAllLines(csv)).hasSize(5);
    assertThat(Files.readAllLines(csv).get(0))
        .startsWith("side,sentence,answer,f1,maxStartProbability,maxEndProbability");
    assertThat(Files.readAllLines(csv).get(1)).startsWith("A,,Rome.,1.0,0.9");
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "sentence-test.svg",
              "sentence-test.png",
              "sentence-test.csv",
              "sentence-test.txt",
              "long-short.svg",
              "long-short.png",
              "long-short.csv",
              "long-short.txt");
    }
    assertThat(FigureFiles.read(out.resolve("long-short.svg")).provenance())
        .containsEntry("example", "first");
    assertThat(result.out()).contains("4 figures are in " + out).contains("  whole  1.00  0.9");
  }

  @Test
  void gradientsTakeTheOptionsOfAttribute() throws IOException {
    String[] how = {"--target", "start", "--steps", "3", "--baseline", "pad"};
    JsonNode plain = json("--by", "integrated-gradients");
    List<String> options = new ArrayList<>(List.of("--by", "integrated-gradients"));
    options.addAll(List.of(how));
    JsonNode rows = json(options.toArray(String[]::new)).get("rows");

    Path data = Terminal.file(folder, "towns.json", DATA);
    List<String> same = new ArrayList<>(List.of("attribute", "--example", data.toString()));
    same.addAll(List.of(how));
    same.addAll(List.of("--json", "-"));
    JsonNode made = JsonMapper.shared().readTree(terminal.type(same.toArray(String[]::new)).out());
    for (int i = 0; i < 3; i++) {
      assertThat(rows.get(i + 1).get("attribution").asDouble())
          .isEqualTo(made.get("sentences").get(i).get("value").asDouble());
    }
    assertThat(rows.get(0).get("attribution"))
        .isNotEqualTo(plain.get("rows").get(0).get("attribution"));
    assertThat(test("--steps", "1001").err()).contains("Take 1 to 1000.");
  }

  @Test
  void theFileNamesTheSeedWhereOrdersAreDrawn() throws IOException {
    assertThat(json("--by", "shapley", "--seed", "7").has("seed")).isFalse();
    String[] many = {
      "sentence-test",
      "--question",
      "where?",
      "--context",
      "it is in Rome. ".repeat(13).strip(),
      "--by",
      "shapley",
      "--seed",
      "7",
      "--json",
      "-"
    };
    JsonNode json = JsonMapper.shared().readTree(terminal.type(many).out());
    assertThat(json.get("seed").asInt()).isEqualTo(7);
    many[6] = "leave-one-out";
    assertThat(JsonMapper.shared().readTree(terminal.type(many).out()).has("seed")).isFalse();
  }

  @Test
  void whatIsPrintedForMachinesHasNoWordsAround() throws IOException {
    assertThat(test("--csv", "-").out()).startsWith("side,sentence,").doesNotContain("weights by");
    Terminal.Result both = test("--csv", "-", "--json", "-");
    assertThat(both.code()).isEqualTo(2);
    assertThat(both.err()).contains("JSON and CSV cannot both be printed");
  }

  @Test
  void unknownWeightsAndHeadsAreRefused() throws IOException {
    assertThat(test("--by", "magic").err())
        .contains("Sentences cannot be weighed by this (magic). Choose one of lens, ")
        .contains("leave-one-out");
    assertThat(test("--lens", "rollout", "--head", "1").code()).isEqualTo(2);
  }

  @Test
  void thresholdAndTemperatureAreThoseAskedFor() throws IOException {
    JsonNode plain = json("--lens", "uniform");
    JsonNode other = json("--lens", "uniform", "--tau", "-20", "--temperature", "4");

    assertThat(plain.get("rows").get(0).get("answer").asString()).isNotEmpty();
    assertThat(other.get("rows")).allMatch(row -> row.get("answer").asString().isEmpty());
    assertThat(other.get("rows").get(0).get("maxStartProbability").asDouble())
        .isLessThan(plain.get("rows").get(0).get("maxStartProbability").asDouble());
    assertThat(other.get("tau").asDouble()).isEqualTo(-20);
    assertThat(other.get("temperature").asDouble()).isEqualTo(4);
  }
}
