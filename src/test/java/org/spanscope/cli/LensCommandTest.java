package org.spanscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LensCommandTest {
  private static final int TOKENS = 1 + 3 + 1 + 7 + 1;

  private final Terminal terminal = new Terminal();
  @TempDir Path folder;

  private Terminal.Result lens(String... args) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "lens",
                "--question",
                "where is it?",
                "--context",
                "it stands in Paris. it is tall."));
    all.addAll(Arrays.asList(args));
    return terminal.type(all.toArray(String[]::new));
  }

  private JsonNode json(String... args) {
    Terminal.Result result =
        lens(Stream.concat(Stream.of(args), Stream.of("--json", "-")).toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    return JsonMapper.shared().readTree(result.out());
  }

  private static double sum(JsonNode row) {
    double sum = 0;
    for (JsonNode weight : row) {
      sum += weight.doubleValue();
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource({
    "raw, 1",
    "mean, -1",
    "rollout, 1",
    "norm, 1",
    "value-zeroing, 1",
    "globenc, 1",
    "alti, 1",
    "uniform, -1"
  })
  void mapGoesFromEveryTokenToEveryTokenOfTheLastLayerAndAllHeads(String name, int layer) {
    JsonNode json = json("--name", name);

    assertThat(json.get("name").asString()).isEqualTo(name);
    if (layer < 0) {
      assertThat(json.get("layer").isNull()).isTrue();
    } else {
      assertThat(json.get("layer").intValue()).isEqualTo(layer);
    }
    assertThat(json.get("head").isNull()).isTrue();
    assertThat(json.get("level").asString()).isEqualTo("token");
    assertThat(json.get("sinks").asString()).isEqualTo("raw");
    assertThat(json.get("rows").size()).isEqualTo(TOKENS);
    assertThat(json.get("columns").size()).isEqualTo(TOKENS);
    assertThat(json.get("matrix").size()).isEqualTo(TOKENS);
    for (JsonNode row : json.get("matrix")) {
      assertThat(row.size()).isEqualTo(TOKENS);
      if (!name.equals("norm")) {
        assertThat(sum(row)).isCloseTo(1, within(1e-5));
      }
    }
    assertThat(json.get("masses").size()).isEqualTo(2);
    assertThat(json.get("reader").asString()).isNotEmpty();
  }

  @Test
  void headOfANormIsItsAttentionTimesTheLengthOfItsVector() {
    JsonNode raw = json("--name", "raw", "--layer", "0", "--head", "1");
    JsonNode norm = json("--name", "norm", "--layer", "0", "--head", "1");

    assertThat(norm.get("head").intValue()).isEqualTo(1);
    double weight = raw.get("matrix").get(2).get(4).doubleValue();
    // The made-up vector of head 1 at token 4 has length 1 + (1 + 4) % 3.
    assertThat(norm.get("matrix").get(2).get(4).doubleValue()).isCloseTo(3 * weight, within(1e-6));
  }

  @Test
  void offsetsAreThoseOfTheContextAndNullOutsideIt() {
    JsonNode columns = json().get("columns");

    for (int special : new int[] {0, 4, TOKENS - 1}) {
      assertThat(columns.get(special).get("start").isNull()).isTrue();
      assertThat(columns.get(special).get("end").isNull()).isTrue();
      assertThat(columns.get(special).has("questionStart")).isFalse();
    }
    JsonNode where = columns.get(1);
    assertThat(where.get("area").asString()).isEqualTo("question");
    assertThat(where.get("start").isNull()).isTrue();
    assertThat(where.get("questionStart").asInt(-1)).isZero();
    assertThat(where.get("questionEnd").asInt()).isEqualTo(5);
    JsonNode it = columns.get(5);
    assertThat(it.get("area").asString()).isEqualTo("context");
    assertThat(it.get("start").asInt(-1)).isZero();
    assertThat(it.get("end").asInt()).isEqualTo(2);
  }

  @Test
  void levelBlockAndSinksAreThoseAskedFor() {
    JsonNode json =
        json("--level", "sentence", "--block", "question-to-context", "--sinks", "zeroed");

    assertThat(json.get("rows").size()).isEqualTo(1);
    assertThat(json.get("columns").size()).isEqualTo(2);
    assertThat(json.get("columns").get(1).get("sentence").intValue()).isEqualTo(1);
    assertThat(json.get("sinks").asString()).isEqualTo("zeroed");
  }

  @Test
  void bothSidesAreTheFixedObjectAndOneInIt() {
    JsonNode json = json("--name", "alti", "--b", "2");

    assertThat(json.get("matrix").size()).isEqualTo(TOKENS);
    assertThat(json.get("b").get("matrix").size()).isEqualTo(TOKENS - 4);
    assertThat(json.get("b").get("masses").get(0).get("sentence").intValue()).isEqualTo(1);
  }

  @Test
  void tableAndFigureAreWritten() throws Exception {
    Path csv = folder.resolve("map.csv");
    Terminal.Result result =
        lens("--name", "norm", "--csv", csv.toString(), "--out", folder.toString());

    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains(
            "A: Norm-based, layer 1, heads summed as vectors, 13 rows and 13 columns by token")
        .contains("sentence 2: mass ")
        .contains("2 figures are in " + folder);
    List<String> lines = Files.readAllLines(csv);
    assertThat(lines.get(0)).isEqualTo("side,row,column,from,to,weight");
    assertThat(lines).hasSize(1 + TOKENS * TOKENS);
    assertThat(folder.resolve("lens-a.svg")).isNotEmptyFile();
    assertThat(folder.resolve("lens-a.png")).isNotEmptyFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mean", "rollout", "value-zeroing", "globenc", "alti", "uniform"})
  void headIsRefusedWhereTheLensHasNone(String name) {
    Terminal.Result result = lens("--name", name, "--head", "0");

    assertThat(result.code()).isEqualTo(Commands.BAD_INPUT);
    assertThat(result.err()).contains("The lens " + name + " has no head to choose");
  }

  @Test
  void unknownLensLayerAndHeadAreRefused() {
    assertThat(lens("--name", "magic").err()).contains("There is no such lens").contains("alti");
    assertThat(lens("--layer", "2").err()).contains("Its layers count from 0 to 1");
    assertThat(lens("--head", "7").err()).contains("Its heads count from 0 to 1");
  }
}
