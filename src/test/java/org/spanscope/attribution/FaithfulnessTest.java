package org.spanscope.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.testing.FakeReader;
import org.spanscope.text.Removal;

class FaithfulnessTest {
  private static final Offset<Double> NEAR = within(1e-6);

  /** Sentence 1 answers, sentence 2 makes the reader sure of it, 0 and 3 do nothing. */
  private static Faithfulness judged(int orders, long seed, SortedMap<Integer, Double> weights) {
    FakeReader reader = Games.reader(kept -> kept.contains(2) ? 3 : 1);
    ValueFunction v =
        new ValueFunction(reader, Games.read(reader, Games.context(4, 1)), Removal.MASK);
    return Faithfulness.of(v, weights, orders, seed, Progress.NONE, new Cancellation());
  }

  @Test
  void theBestOrderLosesAllAtOnceAndKeepsAllAtOnce() {
    Faithfulness best = judged(0, 1, new TreeMap<>(Map.of(0, .1, 1, .5, 2, .9, 3, .2)));
    double lost = Games.probability(3) - Games.probability(1);

    assertThat(best.exemptComprehensiveness().value()).isCloseTo(lost, NEAR);
    assertThat(best.exemptSufficiency().value()).isCloseTo(0, NEAR);
    // Without exemption the answer goes at the second step, and comes at the second step.
    assertThat(best.comprehensiveness().value())
        .isCloseTo((lost + 2 * Games.probability(3)) / 3, NEAR);
    assertThat(best.sufficiency().value()).isCloseTo(Games.probability(3) / 3, NEAR);
    assertThat(best.comprehensiveness().random()).isNaN();
  }

  @Test
  void theWorstOrderLosesItLast() {
    Faithfulness worst = judged(0, 1, new TreeMap<>(Map.of(0, .9, 1, .5, 2, .1, 3, .8)));
    double lost = Games.probability(3) - Games.probability(1);

    assertThat(worst.exemptComprehensiveness().value()).isCloseTo(lost / 3, NEAR);
    assertThat(worst.exemptSufficiency().value()).isCloseTo(lost * 2 / 3, NEAR);
  }

  @Test
  void randomOrdersLieBetweenAndDependOnTheSeedAlone() {
    SortedMap<Integer, Double> weights = new TreeMap<>(Map.of(0, .1, 1, .5, 2, .9, 3, .2));
    Faithfulness one = judged(20, 7, weights);
    Faithfulness again = judged(20, 7, weights);
    Faithfulness.Measure measure = one.exemptComprehensiveness();

    assertThat(one).isEqualTo(again);
    assertThat(measure.random()).isBetween(0.0, measure.value());
    assertThat(measure.deviation()).isPositive();
    assertThat(one.orders()).isEqualTo(20);
  }

  @Test
  void sentencesWithoutAWeightComeLast() {
    Faithfulness some = judged(0, 1, new TreeMap<>(Map.of(2, -5.0)));

    assertThat(some.exemptComprehensiveness().value())
        .isCloseTo(Games.probability(3) - Games.probability(1), NEAR);
  }

  @Test
  void ofOneSentenceThereIsNothingToTakeAway() {
    FakeReader reader = Games.reader(kept -> 3);
    ValueFunction v =
        new ValueFunction(reader, Games.read(reader, Games.context(1, 0)), Removal.MASK);
    Faithfulness alone =
        Faithfulness.of(v, new TreeMap<>(Map.of(0, 1.0)), 5, 1, Progress.NONE, new Cancellation());

    assertThat(alone.comprehensiveness().value()).isNaN();
    assertThat(alone.exemptSufficiency().value()).isNaN();
    assertThat(alone.comprehensiveness().random()).isNaN();
  }
}
