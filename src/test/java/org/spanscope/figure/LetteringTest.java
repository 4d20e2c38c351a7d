package org.spanscope.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {
  private static final Font FONT = Lettering.regular(11);

  @Test
  void fontComesAlongAndIsNotTheMachines() {
    assertThat(FONT.getFamily()).isEqualTo("DejaVu Sans");
    assertThat(Lettering.bold(11).isBold()).isTrue();
    assertThat(Lettering.width("mm", Lettering.bold(11)))
        .isGreaterThan(Lettering.width("mm", FONT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a very long label that does not fit",
        "漢字かな漢字かな漢字かな",
        "👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧",
        "مرحبا بالعالم مرحبا بالعالم",
        "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301"
      })
  void elidedTextFitsAndEndsBetweenCharacters(String text) {
    for (double width = 0; width < 150; width += 7) {
      String cut = Lettering.elide(text, FONT, width);
      assertThat(Lettering.width(cut, FONT)).isLessThanOrEqualTo(width);
      if (!cut.isEmpty() && !cut.equals(text)) {
        String kept = cut.substring(0, cut.length() - 1);
        assertThat(cut).endsWith("…");
        assertThat(text).startsWith(kept);
        assertThat(kept.isEmpty() || !Character.isHighSurrogate(kept.charAt(kept.length() - 1)))
            .isTrue();
      }
    }
  }

  @Test
  void anAxisTitleKeepsWhatItNamesOrItsFirstTwoWordsOrIsLeftOut() {
    String title = "from: question token";
    double twoWords = Lettering.width("from: question…", FONT);
    assertThat(Lettering.title(title, FONT, Lettering.width(title, FONT))).isEqualTo(title);
    double named = Lettering.width("question token", FONT);
    assertThat(Lettering.title(title, FONT, named)).isEqualTo("question token");
    assertThat(Lettering.title(title, FONT, Math.min(named, twoWords) - 1)).isEmpty();
    String two = "layers of the reader";
    double layers = Lettering.width("layers of…", FONT);
    assertThat(Lettering.title(two, FONT, layers)).isEqualTo("layers of…");
    assertThat(Lettering.title(two, FONT, layers - 1)).isEmpty();
    assertThat(Lettering.title("probability", FONT, 30)).isEmpty();
  }

  @Test
  void wrappedLinesFitAndLoseNothing() {
    String text = "The Normans were the people who in the 10th and 11th centuries gave their name";
    List<String> lines = Lettering.wrap(text, FONT, 120, 20);
    assertThat(String.join(" ", lines)).isEqualTo(text);
    assertThat(lines).allMatch(line -> Lettering.width(line, FONT) <= 120).hasSizeGreaterThan(2);
    List<String> two = Lettering.wrap(text, FONT, 120, 2);
    assertThat(two).hasSize(2);
    assertThat(two.get(1)).endsWith("…");
  }

  @Test
  void wordLongerThanALineIsBrokenInside() {
    List<String> lines = Lettering.wrap("x".repeat(60), FONT, 50, 40);
    assertThat(String.join("", lines)).isEqualTo("x".repeat(60));
    assertThat(lines).allMatch(line -> Lettering.width(line, FONT) <= 50);
  }

  @Test
  void signsThatNoFileMayHoldBecomeVisible() {
    assertThat(Lettering.readable("a\u0000b\nc\ud800d\ufffee\u202Ef"))
        .isEqualTo("a\ufffdb↵c\ufffdd\ufffdef");
    assertThat(Lettering.readable("مرحبا 漢字 😀")).isEqualTo("مرحبا 漢字 😀");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.8, 0.8",
    "-0.4, −0.4",
    "0.30000000000000004, 0.3",
    "1, 1",
    "0.001234, 0.00123",
    "0.00001, 10⁻⁵",
    "0.0000234, 2.34·10⁻⁵",
    "123456, 123000",
    "1e7, 10⁷",
    "NaN, –"
  })
  void numbersHaveThreeDigitsThatCount(double value, String text) {
    assertThat(Numbers.format(value)).isEqualTo(text);
  }
}
