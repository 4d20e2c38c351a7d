package org.spanscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.CurvesPanel;
import org.spanscope.figure.Figure;
import org.spanscope.figure.FigureFiles;
import org.spanscope.figure.HeatmapPanel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the window offers beside the choice of sentences, as options of {@code compare}. */
class CompareOptionsTest {
  private static final String TEXT = "it stands in Paris. it is tall. it was built.";

  private final Terminal terminal = new Terminal();
  @TempDir Path folder;

  private Terminal.Result compare(String text, String... options) {
    List<String> args =
        new ArrayList<>(
            List.of("compare", "--out", folder.toString(), "--question", "where is it?"));
    args.addAll(List.of("--context", text));
    args.addAll(List.of(options));
    return terminal.type(args.toArray(String[]::new));
  }

  private void refused(String message, String... options) {
    Terminal.Result result = compare(TEXT, options);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith(message).hasLineCount(1);
    assertThat(folder.resolve("compare.json")).doesNotExist();
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(folder.resolve("compare.json").toFile());
  }

  private Figure figure(String name) {
    return FigureFiles.read(folder.resolve(name + ".svg"));
  }

  private ColourScale colours(String name) {
    return ((HeatmapPanel) figure(name).panels().get(0)).scale();
  }

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (JsonNode one : json().get("example").get("sentences")) {
      sentences.add(TEXT.substring(one.get("start").asInt(), one.get("end").asInt()));
    }
    return sentences;
  }

  @Test
  void distractorsComeFromTheSeedAndAreNoTextOfTheContext() {
    assertThat(compare(TEXT, "--remove", "distractor", "--seed", "7", "--b", "2,3").err())
        .isEmpty();
    JsonNode b = json().get("b");
    assertThat(b.get("removal").asString()).isEqualTo("distractor");
    assertThat(b.get("seed").asInt()).isEqualTo(7);
    assertThat(b.get("distractors").get(0).get("sentence").asInt()).isZero();
    assertThat(b.get("distractors").get(0).get("text").asString()).isEqualTo("Strange words 7.");
    List<String> strange = new ArrayList<>();
    for (JsonNode token : b.get("reading").get("tokens")) {
      if (token.get("kind").asString().equals("distractor")) {
        assertThat(token.get("start").isNull()).isTrue();
        strange.add(token.get("text").asString());
      }
    }
    assertThat(strange).containsExactly("Strange", "words", "7.");
    assertThat(((CurvesPanel) figure("curves-b").panels().get(0)).ticks()).contains("⟦words⟧");
    assertThat(figure("curves-b").says().toString()).contains("distractor by seed 7");
  }

  @Test
  void shuffledSentencesKeepTheirPlaces() {
    assertThat(compare(TEXT, "--shuffle", "--b", "1").err()).isEmpty();
    List<Integer> starts = new ArrayList<>();
    for (JsonNode token : json().get("a").get("reading").get("tokens")) {
      if (!token.get("start").isNull()) {
        starts.add(token.get("start").asInt());
        assertThat(TEXT.substring(token.get("start").asInt(), token.get("end").asInt()))
            .isEqualTo(token.get("text").asString());
      }
    }
    assertThat(starts).isNotEqualTo(starts.stream().sorted().toList());
    assertThat(json().get("a").get("shuffled").asBoolean()).isTrue();
  }

  @Test
  void theSplitIsMendedByHandCutsFirst() {
    assertThat(compare(TEXT, "--cut", "38,10", "--merge", "3,2", "--b", "1").err()).isEmpty();
    assertThat(sentences()).containsExactly("it stands", "in Paris. it is tall. it was", "built.");
  }

  @Test
  void numbersOfMergesAreThoseBeforeAnyMerge() {
    compare(TEXT, "--merge", "1,2", "--b", "1");
    assertThat(sentences()).containsExactly(TEXT);
  }

  @Test
  void sentencesAreChosenAfterCutsAndMerges() {
    compare(TEXT, "--merge", "1", "--a", "2", "--b", "1");
    assertThat(json().get("a").get("sentences").toString()).isEqualTo("[1]");
    assertThat(compare(TEXT, "--merge", "1", "--a", "3").err())
        .startsWith("There is no sentence 3 (--a). The context has sentences 1 to 2.");
  }

  @Test
  void aSelectionThatWasReadToFindTheAnswerIsNotReadAgain() {
    compare(TEXT);
    assertThat(terminal.readers.first().readings()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--cut|99|There is no place 99 in the context (--cut). Its places go from 0 to 44.",
        "--cut|-1|There is no place -1 in the context (--cut).",
        "--cut|20|There is nothing to cut at 20 (--cut). Choose a place inside a sentence; sentence"
            + " 2 goes from 20 to 31.",
        "--cut|here|Invalid value for option '--cut'",
        "--merge|3|Sentence 3 cannot be joined with a next one (--merge). Sentences 1 to 2 have a"
            + " next one.",
        "--merge|0|Sentence 0 cannot be joined with a next one (--merge).",
        "--window|2|Side A has no window 2 (--window). It was read in one window.",
        "--window|0|Invalid value for option '--window': '0' is no number from 1, all or answer",
        "--window|1,2,3|Invalid value for option '--window'",
        "--scale|narrow|Invalid value for option '--scale': 'narrow' is neither shared nor own",
        "--scale|0.2,0|Invalid value for option '--scale': '0.2,0' is neither",
        "--scale|0,1,2|Invalid value for option '--scale'",
        "--scale|0,NaN|Invalid value for option '--scale'",
        "--difference|none|Invalid value for option '--difference': 'none' is none of renormalised,"
            + " raw"
      })
  void refusesWhatIsNotThere(String option, String value, String message) {
    refused(message, option, value);
  }

  @Test
  void theDifferenceIsRawOnDemandAndSaysSo() {
    compare(TEXT, "--difference", "raw", "--lens", "uniform");
    JsonNode difference = json().get("difference");
    assertThat(difference.get("curves").get("renormalised").asBoolean(true)).isFalse();
    // The longer side spreads its attention thinner.
    assertThat(difference.get("map").get("values").get(0).get(0).asDouble()).isPositive();
    assertThat(figure("heatmap-difference").says())
        .anyMatch(line -> line.startsWith("raw weights"));
    assertThat(figure("curves-difference").says()).contains("raw probabilities");
  }

  @Test
  void curvesAreLogarithmicOnDemand() {
    compare(TEXT, "--log");
    assertThat(((CurvesPanel) figure("curves-a").panels().get(0)).log()).isTrue();
    compare(TEXT);
    assertThat(((CurvesPanel) figure("curves-b").panels().get(0)).log()).isFalse();
  }

  private void scaled(String scale) {
    compare(TEXT, "--a", "2", "--b", "1-3", "--lens", "uniform", "--scale", scale);
  }

  @Test
  void colourScalesAreSharedOwnOrTyped() {
    scaled("own");
    ColourScale own = colours("heatmap-b");
    assertThat(own.max()).isLessThan(colours("heatmap-a").max());
    scaled("shared");
    assertThat(colours("heatmap-b")).isEqualTo(colours("heatmap-a"));
    assertThat(colours("heatmap-b").max()).isGreaterThan(own.max());
    scaled("0.1, 0.4");
    assertThat(colours("heatmap-a"))
        .isEqualTo(new ColourScale(ColourScale.Colours.VIRIDIS, 0.1, 0.4))
        .isEqualTo(colours("heatmap-b"));
    scaled("0,1,0,2");
    assertThat(colours("heatmap-a").max()).isEqualTo(1);
    assertThat(colours("heatmap-b").max()).isEqualTo(2);
  }

  /** Three thousand sentences of five tokens; the answer stands in the middle. */
  private static String longText(int sentences) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      text.append(i == sentences / 2 ? "then Matilda came along. " : "then nobody came along. ");
    }
    return text.toString().strip();
  }

  @Test
  void upToTwoThousandTokensAllWindowsAreLaidTogetherUnlessOneIsChosen() {
    String text = longText(300);
    assertThat(compare(text).out()).contains("map of all 3 windows");
    assertThat(json().get("a").get("window").asString()).isEqualTo("all");
    assertThat(figure("heatmap-a").says()).contains("map of all 3 windows laid together");
    assertThat(compare(text, "--window", "answer,1").out()).contains("map of window 2 of 3");
    assertThat(json().get("a").get("window").asInt()).isEqualTo(1);
    assertThat(json().get("b").get("window").asInt(-1)).isZero();
    assertThat(figure("heatmap-a").says()).contains("map of window 2 of 3");
    assertThat(figure("heatmap-difference").says()).contains("A: map of window 2 of 3");
    assertThat(compare(text, "--window", "4").err())
        .startsWith("Side A has no window 4 (--window). Its windows count from 1 to 3.");
  }

  @Test
  void aTextTooLongForOneMapShowsTheWindowOfTheAnswerAndTheCurvesOfAllOfIt() {
    String text = longText(3000);
    Terminal.Result result = compare(text, "--lens", "uniform");
    assertThat(result.err()).isEmpty();
    int window = json().get("a").get("window").asInt();
    assertThat(json().get("a").get("reading").get("nbest").get(0).get("window").asInt())
        .isEqualTo(window)
        .isGreaterThan(5);
    assertThat(((CurvesPanel) figure("curves-a").panels().get(0)).ticks()).hasSize(12_001);
    assertThat(((HeatmapPanel) figure("heatmap-a").panels().get(0)).columns()).contains("Matilda");
    assertThat(compare(text, "--window", "all").err())
        .startsWith(
            "The text of side A is too long for one map of all its windows (--window all).");
  }

  @Test
  void mapsThatShareNothingHaveNoPictureOfTheirDifference() throws Exception {
    Path old = Files.writeString(folder.resolve("heatmap-difference.png"), "of another comparison");
    Terminal.Result result = compare(longText(300), "--window", "1,3");
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("The two maps share no token, so that there is no heatmap of their difference.")
        .contains("compare.json and 10 figures are in ");
    assertThat(old).doesNotExist();
    assertThat(json().get("figures").toString()).doesNotContain("heatmap-difference");
    assertThat(json().get("difference").get("map").get("columns").isEmpty()).isTrue();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(21);
    }
  }
}
