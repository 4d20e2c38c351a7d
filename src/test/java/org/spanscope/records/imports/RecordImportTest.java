package org.spanscope.records.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spanscope.dataset.DatasetFault;
import org.spanscope.dataset.ExampleShelf;
import org.spanscope.experiment.evaluation.CandidateRules;
import org.spanscope.experiment.evaluation.Evaluated;
import org.spanscope.experiment.evaluation.FailureClass;
import org.spanscope.experiment.evaluation.KeptRows;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.evaluation.SentenceRow;
import org.spanscope.experiment.evaluation.WeightRow;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.text.SentenceSplitter;
import org.spanscope.text.Split;

class RecordImportTest {
  private static final String JSON_LINES =
      """
      {"ids": 0, "preds": ["roll ##o of rome", "rome", ""], "attributions": [0.1, 0.3, NaN], \
      "start_score": [0.9, 0.2, 0.3], "end_score": [0.8, 0.1, 0.4], "answer": "Rollo of Rome"}

      {"ids": 2, "preds": ["", "five"], "attributions": [-0.5, 0.5], "start_score": [0.5, 0.25], \
      "end_score": [0.5, 0.5], "answer": "five"}
      """;

  private static final String PYTHON =
      """
      0
      "quoted"
      ['a "b" \\\\ \\xe9\\u20ac', "it's \\U0001f600"]
      [tensor(0.0204, device='cuda:0', dtype=torch.float64), tensor(-1.5e-05)]
      [0.5, 1]
      [0.25, nan]
      7

      ['']
      [0.1]
      [0.2]
      [0.3]
      """;

  private static final String DATA =
      """
      {"data":[{"title":"T","paragraphs":[{"context":"It is big. It is in Rome.","qas":[
        {"id":"q1","question":"Where is it?","answers":[{"text":"Rome","answer_start":20}]},
        {"id":"q2","question":"Who is it?","answers":[]},
        {"id":"q3","question":"What?","answers":[{"text":"big","answer_start":6}]}]}]}]}
      """;

  @TempDir Path folder;
  private final List<ExampleShelf> shelves = new ArrayList<>();

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private RecordImport open(String text, @Nullable String data) throws IOException {
    return new RecordImport(
        file("records", text),
        data == null ? null : shelf(file("data.json", data)),
        Split.SENTENCE,
        new SentenceSplitter());
  }

  private ExampleShelf shelf(Path data) {
    ExampleShelf opened = ExampleShelf.of(data, remark -> {}, new Cancellation(), Progress.NONE);
    shelves.add(opened);
    return opened;
  }

  @AfterEach
  void putAway() {
    shelves.forEach(ExampleShelf::close);
  }

  private static ImportReport survey(RecordImport records) {
    return records.survey(Progress.NONE, new Cancellation());
  }

  private static List<Evaluated> rows(RecordImport records) {
    KeptRows kept = new KeptRows();
    records.write(kept, Progress.NONE, new Cancellation());
    return kept.rows();
  }

  private static List<String> told(RecordImport records) {
    return survey(records).notes().stream().map(ImportReport.Note::told).toList();
  }

  @Test
  void jsonLinesBecomeRowsAndWordPiecesAreJoined() throws IOException {
    RecordImport records = open(JSON_LINES, null);
    ImportReport report = survey(records);
    assertThat(report.format()).isEqualTo(RecordFormat.JSON_LINES);
    assertThat(report.records()).isEqualTo(2);
    assertThat(report.sentences()).isEqualTo(3);
    assertThat(report.empty()).isEqualTo(1);
    assertThat(report.joined()).isEqualTo(1);
    assertThat(report.notes()).isEmpty();
    Evaluated first = rows(records).get(0);
    QuestionRow question = first.question();
    assertThat(question.id()).isEqualTo("0");
    assertThat(question.answer()).isEqualTo("rollo of rome");
    assertThat(question.exact()).isTrue();
    assertThat(question.failure()).isEqualTo(FailureClass.RIGHT);
    assertThat(question.golds()).containsExactly("Rollo of Rome");
    assertThat(question.maxStart()).isEqualTo(0.9);
    assertThat(question.label()).isZero();
    assertThat(question.sentences()).isEqualTo(2);
    assertThat(first.sentences()).extracting(SentenceRow::answer).containsExactly("rome", "");
    assertThat(first.sentences().get(1).maxEnd()).isEqualTo(0.4);
    assertThat(first.weights())
        .as("the second is not known")
        .containsExactly(new WeightRow(0, 0, "imported", 0.3));
  }

