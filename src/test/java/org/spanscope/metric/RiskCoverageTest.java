package org.spanscope.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RiskCoverageTest {
  @Test
  void equalConfidencesAreAveragedOverTheirOrders() {
    // The mean over all twelve orders of the answers of confidence 0.8 and 0.4.
    RiskCoverage curve =
        RiskCoverage.of(
            new double[] {0.4, 0.8, 0.9, 0.8, 0.5, 0.8, 0.4}, new double[] {1, 0, 0, 1, 1, 0, 0});
    assertThat(curve.risks())
        .containsExactly(
            new double[] {0, 1 / 6.0, 2 / 9.0, 0.25, 0.4, 2.5 / 6, 3 / 7.0}, within(1e-12));
    assertThat(curve.area()).isCloseTo(0.2691609977324263, within(1e-12));
  }

  @Test
  void theOrderGivenDoesNotMatter() {
    double[] confidences = {0.2, 0.2, 0.2};
    assertThat(RiskCoverage.of(confidences, new double[] {1, 0, 0}).area())
        .isCloseTo(1 / 3.0, within(1e-12))
        .isEqualTo(RiskCoverage.of(confidences, new double[] {0, 0, 1}).area());
  }

  @Test
  void surestFirstIsBest() {
    double[] errors = {0, 0, 1, 1};
    double good = RiskCoverage.of(new double[] {4, 3, 2, 1}, errors).area();
    double none = RiskCoverage.of(new double[] {1, 1, 1, 1}, errors).area();
    double bad = RiskCoverage.of(new double[] {1, 2, 3, 4}, errors).area();
    assertThat(good).isCloseTo((0 + 0 + 1 / 3.0 + 0.5) / 4, within(1e-12)).isLessThan(none);
    assertThat(none).isEqualTo(0.5);
    assertThat(bad).isGreaterThan(none);
  }

  @Test
  void aRiskIsThatOfTheNextWholeNumberOfAnswers() {
    RiskCoverage curve = RiskCoverage.of(new double[] {4, 3, 2, 1}, new double[] {0, 1, 1, 1});
    assertThat(curve.at(0.25)).isZero();
    assertThat(curve.at(0.26)).isEqualTo(0.5);
    assertThat(curve.at(1)).isEqualTo(0.75);
    assertThat(curve.at(1e-12)).isZero();
    assertThatThrownBy(() -> curve.at(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void answersWithoutANumberAreLeftOut() {
    RiskCoverage curve =
        RiskCoverage.of(
            new double[] {Double.NaN, 1, 0.0, -0.0}, new double[] {1, Double.NaN, 1, 0});
    assertThat(curve.risks()).containsExactly(0.5, 0.5);
    RiskCoverage nothing = RiskCoverage.of(new double[0], new double[0]);
    assertThat(nothing.risks()).isEmpty();
    assertThat(nothing.area()).isNaN();
    assertThat(nothing.at(0.5)).isNaN();
    assertThatThrownBy(() -> RiskCoverage.of(new double[1], new double[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
