package org.spanscope.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterBootstrapTest {
  private static final int QUESTIONS = 90;

  private static double[] values() {
    return IntStream.range(0, QUESTIONS).mapToDouble(i -> i * 37 % 11 / 10.0).toArray();
  }

  /** 22 articles of one to nine questions. */
  private static Clusters articles() {
    List<String> names =
        IntStream.range(0, QUESTIONS).mapToObj(i -> "article " + (i * i + 3 * i) / 7 % 23).toList();
    return Clusters.of(names, names);
  }

  private static Clusters pairs(String... names) {
    return Clusters.of(List.of(names), List.of(names));
  }

  @Test
  void theIntervalIsNearThatOfVeryManyDraws() {
    // 400,000 draws of sum(sums) / sum(sizes) with another generator: 0.44778 to 0.53544, standard
    // deviation 0.0223; the standard error of such a quantile of 1,000 draws is about 0.0019.
    BootstrapInterval interval = ClusterBootstrap.mean(values(), articles(), 1);
    assertThat(interval.mean()).isCloseTo(0.4933333333333333, within(1e-12));
    assertThat(interval.low()).isCloseTo(0.44778, within(0.008));
    assertThat(interval.high()).isCloseTo(0.53544, within(0.008));
    assertThat(interval.unit()).isEqualTo(Clusters.Unit.ARTICLE);
    assertThat(interval.clusters()).isEqualTo(22);
    assertThat(interval.draws()).isEqualTo(1000);
    assertThat(interval.seed()).isEqualTo(1);
  }

  @Test
  void equalSeedsGiveEqualIntervalsAndOthersOthers() {
    BootstrapInterval one = ClusterBootstrap.mean(values(), articles(), 7);
    assertThat(ClusterBootstrap.mean(values(), articles(), 7)).isEqualTo(one);
    BootstrapInterval other = ClusterBootstrap.mean(values(), articles(), 8);
    assertThat(other.low() == one.low() && other.high() == one.high()).isFalse();
  }

  @Test
  void clustersAreDrawnWhole() {
    // Two articles, one all right and one all wrong: a draw is 0, 1/2 or 1, never between.
    double[] values = {1, 1, 1, 0, 0, 0};
    BootstrapInterval interval =
        ClusterBootstrap.mean(values, pairs("a", "a", "a", "b", "b", "b"), 3);
    assertThat(interval.low()).isEqualTo(0);
    assertThat(interval.high()).isEqualTo(1);
  }

  @Test
  void equalNumbersHaveAnIntervalOfNoWidth() {
    double[] same = new double[QUESTIONS];
    Arrays.fill(same, 0.5);
    BootstrapInterval interval = ClusterBootstrap.mean(same, articles(), 1);
    assertThat(new double[] {interval.low(), interval.mean(), interval.high()})
        .containsExactly(0.5, 0.5, 0.5);
  }

  @Test
  void withFewArticlesContextsAreDrawn() {
    List<String> contexts = IntStream.range(0, 40).mapToObj(i -> "context " + i / 2).toList();
    List<String> nineteen = IntStream.range(0, 40).mapToObj(i -> "article " + i % 19).toList();
    List<String> twenty = IntStream.range(0, 40).mapToObj(i -> "article " + i % 20).toList();
    assertThat(Clusters.of(nineteen, contexts).unit()).isEqualTo(Clusters.Unit.CONTEXT);
    assertThat(Clusters.of(nineteen, contexts).count()).isEqualTo(20);
    assertThat(Clusters.of(twenty, contexts).unit()).isEqualTo(Clusters.Unit.ARTICLE);
    BootstrapInterval interval =
        ClusterBootstrap.mean(new double[40], Clusters.of(nineteen, contexts), 1);
    assertThat(interval.unit().label()).isEqualTo("context");
  }

  @Test
  void theDifferenceOfAReaderWithItselfIsNoneAndHasNoEvidence() {
    PairedDifference difference = ClusterBootstrap.difference(values(), values(), articles(), 1);
    assertThat(difference.interval().mean()).isZero();
    assertThat(difference.interval().high()).isZero();
    assertThat(difference.p()).isEqualTo(1);
  }

  @Test
  void aDifferenceEverywhereIsSignificant() {
    double[] better = Arrays.stream(values()).map(value -> value + 0.1).toArray();
    PairedDifference difference = ClusterBootstrap.difference(values(), better, articles(), 1);
    assertThat(difference.interval().low()).isCloseTo(0.1, within(1e-12));
    assertThat(difference.p()).isCloseTo(2.0 / 1001, within(1e-12));
    PairedDifference back = ClusterBootstrap.difference(better, values(), articles(), 1);
    assertThat(back.interval().high()).isCloseTo(-0.1, within(1e-12));
    assertThat(back.p()).isEqualTo(difference.p());
  }

  @Test
  void aQuestionWithoutANumberIsLeftOutOfBoth() {
    double nan = Double.NaN;
    PairedDifference difference =
        ClusterBootstrap.difference(
            new double[] {0, nan, 1, 0}, new double[] {1, 5, nan, 0}, pairs("a", "b", "c", "d"), 1);
    assertThat(difference.interval().mean()).isEqualTo(0.5);
    assertThat(difference.interval().clusters()).isEqualTo(2);
  }

  @Test
  void oneClusterHasAMeanWithoutInterval() {
    PairedDifference difference =
        ClusterBootstrap.difference(new double[] {0, 0}, new double[] {1, 2}, pairs("a", "a"), 1);
    assertThat(difference.interval().mean()).isEqualTo(1.5);
    assertThat(difference.interval().low()).isNaN();
    assertThat(difference.interval().high()).isNaN();
    assertThat(difference.interval().draws()).isZero();
    assertThat(difference.p()).isNaN();
  }

  @Test
  void ofNothingThereIsNoMean() {
    BootstrapInterval interval = ClusterBootstrap.mean(new double[0], pairs(), 1);
    assertThat(interval.mean()).isNaN();
    assertThat(interval.low()).isNaN();
    assertThatThrownBy(() -> ClusterBootstrap.mean(new double[1], pairs(), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
