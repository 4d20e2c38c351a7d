package org.spanscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatusBarTest {
  @Test
  void secondsAreToldOnceThereAreSome() {
    assertThat(StatusBar.words("Reading A…", 0)).isEqualTo("Reading A…");
    assertThat(StatusBar.words("Reading A…", 1)).isEqualTo("Reading A…");
    assertThat(StatusBar.words("Reading A…", 12)).isEqualTo("Reading A… 12 s");
  }
}
