package org.spanscope.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingScoresTest {
  @Test
  void scoresOfARankingWithoutTies() {
    // Gold at ranks 2 and 4: AP = (1/2 + 2/4) / 2.
    RankingScores scores =
        RankingScores.of(
            new double[] {0.1, 0.4, 0.3, 0.2}, new boolean[] {true, false, true, false});
    assertThat(scores.hitAtOne()).isZero();
    assertThat(scores.averagePrecision()).isCloseTo(0.5, within(1e-12));
    assertThat(scores.reciprocalRank()).isEqualTo(0.5);
  }

  @Test
  void equalWeightsGiveTheMeanOverAllOrders() {
    Random random = new Random(8);
    for (int round = 0; round < 60; round++) {
      int n = 1 + random.nextInt(6);
      double[] weights = random.ints(n, 0, 3).asDoubleStream().toArray();
      boolean[] gold = new boolean[n];
      gold[random.nextInt(n)] = true;
      for (int i = 0; i < n; i++) {
        gold[i] |= random.nextInt(3) == 0;
      }
      double[] expected = meanOverOrders(weights, gold);
      RankingScores scores = RankingScores.of(weights, gold);
      assertThat(scores.hitAtOne()).isCloseTo(expected[0], within(1e-12));
      assertThat(scores.averagePrecision()).isCloseTo(expected[1], within(1e-12));
      assertThat(scores.reciprocalRank()).isCloseTo(expected[2], within(1e-12));
    }
  }

  private static double[] meanOverOrders(double[] weights, boolean[] gold) {
    List<List<Integer>> orders = new ArrayList<>();
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      all.add(i);
    }
    permute(all, 0, orders);
    double[] sums = new double[3];
    int valid = 0;
    for (List<Integer> order : orders) {
      boolean falling = true;
      for (int i = 1; i < order.size(); i++) {
        falling &= weights[order.get(i - 1)] >= weights[order.get(i)];
      }
      if (falling) {
        valid++;
        double[] one = plain(order, gold);
        for (int k = 0; k < 3; k++) {
          sums[k] += one[k];
        }
      }
    }
    return new double[] {sums[0] / valid, sums[1] / valid, sums[2] / valid};
  }

  private static void permute(List<Integer> list, int from, List<List<Integer>> into) {
    if (from == list.size()) {
      into.add(List.copyOf(list));
    }
    for (int i = from; i < list.size(); i++) {
      Collections.swap(list, from, i);
      permute(list, from + 1, into);
      Collections.swap(list, from, i);
    }
  }

  private static double[] plain(List<Integer> order, boolean[] gold) {
    double found = 0;
    double precisions = 0;
    double reciprocal = 0;
    for (int i = 0; i < order.size(); i++) {
      if (gold[order.get(i)]) {
        found++;
        precisions += found / (i + 1);
        reciprocal = found == 1 ? 1.0 / (i + 1) : reciprocal;
      }
    }
    return new double[] {gold[order.get(0)] ? 1 : 0, precisions / found, reciprocal};
  }

  @Test
  void equalWeightsEverywhereAreChance() {
    RankingScores scores =
        RankingScores.of(new double[4], new boolean[] {false, true, false, false});
    assertThat(scores.hitAtOne()).isEqualTo(0.25);
    assertThat(scores.reciprocalRank()).isCloseTo((1 + 0.5 + 1 / 3.0 + 0.25) / 4, within(1e-12));
    assertThat(scores.averagePrecision()).isCloseTo(scores.reciprocalRank(), within(1e-12));
  }

  @Test
  void sentencesWithoutAWeightAreLastTogether() {
    double nan = Double.NaN;
    RankingScores scores =
        RankingScores.of(
            new double[] {nan, Double.NEGATIVE_INFINITY, nan}, new boolean[] {true, false, false});
    assertThat(scores.hitAtOne()).isZero();
    assertThat(scores.reciprocalRank()).isCloseTo((1 / 2.0 + 1 / 3.0) / 2, within(1e-12));
  }

  @Test
  void negativeZeroIsZero() {
    assertThat(RankingScores.of(new double[] {-0.0, 0.0}, new boolean[] {true, false}).hitAtOne())
        .isEqualTo(0.5);
  }

  @Test
  void withoutAGoldSentenceThereIsNoScore() {
    for (int n : new int[] {0, 1, 3}) {
      RankingScores scores = RankingScores.of(new double[n], new boolean[n]);
      assertThat(scores.hitAtOne()).isNaN();
      assertThat(scores.averagePrecision()).isNaN();
      assertThat(scores.reciprocalRank()).isNaN();
    }
    assertThat(RankingScores.of(new double[] {3}, new boolean[] {true}))
        .isEqualTo(new RankingScores(1, 1, 1));
    assertThatThrownBy(() -> RankingScores.of(new double[1], new boolean[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
