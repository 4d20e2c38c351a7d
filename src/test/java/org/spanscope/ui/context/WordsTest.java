package org.spanscope.ui.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spanscope.text.Span;

class WordsTest {
  private static final String TEXT = "They adopted it, then 😀 left.";

  @Test
  void theWordAroundAPlaceHasNoPunctuation() {
    assertThat(Words.around(TEXT, 6)).isEqualTo(new Span(5, 12));
    assertThat(Words.around(TEXT, 14)).isEqualTo(new Span(13, 15));
    assertThat(Words.around(TEXT, 0)).isEqualTo(new Span(0, 4));
  }

  @Test
  void anEmojiIsOneWord() {
    int smile = TEXT.indexOf("😀");

    assertThat(Words.around(TEXT, smile)).isEqualTo(new Span(smile, smile + 2));
    assertThat(Words.around(TEXT, smile + 1)).isEqualTo(new Span(smile, smile + 2));
  }

  @Test
  void theLastPlaceIsWithinTheText() {
    assertThat(Words.around(TEXT, TEXT.length() + 5).end()).isEqualTo(TEXT.length());
  }

  @Test
  void stepsGoFromWordToWord() {
    assertThat(Words.nextStart(TEXT, 0)).isEqualTo(5);
    assertThat(Words.nextStart(TEXT, 5)).isEqualTo(13);
    assertThat(Words.previousStart(TEXT, 13)).isEqualTo(5);
    assertThat(Words.previousStart(TEXT, 5)).isZero();
    assertThat(Words.nextStart(TEXT, TEXT.length() - 2)).isEqualTo(TEXT.length());
  }

  @Test
  void theNearestBoundaryIsNeverTheBeginning() {
    assertThat(Words.nearestStart(TEXT, 0)).isEqualTo(5);
    assertThat(Words.nearestStart(TEXT, 6)).isEqualTo(5);
    assertThat(Words.nearestStart(TEXT, 12)).isEqualTo(13);
  }
}
