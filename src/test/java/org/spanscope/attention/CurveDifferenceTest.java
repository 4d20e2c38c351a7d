package org.spanscope.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spanscope.reader.Token;
import org.spanscope.reader.TokenProbabilities;
import org.spanscope.testing.RandomTexts;
import org.spanscope.testing.TestReadings;
import org.spanscope.text.Context;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.text.Span;

class CurveDifferenceTest {
  private static final Context CONTEXT =
      new Context("one two. gone. six", List.of(new Span(0, 8), new Span(9, 14), new Span(15, 18)));

  private static TokenProbabilities probabilities(Selection selection, long seed) {
    ReaderInput input =
        ReaderInput.of("who", CONTEXT, selection.with(RandomTexts.strangers(CONTEXT)));
    return TokenProbabilities.of(TestReadings.random(input, 200, 0, new Random(seed)));
  }

  @ParameterizedTest
  @EnumSource(Removal.class)
  void sharedTokensAreAlignedByTheirPlaceWhateverRemovedTheOthers(Removal removal) {
    TokenProbabilities a = probabilities(Selection.all(CONTEXT, removal), 1);
    TokenProbabilities b = probabilities(Selection.all(CONTEXT, removal).toggle(1), 2);

    CurveDifference difference = CurveDifference.of(a, b, false);

    assertThat(difference.tokens())
        .extracting(Token::text)
        .containsExactly("[CLS]", "one", "two", ".", "six");
    assertThat(difference.onlyA()).extracting(Token::text).containsExactly("gone", ".");
    assertThat(difference.onlyB()).isEmpty();
    int six = b.tokens().size() - 1;
    assertThat(difference.start()[4]).isCloseTo(b.start()[six] - a.start()[6], within(1e-12));
    assertThat(difference.end()[0]).isCloseTo(b.end()[0] - a.end()[0], within(1e-12));
  }

  @Test
  void renormalisedCurvesSumToZero() {
    TokenProbabilities a = probabilities(Selection.all(CONTEXT, Removal.DELETE), 1);
    TokenProbabilities b = probabilities(Selection.all(CONTEXT, Removal.DELETE).toggle(1), 2);

    CurveDifference difference = CurveDifference.of(a, b, true);

    assertThat(difference.renormalised()).isTrue();
    assertThat(Arrays.stream(difference.start()).sum()).isCloseTo(0, within(1e-12));
    assertThat(Arrays.stream(difference.end()).sum()).isCloseTo(0, within(1e-12));
    double shared = 1 - a.start()[4] - a.start()[5];
    assertThat(difference.start()[1])
        .isCloseTo(b.start()[1] - a.start()[1] / shared, within(1e-12));
  }
}
