package org.spanscope.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TemperatureFitTest {
  private static final double[][] SCORES = {
    {2, 1, -1}, {0.5, 3, 2.5}, {4, 0, 1}, {1, 1.2, 0.8}, {3, 6, -2}
  };
  private static final int[] RIGHT = {0, 1, 0, 2, 0};

  @Test
  void theLossIsSmallestAtTheTemperature() {
    // The minimum of the mean of -log softmax(s / T), by another method of search.
    TemperatureFit fit = TemperatureFit.of(SCORES, RIGHT);
    assertThat(fit.temperature()).isCloseTo(2.30416, within(1e-4));
    assertThat(fit.loss()).isCloseTo(0.9078707868637826, within(1e-10));
    assertThat(fit.lossAtOne()).isCloseTo(1.059922692575426, within(1e-12));
    assertThat(fit.questions()).isEqualTo(5);
    assertThat(fit.atEnd()).isFalse();
  }

  @Test
  void scoresThatAreTooLargeAreFoundOut() {
    // Right ones are drawn from softmax(s); then all scores are tripled.
    Random random = new Random(12);
    double[][] scores = new double[4000][3];
    int[] right = new int[scores.length];
    for (int i = 0; i < scores.length; i++) {
      double sum = 0;
      for (int k = 0; k < 3; k++) {
        scores[i][k] = random.nextGaussian();
        sum += Math.exp(scores[i][k]);
      }
      double place = random.nextDouble() * sum - Math.exp(scores[i][0]);
      while (place > 0 && right[i] < 2) {
        right[i]++;
        place -= Math.exp(scores[i][right[i]]);
      }
      for (int k = 0; k < 3; k++) {
        scores[i][k] *= 3;
      }
    }
    assertThat(TemperatureFit.of(scores, right).temperature()).isCloseTo(3, within(0.25));
  }

  @Test
  void alwaysRightOrAlwaysWrongRunsIntoAnEnd() {
    TemperatureFit sure = TemperatureFit.of(new double[][] {{5, 0}}, new int[] {0});
    assertThat(sure.temperature()).isCloseTo(TemperatureFit.LOWEST, within(1e-5));
    assertThat(sure.atEnd()).isTrue();
    TemperatureFit wrong = TemperatureFit.of(new double[][] {{5, 0}}, new int[] {1});
    assertThat(wrong.temperature()).isCloseTo(TemperatureFit.HIGHEST, within(1e-3));
    assertThat(wrong.atEnd()).isTrue();
  }

  @Test
  void questionsWithoutARightCandidateAreLeftOut() {
    double[][] more = {
      SCORES[0],
      SCORES[1],
      SCORES[2],
      SCORES[3],
      SCORES[4],
      {1, 2},
      {Double.NaN, 1},
      {Double.NEGATIVE_INFINITY, 1},
      {}
    };
    TemperatureFit fit = TemperatureFit.of(more, new int[] {0, 1, 0, 2, 0, -1, 1, 0, -1});
    assertThat(fit).isEqualTo(TemperatureFit.of(SCORES, RIGHT));
  }

  @Test
  void aCandidateThatIsRuledOutWeighsNothing() {
    double[][] more = {{Double.NEGATIVE_INFINITY, 2, 1}, {1, 2, Double.NEGATIVE_INFINITY}};
    double[][] less = {{2, 1}, {1, 2}};
    assertThat(TemperatureFit.of(more, new int[] {1, 0}))
        .isEqualTo(TemperatureFit.of(less, new int[] {0, 0}));
  }

  @Test
  void ofNothingThereIsNoTemperature() {
    TemperatureFit nothing = TemperatureFit.of(new double[0][], new int[0]);
    assertThat(nothing.temperature()).isNaN();
    assertThat(nothing.loss()).isNaN();
    assertThat(nothing.questions()).isZero();
    assertThat(nothing.atEnd()).isFalse();
    assertThatThrownBy(() -> TemperatureFit.of(new double[1][1], new int[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
