package org.spanscope.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spanscope.attention.Level;
import org.spanscope.attention.MapUnit;
import org.spanscope.reader.Reading;
import org.spanscope.reader.Token;
import org.spanscope.testing.TestReadings;
import org.spanscope.text.Context;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Span;

class UnitValuesTest {
  private static final ReaderInput INPUT =
      ReaderInput.whole(
          "Who led?",
          new Context(
              "Rollo led the men. They sang in Rouen.",
              List.of(new Span(0, 18), new Span(19, 38))));
  private static final Reading READING = TestReadings.random(INPUT, 100, 1, new Random(3));

  private static Attribution attribution() {
    List<Token> tokens = READING.windows().get(0).tokens();
    double[] values = new double[tokens.size()];
    Arrays.setAll(values, i -> 1 + i);
    return new Attribution(
        "test", "span", tokens, values, List.of(), 0, 0, 0, 0, new Attribution.NoDetail());
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void nothingIsLostWhenTokensAreSummed(Level level) {
    UnitValues units = UnitValues.of(attribution(), level, INPUT);

    int n = READING.windows().get(0).size();
    assertThat(Arrays.stream(units.values()).sum()).isCloseTo(n * (n + 1) / 2.0, within(1e-9));
    assertThat(units.units().stream().mapToInt(MapUnit::tokens).sum()).isEqualTo(n);
  }

  @Test
  void theQuestionAndEachSentenceAreUnitsOfTheirOwn() {
    UnitValues units = UnitValues.of(attribution(), Level.SENTENCE, INPUT);

    assertThat(units.units()).extracting(MapUnit::sentence).containsExactly(-1, -1, -1, 0, 1, -1);
    assertThat(UnitValues.of(attribution(), Level.WORD, INPUT).units())
        .extracting(MapUnit::label)
        .contains("Rollo", "Rouen");
  }
}
