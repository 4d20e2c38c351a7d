package org.spanscope.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.spanscope.experiment.evaluation.AloneScores;
import org.spanscope.experiment.evaluation.DeletionMean;
import org.spanscope.experiment.evaluation.DeletionRow;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.evaluation.SentenceRow;
import org.spanscope.experiment.evaluation.WeightRow;
import org.spanscope.experiment.failures.SentenceRanker;
import org.spanscope.experiment.failures.SentenceRanking;

class SentencesOfRunsTest {
  private final ReportedRun run = MadeUpRun.of(4, "Who?");

  private static SentenceRow sentence(int ordinal, int index, boolean gold, int length, double f1) {
    double unknown = Double.NaN;
    return new SentenceRow(
        ordinal, index, 0, length, gold, unknown, unknown, "", f1 == 1, f1, unknown, unknown,
        f1 / 2, f1 / 2, "", unknown, unknown);
  }

  private List<SentenceRanking> rankings(List<SentenceRow> sentences, List<WeightRow> weights) {
    MadeUpRun.Kept kept = new MadeUpRun.Kept(sentences, weights, List.of());
    return new SentenceRanker(
            run.questions(),
            sentences.stream().collect(Collectors.groupingBy(SentenceRow::ordinal)),
            1)
        .all(kept.sources(), kept::weights);
  }

  private SentenceRanking ranking(
      List<SentenceRow> sentences, List<WeightRow> weights, String source) {
    return rankings(sentences, weights).stream()
        .filter(one -> one.source().equals(source))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void rankingsKnowLengthPlaceChanceAndWeights() {
    List<SentenceRow> sentences =
        List.of(
            sentence(0, 0, false, 5, 0),
            sentence(0, 1, true, 9, 1),
            sentence(1, 0, true, 3, 0),
            sentence(1, 1, false, 8, 0.5),
            sentence(2, 0, false, 3, 0),
            sentence(2, 1, false, 8, 0));
    List<WeightRow> weights =
        List.of(new WeightRow(0, 0, "rollout", 0.1), new WeightRow(0, 1, "rollout", 0.2));
    SentenceRanking chance = ranking(sentences, weights, "chance");
    assertThat(chance.questions()).as("the third has no gold sentence").isEqualTo(2);
    assertThat(chance.hitAtOne().mean()).isEqualTo(0.5);
    assertThat(chance.averagePrecision().mean()).isEqualTo(0.75);
    assertThat(chance.baseline()).isTrue();
    assertThat(ranking(sentences, weights, "sentence length").hitAtOne().mean()).isEqualTo(0.5);
    assertThat(ranking(sentences, weights, "position, first best").reciprocalRank())
        .isEqualTo(0.75);
    SentenceRanking rollout = ranking(sentences, weights, "rollout");
    assertThat(rollout.questions()).as("the second was not weighed").isEqualTo(1);
    assertThat(rollout.hitAtOne().mean()).isEqualTo(1);
    assertThat(rollout.baseline()).isFalse();
    assertThat(rankings(sentences, weights))
        .as("nothing was left out")
        .extracting(SentenceRanking::source)
        .containsExactly(
            "chance",
            "sentence length",
            "position, first best",
            "alone: max start + end",
            "rollout");
    assertThat(rankings(List.of(), List.of())).isEmpty();
  }

  @Test
  void leavingOutIsRankedOnceWhetherOrNotItWasAWeight() {
    List<WeightRow> weights =
        List.of(new WeightRow(1, 0, "leave-one-out", 1), new WeightRow(1, 1, "leave-one-out", 0));
    for (List<WeightRow> some : List.of(weights, MadeUpRun.Kept.of(run).weights())) {
      assertThat(rankings(MadeUpRun.Kept.of(run).sentences(), some))
          .extracting(SentenceRanking::source)
          .containsOnlyOnce("leave-one-out");
    }
  }

  @Test
  void placesThatAreNotKnownMakeNoLongestSentence() {
    List<SentenceRow> imported =
        List.of(sentence(0, 0, false, 0, 0), sentence(0, 1, true, 0, 1)).stream()
            .map(
                row ->
                    new SentenceRow(
                        row.ordinal(),
                        row.sentence(),
                        -1,
                        -1,
                        row.gold(),
                        row.longStart(),
                        row.longEnd(),
                        "",
                        row.exact(),
                        row.f1(),
                        row.probability(),
                        row.nullProbability(),
                        row.maxStart(),
                        row.maxEnd(),
                        "",
                        row.originalWithout(),
                        row.leaveOneOut()))
            .toList();
    assertThat(rankings(imported, List.of()))
        .extracting(SentenceRanking::source)
        .doesNotContain("sentence length");
  }

  @Test
  void answersToSentencesStandBesideThoseToWholeTexts() {
    List<QuestionRow> two =
        run.questions().stream().filter(row -> row.label() >= 0).toList().subList(0, 2);
    int first = two.get(0).ordinal();
    int second = two.get(1).ordinal();
    AloneScores scores =
        AloneScores.of(
                two,
                List.of(
                    sentence(first, 0, false, 5, 0.25),
                    sentence(first, 1, true, 5, 1),
                    sentence(second, 0, false, 5, 0.5)),
                1)
            .orElseThrow();
    double whole = 50 * (two.get(0).f1() + two.get(1).f1());
    assertThat(scores.rules().get(0).f1().mean()).isCloseTo(whole, within(1e-9));
    assertThat(scores.rules().get(1).questions()).isEqualTo(1);
    assertThat(scores.rules().get(1).f1().mean()).isEqualTo(100);
    assertThat(scores.rules().get(2).f1().mean()).as("the surest").isEqualTo(75);
    assertThat(scores.rules().get(3).f1().mean()).as("the best").isEqualTo(75);
    assertThat(scores.rules().get(4).f1().mean()).isGreaterThanOrEqualTo(75);
    assertThat(scores.bothRight() + scores.onlyAlone()).isEqualTo(1);
    assertThat(scores.bothRight()).isEqualTo(two.get(0).exact() ? 1 : 0);
    assertThat(scores.onlyWhole() + scores.neitherRight()).isZero();
    assertThat(AloneScores.of(two, List.of(), 1)).isEmpty();
  }

  @Test
  void laterStepsOfADeletionAreMeansOverFewerQuestions() {
    List<DeletionRow> rows =
        List.of(
            new DeletionRow(0, 0, -1, "rollout", "a", 1, 0.9),
            new DeletionRow(0, 1, 1, "rollout", "", 0, 0.1),
            new DeletionRow(1, 0, -1, "rollout", "b", 0.5, 0.7));
    List<DeletionMean> means = DeletionMean.of(run.questions(), rows);
    assertThat(means).extracting(DeletionMean::questions).containsExactly(2, 1);
    assertThat(means.get(0).f1()).isEqualTo(0.75);
    assertThat(means.get(0).original()).isCloseTo(0.8, within(1e-12));
    assertThat(means.get(1)).isEqualTo(new DeletionMean(1, 1, 0, 0.1));
  }
}