  @Test
  void whatARecordDoesNotSayStaysUnknown() throws IOException {
    Evaluated row = rows(open(JSON_LINES, null)).get(1);
    QuestionRow question = row.question();
    assertThat(question.probability()).isNaN();
    assertThat(question.nullProbability()).isNaN();
    assertThat(question.nullDifference()).isNaN();
    assertThat(question.f1NeverEmpty()).isNaN();
    assertThat(question.overlap()).isNaN();
    assertThat(
            List.of(
                question.contextTokens(),
                question.questionTokens(),
                question.windows(),
                question.goldRank(),
                question.goldSentence(),
                question.answerStart()))
        .containsOnly(-1);
    assertThat(question.questionWord()).isEmpty();
    assertThat(question.failure()).isEqualTo(FailureClass.UNTRACED);
    assertThat(question.label()).isEqualTo(1);
    SentenceRow sentence = row.sentences().get(0);
    assertThat(sentence.start()).isEqualTo(-1);
    assertThat(sentence.probability()).isNaN();
    assertThat(sentence.leaveOneOut()).isNaN();
  }

  @Test
  void rulesTakeTheLargestOfAllOrOfSentencesOnly() throws IOException {
    CandidateRules rules = survey(open(JSON_LINES, null)).rules();
    assertThat(rules.questions()).as("one has a weight that is no number").isEqualTo(1);
    assertThat(rules.whole()).isZero();
    assertThat(rules.byWeight()).isEqualTo(100);
    assertThat(rules.bySum()).isEqualTo(100);
    assertThat(rules.best()).isEqualTo(100);
    String whole = JSON_LINES.replace("-0.5, 0.5]", "0.9, 0.5]");
    assertThat(survey(open(whole, null)).rules().byWeight()).isZero();
    assertThat(survey(open(whole, null)).rules().sentenceByWeight()).isEqualTo(100);
  }

