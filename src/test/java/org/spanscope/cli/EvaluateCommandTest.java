package org.spanscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.evaluation.SentenceRow;
import org.spanscope.records.RunStore;
import org.spanscope.records.StoredRun;
import org.spanscope.testing.FakeReader;
import org.spanscope.testing.Readers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTest {
  /** The fake reader answers Rome, Rome, Bari and Oslo. */
  private static final String DATA =
      """
      {"data":[{"title":"T","paragraphs":[{"context":"it is 😀. in Rome. near Bari.","qas":[
        {"id":"q1","question":"where?","answers":[{"text":"Rome","answer_start":12}]},
        {"id":"q2","question":"how many?","answers":[]},
        {"id":"q3","question":"what is not Rome. ?","answers":[{"text":"near Bari.","answer_start":18}]}]},
        {"context":"in Oslo we are.","qas":[
        {"id":"q4","question":"who is?","answers":[{"text":"we","answer_start":8}]}]}]}]}
      """;

  private final Terminal terminal = new Terminal();
  private final FakeReader reader = terminal.readers.first();
  @TempDir Path folder;

  private Path data(String content) throws IOException {
    return Terminal.file(folder, "data.json", content);
  }

  private Terminal.Result evaluate(String... more) throws IOException {
    return evaluate(data(DATA), more);
  }

  private Terminal.Result evaluate(Path data, String... more) {
    return terminal.type(
        Stream.concat(Stream.of("evaluate", data.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private String records() {
    return folder.resolve("runs.duckdb").toString();
  }

  private List<QuestionRow> rows() {
    try (RunStore store = RunStore.read(Path.of(records()))) {
      return store.questions(store.runs().get(0).id());
    }
  }

  @Test
  void theFiguresAreThoseOfTheContract() throws IOException {
    Terminal.Result result = evaluate("--json", "-");
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    JsonNode json = JsonMapper.shared().readTree(result.out());
    assertThat(json.propertyNames())
        .containsExactly(
            "questions",
            "answerable",
            "exact",
            "f1",
            "exactNeverEmpty",
            "f1NeverEmpty",
            "bestThreshold",
            "bestThresholdF1",
            "seconds",
            "questionsPerSecond",
            "reader",
            "intervals");
    assertThat(json.get("questions").asInt()).isEqualTo(4);
    assertThat(json.get("answerable").asInt()).isEqualTo(3);
    assertThat(json.get("exact").asDouble()).isEqualTo(25);
    assertThat(json.get("f1").asDouble()).isCloseTo((1 + 2 / 3.0) / 4 * 100, within(1e-9));
    assertThat(json.get("exactNeverEmpty").asDouble()).isCloseTo(100 / 3.0, within(1e-9));
    assertThat(json.get("reader").asString()).isEqualTo("first");
    assertThat(json.get("intervals").propertyNames())
        .containsExactly("exact", "f1", "exactNeverEmpty", "f1NeverEmpty");
    assertThat(json.at("/intervals/f1/by").asString()).isEqualTo("context");
    assertThat(json.at("/intervals/f1/low").asDouble()).isLessThan(json.get("f1").asDouble());
    assertThat(json.at("/intervals/f1/high").asDouble()).isGreaterThan(json.get("f1").asDouble());
  }

  @Test
  void theShippedReaderScoresOnTheSamplesAsTheOfficialScriptScoresItsAnswers() throws IOException {
    terminal.library = Readers.library();
    Path to = folder.resolve("scores.json");
    Terminal.Result result =
        evaluate(Path.of("samples", "squad.json"), "--device", "cpu", "--json", to.toString());
    assertThat(result.code()).isZero();
    JsonNode json = JsonMapper.shared().readTree(to);
    // Made by evaluate-v2.0.py from the reader's answers and null differences.
    assertThat(json.get("questions").asInt()).isEqualTo(72);
    assertThat(json.get("answerable").asInt()).isEqualTo(51);
    assertThat(json.get("exact").asDouble()).isCloseTo(50.0, within(0.01));
    assertThat(json.get("f1").asDouble()).isCloseTo(60.2855, within(0.01));
    assertThat(json.get("exactNeverEmpty").asDouble()).isCloseTo(54.9020, within(0.01));
    assertThat(json.get("f1NeverEmpty").asDouble()).isCloseTo(70.7298, within(0.01));
    assertThat(json.get("bestThreshold").asDouble()).isCloseTo(1.1788, within(0.01));
    assertThat(json.get("bestThresholdF1").asDouble()).isCloseTo(62.6003, within(0.01));
    assertThat(result.out())
        .contains("spanscope-reader on cpu: 72 questions in ")
        .contains("  what  ")
        .contains("expected calibration error 0.")
        .contains("AURC 0.");
  }

  @Test
  void tablesGroupTheQuestions() throws IOException {
    String out = evaluate("--ask", "as-asked,context-only").out();
    assertThat(out)
        .containsPattern("all +4 +25\\.00 +41\\.67\\R")
        .containsPattern("unanswerable +1 +0\\.00 +0\\.00\\R")
        .contains("1000 draws of 2 contexts, seed 1; by context, for there are fewer than 20")
        .containsPattern("0 to 99 +4 +25\\.00 +41\\.67\\R")
        .containsPattern("how many +1 +0\\.00 +0\\.00\\R")
        .containsPattern("overlaps a gold +1\\R")
        .containsPattern(
            "What was asked +questions +EM +F1\\R *as-asked +4 .*\\R *context-only +4 ");
  }

  @Test
  void rowsAreKeptAndTheSameCommandReadsNothingAgain() throws IOException {
    Terminal.Result first = evaluate("--records", records(), "--chunk", "3");
    assertThat(first.err()).isEmpty();
    assertThat(first.code()).isZero();
    assertThat(first.out()).contains("The rows are in " + records() + ", run ");
    int read = reader.batched();
    assertThat(evaluate("--records", records(), "--chunk", "3").out()).isEqualTo(first.out());
    assertThat(reader.batched()).isEqualTo(read);
    assertThat(rows()).extracting(QuestionRow::id).containsExactly("q1", "q2", "q3", "q4");
    assertThat(rows()).extracting(QuestionRow::ordinal).containsExactly(0, 1, 2, 3);
    try (RunStore store = RunStore.read(Path.of(records()))) {
      StoredRun run = store.runs().get(0);
      assertThat(run.plan().data()).isEqualTo(folder.resolve("data.json").toAbsolutePath());
      assertThat(run.plan().readerName()).isEqualTo("first");
      assertThat(run.plan().chunk()).isEqualTo(3);
      assertThat(run.plan().settings()).containsEntry("perSentence", "false");
    }
  }

  @Test
  void otherSettingsAndOtherDataAreOtherRunsOfTheSameFile() throws IOException {
    evaluate("--records", records());
    evaluate("--records", records(), "--tau", "2");
    evaluate("--records", records(), "--ask", "no-question-word,as-asked");
    evaluate("--records", records(), "--count", "2");
    evaluate(data(DATA + " "), "--records", records());
    try (RunStore store = RunStore.read(Path.of(records()))) {
      assertThat(store.runs()).hasSize(5).allMatch(StoredRun::complete);
      assertThat(store.runs()).extracting(run -> run.plan().questions()).contains(2);
    }
  }

  @Test
  void sentencesWeightsAndDeletionsAreKept() throws IOException {
    Terminal.Result result =
        evaluate(
            "--records",
            records(),
            "--per-sentence",
            "--by",
            "leave-one-out,raw:1.0",
            "--attributions",
            "--deletions");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("Sentences alone: F1 41.67 of the whole text, 66.67 of the");
    try (RunStore store = RunStore.read(Path.of(records()))) {
      String run = store.runs().get(0).id();
      assertThat(store.sentences(run)).hasSize(10);
      assertThat(store.sentences(run))
          .filteredOn(SentenceRow::gold)
          .extracting(SentenceRow::ordinal)
          .containsExactly(0, 2, 3);
      assertThat(store.weights(run)).hasSize(20);
      assertThat(store.deletions(run)).hasSize(10);
    }
  }

  @Test
  void oddQuestionsAreToldAndKept() throws IOException {
    String odd =
        DATA.replace("\"q2\"", "\"q1\"")
            .replace("in Oslo we are.", "  ")
            .replace("\"answer_start\":18", "\"answer_start\":99")
            .replace("how many?", " ");
    Terminal.Result result = evaluate(data(odd), "--records", records());
    assertThat(result.code()).isZero();
    assertThat(result.err()).startsWith("Odd in this file: ").hasLineCount(1);
    assertThat(evaluate(data(odd), "--debug").err())
        .contains("has the same id")
        .contains("data[0].paragraphs[1]");
    assertThat(result.out())
        .contains("all                                        4")
        .contains("Could not be read, which counts as no answer: 2.");
    assertThat(rows()).extracting(QuestionRow::id).containsExactly("q1", "q1", "q3", "q4");
    assertThat(rows()).extracting(QuestionRow::goldStart).containsExactly(13, -1, -1, -1);
    assertThat(rows())
        .extracting(QuestionRow::problem)
        .containsExactly("", "There is no question.", "", "There is no context.");
  }

  @Test
  void questionsWithoutKnownGoldAreNotScored() throws IOException {
    String unknown = DATA.replace(",\"answers\":[]", "");
    Terminal.Result result = evaluate(data(unknown), "--json", "-");
    JsonNode json = JsonMapper.shared().readTree(result.out());
    assertThat(json.get("exact").asDouble()).isCloseTo(100 / 3.0, within(1e-9));
    assertThat(json.get("questions").asInt()).isEqualTo(4);
    assertThat(evaluate(data(unknown)).out()).contains("Without known gold, and so not scored: 1.");
  }

  @Test
  void badInputIsOneSentence() throws IOException {
    Path torn = folder.resolve("torn.json.gz");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(DATA.repeat(3).getBytes(StandardCharsets.UTF_8));
    }
    Files.write(torn, Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
    refused(evaluate(torn), "The gzip file ends too early");
    refused(evaluate(folder.resolve("none.json")), "There is no such file");
    refused(evaluate(data("{\"data\":[]}")), "The file holds no question");
    refused(evaluate(data(DATA.substring(0, 200))), "The JSON ends too early");
    refused(evaluate("--by", "magic"), "Sentences cannot be weighed by this (magic)");
    refused(evaluate("--by", "raw:7.0"), "This lens has no such place (raw:7.0)");
    refused(evaluate("--remove", "distractor"), "Distractors cannot be had");
    refused(evaluate("--chunk", "0"), "Take 1 to 100000.");
    refused(evaluate("--count", "0"), "Take 1 or more.");
    refused(evaluate("--ask", "nothing"), "'nothing' is none of as-asked, context-only");
    refused(evaluate("--tau", "99"), "--tau");
    refused(evaluate("--records", folder.toString()), "This is a folder, not a file");
    Path text = Terminal.file(folder, "text.duckdb", "no record file");
    refused(evaluate("--records", text.toString()), "This is no record file");
    assertThat(text).hasContent("no record file");
    refused(evaluate("--records", text.resolve("x").toString()), "A folder is needed where a file");
    refused(evaluate("--json", folder.toString()), "This is a folder, not a file");
  }

  private static void refused(Terminal.Result result, String why) {
    assertThat(result.err()).contains(why).hasLineCount(1);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
  }
}
