package org.spanscope.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {
  @Test
  void adjustedValuesAreThoseOfTheStepUpProcedure() {
    // min over k >= i of p_k m / k, by hand.
    assertThat(BenjaminiHochberg.adjusted(new double[] {0.01, 0.04, 0.03, 0.005, 0.8, 0.04, 0.2}))
        .containsExactly(
            new double[] {0.035, 0.056, 0.056, 0.035, 0.8, 0.056, 0.7 / 3}, within(1e-12));
  }

  @Test
  void whatIsRejectedIsWhatTheProcedureRejects() {
    Random random = new Random(6);
    for (int round = 0; round < 100; round++) {
      double[] p = random.doubles(20).map(value -> value * value * value).toArray();
      double[] adjusted = BenjaminiHochberg.adjusted(p);
      double q = 0.1;
      double limit = limit(p, q);
      for (int i = 0; i < p.length; i++) {
        assertThat(adjusted[i] <= q).isEqualTo(p[i] <= limit);
        assertThat(adjusted[i]).isBetween(p[i], 1.0);
      }
    }
  }

  /** The largest p_k with p_k <= q k / m, as Benjamini and Hochberg put it. */
  private static double limit(double[] p, double q) {
    double[] sorted = p.clone();
    Arrays.sort(sorted);
    double limit = -1;
    for (int k = 1; k <= sorted.length; k++) {
      if (sorted[k - 1] <= q * k / sorted.length) {
        limit = sorted[k - 1];
      }
    }
    return limit;
  }

  @Test
  void whatIsNoTestDoesNotCount() {
    double[] adjusted = BenjaminiHochberg.adjusted(new double[] {0.02, Double.NaN, 0.5});
    assertThat(adjusted[0]).isCloseTo(0.04, within(1e-12));
    assertThat(adjusted[1]).isNaN();
    assertThat(adjusted[2]).isEqualTo(0.5);
  }

  @Test
  void noneAndOneStayAsTheyAre() {
    assertThat(BenjaminiHochberg.adjusted(new double[0])).isEmpty();
    assertThat(BenjaminiHochberg.adjusted(new double[] {0.3})).containsExactly(0.3);
    assertThatThrownBy(() -> BenjaminiHochberg.adjusted(new double[] {1.2}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
