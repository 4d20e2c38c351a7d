package org.spanscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spanscope.figure.FigureFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AttributeCommandTest {
  private static final String TEXT = "it stands in Paris. it is tall. it was built.";

  private final Terminal terminal = new Terminal();
  @TempDir Path folder;

  private Terminal.Result attribute(String... options) {
    List<String> args =
        new ArrayList<>(List.of("attribute", "--question", "where is it?", "--context", TEXT));
    args.addAll(List.of(options));
    return terminal.type(args.toArray(String[]::new));
  }

  private JsonNode json(String... options) {
    List<String> args = new ArrayList<>(List.of(options));
    args.addAll(List.of("--json", "-"));
    Terminal.Result result = attribute(args.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    return JsonMapper.shared().readTree(result.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"integrated-gradients", "gradient-x-input", "leave-one-out", "shapley"})
  void everyMethodKeepsTheContract(String method) {
    JsonNode json = json("--method", method);

    assertThat(json.propertyNames())
        .startsWith(
            "method",
            "target",
            "tokens",
            "sentences",
            "total",
            "inputScore",
            "baselineScore",
            "gap");
    assertThat(json.get("method").asString()).isEqualTo(method);
    assertThat(json.has("b")).isFalse();
    assertThat(json.get("tokens").get(0).get("kind").asString()).isEqualTo("cls");
    assertThat(json.get("tokens").get(0).get("start").isNull()).isTrue();
    assertThat(json.get("tokens").size()).isEqualTo(16);
    assertThat(json.get("sentences").size()).isEqualTo(3);
    double sum = 0;
    for (JsonNode token : json.get("tokens")) {
      sum += token.get("value").asDouble();
    }
    assertThat(json.get("total").asDouble()).isCloseTo(sum, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"start,6", "end,6", "span,12"})
  void theTargetSaysWhichLogitsAreExplained(String target, double score) {
    JsonNode json = json("--target", target, "--steps", "3", "--baseline", "pad");

    assertThat(json.get("target").asString()).isEqualTo(target);
    assertThat(json.get("inputScore").asDouble()).isEqualTo(score);
    assertThat(json.get("baselineScore").asDouble()).isZero();
    assertThat(json.get("gap").asDouble()).isLessThan(1e-9);
    assertThat(json.get("gradients").asInt()).isEqualTo(3);
    assertThat(json.get("baseline").asString()).isEqualTo("pad");
    assertThat(json.get("path").get("scores").size()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"leave-one-out", "shapley"})
  void methodsOverSentencesExplainTheAnswerWhateverTheTarget(String method) {
    JsonNode start = json("--method", method, "--target", "start");

    assertThat(start.get("target").asString()).isEqualTo("answer-probability");
    assertThat(start.get("sentences")).isEqualTo(json("--method", method).get("sentences"));
    assertThat(terminal.type("attribute", "--help").out().replaceAll("\\s+", " "))
        .contains("explain the probability of the answer whatever the target.");
  }

  @ParameterizedTest
  @CsvSource({
    "integrated-gradients, '', token",
    "leave-one-out, '', sentence",
    "shapley, '', sentence",
    "shapley, word, word"
  })
  void figuresOfMethodsOverSentencesAreOfSentencesUnlessAskedOtherwise(
      String method, String level, String shown) {
    List<String> options = new ArrayList<>(List.of("--method", method, "--out", folder.toString()));
    if (!level.isEmpty()) {
      options.addAll(List.of("--level", level));
    }
    attribute(options.toArray(String[]::new));

    assertThat(FigureFiles.read(folder.resolve("attribution-text-a.svg")).says())
        .contains(shown + " level");
  }

  @Test
  void sentencesThatAreEnoughAreFoundWhereAskedFor() {
    assertThat(json("--method", "shapley").has("sufficient")).isFalse();
    JsonNode enough = json("--method", "shapley", "--sufficient").get("sufficient");

    assertThat(enough.get("sentences").size()).isEqualTo(1);
    assertThat(enough.get("sentences").get(0).asInt(-1)).isZero();
    assertThat(enough.get("complete").asBoolean()).isTrue();
  }

  @Test
  void randomOrdersAreDrawnFromTheSeedWhichTheFileNames() {
    String many = "one is it. ".repeat(13) + TEXT;
    String[] by = {"attribute", "--question", "where is it?", "--context", many};
    JsonNode usual = sampled(by);
    JsonNode first = sampled(by, "--seed", "1");
    JsonNode seventh = sampled(by, "--seed", "7");

    assertThat(usual).isEqualTo(first);
    assertThat(usual.get("seed").asInt()).isEqualTo(1);
    assertThat(seventh.get("seed").asInt()).isEqualTo(7);
    assertThat(seventh.get("sentences")).isNotEqualTo(first.get("sentences"));
    assertThat(json("--method", "shapley", "--seed", "7").has("seed")).isFalse();
  }

  private JsonNode sampled(String[] by, String... options) {
    List<String> args = new ArrayList<>(List.of(by));
    args.addAll(List.of("--method", "shapley", "--json", "-"));
    args.addAll(List.of(options));
    return JsonMapper.shared().readTree(terminal.type(args.toArray(String[]::new)).out());
  }

  @Test
  void interactionsPairTheKeptSentences() {
    JsonNode pairs = json("--method", "shapley", "--a", "1,3").get("interactions");

    assertThat(pairs.size()).isEqualTo(2);
    assertThat(pairs.get(0).get(0).isNull()).isTrue();
    assertThat(pairs.get(0).get(1).asDouble()).isEqualTo(pairs.get(1).get(0).asDouble());
  }

  @Test
  void bothSidesAreExplainedWhereBothAreNamed() {
    JsonNode json = json("--method", "leave-one-out", "--b", "2,3", "--remove", "mask");

    assertThat(json.get("target").asString()).isEqualTo("answer-probability");
    assertThat(json.get("b").get("target").asString()).isEqualTo("null-probability");
    assertThat(json.get("b").get("sentences").get(0).get("index").asInt()).isEqualTo(1);
    assertThat(json.get("b").get("removal").asString()).isEqualTo("mask");
    assertThat(json.get("gap").isNull()).isTrue();
  }

  @Test
  void theSummaryNamesSentencesAndTheGap() {
    Terminal.Result result = attribute("--method", "shapley", "--sufficient");

    assertThat(result.out())
        .contains("A: \"Paris.\", sum +0.978", "completeness gap below 0.1 %", "it is tall.")
        .contains("enough alone: sentence 1");
  }

  @Test
  void figuresAndTheTableAreWritten() throws IOException {
    Path csv = folder.resolve("values.csv");
    Path figures = folder.resolve("figures");

    Terminal.Result one =
        attribute("--csv", csv.toString(), "--out", figures.toString(), "--b", "2,3");
    attribute("--method", "shapley", "--out", figures.toString(), "--level", "sentence");

    assertThat(one.err()).isEmpty();
    assertThat(Files.readAllLines(csv).get(0))
        .isEqualTo("side,level,index,text,start,end,kind,value,error");
    assertThat(Files.readString(csv)).contains("\nB,sentence,2,it was built.,");
    try (Stream<Path> files = Files.list(figures)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".svg")))
          .containsExactlyInAnyOrder(
              "attribution-text-a.svg",
              "attribution-bars-a.svg",
              "attribution-path-a.svg",
              "attribution-text-b.svg",
              "attribution-bars-b.svg",
              "attribution-path-b.svg",
              "interactions-a.svg");
    }
  }

  @Test
  void stepsThatMakeNoSenseAreRefusedInOneLine() {
    for (String steps : List.of("0", "1001", "-3")) {
      Terminal.Result result = attribute("--steps", steps);
      assertThat(result.code()).isEqualTo(2);
      assertThat(result.err()).contains("1 to 1000").hasLineCount(1);
    }
    assertThat(attribute("--steps", "5", "--adaptive").code()).isEqualTo(2);
    assertThat(attribute("--method", "magic").err()).contains("shapley").hasLineCount(1);
  }
}
