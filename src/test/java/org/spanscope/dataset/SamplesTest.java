package org.spanscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spanscope.text.Answer;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.SentenceSplitter;

/** What samples/README.md says of the samples, as far as it needs no reader. */
class SamplesTest {
  private static final Path SAMPLES = Path.of("samples");
  private static final SentenceSplitter SPLITTER = new SentenceSplitter();

  private final List<Example> examples = SquadReader.read(SAMPLES.resolve("squad.json")).examples();

  @ParameterizedTest
  @ValueSource(strings = {"squad.json", "long.json"})
  void everyAnswerStandsAtItsOffsetAndNothingIsOdd(String name) {
    Dataset dataset = SquadReader.read(SAMPLES.resolve(name));
    assertThat(dataset.remarks()).isEmpty();
    assertThat(dataset.examples()).allMatch(Example::known);
  }

  @Test
  void thereAreEnoughQuestionsFromFourArticles() {
    assertThat(examples).hasSizeGreaterThanOrEqualTo(60);
    assertThat(examples.stream().map(Example::title).distinct())
        .containsExactly("Prime_number", "Harvard_University", "Huguenot", "Sky_(United_Kingdom)");
  }

  @Test
  void theCountsAreThoseOfTheReadme() {
    assertThat(examples).hasSize(counted("squad.json", "\\d+ \\| (\\d+)"));
    assertThat(examples.stream().map(Example::text).distinct())
        .hasSize(counted("squad.json", "(\\d+)"));
    assertThat(examples.stream().filter(e -> !e.golds().isEmpty()))
        .hasSize(counted("with a gold answer", "(\\d+)"));
    assertThat(examples.stream().filter(Example::isUnanswerable))
        .hasSize(counted("unanswerable", "(\\d+)"));
    assertThat(count((context, golds) -> allIn(context, golds, 0)))
        .isEqualTo(counted("all golds in the first sentence (of three or more)", "(\\d+)"));
    assertThat(count((context, golds) -> allIn(context, golds, context.sentences().size() - 1)))
        .isEqualTo(counted("all golds in the last sentence (of three or more)", "(\\d+)"));
    assertThat(count(SamplesTest::isRepeated))
        .isEqualTo(
            counted("text of the first gold stands in the context more than once", "(\\d+)"));
  }

  @Test
  void theFirstExampleIsAnsweredByOneSentenceOfSeveral() {
    Example first = SquadReader.find(SAMPLES.resolve("squad.json").toString());
    Context context = SPLITTER.split(first.text());
    assertThat(first.id()).isEqualTo("572978f91d046914007794d4");
    assertThat(context.sentences()).hasSize(5);
    assertThat(first.golds()).allMatch(gold -> context.sentenceAt(gold.start()) == 1);
  }

  @Test
  void theLongTextHasItsAnswersFarApart() {
    List<Example> examples = SquadReader.read(SAMPLES.resolve("long.json")).examples();
    assertThat(examples).hasSize(4);
    assertThat(examples.stream().map(Example::text).distinct()).hasSize(1);
    List<Integer> starts = examples.stream().map(e -> e.golds().get(0).start()).toList();
    assertThat(starts).anyMatch(start -> start < 400).anyMatch(start -> start > 3000);
  }

  private int count(BiPredicate<Context, List<Answer>> property) {
    return (int)
        examples.stream()
            .filter(e -> !e.golds().isEmpty())
            .filter(e -> property.test(SPLITTER.split(e.text()), e.golds()))
            .count();
  }

  private static boolean allIn(Context context, List<Answer> golds, int sentence) {
    return context.sentences().size() >= 3
        && golds.stream().allMatch(gold -> context.sentenceAt(gold.start()) == sentence);
  }

  private static boolean isRepeated(Context context, List<Answer> golds) {
    String text = golds.get(0).text();
    return context.text().indexOf(text) != context.text().lastIndexOf(text);
  }

  /** The number in the README's table row that begins so. */
  private static int counted(String what, String number) {
    String readme;
    try {
      readme = Files.readString(SAMPLES.resolve("README.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Matcher row =
        Pattern.compile("\\| `?" + Pattern.quote(what) + "`? \\| " + number + " \\|")
            .matcher(readme);
    assertThat(row.find()).as("README row: %s", what).isTrue();
    return Integer.parseInt(row.group(1));
  }
}
