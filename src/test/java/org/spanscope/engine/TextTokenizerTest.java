package org.spanscope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.spanscope.testing.Goldens;
import org.spanscope.testing.NastyTexts;
import org.spanscope.testing.Readers;

class TextTokenizerTest {
  private static final List<TextTokenizer> ALL =
      List.of(
          open(Goldens.tiny("bert").folder()),
          open(Goldens.tiny("bert-cased").folder()),
          open(Goldens.tiny("roberta").folder()),
          open(Goldens.SHIPPED_READER));
  private static final TextTokenizer CASED = ALL.get(1);
  private static final TextTokenizer BYTES = ALL.get(2);
  private static final TextTokenizer SHIPPED = ALL.get(3);

  private static TextTokenizer open(Path folder) {
    Readers.library().devices();
    ReaderConfig config = ReaderConfig.read(folder);
    return TextTokenizer.open(TokenizerFiles.read(folder, config.family()), config);
  }

  @Provide
  Arbitrary<String> nasty() {
    return NastyTexts.any();
  }

  @Property(tries = 500)
  void everyTokenLiesInTheTextAndStartsNeverDescend(@ForAll("nasty") String text) {
    for (TextTokenizer tokenizer : ALL) {
      TextTokens tokens = tokenizer.encode(text);
      int before = 0;
      for (int i = 0; i < tokens.size(); i++) {
        assertThat(tokens.starts()[i]).isBetween(before, text.length());
        assertThat(tokens.ends()[i]).isBetween(tokens.starts()[i], text.length());
        before = tokens.starts()[i];
      }
    }
  }

  @Property(tries = 300)
  void noTokenCutsASurrogatePair(@ForAll("nasty") String text) {
    for (TextTokenizer tokenizer : ALL) {
      TextTokens tokens = tokenizer.encode(text);
      for (int i = 0; i < tokens.size(); i++) {
        assertThat(isInsidePair(text, tokens.starts()[i])).isFalse();
        assertThat(isInsidePair(text, tokens.ends()[i])).isFalse();
      }
    }
  }

  @Property(tries = 300)
  void wordsBetweenNastyCharactersKeepTheirPlace(@ForAll("nasty") String text) {
    String whole = text + " university " + text;
    int place = text.length() + 1;
    for (TextTokenizer tokenizer : ALL) {
      TextTokens tokens = tokenizer.encode(whole);
      int[] inside =
          java.util.stream.IntStream.range(0, tokens.size())
              .filter(i -> tokens.starts()[i] >= place && tokens.ends()[i] <= place + 10)
              .filter(i -> tokens.starts()[i] < tokens.ends()[i])
              .toArray();
      assertThat(tokens.starts()[inside[0]]).isEqualTo(place);
      assertThat(tokens.ends()[inside[inside.length - 1]]).isEqualTo(place + 10);
      assertThat(Arrays.stream(inside).map(i -> tokens.words()[i]).distinct()).hasSize(1);
    }
  }

  private static boolean isInsidePair(String text, int place) {
    return place > 0
        && place < text.length()
        && Character.isHighSurrogate(text.charAt(place - 1))
        && Character.isLowSurrogate(text.charAt(place));
  }

  @Test
  void placesAreUtf16UnitsBehindCharactersOutsideTheBasicPlane() {
    TextTokens tokens = SHIPPED.encode("\ud83d\ude00 in Padua");
    int last = tokens.size() - 1;
    assertThat(tokens.starts()[last]).isEqualTo(6);
    assertThat(tokens.ends()[last]).isEqualTo(11);
  }

  @Test
  void combiningMarksAreCoveredByTheLetterTheyStandOn() {
    TextTokens composed = SHIPPED.encode("caf\u00e9 noir");
    TextTokens decomposed = SHIPPED.encode("cafe\u0301 noir");
    assertThat(decomposed.ids()).isEqualTo(composed.ids());
    assertThat(composed.starts()[1]).isEqualTo(5);
    assertThat(decomposed.starts()[1]).isEqualTo(6);
  }

  @Test
  void halfASurrogatePairIsOneUnknownCharacter() {
    TextTokens tokens = BYTES.encode("a\ud83d b");
    assertThat(tokens.starts()[tokens.size() - 1]).isEqualTo(3);
    assertThat(tokens.ends()[tokens.size() - 1]).isEqualTo(4);
  }

  @Test
  void nulDoesNotEndTheText() {
    for (TextTokenizer tokenizer : ALL) {
      TextTokens tokens = tokenizer.encode("in 1906\u0000 he was here");
      assertThat(tokens.ends()[tokens.size() - 1]).isEqualTo(20);
    }
  }

  @Test
  void bytePiecesAreReadable() {
    TextTokens tokens = BYTES.encode("How many caf\u00e9s \ud83d\ude00");
    assertThat(tokens.texts()[0]).isEqualTo("How");
    assertThat(tokens.texts()[1]).isEqualTo("many");
    assertThat(String.join("", tokens.texts())).contains("\u00e9").doesNotContain("\u0120");
    assertThat(tokens.texts()[tokens.size() - 1]).isEqualTo("\ud83d\ude00");
  }

  @Test
  void casedReadersSeeCase() {
    assertThat(CASED.encode("Tesla").ids()).isNotEqualTo(CASED.encode("tesla").ids());
    assertThat(SHIPPED.encode("Tesla").ids()).isEqualTo(SHIPPED.encode("tesla").ids());
  }

  @Test
  void specialTokensComeFromTheTokenizer() {
    assertThat(SHIPPED.template().before()).containsExactly(101);
    assertThat(SHIPPED.template().between()).containsExactly(102);
    assertThat(SHIPPED.template().after()).containsExactly(102);
    assertThat(SHIPPED.template().text(102)).isEqualTo("[SEP]");
    assertThat(SHIPPED.mask()).isEqualTo(103);
    assertThat(BYTES.template().before()).containsExactly(0);
    assertThat(BYTES.template().between()).containsExactly(2, 2);
    assertThat(BYTES.template().contextType()).isZero();
    assertThat(BYTES.mask()).isEqualTo(4);
  }
}
