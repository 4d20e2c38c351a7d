package org.spanscope.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spanscope.reader.Reading;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.testing.FakeReader;
import org.spanscope.text.Context;
import org.spanscope.text.Removal;

class ValueFunctionTest {
  private static final Offset<Double> NEAR = within(1e-6);

  private static List<ValueFunction.Value> of(ValueFunction v, List<List<Integer>> sets) {
    return v.of(sets, Progress.NONE, new Cancellation());
  }

  private static double of(ValueFunction v, Integer... set) {
    return of(v, List.of(List.of(set))).get(0).probability();
  }

  @ParameterizedTest
  @EnumSource(Removal.class)
  void theValueIsTheProbabilityOfTheOriginalAnswer(Removal removal) {
    FakeReader reader = Games.reader(kept -> kept.size());
    Reading reading = Games.read(reader, Games.context(4, 1));
    ValueFunction v = new ValueFunction(reader, reading, removal);

    assertThat(v.full()).isCloseTo(Games.probability(4), NEAR);
    assertThat(of(v, 0, 1)).isCloseTo(Games.probability(2), NEAR);
    assertThat(of(v, 1)).isCloseTo(Games.probability(1), NEAR);
  }

  @Test
  void withoutTheSentenceOfTheAnswerTheValueIsNothingAndNothingIsRead() {
    FakeReader reader = Games.reader(kept -> 3);
    ValueFunction v =
        new ValueFunction(reader, Games.read(reader, Games.context(3, 1)), Removal.DELETE);

    assertThat(of(v, 0, 2)).isZero();
    assertThat(of(v)).isZero();
    assertThat(reader.batched()).isZero();
  }

  @Test
  void eachSetIsReadOnceAndTheWholeNotAgain() {
    FakeReader reader = Games.reader(kept -> 3);
    ValueFunction v =
        new ValueFunction(reader, Games.read(reader, Games.context(3, 1)), Removal.DELETE);

    of(v, List.of(List.of(0, 1), List.of(0, 1), List.of(0, 1, 2)));
    of(v, 0, 1);

    assertThat(reader.batched()).isEqualTo(1);
  }

  @Test
  void anEmptyAnswerIsMeasuredByTheNull() {
    FakeReader reader = Games.reader(kept -> kept.contains(0) ? -2 : 1);
    ValueFunction v =
        new ValueFunction(reader, Games.read(reader, Games.context(3, 1)), Removal.DELETE);

    assertThat(v.answerSentences()).isEmpty();
    assertThat(v.full()).isCloseTo(Games.probability(2), NEAR);
    assertThat(of(v, List.of(List.of(1, 2))).get(0).sameAnswer()).isFalse();
    assertThat(of(v, 1, 2)).isCloseTo(Games.probability(-1), NEAR);
    assertThat(of(v, 0, 2)).isCloseTo(1, NEAR);
    assertThat(of(v)).isZero();
  }

  @Test
  void anAnswerThatTurnsEmptyIsAnotherAnswer() {
    FakeReader reader = Games.reader(kept -> kept.contains(0) ? 1 : -1);
    ValueFunction v =
        new ValueFunction(reader, Games.read(reader, Games.context(3, 1)), Removal.DELETE);

    List<ValueFunction.Value> values = of(v, List.of(List.of(0, 1), List.of(1, 2)));

    assertThat(values.get(0).sameAnswer()).isTrue();
    assertThat(values.get(1).sameAnswer()).isFalse();
    assertThat(values.get(1).probability()).isCloseTo(Games.probability(-1), NEAR);
  }

  @ParameterizedTest
  @EnumSource(Removal.class)
  void sentencesThatWereOffBeforeStayOff(Removal removal) {
    List<List<Integer>> seen = new ArrayList<>();
    FakeReader reader =
        Games.reader(
            kept -> {
              seen.add(kept);
              return 2;
            });
    Context context = Games.context(5, 2);
    ValueFunction v = new ValueFunction(reader, Games.read(reader, context, 1, 2, 4), removal);

    assertThat(v.sentences()).containsExactly(1, 2, 4);
    assertThat(v.answerSentences()).containsExactly(2);
    assertThat(of(v, 2, 4)).isCloseTo(Games.probability(2), NEAR);
    assertThat(seen).last().isEqualTo(List.of(2, 4));
  }

  @Test
  void cancelledInTheMiddleItEndsBeforeTheNextBatch() {
    FakeReader reader = Games.reader(kept -> 2);
    ValueFunction v =
        new ValueFunction(reader, Games.read(reader, Games.context(8, 0)), Removal.DELETE);
    List<List<Integer>> sets = new ArrayList<>();
    for (int set = 0; set < 128; set++) {
      int bits = set;
      List<Integer> kept = new ArrayList<>(List.of(0));
      IntStream.range(0, 7).filter(i -> (bits >> i & 1) == 1).forEach(i -> kept.add(i + 1));
      sets.add(kept);
    }
    Cancellation cancellation = new Cancellation();

    assertThatThrownBy(() -> v.of(sets, (done, all) -> cancellation.cancel(), cancellation))
        .isInstanceOf(CancellationException.class);
    assertThat(reader.batched()).isLessThan(40);
  }
}
