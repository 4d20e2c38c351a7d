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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeleteCommandTest {
  private static final String[] TYPED = {
    "delete",
    "--question",
    "where is it?",
    "--context",
    "it stands in Paris. it is tall. it was built in Rome."
  };

  private final Terminal terminal = new Terminal();
  @TempDir Path folder;

  private Terminal.Result delete(String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(TYPED));
    all.addAll(Arrays.asList(args));
    return terminal.type(all.toArray(String[]::new));
  }

  private JsonNode json(String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.addAll(List.of("--json", "-"));
    Terminal.Result result = delete(all.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    return JsonMapper.shared().readTree(result.out());
  }

  private static List<Integer> removed(JsonNode json) {
    List<Integer> removed = new ArrayList<>();
    json.get("steps").forEach(step -> removed.add(step.get("removed").asInt(-1)));
    return removed;
  }

  @Test
  void orderByHandCountsFromOneAndTheFileFromZero() {
    JsonNode json = json("--order", "2,1");

    assertThat(removed(json)).containsExactly(-1, 1, 0);
    JsonNode last = json.get("steps").get(2);
    assertThat(last.get("text").asString()).isEqualTo("it was built in Rome.");
    assertThat(last.get("answer").asString()).isEqualTo("Rome.");
    assertThat(last.get("originalProbability").asDouble()).isZero();
    assertThat(last.get("kept").get(0).asInt()).isEqualTo(2);
    assertThat(last.get("weight").isNull()).isTrue();
    assertThat(json.get("order").asString()).isEqualTo("order by hand");
    assertThat(json.get("original").get("text").asString()).isEqualTo("Paris.");
  }

  @Test
  void orderByWeightsTurnsRound() {
    JsonNode most = json("--lens", "raw", "--layer", "1", "--head", "0");
    JsonNode least = json("--lens", "raw", "--layer", "1", "--head", "0", "--ascending");
    JsonNode again = json("--cascading");

    assertThat(most.get("steps").size()).isEqualTo(3);
    assertThat(removed(most).get(1)).isNotEqualTo(removed(least).get(1));
    assertThat(most.get("steps").get(1).get("weight").asDouble())
        .isGreaterThan(least.get("steps").get(1).get("weight").asDouble());
    assertThat(again.get("order").asString()).endsWith("explained again after each step");
  }

  @Test
  void gradientsTakeTheOptionsOfAttribute() {
    String[] by = {"--by", "integrated-gradients", "--steps", "2"};
    JsonNode span = json(by);
    JsonNode start = json("--by", "integrated-gradients", "--steps", "2", "--target", "start");

    assertThat(span.get("steps").get(1).get("weight").asDouble())
        .isNotEqualTo(start.get("steps").get(1).get("weight").asDouble());
  }

  @Test
  void theFileNamesTheSeedWhereOrdersAreDrawn() {
    String[] many = {
      "delete",
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
    assertThat(JsonMapper.shared().readTree(terminal.type(many).out()).get("seed").asInt())
        .isEqualTo(7);
    assertThat(json("--order", "1,2").has("seed")).isFalse();
  }

  @Test
  void filesAndPicturesAreWritten() throws IOException {
    Path csv = folder.resolve("steps.csv");
    Path out = folder.resolve("figures");
    Terminal.Result result = delete("--b", "2,3", "--csv", csv.toString(), "--out", out.toString());

    assertThat(result.err()).isEmpty();
    assertThat(Files.readAllLines(csv)).hasSize(1 + 3 + 2);
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "deletion.svg",
              "deletion.png",
              "deletion.csv",
              "deletion.txt",
              "deletion-b.svg",
              "deletion-b.png",
              "deletion-b.csv",
              "deletion-b.txt");
    }
    assertThat(result.out()).contains("  whole  ").contains("B, Leave one out, most first");
  }

  @Test
  void twoOrdersAtOnceAndSentencesThatAreNotThereAreRefused() {
    assertThat(delete("--order", "1,2", "--cascading").err())
        .contains("An order by hand and one by weights");
    assertThat(delete("--order", "1,2", "--target", "start").err())
        .contains("An order by hand and one by weights");
    assertThat(delete("--order", "9").err()).contains("Sentence 9 is not in the text");
    assertThat(delete("--order", "9").code()).isEqualTo(2);
    assertThat(delete("--order", "1,1").err()).contains("Sentence 1 is named twice");
  }

  @Test
  void oneSentenceIsOneStep() {
    JsonNode json = json("--a", "2");

    assertThat(removed(json)).containsExactly(-1);
    assertThat(json.get("steps").get(0).get("text").asString()).isEqualTo("it is tall.");
  }

  @Test
  void thresholdAndTemperatureAreThoseAskedFor() {
    JsonNode plain = json("--order", "2");
    JsonNode warm = json("--order", "2", "--temperature", "4");
    JsonNode empty = json("--order", "2", "--tau", "-20");

    assertThat(plain.get("tau").asDouble()).isZero();
    assertThat(warm.get("temperature").asDouble()).isEqualTo(4);
    assertThat(warm.get("steps").get(1).get("originalProbability").asDouble())
        .isLessThan(plain.get("steps").get(1).get("originalProbability").asDouble());
    assertThat(empty.get("tau").asDouble()).isEqualTo(-20);
    assertThat(empty.get("steps").get(1).get("answer").asString()).isEmpty();
    Terminal.Result refused = delete("--temperature", "0");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("This is no temperature");
  }
}
