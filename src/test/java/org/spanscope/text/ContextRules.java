package org.spanscope.text;

import static org.assertj.core.api.Assertions.assertThat;

/** The promises of {@link Context}, checked without the code that keeps them. */
final class ContextRules {
  private ContextRules() {}

  static void assertKept(String text, Context context) {
    assertThat(context.text()).isEqualTo(text);
    StringBuilder owned = new StringBuilder();
    int covered = 0;
    for (int i = 0; i < context.sentences().size(); i++) {
      Span sentence = context.sentences().get(i);
      assertThat(sentence.start()).isGreaterThanOrEqualTo(covered);
      assertThat(sentence.length()).isPositive();
      assertThat(isBlank(text.substring(covered, sentence.start()))).isTrue();
      assertThat(isBlank(text.substring(sentence.start(), sentence.start() + 1))).isFalse();
      assertThat(isBlank(text.substring(sentence.end() - 1, sentence.end()))).isFalse();
      assertWholeCharacter(text, sentence.start());
      assertWholeCharacter(text, sentence.end());
      owned.append(context.owned(i).of(text));
      covered = sentence.end();
    }
    assertThat(isBlank(text.substring(covered))).isTrue();
    assertThat(owned.toString()).isEqualTo(context.sentences().isEmpty() ? "" : text);
  }

  private static void assertWholeCharacter(String text, int border) {
    if (border == 0 || border == text.length()) {
      return;
    }
    char before = text.charAt(border - 1);
    assertThat(Character.isHighSurrogate(before) && Character.isLowSurrogate(text.charAt(border)))
        .as("surrogate pair parted at %d", border)
        .isFalse();
    boolean mark =
        Character.getType(text.codePointAt(border)) == Character.NON_SPACING_MARK
            && Character.isLetter(text.codePointBefore(border));
    assertThat(mark).as("combining mark parted from its letter at %d", border).isFalse();
  }

  private static boolean isBlank(String text) {
    return text.chars()
        .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85);
  }
}
