package org.spanscope.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussLegendreTest {
  private static double integral(GaussLegendre rule, int power) {
    double sum = 0;
    for (int i = 0; i < rule.size(); i++) {
      sum += rule.weights()[i] * Math.pow(rule.nodes()[i], power);
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 20, 50})
  void powersUpToTwiceTheNodesAreExact(int n) {
    GaussLegendre rule = GaussLegendre.of(n);

    for (int power = 0; power <= 2 * n - 1; power++) {
      assertThat(integral(rule, power))
          .as("x^%d", power)
          .isCloseTo(1.0 / (power + 1), within(1e-13));
    }
  }

  @Test
  void threeNodesAreWhereTheTablesHaveThem() {
    GaussLegendre rule = GaussLegendre.of(3);

    double far = Math.sqrt(0.6) / 2;
    assertThat(rule.nodes())
        .containsExactly(new double[] {0.5 - far, 0.5, 0.5 + far}, within(1e-15));
    assertThat(rule.weights())
        .containsExactly(new double[] {5 / 18.0, 8 / 18.0, 5 / 18.0}, within(1e-15));
  }

  @Test
  void nodesOfALargeRuleAscendInsideThePath() {
    GaussLegendre rule = GaussLegendre.of(400);

    assertThat(rule.nodes()).isSorted();
    assertThat(Arrays.stream(rule.nodes())).allMatch(x -> x > 0 && x < 1);
    assertThat(Arrays.stream(rule.weights()).sum()).isCloseTo(1, within(1e-12));
  }
}
