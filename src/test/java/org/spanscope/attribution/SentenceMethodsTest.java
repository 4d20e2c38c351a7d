package org.spanscope.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spanscope.reader.Reading;
import org.spanscope.reader.TokenKind;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.testing.FakeReader;
import org.spanscope.text.Context;
import org.spanscope.text.Removal;

class SentenceMethodsTest {
  private static final Offset<Double> NEAR = within(1e-6);

  private static Attribution explain(Explainer method, FakeReader reader, Context context) {
    return method.explain(
        reader,
        Games.read(reader, context),
        ExplainSettings.STANDARD,
        Progress.NONE,
        new Cancellation());
  }

  private static double[] values(Attribution attribution) {
    return attribution.sentences().stream().mapToDouble(Attribution.SentenceValue::value).toArray();
  }

  private static ToDoubleFunction<List<Integer>> randomOdds() {
    return kept -> new Random(kept.hashCode()).nextDouble(1, 3);
  }

  @Test
  void leaveOneOutIsWhatEachRemovalCosts() {
    FakeReader reader = Games.reader(kept -> kept.contains(2) ? 3 : 1);

    Attribution result = explain(new LeaveOneOut(), reader, Games.context(4, 1));

    double all = Games.probability(3);
    assertThat(values(result))
        .containsExactly(new double[] {0, all, all - Games.probability(1), 0}, NEAR);
    assertThat(result.inputScore()).isCloseTo(all, NEAR);
    assertThat(result.gap()).isNaN();
  }

