package org.spanscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.text.Answer;
import org.spanscope.text.Context;
import org.spanscope.text.SentenceSplitter;
import org.spanscope.text.Split;
import org.spanscope.text.Splitter;
import org.spanscope.text.Splitters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SplitDatasetTest {
  private static final Splitters SPLITTERS = new Splitters(new SentenceSplitter());
  private static final Splitter SENTENCES = SPLITTERS.of(Split.SENTENCE);

  /** The second sentence begins at code point 25, which is UTF-16 unit 26. */
  private static final String CONTEXT = "The 😀 is by Ann in Rome. She lived there. It was cold.";

  @TempDir Path folder;
  private final List<SplitRow> rows = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();

  private SplitCounts build(Path file, Splitter splitter, EmptyRows empty, long seed)
      throws IOException {
    rows.clear();
    remarks.clear();
    return new SplitDataset(splitter, empty, seed)
        .build(file, rows::add, remarks::add, new Cancellation(), Progress.NONE);
  }

  private SplitCounts build(EmptyRows empty, String... questions) throws IOException {
    Path file = DataFiles.write(folder, "data.json", DataFiles.squad(CONTEXT, questions));
    return build(file, SENTENCES, empty, 1);
  }

  private static String question(String id, String... answers) {
    List<String> list = new ArrayList<>();
    for (String answer : answers) {
      int at = CONTEXT.indexOf(answer);
      int start = at < 0 ? 3 : CONTEXT.codePointCount(0, at);
      list.add("{'text':'" + answer + "','answer_start':" + start + "}");
    }
    return "{'id':'" + id + "','question':'Q?','answers':[" + String.join(",", list) + "]}";
  }

  private List<String> shown() {
    return rows.stream()
        .map(
            row ->
                row.example().id()
                    + " "
                    + row.example().golds().stream().map(g -> g.text() + g.start()).toList())
        .toList();
  }

  @Test
  void anAnswerIsOfTheSentenceItLiesInByOffsetNotOfOneThatSaysTheSame() throws IOException {
    SplitCounts counts = build(EmptyRows.KEEP, question("q", "there", "cold", "cold"));
    assertThat(shown()).containsExactly("q#0 []", "q#1 [there10]", "q#2 [cold7, cold7]");
    assertThat(rows.get(1).sourceId()).isEqualTo("q");
    assertThat(rows.get(1).sentence()).isEqualTo(1);
    assertThat(rows.get(1).sentenceStart()).isEqualTo(25);
    assertThat(rows.get(1).example().text()).isEqualTo("She lived there.");
    assertThat(counts.all()).isEqualTo(new SplitCounts.Rows(2, 1));
    assertThat(counts.lost().total()).isZero();
    Path twice =
        DataFiles.write(
            folder,
            "twice.json",
            DataFiles.squad(
                "He ran. He ran.",
                "{'id':'q','question':'?','answers':[{'text':'ran','answer_start':11}]}"));
    build(twice, SENTENCES, EmptyRows.KEEP, 1);
    assertThat(shown()).containsExactly("q#0 []", "q#1 [ran3]");
  }

  @Test
  void answersAcrossABorderAndMisplacedOnesAreReportedApart() throws IOException {
    SplitCounts counts =
        build(
            EmptyRows.KEEP,
            question("across", "Rome. She"),
            question("partly", "Rome. She", "cold"),
            question("misplaced", "nowhere"),
            question("none"));
    assertThat(counts.before()).isEqualTo(new SplitCounts.Before(1, 4, 3, 1, 0, 3, 3));
    assertThat(counts.all()).isEqualTo(new SplitCounts.Rows(1, 11));
    assertThat(counts.across().answers()).isEqualTo(2);
    assertThat(counts.across().questions()).isEqualTo(2);
    assertThat(counts.across().first().get(0))
        .isEqualTo(new Crossing("across", "Rome. She", CONTEXT.indexOf("Rome"), 0, 1));
    assertThat(counts.misplaced()).isEqualTo(1);
    assertThat(counts.lost()).isEqualTo(new SplitCounts.Lost(1, 1, 0));
    assertThat(remarks).extracting(Remark::kind).containsExactly(Remark.Kind.MISPLACED_ANSWER);
  }

  @Test
  void whiteSpaceAtTheEndsOfAnAnswerLosesNothing() throws IOException {
    SplitCounts counts = build(EmptyRows.DROP, question("q", "Rome. "), question("r", " She"));
    assertThat(shown()).containsExactly("q#0 [Rome.20]", "r#1 [She0]");
    assertThat(counts.across().answers()).isZero();
    assertThat(counts.lost().total()).isZero();
  }

  @Test
  void aQuestionWithoutKnownGoldsCannotBeLabelled() throws IOException {
    SplitCounts counts = build(EmptyRows.KEEP, "{'id':'u','question':'Q?'}", question("q", "Ann"));
    assertThat(counts.before().unknown()).isEqualTo(1);
    assertThat(counts.all().total()).isEqualTo(3);
    assertThat(counts.after().questions()).isEqualTo(1);
  }

  @Test
  void balanceDrawsAsManyEmptyRowsAsThereAreOthers() throws IOException {
    Path samples = Path.of("samples", "squad.json");
    SplitCounts kept = build(samples, SENTENCES, EmptyRows.KEEP, 1);
    List<SplitRow> all = List.copyOf(rows);
    SplitCounts counts = build(samples, SENTENCES, EmptyRows.BALANCE, 1);
    List<SplitRow> first = List.copyOf(rows);
    assertThat(counts.after().rows().empty()).isEqualTo(kept.all().withAnswer());
    assertThat(counts.after().rows().withAnswer()).isEqualTo(kept.all().withAnswer());
    assertThat(counts.dropped()).isEqualTo(all.size() - first.size());
    assertThat(all).containsAll(first);
    build(samples, SENTENCES, EmptyRows.BALANCE, 1);
    assertThat(rows).isEqualTo(first);
    build(samples, SENTENCES, EmptyRows.BALANCE, 2);
    assertThat(rows).isNotEqualTo(first);
  }

  @Test
  void balanceKeepsAllEmptyRowsWhereThereAreFewer() throws IOException {
    SplitCounts counts = build(EmptyRows.BALANCE, question("q", "Ann", "there"));
    assertThat(counts.after().rows()).isEqualTo(new SplitCounts.Rows(2, 1));
  }

  /** The same numbers from the file's own JSON: code points, no Example, no SentenceRows. */
  @ParameterizedTest
  @EnumSource(Split.class)
  void theCountTableHoldsAgainstAnIndependentCount(Split split) throws IOException {
    Path file = Path.of("samples", "squad.json");
    Splitter splitter = SPLITTERS.of(split);
    long answerable = 0;
    long questions = 0;
    long sentences = 0;
    long withAnswer = 0;
    long all = 0;
    long across = 0;
    long lost = 0;
    int most = 0;
    Set<String> contexts = new HashSet<>();
    for (JsonNode article : JsonMapper.shared().readTree(file).get("data")) {
      for (JsonNode paragraph : article.get("paragraphs")) {
        String text = paragraph.get("context").asString();
        int[] owner = owners(splitter.split(text));
        int count = splitter.split(text).sentences().size();
        contexts.add(text);
        sentences += count;
        most = Math.max(most, count);
        for (JsonNode question : paragraph.get("qas")) {
          questions++;
          all += count;
          answerable += question.get("answers").isEmpty() ? 0 : 1;
          Set<Integer> holders = new HashSet<>();
          for (JsonNode answer : question.get("answers")) {
            Set<Integer> touched = new HashSet<>();
            int start = answer.get("answer_start").asInt();
            int length = answer.get("text").asString().codePoints().toArray().length;
            for (int i = start; i < start + length; i++) {
              if (owner[i] >= 0) {
                touched.add(owner[i]);
              }
            }
            across += touched.size() > 1 ? 1 : 0;
            holders.addAll(touched.size() == 1 ? touched : Set.of());
          }
          withAnswer += holders.size();
          lost += holders.isEmpty() && !question.get("answers").isEmpty() ? 1 : 0;
        }
      }
    }
    SplitCounts counts = build(file, splitter, EmptyRows.KEEP, 1);
    assertThat(counts.before())
        .isEqualTo(
            new SplitCounts.Before(
                contexts.size(),
                questions,
                answerable,
                questions - answerable,
                0,
                sentences,
                most));
    assertThat(counts.all()).isEqualTo(new SplitCounts.Rows(withAnswer, all - withAnswer));
    assertThat(counts.after().rows()).isEqualTo(counts.all());
    assertThat(counts.after().contexts()).isEqualTo(sentences);
    assertThat(counts.across().answers()).isEqualTo(across);
    assertThat(counts.lost()).isEqualTo(new SplitCounts.Lost(lost, 0, 0));
    assertThat(rows).hasSize((int) all);
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.example().golds()).allMatch(gold -> stands(gold, row)));
  }

  /** Of each code point the sentence that it is in, -1 between sentences. */
  private static int[] owners(Context context) {
    int[] owners =
        IntStream.range(0, context.text().codePointCount(0, context.text().length()))
            .map(i -> -1)
            .toArray();
    for (int s = 0; s < context.sentences().size(); s++) {
      int from = context.text().codePointCount(0, context.sentences().get(s).start());
      int to = context.text().codePointCount(0, context.sentences().get(s).end());
      Arrays.fill(owners, from, to, s);
    }
    return owners;
  }

  private static boolean stands(Answer gold, SplitRow row) {
    return row.example().text().startsWith(gold.text(), gold.start());
  }

  @Test
  void contextsAreCountedOnceWhereverTheyComeUp() throws IOException {
    String line = "{\"question\":\"Q?\",\"context\":\"%s\",\"answers\":[]}\n";
    Path file =
        DataFiles.write(
            folder,
            "lines.jsonl",
            line.formatted("A. B.") + line.formatted("C.") + line.formatted("A. B."));
    SplitCounts counts = build(file, Context::whole, EmptyRows.KEEP, 1);
    assertThat(counts.before().contexts()).isEqualTo(2);
    assertThat(counts.before().sentences()).isEqualTo(2);
    assertThat(counts.before().questions()).isEqualTo(3);
    assertThat(counts.after().contexts()).isEqualTo(3);
  }

  @Test
  void blankContextsHaveNoRowsAndNothingLeftIsAFault() throws IOException {
    Path blank =
        DataFiles.write(
            folder, "blank.json", DataFiles.squad(" ", "{'id':'1','question':'Q?','answers':[]}"));
    assertThatThrownBy(() -> build(blank, SENTENCES, EmptyRows.KEEP, 1))
        .isInstanceOf(DatasetFault.class)
        .hasMessageContaining("No row is left: none of 0 holds an answer");
    assertThatThrownBy(() -> build(EmptyRows.DROP, question("none")))
        .isInstanceOf(DatasetFault.class)
        .hasMessageContaining("No row is left: none of 3 holds an answer");
  }

  @Test
  void progressCountsBytesToTheEndAndCancellationEndsIt() throws IOException {
    Path file = Path.of("samples", "squad.json");
    List<Long> done = new ArrayList<>();
    new SplitDataset(SENTENCES, EmptyRows.DROP, 1)
        .build(
            file,
            row -> {},
            remark -> {},
            new Cancellation(),
            (at, total) -> {
              assertThat(total).isEqualTo(sizeOf(file));
              done.add(at);
            });
    assertThat(done).isSorted().last().isEqualTo(Files.size(file));
    Cancellation cancellation = new Cancellation();
    assertThatThrownBy(
            () ->
                new SplitDataset(SENTENCES, EmptyRows.KEEP, 1)
                    .build(
                        file,
                        row -> cancellation.cancel(),
                        remark -> {},
                        cancellation,
                        Progress.NONE))
        .isInstanceOf(CancellationException.class);
  }

  private static long sizeOf(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
