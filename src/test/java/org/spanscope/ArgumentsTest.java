package org.spanscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
  @Test
  void charactersThatTheLocaleLostComeBack() throws CharacterCodingException {
    byte[] typed = "java\0Main\0--question\0Où est 東京 😀?\0".getBytes(StandardCharsets.UTF_8);
    String[] args = {"--question", "O\uFFFD\uFFFD est ?"};
    assertThat(Arguments.mended(args, typed)).containsExactly("--question", "Où est 東京 😀?");
  }

  @Test
  void bytesThatAreNoUtf8AreNotGuessed() {
    byte[] typed = {'a', 0, (byte) 0xE9, 0};
    assertThatThrownBy(() -> Arguments.mended(new String[] {"\uFFFD"}, typed))
        .isInstanceOf(CharacterCodingException.class);
  }

  @Test
  void argumentsThatLostNothingStay() {
    String[] args = {"--question", "naïve"};
    assertThat(Arguments.asTyped(args)).isSameAs(args);
  }
}