  @Test
  void leavingTheOnlySentenceOutCostsTheWholeAnswer() {
    FakeReader reader = Games.reader(kept -> 2);

    Attribution result = explain(new LeaveOneOut(), reader, Games.context(1, 0));

    assertThat(values(result)).containsExactly(new double[] {Games.probability(2)}, NEAR);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8, 12})
  void exactShapleyValuesSumToTheAnswersProbability(int sentences) {
    FakeReader reader = Games.reader(randomOdds());

    Attribution result = explain(new Shapley(), reader, Games.context(sentences, 0));

    assertThat(result.total()).isCloseTo(result.inputScore(), within(1e-9));
    assertThat(result.baselineScore()).isZero();
    assertThat(result.gap()).isLessThan(1e-9);
    assertThat(result.sentences()).allMatch(one -> one.error() == null);
    assertThat(result.detail()).isInstanceOf(Attribution.Interactions.class);
  }

  @Test
  void aSentenceThatChangesNothingHasNoShapleyValue() {
    FakeReader reader = Games.reader(kept -> kept.contains(0) ? 3 : 1);

    double[] values = values(explain(new Shapley(), reader, Games.context(4, 1)));

    assertThat(values[2]).isCloseTo(0, within(1e-9));
    assertThat(values[3]).isCloseTo(0, within(1e-9));
    assertThat(values[1]).isGreaterThan(values[0]);
  }

  @Test
  void sampledShapleyComesNearTheExactValuesWithinItsErrors() {
    FakeReader reader = Games.reader(randomOdds());
    Reading reading = Games.read(reader, Games.context(9, 4));
    ValueFunction v = new ValueFunction(reader, reading, Removal.DELETE);
    double[] exact =
        values(
            new Shapley()
                .explain(v, reading, ExplainSettings.STANDARD, Progress.NONE, new Cancellation()));

    SampledShapley sampled = SampledShapley.of(v, 400, 5, Progress.NONE, new Cancellation());

    for (int i = 0; i < exact.length; i++) {
      assertThat(sampled.errors()[i]).isPositive();
      assertThat(Math.abs(sampled.values()[i] - exact[i])).isLessThan(4 * sampled.errors()[i]);
    }
    assertThat(Arrays.stream(sampled.values()).sum()).isCloseTo(v.full(), within(1e-9));
  }

  @Test
  void moreThanTwelveSentencesAreSampledWithErrorsAndTheSameSeedGivesTheSame() {
    FakeReader reader = Games.reader(randomOdds());
    Context context = Games.context(14, 3);

    Attribution once = explain(new Shapley(), reader, context);
    Attribution again = explain(new Shapley(), reader, context);

    assertThat(once.sentences()).hasSize(14).allMatch(one -> one.error() != null);
    assertThat(once.total()).isCloseTo(once.inputScore(), within(1e-9));
    assertThat(values(again)).containsExactly(values(once));
    assertThat(once.detail()).isInstanceOf(Attribution.NoDetail.class);
  }

  @Test
  void theTokensOfASentenceShareItsValueAndNothingElseHasAny() {
    FakeReader reader = Games.reader(randomOdds());

    Attribution result = explain(new Shapley(), reader, Games.context(5, 2));

    double[] sums = new double[5];
    for (int i = 0; i < result.tokens().size(); i++) {
      if (result.tokens().get(i).kind() == TokenKind.CONTEXT) {
        sums[result.tokens().get(i).sentence()] += result.values()[i];
      } else {
        assertThat(result.values()[i]).isZero();
      }
    }
    assertThat(sums).containsExactly(values(result), within(1e-12));
  }

  @Test
  void tokensOfATextInManyWindowsAreGivenOnce() {
    FakeReader reader = new FakeReader("short", 2, 2, 16);
    Context context = Games.context(12, 3);

    Attribution result = explain(new LeaveOneOut(), reader, context);

    assertThat(result.tokens().stream().filter(t -> t.kind().isInContext())).hasSize(24);
    assertThat(result.tokens()).doesNotHaveDuplicates();
    assertThat(result.tokens().get(0).kind()).isEqualTo(TokenKind.CLS);
  }

  @Test
  void theSufficientSetIsTheSmallestThatKeepsTheAnswer() {
    FakeReader reader =
        Games.reader(kept -> kept.contains(0) || kept.contains(3) ? kept.contains(3) ? 2 : 1 : -1);
    ValueFunction v =
        new ValueFunction(reader, Games.read(reader, Games.context(5, 1)), Removal.DELETE);

    SufficientSet set = SufficientSet.find(v, Progress.NONE, new Cancellation());

    assertThat(set.sentences()).as("of two pairs the surer one").containsExactly(1, 3);
    assertThat(set.probability()).isCloseTo(Games.probability(2), NEAR);
    assertThat(set.complete()).isTrue();
  }

  @Test
  void whereEverySentenceIsNeededTheSufficientSetIsAll() {
    FakeReader reader = Games.reader(kept -> kept.size() == 4 ? 1 : -1);
    ValueFunction v =
        new ValueFunction(reader, Games.read(reader, Games.context(4, 1)), Removal.DELETE);

    SufficientSet set = SufficientSet.find(v, Progress.NONE, new Cancellation());

    assertThat(set.sentences()).containsExactly(0, 1, 2, 3);
    assertThat(set.complete()).isTrue();
  }

  @Test
  void anEmptyAnswerNeedsAtLeastOneSentence() {
    FakeReader reader = Games.reader(kept -> kept.equals(List.of(2)) ? 1 : -1 - kept.size());
    ValueFunction v =
        new ValueFunction(reader, Games.read(reader, Games.context(3, 2)), Removal.DELETE);

    SufficientSet set = SufficientSet.find(v, Progress.NONE, new Cancellation());

    assertThat(set.sentences()).hasSize(1).doesNotContain(2);
  }

  @Test
  void aSearchThatWouldNeverEndIsGivenUp() {
    FakeReader reader = Games.reader(kept -> kept.size() == 30 ? 1 : -1);
    ValueFunction v =
        new ValueFunction(reader, Games.read(reader, Games.context(30, 1)), Removal.DELETE);

    SufficientSet set = SufficientSet.find(v, Progress.NONE, new Cancellation());

    assertThat(set.complete()).isFalse();
    assertThat(reader.batched()).isLessThan(SufficientSet.MOST_READ);
  }
}
