package org.spanscope.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jfree.chart.axis.NumberAxis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueScaleTest {
  @ParameterizedTest
  @CsvSource({
    "0, 1, 5, 0.2",
    "0, 1, 2, 0.5",
    "0, 0.8, 4, 0.2",
    "0, 0.3, 5, 0.1",
    "0, 0.15, 3, 0.05",
    "-0.15, 0.15, 2, 0.15",
    "-0.3, 0.3, 2, 0.3",
    "-0.5, 0.5, 4, 0.25",
    "0, 0.12, 4, 0.03",
    "0, 0.8, 1, 0.8",
    "0, 0.6, 1, 0.6",
    "0, 0.9, 2, 0.9",
    "-0.08, 0.08, 1, 0.08"
  })
  void ticksMeetBothEnds(double low, double high, int most, double unit) {
    NumberAxis axis = (NumberAxis) new ValueScale(low, high, false).axis(most, 1e-9);
    assertThat(axis.getTickUnit().getSize()).isCloseTo(unit, within(1e-9));
  }

  @Test
  void endsThatMakeNoAxisAreMended() {
    assertThat(ValueScale.of(0, 0, false)).isEqualTo(new ValueScale(0, 1, false));
    assertThat(ValueScale.of(Double.NaN, Double.POSITIVE_INFINITY, false))
        .isEqualTo(new ValueScale(0, 1, false));
    ValueScale log = ValueScale.of(-3, -2, true);
    assertThat(log.low()).isPositive();
    assertThat(log.high()).isGreaterThan(log.low());
  }

  @Test
  void probabilitiesTooSmallForALogarithmLieAtTheLowerEnd() {
    ValueScale scale = new ValueScale(1e-6, 1, true);
    assertThat(scale.clamp(0)).isEqualTo(1e-6);
    assertThat(scale.share(0)).isZero();
    assertThat(scale.share(1e-3)).isCloseTo(0.5, within(1e-9));
    assertThat(scale.labels()).contains("1", "0.1", "10⁻⁶");
  }
}
