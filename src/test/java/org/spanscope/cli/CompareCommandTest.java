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
import org.spanscope.figure.Figure;
import org.spanscope.figure.FigureFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompareCommandTest {
  private static final String DATA =
      """
      {"data":[{"title":"Towns","paragraphs":[{"context":"it is old. it is in Rome. we like Paris.",
        "qas":[{"id":"first","question":"where?","answers":[{"text":"Rome","answer_start":20}]},
        {"id":"none","question":"who?","answers":[],"is_impossible":true}]}]}]}
      """;
  private static final String[] TYPED = {
    "--question", "where is it?", "--context", "it stands in Paris. it is tall. it was built."
  };

  private final Terminal terminal = new Terminal();
  @TempDir Path folder;

  private Terminal.Result compare(String... args) {
    return terminal.type(with(new String[] {"compare", "--out", folder.toString()}, args));
  }

  private static String[] with(String[] args, String... more) {
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return all;
  }

  private Path data() throws IOException {
    return Terminal.file(Files.createDirectories(folder.resolve("data")), "towns.json", DATA);
  }

  private JsonNode json() {
    try {
      return JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("compare.json")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Integer> numbers(JsonNode array) {
    List<Integer> numbers = new ArrayList<>();
    array.forEach(number -> numbers.add(number.asInt()));
    return numbers;
  }

  @Test
  void bothSidesAndTheirDifferenceBecomeNumbersAndPictures() throws IOException {
    Terminal.Result result = compare("--example", data() + "#first");
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("A: \"Rome.\" (probability 0.9", "EM 1, F1 1.00), 3 sentences, 14 tokens")
        .contains("B: \"Paris.\"", "EM 0, F1 0.00), 2 sentences")
        .contains("compare.json and 12 figures are in " + folder + ".");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(f -> f.getFileName().toString())
                  .filter(name -> !name.endsWith(".csv") && !name.endsWith(".txt")))
          .containsExactlyInAnyOrder(
              "compare.json",
              "curves-a.svg",
              "curves-a.png",
              "heatmap-a.svg",
              "heatmap-a.png",
              "curves-b.svg",
              "curves-b.png",
              "heatmap-b.svg",
              "heatmap-b.png",
              "curves-difference.svg",
              "curves-difference.png",
              "heatmap-difference.svg",
              "heatmap-difference.png");
    }
    Figure picture = FigureFiles.read(folder.resolve("heatmap-a.png"));
    Figure drawing = FigureFiles.read(folder.resolve("heatmap-a.svg"));
    assertThat(picture.provenance())
        .containsEntry("example", "first")
        .isEqualTo(drawing.provenance());
  }

  @Test
  void numbersAndCaptionStandBesideEachPicture() throws IOException {
    compare("--example", data() + "#first");
    assertThat(Files.readAllLines(folder.resolve("curves-a.csv")))
        .startsWith("panel,series,row,rowLabel,column,columnLabel,value")
        .anyMatch(line -> line.startsWith("0,start probability,,,0,[CLS],"));
    assertThat(Files.readString(folder.resolve("heatmap-b.txt")))
        .startsWith("Mean attention, side B\n")
        .contains("from the question (rows) to the context (columns)\n", "example: first\n");
  }

  @Test
  void picturesHaveTheKindAndSizeAskedFor() throws IOException {
    compare("--example", data() + "#first", "--format", "pdf", "--size", "single", "--font", "6.5");
    assertThat(json().get("figures").size()).isEqualTo(6);
    assertThat(folder.resolve("heatmap-a.svg")).doesNotExist();
    FigureFiles.Saved saved = FigureFiles.open(folder.resolve("heatmap-a.pdf"));
    assertThat(saved.size().widthMm()).isEqualTo(85);
    assertThat(saved.size().fontPt()).isEqualTo(6.5);
    assertThat(compare("--example", data() + "#first", "--format", "gif").err())
        .contains("'gif' is none of svg, pdf, png");
    assertThat(compare("--example", data() + "#first", "--dpi", "7").err())
        .contains("A figure cannot have a resolution of 7 dpi");
  }

  @Test
  void theFileSaysWhatWasComparedCountingFromZero() throws IOException {
    compare("--example", data() + "#first", "--remove", "mask", "--split", "clause");
    JsonNode json = json();
    assertThat(json.propertyNames())
        .containsExactly("software", "example", "map", "a", "b", "difference", "figures");
    assertThat(json.get("example").get("id").asString()).isEqualTo("first");
    assertThat(json.get("example").get("split").asString()).isEqualTo("clause");
    assertThat(json.get("example").get("golds").get(0).get("start").asInt()).isEqualTo(20);
    assertThat(json.get("example").get("golds").get(0).get("placed").asBoolean()).isTrue();
    assertThat(json.get("a").get("window").asInt(-1)).isZero();
    assertThat(json.get("example").get("sentences").size()).isEqualTo(3);
    assertThat(numbers(json.get("a").get("sentences"))).containsExactly(0, 1, 2);
    assertThat(numbers(json.get("b").get("sentences"))).containsExactly(0, 2);
    assertThat(json.get("b").get("removal").asString()).isEqualTo("mask");
    assertThat(json.get("a").get("score").get("exact").asBoolean()).isTrue();
    assertThat(json.get("a").get("reading").propertyNames())
        .contains("answer", "nbest", "nullScore", "tokens", "windows", "reader", "device");
    assertThat(json.get("figures").size()).isEqualTo(12);
  }

  @Test
  void theDifferenceIsBMinusAOverWhatBothShare() throws IOException {
    compare("--example", data() + "#first", "--lens", "uniform");
    JsonNode difference = json().get("difference");
    JsonNode curves = difference.get("curves");
    assertThat(curves.get("onlyA").size()).isEqualTo(4);
    double sum = 0;
    for (JsonNode token : curves.get("tokens")) {
      sum += token.get("startDifference").asDouble();
    }
    // Both sides sum to 1 over the shared tokens.
    assertThat(sum).isCloseTo(0, org.assertj.core.data.Offset.offset(1e-9));
    JsonNode map = difference.get("map");
    assertThat(map.get("values").size()).isEqualTo(map.get("rows").size());
    for (JsonNode row : map.get("values")) {
      assertThat(row.size()).isEqualTo(map.get("columns").size());
      row.forEach(
          v -> assertThat(v.asDouble()).isCloseTo(0, org.assertj.core.data.Offset.offset(1e-6)));
    }
  }

  @Test
  void sentencesAreChosenByTheirNumbersFromOne() {
    assertThat(compare(with(TYPED, "--a", "1,3", "--b", "2-3")).code()).isZero();
    assertThat(numbers(json().get("a").get("sentences"))).containsExactly(0, 2);
    assertThat(numbers(json().get("b").get("sentences"))).containsExactly(1, 2);
    assertThat(json().get("a").get("score").isNull()).isTrue();
  }

  @Test
  void withoutAKnownGoldTheReadersAnswerIsLeftOutAndThatIsSaid() throws IOException {
    assertThat(compare(TYPED).out())
        .startsWith(
            "No gold answer is known here, and the reader's best span stands in sentence 1, which"
                + " --b leaves out.");
    assertThat(numbers(json().get("b").get("sentences"))).containsExactly(1, 2);
    assertThat(compare("--example", data() + "#none").out())
        .startsWith("No gold answer is known here, and the reader's best span stands in sentence");
  }

  @Test
  void whatTheMapsShowIsChosen() {
    compare(
        with(
            TYPED, "--layer", "1", "--head", "0", "--block", "all", "--level", "word", "--sinks",
            "zeroed"));
    JsonNode map = json().get("map");
    assertThat(map.toString())
        .isEqualTo(
            "{\"lens\":\"raw\",\"layer\":1,\"head\":0,\"block\":\"all\",\"level\":\"word\","
                + "\"sinks\":\"zeroed\"}");
    compare(with(TYPED, "--lens", "rollout"));
    assertThat(json().get("map").get("layer").asInt()).isEqualTo(1);
    assertThat(json().get("map").get("head").isNull()).isTrue();
    compare(TYPED);
    assertThat(json().get("map").get("lens").asString()).isEqualTo("mean");
  }

  @Test
  void refusesLayersAndHeadsThatAreNotThere() {
    refused(
        "The reader has no such layer (--layer 2). Its layers count from 0 to 1.", "--layer", "2");
    refused(
        "The reader has no such head (--head -1). Its heads count from 0 to 1.", "--head", "-1");
    refused(
        "The lens rollout has no head to choose (--head 0). Leave --head out, or take the lens raw.",
        "--lens",
        "rollout",
        "--head",
        "0");
    refused("The lens mean has no layer to choose (--layer 0).", "--lens", "mean", "--layer", "0");
    refused("There is no such lens (magic). Choose one of raw, mean, rollout", "--lens", "magic");
    refused("Invalid value for option '--layer'", "--layer", "last");
    refused(
        "Invalid value for option '--block': 'some' is none of question-to-context, context-to-question",
        "--block",
        "some");
    refused(
        "Invalid value for option '--remove': 'cut' is none of delete, delete-keep-positions, mask, distractor",
        "--remove",
        "cut");
  }

  @Test
  void refusesSentencesThatAreNotThere() {
    refused("There is no sentence 4 (--a). The context has sentences 1 to 3.", "--a", "4");
    refused("There is no sentence 0 (--b).", "--b", "1,0");
    refused("There is no sentence 3-2 (--b).", "--b", "3-2");
    refused("\"none\" is no choice of sentences (--a). Write all, without-answer,", "--a", "none");
    refused("\"1,,2\" is no choice of sentences (--a).", "--a", "1,,2");
  }

  private void refused(String message, String... args) {
    Terminal.Result result = compare(with(TYPED, args));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith(message).hasLineCount(1);
    assertThat(folder.resolve("compare.json")).doesNotExist();
  }

  @Test
  void refusesQuestionsThatAreNotThere() throws IOException {
    Path data = data();
    asked("There is no question to compare. Give --example FILE#ID, or both");
    asked("There is no question to compare.", "--question", "who?");
    asked("Both a question of a data set and one of your own", with(TYPED, "--example", "x#y"));
    asked("No question has the id third (" + data + ").", "--example", data + "#third");
    asked("The question is empty", "--question", " ", "--context", "Bob");
    asked("The context is empty", "--question", "who?", "--context", "\n");
  }

  private void asked(String message, String... args) {
    Terminal.Result result = compare(args);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith(message).hasLineCount(1);
  }

  @Test
  void refusesASideOfWhichNothingIsLeft() {
    Terminal.Result result = compare("--question", "who?", "--context", "it is Bob.");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("Every sentence holds a piece of the answer, so that none is left (--b).");
  }

  @Test
  void refusesAFolderBelowAPlainFileBeforeAnythingIsRead() throws IOException {
    Path plain = Terminal.file(folder, "plain", "kept");
    Terminal.Result result =
        terminal.type(with(new String[] {"compare", "--out", plain + "/figures"}, TYPED));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith("A folder is needed where a file is (" + plain + ")");
    assertThat(plain).hasContent("kept");
    assertThat(terminal.readers.first().readings()).isZero();
  }

  @Test
  void theTraceTellsWhyTheNullWasChosenAndWhichPairsWereRejected() throws IOException {
    compare("--example", data() + "#first", "--tau", "-20", "--temperature", "2");
    JsonNode trace = json().get("a").get("trace");
    assertThat(trace.propertyNames())
        .containsExactly(
            "tau", "temperature", "nullScore", "best", "margin", "empty", "rejected", "more");
    assertThat(trace.get("tau").asDouble()).isEqualTo(-20);
    assertThat(trace.get("temperature").asDouble()).isEqualTo(2);
    assertThat(trace.get("margin").asDouble())
        .isEqualTo(trace.get("nullScore").asDouble() - trace.get("best").asDouble());
    assertThat(trace.get("empty").asBoolean()).isTrue();
    assertThat(json().get("a").get("reading").get("answer").get("empty").asBoolean()).isTrue();
    for (JsonNode one : trace.get("rejected")) {
      assertThat(one.get("score").asDouble()).isGreaterThan(trace.get("best").asDouble());
      assertThat(one.get("rule").asString()).isNotEmpty();
    }
  }

  @Test
  void temperatureMovesProbabilitiesAndNoAnswer() throws IOException {
    String cold = compare("--example", data() + "#first").out();
    double before = json().get("a").get("reading").get("answer").get("probability").asDouble();
    String warm = compare("--example", data() + "#first", "--temperature", "4").out();
    double after = json().get("a").get("reading").get("answer").get("probability").asDouble();
    assertThat(cold).contains("A: \"Rome.\"");
    assertThat(warm).contains("A: \"Rome.\"");
    assertThat(after).isLessThan(before);
  }

  @Test
  void thresholdAndTemperatureBeyondTheEndsOfTheSlidersAreRefused() throws IOException {
    String data = data().toString();
    for (String tau : List.of("NaN", "20.01", "-21", "Infinity")) {
      assertThat(compare("--example", data, "--tau", tau).err())
          .startsWith("This is no null threshold (--tau ")
          .contains("Give a number from -20 to 20.");
    }
    for (String temperature : List.of("0", "0.09", "10.1", "Infinity", "NaN")) {
      Terminal.Result result = compare("--example", data, "--temperature", temperature);
      assertThat(result.code()).isEqualTo(2);
      assertThat(result.err())
          .startsWith("This is no temperature (--temperature ")
          .contains("Give a number from 0.1 to 10; 1 changes nothing.");
    }
    assertThat(compare("--example", data, "--tau", "20", "--temperature", "0.1").code()).isZero();
  }

  @Test
  void theSpreadIsPrintedAndWritten() throws IOException {
    String out = compare("--example", data() + "#first", "--spread").out();
    assertThat(out)
        .contains(
            "A by every operator: 1 answer, probability of the first answer spread over 0.000")
        .contains("B by every operator:", "  delete-keep-positions  ", "  shuffled  ");
    JsonNode operators = json().get("b").get("operators");
    assertThat(operators.propertyNames()).containsExactly("answers", "spread", "rows");
    List<String> names = new ArrayList<>();
    operators.get("rows").forEach(row -> names.add(row.get("operator").asString()));
    assertThat(names)
        .containsExactly("delete", "delete-keep-positions", "mask", "distractor", "shuffled");
    JsonNode own = operators.get("rows").get(0);
    assertThat(own.propertyNames())
        .containsExactly(
            "operator",
            "answer",
            "probability",
            "nullProbability",
            "changed",
            "originalProbability",
            "f1");
    assertThat(own.get("answer").asString()).isEqualTo("Paris.");
    assertThat(own.get("changed").asBoolean()).isFalse();
    compare("--example", data() + "#first");
    assertThat(json().get("b").has("operators")).isFalse();
  }
}
