package org.spanscope.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

class SquadTotalsTest {
  private static final AnswerScore RIGHT = new AnswerScore(true, 1);
  private static final AnswerScore WRONG = new AnswerScore(false, 0);

  private record Row(String answer, String neverEmpty, List<String> golds, double nullDifference) {}

  /**
   * A drawn data set with what the formulas of evaluate-v2.0.py give: metric/squad-totals.json.
   *
   * @param expected exact, f1, HasAns_exact, HasAns_f1, NoAns_exact, NoAns_f1, the two of the texts
   *     that are never empty, best_exact_thresh, best_exact, best_f1_thresh, best_f1; null where
   *     there is no such question
   */
  private record Drawn(
      String name, int answerable, List<@Nullable Double> expected, List<Row> questions) {}

  @TestFactory
  Stream<DynamicTest> scoresOfADataSetAreThoseOfTheOfficialScript() throws Exception {
    Drawn[] sets;
    try (InputStream in = getClass().getResourceAsStream("/metric/squad-totals.json")) {
      sets = JsonMapper.shared().readValue(in, Drawn[].class);
    }
    return Arrays.stream(sets).map(set -> DynamicTest.dynamicTest(set.name(), () -> check(set)));
  }

  private static void check(Drawn set) {
    SquadTotals totals =
        SquadTotals.of(
            set.questions().stream()
                .map(
                    row ->
                        AnsweredQuestion.of(
                            row.answer(), row.neverEmpty(), row.golds(), row.nullDifference()))
                .toList());
    assertThat(totals.questions()).isEqualTo(set.questions().size());
    assertThat(totals.answerable()).isEqualTo(set.answerable());
    double[] actual = {
      totals.exact(),
      totals.f1(),
      totals.exactAnswerable(),
      totals.f1Answerable(),
      totals.exactUnanswerable(),
      totals.f1Unanswerable(),
      totals.exactNeverEmpty(),
      totals.f1NeverEmpty(),
      totals.bestExact().threshold(),
      totals.bestExact().score(),
      totals.bestF1().threshold(),
      totals.bestF1().score()
    };
    double[] expected =
        set.expected().stream().mapToDouble(value -> value == null ? Double.NaN : value).toArray();
    assertThat(actual).containsExactly(expected, within(1e-9));
  }

  @Test
  void theBestThresholdIsTheBestOfAllThresholds() {
    Random random = new Random(3);
    for (int round = 0; round < 50; round++) {
      List<AnsweredQuestion> questions = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        boolean answerable = random.nextBoolean();
        AnswerScore never =
            answerable ? new AnswerScore(random.nextBoolean(), random.nextDouble()) : WRONG;
        questions.add(new AnsweredQuestion(answerable, never, never, true, random.nextGaussian()));
      }
      NullThreshold best = SquadTotals.of(questions).bestF1();
      double highest =
          questions.stream().mapToDouble(q -> f1At(questions, q.nullDifference())).max().orElse(0);
      double nothing = f1At(questions, Double.NEGATIVE_INFINITY);
      assertThat(best.score()).isCloseTo(Math.max(highest, nothing), within(1e-9));
      if (highest > nothing) {
        assertThat(f1At(questions, best.threshold())).isCloseTo(highest, within(1e-9));
      }
    }
  }

  private static double f1At(List<AnsweredQuestion> questions, double tau) {
    return questions.stream()
            .mapToDouble(
                q -> q.nullDifference() > tau ? (q.answerable() ? 0 : 1) : q.neverEmpty().f1())
            .average()
            .orElseThrow()
        * 100;
  }

  @Test
  void whereNothingShouldBeAnsweredTheThresholdIsZeroAsInTheScript() {
    AnsweredQuestion unanswerable = new AnsweredQuestion(false, WRONG, WRONG, true, -7);
    assertThat(SquadTotals.of(List.of(unanswerable)).bestExact())
        .isEqualTo(new NullThreshold(0, 100));
  }

  @Test
  void equalNullDifferencesAreAnsweredOneByOneAsInTheScript() {
    AnsweredQuestion right = new AnsweredQuestion(true, RIGHT, RIGHT, true, 0.0);
    AnsweredQuestion not = new AnsweredQuestion(false, WRONG, WRONG, true, -0.0);
    assertThat(SquadTotals.of(List.of(right, not)).bestExact())
        .isEqualTo(new NullThreshold(0, 100));
    assertThat(SquadTotals.of(List.of(not, right)).bestExact()).isEqualTo(new NullThreshold(0, 50));
  }

  @Test
  void aQuestionWithoutAnySpanStaysEmptyAtEveryThreshold() {
    AnsweredQuestion none = AnsweredQuestion.of("", "", List.of(), Double.POSITIVE_INFINITY);
    AnsweredQuestion late = new AnsweredQuestion(true, WRONG, RIGHT, true, 50);
    assertThat(SquadTotals.of(List.of(none, late)).bestF1()).isEqualTo(new NullThreshold(50, 100));
  }

  @Test
  void ofNoQuestionsThereIsNoScore() {
    SquadTotals totals = SquadTotals.of(List.of());
    assertThat(totals.questions()).isZero();
    assertThat(totals.exact()).isNaN();
    assertThat(totals.f1NeverEmpty()).isNaN();
    assertThat(totals.bestF1().threshold()).isNaN();
    assertThat(totals.bestF1().score()).isNaN();
  }

  @Test
  void whereANullDifferenceIsNotKnownThereAreScoresButNoBestThreshold() {
    AnsweredQuestion unknown = AnsweredQuestion.of("x", "x", List.of("x"), Double.NaN);
    AnsweredQuestion known = AnsweredQuestion.of("y", "y", List.of("x"), 1);
    SquadTotals totals = SquadTotals.of(List.of(unknown, known));
    assertThat(totals.exact()).isEqualTo(50);
    assertThat(totals.f1NeverEmpty()).isEqualTo(50);
    assertThat(totals.bestF1().threshold()).isNaN();
    assertThat(totals.bestExact().score()).isNaN();
  }
}
