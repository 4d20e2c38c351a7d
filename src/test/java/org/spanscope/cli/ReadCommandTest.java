package org.spanscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTest {
  private static final String QUESTION = "where is it?";
  private static final String CONTEXT = "it stands in Paris. it is tall.";

  private final Terminal terminal = new Terminal();
  @TempDir Path folder;

  private JsonNode json() {
    String[] args = {"read", "--question", QUESTION, "--context", CONTEXT, "--json", "-"};
    Terminal.Result result = terminal.type(args);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    return JsonMapper.shared().readTree(result.out());
  }

  @Test
  void tellsTheAnswerToPeople() {
    Terminal.Result result = terminal.type("read", "--question", QUESTION, "--context", CONTEXT);
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("Answer: \"Paris.\" (probability 0.9")
        .contains("1. 0.9")
        .contains("[13, 19)")
        .contains("no answer: 0.0")
        .contains("first on cpu: 13 tokens in 1 window, 12 ms");
  }

  @Test
  void theAnswerIsACharacterStretchOfTheContext() {
    JsonNode answer = json().get("answer");
    assertThat(answer.get("text").asString()).isEqualTo("Paris.");
    assertThat(answer.get("start").asInt()).isEqualTo(13);
    assertThat(answer.get("end").asInt()).isEqualTo(19);
    assertThat(answer.get("empty").asBoolean()).isFalse();
  }

  @Test
  void nbestHoldsSpansOnlyBestFirst() {
    JsonNode nbest = json().get("nbest");
    assertThat(nbest.size()).isEqualTo(20);
    double last = Double.POSITIVE_INFINITY;
    for (JsonNode candidate : nbest) {
      assertThat(candidate.propertyNames())
          .contains("text", "start", "end", "score", "probability", "window");
      assertThat(candidate.get("text").asString())
          .isNotEmpty()
          .isEqualTo(
              CONTEXT.substring(candidate.get("start").asInt(), candidate.get("end").asInt()));
      assertThat(candidate.get("score").asDouble()).isLessThanOrEqualTo(last);
      last = candidate.get("score").asDouble();
    }
  }

  @Test
  void probabilitiesSumToOneWithTheNull() {
    JsonNode json = json();
    double sum = json.get("nullProbability").asDouble();
    for (JsonNode candidate : json.get("nbest")) {
      sum += candidate.get("probability").asDouble();
    }
    // Seven context tokens have 28 spans, of which the list holds 20.
    assertThat(sum).isGreaterThan(0.99).isLessThanOrEqualTo(1 + 1e-9);
    double start = 0;
    double end = 0;
    for (JsonNode token : json.get("tokens")) {
      start += token.get("startProbability").asDouble();
      end += token.get("endProbability").asDouble();
    }
    assertThat(start).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(end).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void tokensComeInInputOrderWithTheirKinds() {
    JsonNode tokens = json().get("tokens");
    StringBuilder kinds = new StringBuilder();
    for (JsonNode token : tokens) {
      kinds.append(token.get("kind").asString().charAt(0));
      boolean context = token.get("kind").asString().equals("context");
      assertThat(token.get("start").isNull()).isEqualTo(!context);
      if (context) {
        assertThat(CONTEXT.substring(token.get("start").asInt(), token.get("end").asInt()))
            .isEqualTo(token.get("text").asString());
      }
    }
    // cls, question, separator, context, separator
    assertThat(kinds.toString()).isEqualTo("cqqqscccccccs");
  }

  @Test
  void saysWhoReadItWhereAndInWhichWindows() {
    JsonNode json = json();
    assertThat(json.get("reader").propertyNames())
        .contains("name", "family", "layers", "heads", "hidden", "maxTokens", "hash");
    assertThat(json.get("reader").get("name").asString()).isEqualTo("first");
    assertThat(json.get("device").asString()).isEqualTo("cpu");
    assertThat(json.get("nullScore").asDouble()).isZero();
    JsonNode window = json.get("windows").get(0);
    assertThat(window.get("index").asInt()).isZero();
    assertThat(window.get("firstContextToken").asInt()).isZero();
    assertThat(window.get("lastContextToken").asInt()).isEqualTo(6);
    assertThat(window.get("tokens").asInt()).isEqualTo(13);
    assertThat(window.get("nullScore").asDouble()).isZero();
  }

  @Test
  void anEmptyAnswerHasNoPlace() {
    Terminal.Result result =
        terminal.type("read", "--question", "who?", "--context", "nobody here", "--json", "-");
    JsonNode answer = JsonMapper.shared().readTree(result.out()).get("answer");
    assertThat(answer.get("empty").asBoolean()).isTrue();
    assertThat(answer.get("text").asString()).isEmpty();
    assertThat(answer.get("start").isNull()).isTrue();
    assertThat(answer.get("probability").asDouble()).isGreaterThan(0.9);
  }

  @Test
  void writesFilesAndStillTellsTheAnswer() {
    Path json = folder.resolve("deep/reading.json");
    Path tensors = folder.resolve("reading.safetensors");
    Terminal.Result result =
        terminal.type(
            "read",
            "--question",
            QUESTION,
            "--context",
            CONTEXT,
            "--json",
            json.toString(),
            "--tensors",
            tensors.toString());
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("Answer: \"Paris.\"");
    assertThat(json).content().contains("\"nbest\"");
    assertThat(tensors).hasContent("first");
  }

  @Test
  void readsTheContextFromAFile() throws IOException {
    Path file = Terminal.file(folder, "context.txt", "\uFEFFIt is in Rome 😀.");
    Terminal.Result result =
        terminal.type("read", "--question", "It where?", "--context", "@" + file, "--json", "-");
    assertThat(result.err()).isEmpty();
    assertThat(JsonMapper.shared().readTree(result.out()).get("answer").get("start").asInt())
        .isEqualTo(9);
  }

  @Test
  void twoAtSignsAreATextThatBeginsWithOne() {
    Terminal.Result result =
        terminal.type("read", "--question", "who?", "--context", "@@home Alice", "--json", "-");
    assertThat(JsonMapper.shared().readTree(result.out()).get("answer").get("start").asInt())
        .isEqualTo(6);
  }

  @Test
  void refusesAContextThatIsNotUtf8() throws IOException {
    Path file = Files.write(folder.resolve("latin.txt"), new byte[] {'a', 'b', (byte) 0xE9, 'c'});
    refused("@" + file, "The context is not UTF-8 (" + file + ", byte 2). Save it as UTF-8");
  }

  @Test
  void refusesAContextThatIsNotThere() {
    refused("@" + folder.resolve("none.txt"), "There is no such file for the context (");
    refused("@" + folder, "The context is a folder (");
    refused("@a\0b", "This is no name of a file: ");
  }

  @Test
  void refusesAnEmptyQuestionAndAnEmptyContext() {
    Terminal.Result result = terminal.type("read", "--question", " ", "--context", CONTEXT);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith("The question is empty").doesNotContain("\tat ");
    refused("  ", "Nothing is left to read");
  }

  @Test
  void refusesAnOutputBelowAPlainFile() throws IOException {
    Path plain = Terminal.file(folder, "plain", "kept");
    Terminal.Result result =
        terminal.type(
            "read", "--question", QUESTION, "--context", CONTEXT, "--json", plain + "/x.json");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith("A folder is needed where a file is (" + plain + ")");
    assertThat(plain).hasContent("kept");
  }

  @Test
  void refusesTensorsOnStandardOutputAndAFolderAsFile() {
    Terminal.Result tensors =
        terminal.type("read", "--question", QUESTION, "--context", CONTEXT, "--tensors", "-");
    assertThat(tensors.code()).isEqualTo(2);
    assertThat(tensors.err()).startsWith("Tensors need a file (--tensors).");
    Terminal.Result json =
        terminal.type(
            "read", "--question", QUESTION, "--context", CONTEXT, "--json", folder.toString());
    assertThat(json.code()).isEqualTo(2);
    assertThat(json.err()).startsWith("This is a folder, not a file: ");
    assertThat(terminal.readers.first().readings()).isZero();
  }

  private void refused(String context, String message) {
    Terminal.Result result = terminal.type("read", "--question", QUESTION, "--context", context);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith(message).doesNotContain("\tat ");
  }

  @Test
  void aLowThresholdMakesTheAnswerEmpty() {
    String[] args = {"read", "--question", QUESTION, "--context", CONTEXT, "--tau", "-20"};
    assertThat(terminal.type(args).out()).contains("Answer: no answer");
    assertThat(json().get("trace").get("tau").asDouble()).isZero();
    assertThat(json().get("trace").get("empty").asBoolean()).isFalse();
  }
}
