package org.spanscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spanscope.engine.SafetensorsFile;
import org.spanscope.testing.Goldens;
import org.spanscope.ui.activity.LogFeed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands as they are, on the reader and the samples that the product ships. */
class CommandLineTest {
  private static final ByteArrayOutputStream OUT = new ByteArrayOutputStream();
  private static final ByteArrayOutputStream ERR = new ByteArrayOutputStream();
  private static Workbench workbench;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    workbench =
        new Workbench(
            Places.here(),
            OUT,
            new PrintStream(ERR, true, StandardCharsets.UTF_8),
            StandardCharsets.UTF_8,
            LogFeed.NONE);
  }

  @AfterAll
  static void stop() {
    workbench.close();
  }

  @BeforeEach
  void clear() {
    OUT.reset();
    ERR.reset();
  }

  private static String type(String... args) {
    int code = workbench.commands().run(args);
    assertThat(ERR.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(code).isZero();
    return OUT.toString(StandardCharsets.UTF_8);
  }

  @Test
  void readGivesTheReferencesAnswersAndItsAttention() {
    Goldens goldens = Goldens.reader();
    JsonNode golden = goldens.items().get(0);
    Path file = folder.resolve("reading.safetensors");
    JsonNode json =
        JsonMapper.shared()
            .readTree(
                type(
                    "read",
                    "--reader",
                    Goldens.SHIPPED_READER.toString(),
                    "--device",
                    "cpu",
                    "--question",
                    golden.get("question").asString(),
                    "--context",
                    golden.get("context").asString(),
                    "--json",
                    "-",
                    "--tensors",
                    file.toString()));
    JsonNode nbest = golden.get("nbest");
    assertThat(json.get("nbest").size()).isEqualTo(20);
    for (int i = 0; i < Math.min(nbest.size(), 20); i++) {
      JsonNode expected = nbest.get(i);
      JsonNode actual = json.get("nbest").get(i);
      assertThat(actual.get("text").asString()).isEqualTo(expected.get("text").asString());
      assertThat(actual.get("probability").asDouble())
          .isCloseTo(expected.get("probability").asDouble(), offset(1e-4));
    }
    SafetensorsFile tensors = SafetensorsFile.open(file);
    Map<String, String> names =
        Map.of(
            "0.start_logits",
            "0.start_logits",
            "0.end_logits",
            "0.end_logits",
            "0.attentions",
            "attentions");
    names.forEach(
        (name, golden0) ->
            Goldens.assertClose(tensors.floats(name), goldens.floats(0, golden0), 2e-5, name));
    int n = json.get("windows").get(0).get("tokens").asInt();
    assertThat(tensors.shape("0.attentions")).containsExactly(12L, 12L, (long) n, (long) n);
    assertThat(json.get("tokens").size()).isEqualTo(n);
  }

  @Test
  void aLongTextIsReadInWindowsAndEachOfItsTokensIsListedOnce() {
    JsonNode json =
        JsonMapper.shared()
            .readTree(
                type("read", "--question", "Who came?", "--context", longText(), "--json", "-"));
    assertThat(json.get("windows").size()).isGreaterThan(1);
    int context = 0;
    int last = -1;
    for (JsonNode token : json.get("tokens")) {
      if (token.get("kind").asString().equals("context")) {
        context++;
        assertThat(token.get("start").asInt()).isGreaterThanOrEqualTo(last);
        last = token.get("start").asInt();
      }
    }
    JsonNode end = json.get("windows").get(json.get("windows").size() - 1);
    assertThat(context).isEqualTo(end.get("lastContextToken").asInt() + 1);
  }

  @Test
  void aLongTextIsComparedWithTheWindowsPutTogether() {
    type(
        "compare",
        "--question",
        "Who came?",
        "--context",
        longText(),
        "--level",
        "sentence",
        "--block",
        "all",
        "--out",
        folder.toString());
    JsonNode json = JsonMapper.shared().readTree(folder.resolve("compare.json").toFile());
    assertThat(json.get("a").get("reading").get("windows").size()).isGreaterThan(1);
    assertThat(json.get("a").get("map").get("values").toString()).contains("null");
    assertThat(folder.resolve("heatmap-difference.png")).exists();
  }

  private static String longText() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 45; i++) {
      text.append("In the year ").append(1000 + i).append(" the river rose and nobody came. ");
    }
    return text.append("Then Matilda came.").toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"read", "compare", "models", "sentences"})
  void theExampleOfTheHelpWorks(String command) {
    String help = type(command, "--help");
    OUT.reset();
    List<String> words = words(help.substring(help.indexOf("Example:") + "Example:".length()));
    assertThat(words.subList(0, 4))
        .containsExactly("java", "-jar", "target/spanscope.jar", command);
    List<String> args = new ArrayList<>(words.subList(3, words.size()));
    args.replaceAll(word -> word.equals("figures") ? folder.resolve("f").toString() : word);
    assertThat(type(args.toArray(String[]::new))).isNotBlank();
    assertThat(Files.exists(folder.resolve("f/compare.json"))).isEqualTo(command.equals("compare"));
  }

  /** Splits as a shell does: quotes, and a backslash at a line's end. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(line.replace("\\\n", " "));
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words;
  }
}
