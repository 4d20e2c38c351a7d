package org.spanscope.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spanscope.figure.ColourScale;
import org.spanscope.reader.TokenProbabilities;

class ScalesTest {
  @ParameterizedTest
  @CsvSource({
    "0.71, 0.8",
    "0.8, 0.8",
    "0.81, 1",
    "0.11, 0.12",
    "1, 1",
    "3e-5, 3e-5",
    "0, 1",
    "NaN, 1",
    "-3, 1"
  })
  void endsAreRoundedUpToNumbersOneCanRead(double value, double expected) {
    assertThat(Scales.roundUp(value)).isEqualTo(expected);
  }

  @Test
  void roundedEndsAreNeverBelowTheNumberAndNeverFarAbove() {
    Random random = new Random(3);
    for (int i = 0; i < 10_000; i++) {
      double value = Math.pow(10, random.nextDouble() * 12 - 8);
      assertThat(Scales.roundUp(value) / value).isBetween(1 - 2e-6, 1.34);
    }
  }

  @Test
  void floatThatMeansEightTenthsEndsAtEightTenths() {
    ColourScale scale = Scales.differences(new float[] {0.8f, Float.NaN, -0.3f});
    assertThat(scale).isEqualTo(new ColourScale(ColourScale.Colours.DIVERGING, -0.8, 0.8));
  }

  @Test
  void logarithmicScaleBeginsAtTheDecadeOfTheSmallestProbability() {
    TokenProbabilities a = probabilities(0.9, 0.0003, 0);
    TokenProbabilities b = probabilities(0.5, 0.02, 0.1);
    assertThat(Scales.probabilities(true, a, b).min()).isCloseTo(1e-4, within(1e-12));
    assertThat(Scales.probabilities(false, a, b)).isEqualTo(new CurveScale(0, 1, false));
  }

  @Test
  void scaleOfCertainReaderIsStillAScale() {
    CurveScale scale = Scales.probabilities(true, probabilities(1, 1, 1));
    assertThat(scale.min()).isLessThan(scale.max());
  }

  @Test
  void differencesReachEquallyFarToBothSides() {
    assertThat(Scales.differences(new double[] {0.1, -0.47, Double.NaN}, new double[] {0.2}))
        .isEqualTo(new CurveScale(-0.5, 0.5, false));
  }

  private static TokenProbabilities probabilities(double... start) {
    return new TokenProbabilities(List.of(), new int[start.length], start, start);
  }
}
