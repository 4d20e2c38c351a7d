package org.spanscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenIdsTest {
  @Test
  void eachIdIsNewJustOnce() {
    SeenIds ids = new SeenIds();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 200_000; i++) {
        assertThat(ids.add("5733be284776f41900661182-" + i)).isEqualTo(round == 0);
      }
    }
    assertThat(ids.add("")).isTrue();
    assertThat(ids.add("")).isFalse();
  }
}
