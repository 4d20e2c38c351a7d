package org.spanscope.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GroupDifferenceTest {
  private static final double[] ONE = {3, 5, 5, 7, 9, 9, 2, 8.5};
  private static final double[] OTHER = {1, 4, 5, 5, 6, 2, 2, 3, 9};

  @Test
  void ranksWithTiesAreTestedAsMannAndWhitneyDo() {
    // Normal approximation, variance corrected for ties, continuity 1/2.
    GroupDifference difference = GroupDifference.of(ONE, OTHER);
    assertThat(difference.u()).isEqualTo(50.5);
    assertThat(difference.p()).isCloseTo(0.1728466857567178, within(1e-12));
    assertThat(GroupDifference.of(new double[] {1, 2}, new double[] {3, 4, 5}).p())
        .isCloseTo(0.14891467317876572, within(1e-12));
  }

  @Test
  void theIntervalOfDeltaIsThatOfTheWholeTableOfPairs() {
    // Feng & Cliff (2004) over the table sign(x_i - y_j).
    GroupDifference difference = GroupDifference.of(ONE, OTHER);
    assertThat(difference.delta()).isCloseTo(0.4027777777777778, within(1e-12));
    assertThat(difference.low()).isCloseTo(-0.14555786850558322, within(1e-12));
    assertThat(difference.high()).isCloseTo(0.7618122553074558, within(1e-12));
    GroupDifference small =
        GroupDifference.of(new double[] {1.5, 2.5, 3.5}, new double[] {0, 1, 2, 9});
    assertThat(small.low()).isCloseTo(-0.509760944963057, within(1e-12));
    assertThat(small.high()).isCloseTo(0.8498337206599922, within(1e-12));
  }

  @Test
  void deltaIsTheShareOfPairsThatAreLargerLessTheShareThatAreSmaller() {
    Random random = new Random(9);
    for (int round = 0; round < 100; round++) {
      double[] x = random.ints(1 + random.nextInt(12), 0, 7).asDoubleStream().toArray();
      double[] y = random.ints(1 + random.nextInt(12), 0, 7).asDoubleStream().toArray();
      double sum = 0;
      for (double one : x) {
        sum += Arrays.stream(y).map(other -> Math.signum(one - other)).sum();
      }
      GroupDifference difference = GroupDifference.of(x, y);
      assertThat(difference.delta()).isCloseTo(sum / (x.length * y.length), within(1e-12));
      assertThat(difference.u()).isEqualTo((sum + x.length * y.length) / 2);
      if (x.length > 1 && y.length > 1) {
        assertThat(difference.delta())
            .isBetween(difference.low() - 1e-12, difference.high() + 1e-12);
        assertThat(difference.low()).isGreaterThanOrEqualTo(-1);
        assertThat(difference.high()).isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void exchangingTheGroupsTurnsTheSign() {
    GroupDifference difference = GroupDifference.of(ONE, OTHER);
    GroupDifference back = GroupDifference.of(OTHER, ONE);
    assertThat(back.delta()).isEqualTo(-difference.delta());
    assertThat(back.p()).isCloseTo(difference.p(), within(1e-12));
    assertThat(back.low()).isCloseTo(-difference.high(), within(1e-12));
    assertThat(back.high()).isCloseTo(-difference.low(), within(1e-12));
  }

  @Test
  void groupsThatDoNotOverlapKeepAnInterval() {
    // (n - z²) / (n + z²) with n = 2, the smaller group.
    double z = 1.959963984540054;
    GroupDifference difference = GroupDifference.of(new double[] {1, 2}, new double[] {3, 4, 5});
    assertThat(difference.delta()).isEqualTo(-1);
    assertThat(difference.low()).isEqualTo(-1);
    assertThat(difference.high()).isCloseTo((z * z - 2) / (z * z + 2), within(1e-12));
    GroupDifference back = GroupDifference.of(new double[] {3, 4, 5}, new double[] {1, 2});
    assertThat(back.high()).isEqualTo(1);
    assertThat(back.low()).isCloseTo(-difference.high(), within(1e-12));
  }

  @Test
  void equalNumbersEverywhereDoNotDiffer() {
    GroupDifference difference =
        GroupDifference.of(new double[] {0, -0.0}, new double[] {0, 0, -0.0});
    assertThat(difference.delta()).isZero();
    assertThat(difference.p()).isEqualTo(1);
  }

  @Test
  void withoutAGroupThereIsNothingToCompare() {
    GroupDifference nothing = GroupDifference.of(new double[] {Double.NaN}, new double[] {1, 2});
    assertThat(nothing.first()).isZero();
    assertThat(nothing.second()).isEqualTo(2);
    assertThat(nothing.u()).isNaN();
    assertThat(nothing.p()).isNaN();
    assertThat(nothing.delta()).isNaN();
    GroupDifference single = GroupDifference.of(new double[] {1}, new double[] {1, 2});
    assertThat(single.delta()).isEqualTo(-0.5);
    assertThat(single.low()).isNaN();
    assertThat(single.high()).isNaN();
  }
}
