package org.spanscope.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final double[] CONFIDENCES = {
    0.0, 0.05, 1.0 / 15, 0.07, 0.2, 0.2, 0.31, 0.5, 0.55, 0.62, 0.71, 0.8, 0.93, 0.97, 1.0
  };
  private static final boolean[] RIGHT = {
    false, false, true, false, false, true, false, true, false, true, true, false, true, true, true
  };

  @Test
  void errorsAreThoseOfTheFormulas() {
    // ECE after Guo et al. (2017) with bins (k/15, (k+1)/15]; Brier (1950).
    Calibration calibration = Calibration.of(CONFIDENCES, RIGHT);
    assertThat(calibration.questions()).isEqualTo(15);
    assertThat(calibration.expectedError()).isCloseTo(0.2988888888888888, within(1e-12));
    assertThat(calibration.brier()).isCloseTo(0.20542740740740748, within(1e-12));
  }

  @Test
  void aBinHoldsItsUpperEdgeAndTheFirstHoldsZero() {
    Calibration calibration = Calibration.of(CONFIDENCES, RIGHT);
    assertThat(calibration.bins().get(0))
        .isEqualTo(new Calibration.Bin(0, 1.0 / 15, 3, (0.05 + 1.0 / 15) / 3, 1.0 / 3));
    assertThat(calibration.bins().get(1).count()).isEqualTo(1);
    assertThat(calibration.bins().get(14).high()).isEqualTo(1);
    for (int k = 1; k <= 15; k++) {
      double edge = k / 15.0;
      assertThat(bin(edge)).isEqualTo(k - 1);
      assertThat(bin(Math.nextUp(edge))).isEqualTo(Math.min(k, 14));
    }
  }

  private static int bin(double confidence) {
    Calibration one = Calibration.of(new double[] {confidence}, new boolean[] {true});
    return one.bins()
        .indexOf(one.bins().stream().filter(bin -> bin.count() == 1).findFirst().orElseThrow());
  }

  @Test
  void aReaderThatIsRightAsOftenAsItSaysHasNoError() {
    double[] confidences = {0.5, 0.5, 1, 0};
    boolean[] right = {true, false, true, false};
    assertThat(Calibration.of(confidences, right).expectedError()).isZero();
  }

  @Test
  void binsAddUpToTheWhole() {
    Random random = new Random(2);
    double[] confidences = random.doubles(500).toArray();
    boolean[] right = new boolean[500];
    int hits = 0;
    for (int i = 0; i < right.length; i++) {
      right[i] = random.nextDouble() < confidences[i];
      hits += right[i] ? 1 : 0;
    }
    Calibration calibration = Calibration.of(confidences, right);
    double counted = 0;
    for (Calibration.Bin bin : calibration.bins()) {
      assertThat(bin.confidence()).isBetween(bin.low(), bin.high());
      counted += bin.accuracy() * bin.count();
    }
    assertThat(counted).isCloseTo(hits, within(1e-9));
    assertThat(calibration.expectedError()).isLessThan(0.15);
  }

  @Test
  void emptyBinsAndNoQuestionsHaveNoNumbers() {
    Calibration nothing = Calibration.of(new double[] {Double.NaN}, new boolean[] {true});
    assertThat(nothing.questions()).isZero();
    assertThat(nothing.expectedError()).isNaN();
    assertThat(nothing.brier()).isNaN();
    assertThat(nothing.bins()).hasSize(15);
    assertThat(nothing.bins().get(3).confidence()).isNaN();
    assertThat(nothing.bins().get(3).accuracy()).isNaN();
  }

  @Test
  void roundingAboveOneIsOneAndMoreIsAMistake() {
    assertThat(bin(1 + 1e-12)).isEqualTo(14);
    assertThatThrownBy(() -> Calibration.of(new double[] {1.1}, new boolean[] {true}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Calibration.of(new double[] {-0.1}, new boolean[] {true}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Calibration.of(new double[] {1}, new boolean[2]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
