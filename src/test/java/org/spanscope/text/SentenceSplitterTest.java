package org.spanscope.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spanscope.testing.NastyTexts;

class SentenceSplitterTest {
  private static final SentenceSplitter SPLITTER = new SentenceSplitter();

  @Property(tries = 2000)
  void anyTextIsDividedByTheRules(@ForAll("nasty") String text) {
    ContextRules.assertKept(text, SPLITTER.split(text));
  }

  @Property
  void anEmptyLineEndsASentence(@ForAll("nasty") String before, @ForAll("nasty") String after) {
    String text = before + "One thing\n\nanother" + after;
    int gap = before.length() + "One thing".length();
    Context context = SPLITTER.split(text);
    assertThat(context.sentences()).anyMatch(sentence -> sentence.end() == gap);
    assertThat(context.sentences()).anyMatch(sentence -> sentence.start() == gap + 2);
  }

  @Provide
  Arbitrary<String> nasty() {
    return NastyTexts.any();
  }

  @Test
  void sentencesEndAtTheirStops() {
    assertThat(pieces("He ran. She \"won!\" Did they? (They did.) Yes."))
        .containsExactly("He ran.", "She \"won!\"", "Did they?", "(They did.)", "Yes.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dr. Smith met Mr. Jones on Jan. 5 in St. Louis.",
        "J. R. R. Tolkien wrote it, e.g. in 1937.",
        "The U.S. Army paid $3.14 for No. 5, see Fig. 3.",
        "It began c. 1500 at 5 p.m. on a Monday.",
        "George W. Bush came with J.I. Pontanus and Trinity-St. Paul's.",
        "In Brown v. Board of Education (d. 1960) he read Ps. 31:5.",
        "The strain Y. p. orientalis . . . is an LNB (9.75/10.600 GHz) of 4,404.5 people.",
        "It holds if (p - 1)! + 1 is divisible.",
        "\"Really?\" she said."
      })
  void abbreviationsAndInitialsDoNotEndASentence(String text) {
    assertThat(pieces(text)).containsExactly(text);
  }

  @Test
  void anInitialBeforeAnOpenerEndsASentence() {
    assertThat(pieces("He took vitamin C. The dose was high."))
        .containsExactly("He took vitamin C.", "The dose was high.");
  }

  @Test
  void notesStayWithTheirSentence() {
    assertThat(pieces("It ended.[5] He ran.[citation needed] She won.[note 1][2] Yes."))
        .containsExactly("It ended.[5]", "He ran.[citation needed]", "She won.[note 1][2]", "Yes.");
  }

  @Test
  void acronymsEndASentenceBeforeAnOpener() {
    assertThat(pieces("It was shipped in 80 trunks marked N.T. In 1957 the U.S. President left."))
        .containsExactly(
            "It was shipped in 80 trunks marked N.T.", "In 1957 the U.S. President left.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A title\n\nThe text", "A title\r\n\r\nThe text", "A title\n \t\nThe text"})
  void aTitleAboveAnEmptyLineIsASentence(String text) {
    assertThat(pieces(text)).containsExactly("A title", "The text");
  }

  @Test
  void oneLineBreakIsOnlyWhiteSpace() {
    assertThat(pieces("The text\r\ngoes on")).containsExactly("The text\r\ngoes on");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n\n", "\u00a0\u2003\t\u0085"})
  void blankTextHasNoSentence(String text) {
    assertThat(SPLITTER.split(text).sentences()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "a.", "x", "\u0000", "\ud83d", "\u0301", ". ", "Go. ", " \n\n"})
  void oneHundredThousandCharactersAreDividedByTheRules(String piece) {
    String text = piece.repeat(100_000 / piece.length());
    ContextRules.assertKept(text, SPLITTER.split(text));
  }

  @Test
  void severalThreadsShareOneSplitter() {
    String text = "He ran. She won! ".repeat(200);
    List<Context> contexts =
        IntStream.range(0, 64).parallel().mapToObj(i -> SPLITTER.split(text)).toList();
    assertThat(contexts).allSatisfy(context -> assertThat(context.sentences()).hasSize(400));
  }

  private static List<String> pieces(String text) {
    Context context = SPLITTER.split(text);
    return context.sentences().stream().map(sentence -> sentence.of(text)).toList();
  }
}
