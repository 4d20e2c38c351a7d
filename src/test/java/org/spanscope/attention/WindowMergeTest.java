package org.spanscope.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.spanscope.reader.Reading;
import org.spanscope.reader.Token;
import org.spanscope.reader.TokenKind;
import org.spanscope.reader.TokenProbabilities;
import org.spanscope.reader.Window;
import org.spanscope.testing.RandomTexts;
import org.spanscope.testing.TestMaps;
import org.spanscope.testing.TestReadings;
import org.spanscope.text.Context;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Span;

class WindowMergeTest {
  private static final LensChoice HEAD = new LensChoice("raw", 1, 1);

  private static Reading reading(long seed) {
    Random random = new Random(seed);
    int room = 5 + random.nextInt(10);
    ReaderInput input =
        ReaderInput.whole("who was it", RandomTexts.context(3 + random.nextInt(6), random));
    return TestReadings.withAttention(
        TestReadings.random(input, room, random.nextInt(room / 2 + 1), random), seed);
  }

  @Property(tries = 60)
  void eachWeightComesFromTheWindowWhereBothTokensHaveMostContext(@ForAll long seed) {
    Reading reading = reading(seed);
    MergedMap merged = TestMaps.merged(reading, HEAD);
    assertThat(merged.missing()).isEmpty();
    int nullWindow = TokenProbabilities.of(reading).windows()[0];

    for (int from = 0; from < merged.map().size(); from++) {
      for (int to = 0; to < merged.map().size(); to++) {
        Token one = merged.map().tokens().get(from);
        Token other = merged.map().tokens().get(to);
        int best = bestWindow(reading, one, other, nullWindow);
        if (best < 0) {
          assertThat(merged.map().at(from, to)).isNaN();
        } else {
          Window window = reading.windows().get(best);
          assertThat(merged.map().at(from, to))
              .isEqualTo(
                  java.util.Objects.requireNonNull(window.attention())
                      .at(1, 1, find(window, one), find(window, other)));
        }
      }
    }
  }

  private static int bestWindow(Reading reading, Token one, Token other, int nullWindow) {
    if (!one.kind().isInContext() && !other.kind().isInContext()) {
      return nullWindow;
    }
    int best = -1;
    int most = -1;
    for (Window window : reading.windows()) {
      if (find(window, one) >= 0 && find(window, other) >= 0) {
        int least = Math.min(context(window, one), context(window, other));
        if (least > most) {
          most = least;
          best = window.index();
        }
      }
    }
    return best;
  }

  private static int find(Window window, Token wanted) {
    for (int i = 0; i < window.size(); i++) {
      Token token = window.tokens().get(i);
      if (token.kind() == wanted.kind() && token.ordinal() == wanted.ordinal()) {
        return i;
      }
    }
    return -1;
  }

  private static int context(Window window, Token token) {
    if (!token.kind().isInContext()) {
      return Integer.MAX_VALUE;
    }
    List<Token> context = window.tokens().stream().filter(t -> t.kind().isInContext()).toList();
    int before = token.ordinal() - context.get(0).ordinal();
    return Math.min(before, context.size() - 1 - before);
  }

  @Property(tries = 30)
  void eachTokenIsThereOnceInTheOrderOfTheInput(@ForAll long seed) {
    Reading reading = reading(seed);
    int contextTokens = TokenProbabilities.of(reading).tokens().size() - 1;

    List<Token> tokens = TestMaps.merged(reading, HEAD).map().tokens();

    assertThat(tokens).hasSize(contextTokens + 6);
    assertThat(tokens.subList(0, 5))
        .extracting(Token::kind)
        .containsExactly(
            TokenKind.CLS,
            TokenKind.QUESTION,
            TokenKind.QUESTION,
            TokenKind.QUESTION,
            TokenKind.SEPARATOR);
    assertThat(tokens.get(tokens.size() - 1).kind()).isEqualTo(TokenKind.SEPARATOR);
    for (int i = 0; i < contextTokens; i++) {
      assertThat(tokens.get(5 + i).ordinal()).isEqualTo(i);
    }
  }

  @Test
  void windowsNotReadYetAreNamedAndTheirWeightsAreGaps() {
    Context context = RandomTexts.context(8, new Random(4));
    Reading whole =
        TestReadings.withAttention(
            TestReadings.random(ReaderInput.whole("who was it", context), 8, 3, new Random(4)), 4);
    List<Window> windows = new ArrayList<>(whole.windows());
    windows.set(1, windows.get(1).with(null));
    MergedMap all = TestMaps.merged(whole, HEAD);
    MergedMap some = TestMaps.merged(TestReadings.reading(whole.input(), windows), HEAD);

    assertThat(all.missing()).isEmpty();
    assertThat(some.missing()).containsExactly(1);
    int missing = 0;
    for (int i = 0; i < some.map().weights().length; i++) {
      float weight = some.map().weights()[i];
      if (Float.isNaN(weight) && !Float.isNaN(all.map().weights()[i])) {
        missing++;
      } else {
        assertThat(weight).isEqualTo(Float.valueOf(all.map().weights()[i]));
      }
    }
    assertThat(missing).isPositive();
  }

  @Test
  void readingOfOneWindowIsThatWindow() {
    Reading reading =
        TestReadings.withAttention(
            TestReadings.random(
                ReaderInput.whole("who", RandomTexts.context(2, new Random(1))),
                100,
                0,
                new Random(1)),
            1);

    MergedMap merged = TestMaps.merged(reading, HEAD);

    assertThat(merged.map().tokens()).isEqualTo(reading.windows().get(0).tokens());
    assertThat(merged.map().weights())
        .isEqualTo(TestMaps.of(reading.windows().get(0), HEAD).weights());
  }

  @Test
  void oneWindowWithoutAttentionIsAllGaps() {
    Reading reading =
        TestReadings.random(
            ReaderInput.whole("who", RandomTexts.context(2, new Random(1))), 100, 0, new Random(1));

    MergedMap merged = TestMaps.merged(reading, HEAD);

    assertThat(merged.missing()).containsExactly(0);
    assertThat(merged.map().weights()).containsOnly(Float.NaN);
  }

  @Test
  void textTooLongForOneMapSaysWhatToDo() {
    String text = "word ".repeat(2_100).strip();
    Context context = new Context(text, List.of(new Span(0, text.length())));
    Reading reading =
        TestReadings.random(ReaderInput.whole("who", context), 300, 100, new Random(1));

    assertThatThrownBy(() -> TestMaps.merged(reading, HEAD))
        .isInstanceOf(AttentionFault.class)
        .hasMessageContaining("too long for one attention map (2104 tokens, at most 2000)")
        .hasMessageContaining("Look at one of its 10 windows");
  }
}
