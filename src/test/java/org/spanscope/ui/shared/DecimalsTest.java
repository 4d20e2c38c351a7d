package org.spanscope.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecimalsTest {
  @Test
  void sharesHaveTwoDigitsAndNeverPretendToBeNothingOrAll() {
    assertThat(Decimals.share(0.934)).isEqualTo(".93");
    assertThat(Decimals.share(1)).isEqualTo("1.0");
    assertThat(Decimals.share(0)).isEqualTo("0");
    assertThat(Decimals.share(0.0004)).isEqualTo("<.01");
    assertThat(Decimals.share(0.9996)).isEqualTo(">.99");
    assertThat(Decimals.share(Double.NaN)).isEqualTo("–");
  }

  @Test
  void preciseNumbersKeepThreeDigitsThatCount() {
    assertThat(Decimals.precise(0.71)).isEqualTo(".710");
    assertThat(Decimals.precise(0.0123)).isEqualTo(".0123");
    assertThat(Decimals.precise(-4.561)).isEqualTo("−4.56");
    assertThat(Decimals.precise(0.0000123)).isEqualTo("1.2e-5");
    assertThat(Decimals.signed(0.25)).isEqualTo("+.250");
    assertThat(Decimals.signed(-0.25)).isEqualTo("−.250");
  }
}