  @Test
  void pythonsWritingIsReadAsPythonReadsIt() throws IOException {
    RecordImport records = open(PYTHON, null);
    assertThat(survey(records).format()).isEqualTo(RecordFormat.PYTHON_REPR);
    List<Evaluated> rows = rows(records);
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).question().answer()).isEqualTo("a \"b\" \\ é€");
    assertThat(rows.get(0).question().golds()).containsExactly("\"quoted\"");
    assertThat(rows.get(0).sentences().get(0).answer()).isEqualTo("it's 😀");
    assertThat(rows.get(0).sentences().get(0).maxEnd()).isNaN();
    assertThat(rows.get(0).weights().get(0).value()).isEqualTo(-1.5e-5, within(1e-12));
    assertThat(rows.get(1).question().id()).isEqualTo("7");
    assertThat(rows.get(1).question().failure()).as("empty is right").isEqualTo(FailureClass.RIGHT);
  }

  @Test
  void aBrokenPythonRecordDoesNotSpoilThoseBehindIt() throws IOException {
    RecordImport records = open(PYTHON.replace("[0.5, 1]\n", "") + PYTHON, null);
    assertThat(told(records))
        .contains("Line 1: The lines up to 5 are no whole record of six lines. Not imported.")
        .contains("Line 18: The id \"7\" came before; both are kept.")
        .hasSize(2);
    assertThat(rows(records)).hasSize(3);
    assertThat(told(open(PYTHON.replace("[0.5, 1]", "[0.5]"), null)))
        .containsExactly(
            "Line 1: Its lists are of different lengths: 2 answers, 2 attributions, 1 start and 2"
                + " end scores. Not imported.");
    assertThat(told(open(PYTHON.replace("tensor(-1.5e-05)", "tensor(x)"), null)))
        .containsExactly(
            "Line 1: The list holds something that is no number: tensor(x) Not imported.");
    assertThat(told(open(PYTHON.replace("1f600\"", "1f600"), null)))
        .containsExactly("Line 1: A text has no end: \"it's \\U0001f600 Not imported.");
    assertThat(told(open(PYTHON + "8\nx\n", null)))
        .containsExactly(
            "Line 13: The lines up to 14 are no whole record of six lines. Not imported.");
  }

  @Test
  void linesInAnotherEncodingAreReadAndCounted() throws IOException {
    byte[] text = PYTHON.replace("\"quoted\"", "24–10").getBytes(Charset.forName("GB18030"));
    Path file = Files.write(folder.resolve("records"), text);
    RecordImport records = new RecordImport(file, null, Split.SENTENCE, new SentenceSplitter());
    assertThat(survey(records).foreignLines()).isEqualTo(1);
    assertThat(rows(records).get(0).question().golds()).containsExactly("24–10");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"ids\": 2 | \"ids\": \"2\" | \"ids\" is no whole number.",
        "\"ids\": 2 | \"ids\": -2 | The number of the question is below 0.",
        "\"ids\": 2, | '' | The record lacks \"ids\".",
        "\"answer\": \"five\" | \"answer\": 5 | \"answer\" is no text.",
        "[\"\", \"five\"] | [\"\", 5] | \"preds\" holds something that is no text.",
        "[\"\", \"five\"] | [] | There is no answer, not even to the whole text.",
        "[-0.5, 0.5] | 0.5 | \"attributions\" is no list.",
        "[-0.5, 0.5] | [true, 0.5] | \"attributions\" holds something that is no number.",
      })
  void aBadLineIsToldAndTheOthersAreTaken(String good, String bad, String sentence)
      throws IOException {
    RecordImport records = open(JSON_LINES.replace(good, bad), null);
    assertThat(told(records)).containsExactly("Line 3: " + sentence + " Not imported.");
    assertThat(survey(records).lost()).isEqualTo(1);
    assertThat(rows(records)).hasSize(1);
  }

  @Test
  void aTruncatedLineIsTold() throws IOException {
    assertThat(told(open(JSON_LINES.substring(0, JSON_LINES.length() - 30), null)))
        .singleElement()
        .asString()
        .startsWith("Line 3: The line is not JSON: ")
        .endsWith(" Not imported.");
  }

  @Test
  void predictionsGetTheirGoldsFromTheDataSet() throws IOException {
    String predictions = "{\"q1\": \"in ro ##me\", \"q2\": \"\", \"x\": \"y\",\n \"q3\": 3}";
    RecordImport records = open(predictions, DATA);
    ImportReport report = survey(records);
    assertThat(report.format()).isEqualTo(RecordFormat.PREDICTIONS);
    assertThat(report.records()).isEqualTo(3);
    assertThat(report.lost()).isEqualTo(1);
    assertThat(report.unmatched()).isEqualTo(1);
    assertThat(report.missing()).isEqualTo(1);
    assertThat(told(records))
        .containsExactly(
            "Line 1: The data set has no question with the id \"x\"; kept without it.",
            "Line 2: The answer to \"q3\" is no text. Not imported.");
    List<Evaluated> rows = rows(records);
    QuestionRow first = rows.get(0).question();
    assertThat(first.answer()).isEqualTo("in rome");
    assertThat(first.f1()).isEqualTo(2 / 3.0, within(1e-12));
    assertThat(first.question()).isEqualTo("Where is it?");
    assertThat(first.questionWord()).isEqualTo("where");
    assertThat(first.article()).isEqualTo("T");
    assertThat(first.overlap()).isEqualTo(2 / 3.0, within(1e-12));
    assertThat(first.goldStart()).isEqualTo(20);
    assertThat(first.sentences()).isEqualTo(2);
    assertThat(first.failure()).isEqualTo(FailureClass.UNTRACED);
    assertThat(rows.get(1).question().failure()).isEqualTo(FailureClass.RIGHT);
    assertThat(rows.get(2).question().failure()).isEqualTo(FailureClass.UNKNOWN);
    assertThat(first.context()).hasSize(16).isEqualTo(rows.get(1).question().context());
  }

  @Test
  void aRecordThatIsKnownByItsPlaceMustHaveTheGoldOfThatQuestion() throws IOException {
    String lines = JSON_LINES.replace("Rollo of Rome", "Rome").replace("\"five\"}", "\"small\"}");
    RecordImport records = open(lines.replace("NaN", "0"), DATA);
    assertThat(told(records))
        .containsExactly(
            "Line 3: The answer that counts as right is none of question 2 of the data set; kept"
                + " without the question.");
    List<Evaluated> rows = rows(records);
    assertThat(rows.get(0).question().id()).isEqualTo("q1");
    assertThat(rows.get(0).question().goldSentence()).isEqualTo(1);
    assertThat(rows.get(0).sentences()).extracting(SentenceRow::gold).containsExactly(false, true);
    assertThat(rows.get(0).sentences().get(1).start()).isEqualTo(11);
    assertThat(rows.get(1).question().golds()).containsExactly("small");
    assertThat(told(open(lines.replace("\"ids\": 2", "\"ids\": 9"), DATA)))
        .containsExactly("Line 3: The data set has no question 9; kept without it.");
  }

  @Test
  void whereTheContextDividesOtherwiseNoSentenceIsSaidToHoldTheGold() throws IOException {
    RecordImport records =
        open(JSON_LINES.replace("Rollo of Rome", "Rome"), DATA.replace("big. It", "big, it"));
    assertThat(survey(records).divided()).isEqualTo(1);
    assertThat(rows(records).get(0).question().goldSentence()).isEqualTo(-1);
    assertThat(rows(records).get(0).sentences()).noneMatch(SentenceRow::gold);
  }

  @Test
  void csvHoldsWholeTextsAndTheirSentences() throws IOException {
    RecordImport records =
        open(
            """
            \ufeffid,answer,sentence,gold,gold,weight,probability,nullDifference,article,colour
            q1,"Rome, ""it"" is",,Rome,the city,,0.5,-2.5,A,red
            q1,Rome,0,,,0.75,,,,
            q1,,1,,,-1,,,,
            q2,x,,,,,,,,
            """,
            null);
    assertThat(told(records))
        .containsExactly("Line 1: The column \"colour\" has no meaning here and is not read.");
    List<Evaluated> rows = rows(records);
    assertThat(rows).hasSize(2);
    QuestionRow first = rows.get(0).question();
    assertThat(first.answer()).isEqualTo("Rome, \"it\" is");
    assertThat(first.golds()).containsExactly("Rome", "the city");
    assertThat(first.probability()).isEqualTo(0.5);
    assertThat(first.nullDifference()).isEqualTo(-2.5);
    assertThat(first.article()).isEqualTo("A");
    assertThat(first.label()).isEqualTo(1);
    assertThat(rows.get(0).weights()).extracting(WeightRow::value).containsExactly(0.75, -1.0);
    assertThat(rows.get(1).question().failure()).isEqualTo(FailureClass.ANSWERED_UNANSWERABLE);
    assertThat(rows(open("id,answer\nq,a\n", null)).get(0).question().failure())
        .isEqualTo(FailureClass.UNKNOWN);
  }

  @Test
  void badRowsOfATableAreTold() throws IOException {
    RecordImport records =
        open(
            """
            id,answer,sentence,probability
            q1,a,,
            q1,b,1,
            q2,a,,1.5
            q3,a,,often
            q4,a
            q5,a,,
            q6,b,0,
            """,
            null);
    assertThat(told(records))
        .containsExactly(
            "Line 2: Its sentences do not count 0, 1, 2 …: \"1\" stands in line 3. Not imported.",
            "Line 4: \"probability\" is no probability: 1.5. Not imported.",
            "Line 5: \"probability\" is no number: often. Not imported.",
            "Line 6: The row has 2 cells for 4 columns. Not imported.",
            "Line 8: A sentence without a row of its whole text before it. Not imported.");
    assertThat(rows(records)).hasSize(1);
  }

  @Test
  void packedFilesAreReadToo() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(JSON_LINES.getBytes(StandardCharsets.UTF_8));
    }
    Path file = Files.write(folder.resolve("r.gz"), packed.toByteArray());
    assertThat(rows(new RecordImport(file, null, Split.SENTENCE, new SentenceSplitter())))
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | The file is empty",
        "'name,answer' | These are no records that can be imported",
        "'[1, 2]' | These are no records that can be imported",
        "'{\"version\": \"1.1\", \"data\": []}' | This is a data set, not a file of records",
        "'{\"a\": \"b\", ' | The file is not whole JSON",
        "'{}' | No record could be read",
        "'{\"ids\": 1}' | Line 1: The record lacks \"answer\". Not imported.",
        "'id,answer' | No record could be read",
      })
  void whatHoldsNoRecordIsRefusedInOneSentence(String text, String sentence) {
    assertThatThrownBy(() -> survey(open(text, null)))
        .isInstanceOf(DatasetFault.class)
        .hasMessageContaining(sentence)
        .satisfies(fault -> assertThat(fault.getMessage()).doesNotContain("\n"));
  }
}
