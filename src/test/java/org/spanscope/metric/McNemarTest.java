package org.spanscope.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class McNemarTest {
  @Test
  void fewDifferencesAreTestedByTheBinomialDistribution() {
    // 2 P(X <= min(b, c)), X ~ B(b + c, 1/2).
    assertThat(McNemar.of(5, 14).p()).isCloseTo(0.063568115234375, within(1e-12));
    assertThat(McNemar.of(0, 6).p()).isCloseTo(0.03125, within(1e-12));
    assertThat(McNemar.of(300, 240).p()).isCloseTo(0.011050481081929898, within(1e-12));
    assertThat(McNemar.of(300, 240).exact()).isTrue();
  }

  @Test
  void manyDifferencesAreTestedByChiSquareWithContinuity() {
    // Upper tail of chi-square, one degree of freedom, at (|b - c| - 1)² / (b + c).
    McNemar test = McNemar.of(600, 500);
    assertThat(test.exact()).isFalse();
    assertThat(test.p()).isCloseTo(0.0028361326556546836, within(1e-12));
    assertThat(McNemar.of(700, 400).p()).isCloseTo(1.965309225766758e-19, within(1e-28));
    assertThat(McNemar.of(800, 800).p()).isEqualTo(1);
    assertThat(McNemar.of(2_000_000_000, 2_000_000_000).p()).isEqualTo(1);
  }

  @Test
  void bothKindsAgreeWhereOneTakesOver() {
    for (int b = 420; b <= 500; b += 20) {
      int c = McNemar.MOST_EXACT - b;
      assertThat(McNemar.chiSquare(b, c)).isCloseTo(McNemar.binomial(b, c), within(2e-4));
    }
  }

  @Test
  void sidesCanBeExchanged() {
    assertThat(McNemar.of(14, 5).p()).isEqualTo(McNemar.of(5, 14).p());
    assertThat(McNemar.of(500, 600).p()).isEqualTo(McNemar.of(600, 500).p());
  }

  @Test
  void onlyQuestionsThatDifferCount() {
    boolean[] first = {true, true, false, false, true};
    boolean[] second = {true, false, true, false, false};
    assertThat(McNemar.of(first, second)).isEqualTo(new McNemar(2, 1, true, 1));
  }

  @Test
  void readersThatNeverDifferAreEqual() {
    assertThat(McNemar.of(0, 0).p()).isEqualTo(1);
    assertThat(McNemar.of(new boolean[0], new boolean[0]).p()).isEqualTo(1);
    assertThat(McNemar.of(1, 0).p()).isEqualTo(1);
    assertThat(McNemar.of(10, 10).p()).isEqualTo(1);
  }

  @Test
  void countsAreCounts() {
    assertThatThrownBy(() -> McNemar.of(-1, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> McNemar.of(new boolean[1], new boolean[2]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
