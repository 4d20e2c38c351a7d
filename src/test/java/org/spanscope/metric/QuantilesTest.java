package org.spanscope.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuantilesTest {
  @Test
  void quantilesLieInProportionBetweenNumbers() {
    // Hyndman & Fan, type 7: place p (n - 1) of the sorted numbers.
    Quantiles quantiles = Quantiles.of(new double[] {3, 1, 4, 1, 5, 9, 2, 6});
    assertThat(quantiles.at(0)).isEqualTo(1);
    assertThat(quantiles.at(0.1)).isEqualTo(1);
    assertThat(quantiles.at(0.5)).isEqualTo(3.5);
    assertThat(quantiles.at(0.9)).isCloseTo(6.9, within(1e-12));
    assertThat(quantiles.at(0.975)).isCloseTo(8.475, within(1e-12));
    assertThat(quantiles.at(1)).isEqualTo(9);
  }

  @Test
  void infinitiesAreNumbersAndNaNIsNone() {
    double infinity = Double.POSITIVE_INFINITY;
    Quantiles quantiles = Quantiles.of(new double[] {infinity, Double.NaN, 1, infinity});
    assertThat(quantiles.size()).isEqualTo(3);
    assertThat(quantiles.at(0)).isEqualTo(1);
    assertThat(quantiles.at(0.5)).isEqualTo(infinity);
    assertThat(quantiles.at(0.75)).isEqualTo(infinity);
  }

  @Test
  void ofOneNumberEachQuantileIsItAndOfNoneThereIsNone() {
    assertThat(Quantiles.of(new double[] {4}).at(0.3)).isEqualTo(4);
    assertThat(Quantiles.of(new double[0]).at(0.3)).isNaN();
    assertThatThrownBy(() -> Quantiles.of(new double[] {4}).at(1.1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Quantiles.of(new double[] {4}).at(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
