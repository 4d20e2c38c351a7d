package org.spanscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spanscope.engine.DjlReaderLibrary;
import org.spanscope.metric.AnswerScore;
import org.spanscope.metric.SquadScorer;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Reader;
import org.spanscope.reader.SpanDecoder;
import org.spanscope.task.Cancellation;
import org.spanscope.testing.Readers;
import org.spanscope.text.Answer;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.text.SentenceSplitter;

/** What samples/README.md says that the shipped reader answers. */
class SamplesAnsweredTest {
  private static final Path SAMPLES = Path.of("samples");
  private static final List<String> OUTCOMES =
      List.of("right", "partial", "wrong", "wrongly empty", "rightly empty", "wrongly answered");

  private static DjlReaderLibrary library;
  private static Reader reader;

  @BeforeAll
  static void openTheShippedReader() {
    library = Readers.library();
    reader = library.open("spanscope-reader", "cpu");
  }

  @AfterAll
  static void close() {
    reader.close();
    library.close();
  }

  @Test
  void theOutcomesAreThoseOfTheReadme() throws IOException {
    List<Example> examples = SquadReader.read(SAMPLES.resolve("squad.json")).examples();
    List<String> answers =
        answers(examples.stream().map(e -> whole(e.question(), e.text())).toList());
    Map<String, Map<String, Integer>> table = new LinkedHashMap<>();
    for (int i = 0; i < answers.size(); i++) {
      String outcome = outcome(examples.get(i), answers.get(i));
      String article = examples.get(i).title().replace('_', ' ');
      for (String row : List.of(article, "all")) {
        table.computeIfAbsent(row, r -> new LinkedHashMap<>()).merge(outcome, 1, Integer::sum);
      }
    }
    String readme = Files.readString(SAMPLES.resolve("README.md"));
    assertThat(readme).contains("| article | " + String.join(" | ", OUTCOMES) + " | questions |");
    table.forEach((name, counts) -> assertThat(readme).contains(row(name, counts)));
  }

  @Test
  void theFirstAnswerChangesWithoutItsSentence() {
    Example first = SquadReader.find(SAMPLES.resolve("squad.json").toString());
    Context context = new SentenceSplitter().split(first.text());
    Selection without = Selection.all(context, Removal.DELETE).toggle(1);
    assertThat(
            answers(
                List.of(
                    ReaderInput.whole(first.question(), context),
                    ReaderInput.of(first.question(), context, without))))
        .containsExactly("Ancient Greeks", "ancient Egyptians");
  }

  @Test
  void theManufacturerIsFoundInTheLastPartOfTheLongTextAloneOnly() {
    Example example = SquadReader.find(SAMPLES + "/long.json#5709686c200fba1400367f79");
    String last = example.text().substring(example.text().lastIndexOf("\n\n") + 2);
    assertThat(
            answers(
                List.of(
                    whole(example.question(), example.text()), whole(example.question(), last))))
        .containsExactly("Sky Q", "Thomson");
  }

  private static List<String> answers(List<ReaderInput> inputs) {
    return reader.readAll(inputs, new Cancellation()).stream()
        .map(reading -> SpanDecoder.decode(reading, DecodeSettings.STANDARD).text())
        .toList();
  }

  private static ReaderInput whole(String question, String text) {
    return ReaderInput.whole(question, Context.whole(text));
  }

  private static String outcome(Example example, String answer) {
    List<String> golds = example.golds().stream().map(Answer::text).toList();
    AnswerScore score = SquadScorer.score(answer, golds);
    if (golds.isEmpty()) {
      return answer.isEmpty() ? "rightly empty" : "wrongly answered";
    }
    if (answer.isEmpty()) {
      return "wrongly empty";
    }
    return score.exact() ? "right" : score.f1() > 0 ? "partial" : "wrong";
  }

  private static String row(String name, Map<String, Integer> counts) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return Stream.of(
            Stream.of(name),
            OUTCOMES.stream().map(outcome -> String.valueOf(counts.getOrDefault(outcome, 0))),
            Stream.of(String.valueOf(all)))
        .flatMap(cells -> cells)
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}
