package org.spanscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TrustCommandTest {
  private static final String DATA =
      """
      {"data":[{"title":"Towns","paragraphs":[{"context":"it is old. it is in Rome. we like Paris.",
        "qas":[{"id":"first","question":"where?","answers":[{"text":"Rome","answer_start":20}]}]}]}]}
      """;

  private final Terminal terminal = new Terminal();
  @TempDir Path folder;

  private Terminal.Result trust(String... args) throws IOException {
    Path data = Terminal.file(folder, "towns.json", DATA);
    List<String> all = new ArrayList<>(List.of("trust", "--example", data.toString()));
    all.addAll(Arrays.asList(args));
    return terminal.type(all.toArray(String[]::new));
  }

  private JsonNode json(String... args) throws IOException {
    Path file = folder.resolve("trust.json");
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.addAll(List.of("--json", file.toString()));
    Terminal.Result result = trust(all.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    return JsonMapper.shared().readTree(Files.readAllBytes(file));
  }

  @Test
  void everyPartIsInTheFile() throws IOException {
    JsonNode json = json("--lens", "mean", "--seeds", "2", "--orders", "3");

    assertThat(json.get("name").asString()).isEqualTo("mean");
    assertThat(json.get("gap").isNull()).isTrue();
    assertThat(json.get("faithfulness").get("orders").asInt()).isEqualTo(3);
    assertThat(json.get("faithfulness").get("comprehensiveness").propertyNames())
        .containsExactly("value", "random", "deviation");
    JsonNode depths = json.get("randomisation");
    assertThat(depths.get(0).get("layers").asInt()).isEqualTo(1);
    assertThat(depths.get(0).get("correlations").size()).isEqualTo(2);
    assertThat(depths.get(depths.size() - 1).get("all").asBoolean()).isTrue();
    JsonNode names = json.get("agreement").get("names");
    assertThat(json.get("agreement").get("words").size()).isEqualTo(names.size());
    assertThat(json.has("b")).isFalse();
  }

  @Test
  void randomOrdersAreDrawnFromTheSeedWhichTheFileNames() throws IOException {
    String[] by = {"--lens", "mean", "--quick", "--orders", "2"};
    JsonNode usual = json(by);
    Set<JsonNode> drawn = new HashSet<>();
    for (int seed = 1; seed <= 8; seed++) {
      JsonNode json = json(with(by, "--seed", Integer.toString(seed)));
      assertThat(json.get("faithfulness").get("seed").asInt()).isEqualTo(seed);
      assertThat(json.get("randomisation")).isEqualTo(usual.get("randomisation"));
      assertThat(json.equals(usual)).isEqualTo(seed == 1);
      drawn.add(json.get("faithfulness").get("sufficiency").get("random"));
    }
    assertThat(drawn).hasSizeGreaterThan(1);
  }

  @Test
  void stepsAreTwentyUnlessOthersAreNamed() throws IOException {
    String[] by = {"--by", "integrated-gradients", "--quick"};
    JsonNode usual = json(by);

    assertThat(json(with(by, "--steps", "20")).get("gap")).isEqualTo(usual.get("gap"));
    assertThat(json(with(by, "--target", "start")).get("name")).isEqualTo(usual.get("name"));
    assertThat(trust(with(by, "--steps", "0")).err()).contains("--steps 0").contains("1 to 1000");
  }

  private static String[] with(String[] options, String... more) {
    return Stream.of(options, more).flatMap(Arrays::stream).toArray(String[]::new);
  }

  @Test
  void quickLeavesTheComparisonOutAndBStandsBesideA() throws IOException {
    JsonNode json = json("--by", "leave-one-out", "--quick", "--b", "1,3");

    assertThat(json.has("agreement")).isFalse();
    assertThat(json.get("randomisation").get(0).get("correlations").size()).isEqualTo(1);
    assertThat(json.get("b").get("name").asString()).isEqualTo("leave-one-out");
  }

  @Test
  void tableAndFiguresAreWrittenAndNumbersPrinted() throws IOException {
    Path table = folder.resolve("trust.csv");
    Path figures = folder.resolve("figures");
    Terminal.Result result =
        trust(
            "--lens",
            "uniform",
            "--seeds",
            "1",
            "--csv",
            table.toString(),
            "--out",
            figures.toString());

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("Uniform control", "comprehensiveness", "uniform map");
    assertThat(Files.readString(table))
        .startsWith("side,measure,name,other,value,random,deviation\n")
        .contains("\nA,randomisation,top 1,seed 1,", "\nA,\"agreement, words\",");
    try (Stream<Path> files = Files.list(figures)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains(
              "faithfulness-a.svg",
              "randomised-weights-a.png",
              "agreement-words-a.svg",
              "agreement-sentences-a.svg");
    }
  }

  @Test
  void numbersOutOfBoundsAreRefusedBeforeAnythingIsRead() throws IOException {
    Terminal.Result result = trust("--orders", "1");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("--orders 1").contains("Take 2 to 1000");
  }
}
