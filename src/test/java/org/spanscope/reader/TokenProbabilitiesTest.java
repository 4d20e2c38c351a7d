package org.spanscope.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.spanscope.testing.RandomTexts;
import org.spanscope.testing.TestReadings;
import org.spanscope.text.Context;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;

class TokenProbabilitiesTest {

  @Property(tries = 300)
  void eachContextTokenCountsOnceInTheWindowThatShowsMostAroundIt(@ForAll long seed) {
    Random random = new Random(seed);
    Context context = RandomTexts.context(1 + random.nextInt(8), random);
    int room = 4 + random.nextInt(12);
    Reading reading =
        TestReadings.random(ReaderInput.whole("who", context), room, random.nextInt(room), random);

    TokenProbabilities actual = TokenProbabilities.of(reading);

    assertThat(actual.tokens().get(0).kind()).isEqualTo(TokenKind.CLS);
    for (int i = 1; i < actual.tokens().size(); i++) {
      int ordinal = actual.tokens().get(i).ordinal();
      assertThat(ordinal).isEqualTo(i - 1);
      assertThat(actual.windows()[i]).isEqualTo(bestWindow(reading, ordinal));
    }
    assertThat(Arrays.stream(actual.start()).sum()).isCloseTo(1, within(1e-12));
    assertThat(Arrays.stream(actual.end()).sum()).isCloseTo(1, within(1e-12));
  }

  private static int bestWindow(Reading reading, int ordinal) {
    int best = -1;
    int most = -1;
    for (Window window : reading.windows()) {
      int first = -1;
      int last = -1;
      int at = -1;
      for (int i = 0; i < window.size(); i++) {
        if (window.tokens().get(i).kind() == TokenKind.CONTEXT) {
          first = first < 0 ? i : first;
          last = i;
          at = window.tokens().get(i).ordinal() == ordinal ? i : at;
        }
      }
      if (at >= 0 && Math.min(at - first, last - at) > most) {
        most = Math.min(at - first, last - at);
        best = window.index();
      }
    }
    return best;
  }

  @Test
  void maskedTokensAreListedWithProbabilityZero() {
    Random random = new Random(5);
    Context context = RandomTexts.context(4, random);
    Selection selection = Selection.all(context, Removal.MASK).toggle(1);
    Reading reading =
        TestReadings.random(ReaderInput.of("who", context, selection), 100, 10, random);

    TokenProbabilities actual = TokenProbabilities.of(reading);

    for (int i = 0; i < actual.tokens().size(); i++) {
      boolean masked = actual.tokens().get(i).sentence() == 1;
      assertThat(actual.start()[i] == 0).as("start of token %d", i).isEqualTo(masked);
      assertThat(actual.end()[i] == 0).as("end of token %d", i).isEqualTo(masked);
    }
  }

  @Test
  void largestProbabilityLeavesTheNullOut() {
    TokenProbabilities probabilities =
        new TokenProbabilities(
            java.util.List.of(), new int[3], new double[] {.7, .2, .1}, new double[] {.9, 0, .1});

    assertThat(probabilities.maxStart()).isEqualTo(.2);
    assertThat(probabilities.maxEnd()).isEqualTo(.1);
  }
}
