package org.spanscope.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleTest {
  private static final Answer GOLD = Answer.in("He ran.", "ran", 3);
  private static final Answer ASTRAY = Answer.in("He ran.", "ran", 2);

  @Test
  void onlyPlacedGoldsCanBeMarked() {
    Example example = new Example("1", "", "Q?", "He ran.", List.of(ASTRAY, GOLD), true);
    assertThat(example.placedGolds()).containsExactly(GOLD);
    assertThat(example.golds()).containsExactly(ASTRAY, GOLD);
  }

  @ParameterizedTest
  @CsvSource({
    "ran,3,true",
    "ran,2,false",
    "ran,-1,false",
    "ran,6,false",
    "ran,99,false",
    "'',0,false"
  })
  void anAnswerIsPlacedWhereItsTextStands(String text, int start, boolean placed) {
    Answer answer = Answer.in("He ran.", text, start);
    assertThat(answer).isEqualTo(new Answer(text, start, placed));
    assertThat(answer.span()).isEqualTo(placed ? new Span(3, 6) : new Span(0, 0));
    assertThat(answer.span().overlaps(new Span(0, 7))).isEqualTo(placed);
  }

  @Test
  void aQuestionWithoutKnownGoldIsNotCalledUnanswerable() {
    assertThat(new Example("1", "", "Q?", "x", List.of(), true).isUnanswerable()).isTrue();
    assertThat(new Example("1", "", "Q?", "x", List.of(), false).isUnanswerable()).isFalse();
    assertThat(new Example("1", "", "Q?", "ran", List.of(GOLD), true).isUnanswerable()).isFalse();
  }

  @Test
  void aSpanCannotEndBeforeItStarts() {
    assertThatThrownBy(() -> new Span(2, 1)).hasMessage("Not a span: 2 to 1");
    assertThatThrownBy(() -> new Span(-1, 1)).hasMessage("Not a span: -1 to 1");
  }

  @Test
  void emptySpansOverlapNothing() {
    assertThat(new Span(1, 1).overlaps(new Span(0, 2))).isFalse();
    assertThat(new Span(0, 2).overlaps(new Span(2, 3))).isFalse();
    assertThat(new Span(0, 2).overlaps(new Span(1, 3))).isTrue();
  }
}
