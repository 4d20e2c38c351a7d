package org.spanscope.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.spanscope.testing.RandomTexts;
import org.spanscope.testing.TestReadings;
import org.spanscope.text.Context;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.text.Span;

class OriginalAnswerTest {
  private static final Context CONTEXT =
      new Context(
          "Rollo led the men. They sang in Rouen. He died old.",
          List.of(new Span(0, 18), new Span(19, 38), new Span(39, 51)));
  private static final DecodeSettings ALL_SPANS = new DecodeSettings(30, 0, 2_000);

  private static Reading reading(long seed, int room, Removal removal, Integer... kept) {
    Selection selection =
        new Selection(List.of(kept), removal).with(RandomTexts.strangers(CONTEXT));
    ReaderInput input = ReaderInput.of("Who led?", CONTEXT, selection);
    return TestReadings.random(input, room, Math.min(room / 2, 6), new Random(seed));
  }

  private static Prediction decode(Reading reading) {
    return SpanDecoder.decode(reading, ALL_SPANS);
  }

  @Test
  void eachSpanHasTheProbabilityThatDecodingGivesIt() {
    for (int room : new int[] {100, 9}) {
      Reading reading = reading(3, room, Removal.DELETE, 0, 1, 2);
      Prediction prediction = decode(reading);
      for (Prediction.Candidate one : prediction.nbest()) {
        OriginalAnswer answer = new OriginalAnswer(false, one.span());
        assertThat(answer.probability(reading, prediction))
            .as("%s in windows of %d", one, room)
            .isCloseTo(one.probability(), within(1e-12));
      }
    }
  }

  @Test
  void emptyAnswerHasTheNullProbability() {
    Reading reading = reading(4, 100, Removal.MASK, 0, 2);
    Prediction prediction = decode(reading);
    Prediction nothing = new Prediction(true, prediction.nbest(), 9, 0.9);

    assertThat(OriginalAnswer.of(nothing).empty()).isTrue();
    assertThat(OriginalAnswer.of(nothing).probability(reading, prediction))
        .isEqualTo(prediction.nullProbability());
  }

  @Test
  void answerThatLostACharacterHasNone() {
    Span across = new Span(14, 43);
    for (Removal removal : Removal.values()) {
      Reading without = reading(5, 100, removal, 0, 2);
      assertThat(new OriginalAnswer(false, across).probability(without, decode(without)))
          .as("%s, its middle taken away", removal)
          .isZero();
      Reading last = reading(6, 100, removal, 2);
      assertThat(new OriginalAnswer(false, new Span(0, 5)).probability(last, decode(last)))
          .as("%s, all taken away", removal)
          .isZero();
    }
  }

  @Test
  void answerAcrossClosedUpTextNeedsOnlyWhatWasSeen() {
    Span across = new Span(14, 41);
    Reading closed = reading(9, 100, Removal.DELETE, 0, 2);
    Prediction prediction = decode(closed);
    Prediction.Candidate best =
        prediction.nbest().stream().filter(one -> one.span().equals(across)).findFirst().get();
    Prediction answered =
        new Prediction(false, List.of(best), prediction.nullScore(), prediction.nullProbability());

    assertThat(OriginalAnswer.of(answered).probability(closed, prediction))
        .isCloseTo(best.probability(), within(1e-12));
    Reading less = reading(9, 100, Removal.DELETE, 0);
    assertThat(OriginalAnswer.of(answered).probability(less, decode(less))).isZero();
  }

  @Test
  void sameCharactersCountWhereTheRestClosedUp() {
    Reading all = reading(7, 100, Removal.DELETE, 0, 1, 2);
    Span rouen = new Span(32, 37);
    Reading alone = reading(8, 100, Removal.DELETE, 1);
    Prediction prediction = decode(alone);

    double expected =
        prediction.nbest().stream()
            .filter(one -> one.span().equals(rouen))
            .findFirst()
            .orElseThrow()
            .probability();
    assertThat(all.input().text()).contains("Rouen");
    assertThat(new OriginalAnswer(false, rouen).probability(alone, prediction))
        .isCloseTo(expected, within(1e-12));
  }
}
