package org.spanscope.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistogramTest {
  private static Histogram of(int most, double... values) {
    return Histogram.of(values, new int[values.length], 1, most);
  }

  @Test
  void edgesAreDecimalsThatCanBeRead() {
    assertThat(of(10, 0.03, 0.97).edges())
        .containsExactly(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1);
    assertThat(of(5, 0.3, 1.1).edges()).containsExactly(0.2, 0.4, 0.6, 0.8, 1, 1.2);
    assertThat(of(4, -3.5, 12).edges()).containsExactly(-5, 0, 5, 10, 15);
    assertThat(of(3, 1e-7, 7e-7).edges()).containsExactly(0, 2e-7, 4e-7, 6e-7, 8e-7);
  }

  @Test
  void aBinHoldsItsLowerEdgeAndTheLastBothOfThem() {
    Histogram histogram = of(10, 0, 0.1, 0.3, 0.3, 0.95, 1);
    assertThat(histogram.counts()[0]).containsExactly(1, 1, 0, 2, 0, 0, 0, 0, 0, 2);
  }

  @Test
  void classesAreCountedApartOverSharedBins() {
    Histogram histogram =
        Histogram.of(
            new double[] {0, 1, 2, 2, Double.NaN, Double.POSITIVE_INFINITY},
            new int[] {0, 1, 1, 0, 1, 2},
            3,
            2);
    assertThat(histogram.edges()).containsExactly(0, 1, 2);
    assertThat(histogram.counts()).isDeepEqualTo(new int[][] {{1, 1}, {0, 2}, {0, 0}});
    assertThat(histogram.leftOut()).containsExactly(0, 1, 1);
  }

  @Test
  void wholeNumbersGetNoBinThatMustStayEmpty() {
    assertThat(of(20, 1, 2, 4).edges()).containsExactly(1, 2, 3, 4);
    assertThat(of(20, 1, 2, 4.5).edges()).hasSizeGreaterThan(10);
  }

  @Test
  void everyNumberIsInTheBinBetweenWhoseEdgesItLies() {
    Random random = new Random(1);
    for (int round = 0; round < 300; round++) {
      double scale = Math.pow(10, random.nextInt(13) - 6);
      double shift = random.nextInt(3) * scale * random.nextInt(50);
      double[] values =
          random.doubles(1 + random.nextInt(20)).map(v -> (v - 0.5) * scale + shift).toArray();
      int most = 1 + random.nextInt(30);
      Histogram histogram = of(most, values);
      double[] edges = histogram.edges();
      assertThat(edges.length).isBetween(2, most + 2);
      for (int k = 0; k + 1 < edges.length; k++) {
        boolean last = k + 2 == edges.length;
        double low = edges[k];
        double high = edges[k + 1];
        assertThat(low).isLessThan(high);
        assertThat((long) histogram.counts()[0][k])
            .isEqualTo(
                Arrays.stream(values)
                    .filter(v -> v >= low && (v < high || (last && v == high)))
                    .count());
      }
      assertThat(Arrays.stream(histogram.counts()[0]).sum()).isEqualTo(values.length);
    }
  }

  @Test
  void equalNumbersShareOneBin() {
    assertThat(of(10, 7, 7, 7).edges()).containsExactly(7, 8);
    assertThat(of(10, 0.25).edges()).containsExactly(0.2, 0.3);
    assertThat(of(10, -0.0, 0).edges()).containsExactly(0, 1);
    assertThat(of(10, 1e300).counts()[0]).containsExactly(1);
  }

  @Test
  void ofNothingThereAreNoBins() {
    Histogram nothing = of(10, Double.NaN);
    assertThat(nothing.edges()).isEmpty();
    assertThat(nothing.counts()[0]).isEmpty();
    assertThat(nothing.leftOut()).containsExactly(1);
    assertThat(of(10).leftOut()).containsExactly(0);
    assertThatThrownBy(() -> of(0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Histogram.of(new double[1], new int[0], 1, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
