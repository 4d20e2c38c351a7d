package org.spanscope.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spanscope.testing.NastyTexts;

class ClauseSplitterTest {
  private static final SentenceSplitter SENTENCES = new SentenceSplitter();
  private static final ClauseSplitter SPLITTER = new ClauseSplitter(SENTENCES);

  @Property(tries = 2000)
  void anyTextIsDividedByTheRules(@ForAll("nasty") String text) {
    ContextRules.assertKept(text, SPLITTER.split(text));
  }

  @Property
  void everySentenceBorderIsAClauseBorder(@ForAll("nasty") String text) {
    List<Integer> clauses = SPLITTER.split(text).sentences().stream().map(Span::start).toList();
    List<Integer> sentences = SENTENCES.split(text).sentences().stream().map(Span::start).toList();
    assertThat(clauses).containsAll(sentences);
  }

  @Provide
  Arbitrary<String> nasty() {
    return NastyTexts.any();
  }

  @Test
  void commasSemicolonsAndStopsCut() {
    assertThat(pieces("Founded in 1636, Harvard is old; it is rich. it is big."))
        .containsExactly("Founded in 1636,", "Harvard is old;", "it is rich.", "it is big.");
  }

  @Test
  void closingQuotesStayWithTheirClause() {
    assertThat(pieces("\"I see,\" he said (slowly, too), and left."))
        .containsExactly("\"I see,\"", "he said (slowly,", "too),", "and left.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It cost 1,000 or 3.14 in all",
        "Dr. J. R. Smith of the U.S. Army e.g. in Vol. 3",
        "He said : yes - no",
        "Wait . . .",
        "a,b;c"
      })
  void numbersAbbreviationsAndBarePunctuationAreNotCut(String text) {
    assertThat(pieces(text)).containsExactly(text);
  }

  @Test
  void spacedStopsStayTogether() {
    assertThat(pieces("Wait . . . what")).containsExactly("Wait . . .", "what");
  }

  @Test
  void emojiAreSomethingToRead() {
    assertThat(pieces("\ud83d\ude00, \ud83d\ude01"))
        .containsExactly("\ud83d\ude00,", "\ud83d\ude01");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ", ", "a, ", "\ud83d, ", "A. ", "\u0301, "})
  void oneHundredThousandCharactersAreDividedByTheRules(String piece) {
    String text = piece.repeat(100_000 / piece.length());
    ContextRules.assertKept(text, SPLITTER.split(text));
  }

  @Test
  void splittersGiveTheSplitterAskedFor() {
    Splitters splitters = new Splitters(SENTENCES);
    String text = "One, two. Three.";
    assertThat(splitters.of(Split.SENTENCE).split(text).sentences()).hasSize(2);
    assertThat(splitters.of(Split.CLAUSE).split(text).sentences()).hasSize(3);
  }

  private static List<String> pieces(String text) {
    Context context = SPLITTER.split(text);
    return context.sentences().stream().map(sentence -> sentence.of(text)).toList();
  }
}
