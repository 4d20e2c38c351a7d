package org.spanscope.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {
  @Test
  void sameOrderIsOneAndTheOppositeMinusOne() {
    double[] numbers = {3, -1, 10, 4};
    assertThat(RankCorrelation.spearman(numbers, new double[] {2, 1, 99, 3})).isEqualTo(1);
    assertThat(RankCorrelation.spearman(numbers, new double[] {-2, -1, -99, -3})).isEqualTo(-1);
  }

  @Test
  void equalNumbersShareTheMeanOfTheirRanks() {
    // Ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4.
    assertThat(RankCorrelation.spearman(new double[] {1, 2, 2, 3}, new double[] {1, 2, 3, 4}))
        .isCloseTo(4.5 / Math.sqrt(4.5 * 5), within(1e-12));
    assertThat(RankCorrelation.spearman(new double[] {0, -0.0, 1}, new double[] {5, 5, 6}))
        .isEqualTo(1);
  }

  @Test
  void randomNumbersWithTiesCorrelateAsInAnotherLibrary() {
    Random random = new Random(4);
    for (int round = 0; round < 200; round++) {
      int n = 2 + random.nextInt(30);
      double[] one = random.ints(n, 0, 6).asDoubleStream().toArray();
      double[] other = random.doubles(n).toArray();
      double expected = new SpearmansCorrelation().correlation(one, other);
      double actual = RankCorrelation.spearman(one, other);
      if (Arrays.stream(one).distinct().count() == 1) {
        assertThat(actual).isNaN();
      } else {
        assertThat(actual).isCloseTo(expected, within(1e-9));
      }
    }
  }

  @Test
  void placesWithoutANumberAreLeftOut() {
    assertThat(
            RankCorrelation.spearman(
                new double[] {1, Double.NaN, 3, 2}, new double[] {1, 7, 3, Double.NaN}))
        .isEqualTo(1);
  }

  @Test
  void whereThereIsNoOrderThereIsNoCorrelation() {
    assertThat(RankCorrelation.spearman(new double[0], new double[0])).isNaN();
    assertThat(RankCorrelation.spearman(new double[] {1}, new double[] {2})).isNaN();
    assertThat(RankCorrelation.spearman(new double[] {1, 1, 1}, new double[] {1, 2, 3})).isNaN();
    assertThatThrownBy(() -> RankCorrelation.spearman(new double[] {1}, new double[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
