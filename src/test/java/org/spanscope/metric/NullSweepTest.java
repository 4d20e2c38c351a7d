package org.spanscope.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NullSweepTest {
  private static final AnswerScore RIGHT = new AnswerScore(true, 1);
  private static final AnswerScore HALF = new AnswerScore(false, 0.5);

  private static final AnswerScore WRONG = new AnswerScore(false, 0);

  private static AnsweredQuestion question(boolean answerable, AnswerScore never, double gap) {
    return new AnsweredQuestion(answerable, never, never, true, gap);
  }

  @Test
  void scoresAreThoseOfAnsweringUpToTheThreshold() {
    NullSweep sweep =
        NullSweep.of(
            List.of(question(true, RIGHT, -1), question(true, HALF, 0), question(false, WRONG, 1)),
            3);
    assertThat(sweep.thresholds()).containsExactly(-1, 0, 1);
    assertThat(sweep.exact()).containsExactly(new double[] {200 / 3.0, 200 / 3.0, 100 / 3.0});
    assertThat(sweep.f1()[0]).isCloseTo(200 / 3.0, within(1e-9));
    assertThat(sweep.f1()[1]).isCloseTo(250 / 3.0, within(1e-9));
    assertThat(sweep.f1()[2]).isCloseTo(50, within(1e-9));
  }

  @Test
  void noThresholdIsBetterThanTheOfficialSweepSays() {
    Random random = new Random(5);
    List<AnsweredQuestion> questions = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      boolean answerable = random.nextBoolean();
      AnswerScore never = answerable && random.nextBoolean() ? RIGHT : new AnswerScore(false, 0);
      questions.add(question(answerable, never, random.nextGaussian() - (answerable ? 1 : 0)));
    }
    double best = SquadTotals.of(questions).bestF1().score();
    NullSweep sweep = NullSweep.of(questions, 2000);
    double found = Arrays.stream(sweep.f1()).max().orElseThrow();
    assertThat(found).isLessThanOrEqualTo(best + 1e-9).isGreaterThan(best - 1);
  }

  @Test
  void aQuestionWithoutSpansIsNeverAnswered() {
    AnsweredQuestion none =
        new AnsweredQuestion(false, RIGHT, HALF, false, Double.POSITIVE_INFINITY);
    NullSweep sweep = NullSweep.of(List.of(none, question(true, RIGHT, 2)), 2);
    assertThat(sweep.thresholds()).containsExactly(2, 2);
    assertThat(sweep.exact()).containsExactly(100, 100);
  }

  @Test
  void whereADifferenceIsNotKnownThereIsNoSweep() {
    assertThat(
            NullSweep.of(List.of(question(true, RIGHT, Double.NaN), question(true, RIGHT, 1)), 5)
                .thresholds())
        .isEmpty();
    assertThat(NullSweep.of(List.of(), 5).f1()).isEmpty();
  }
}
