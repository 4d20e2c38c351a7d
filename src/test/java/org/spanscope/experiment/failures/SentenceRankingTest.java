package org.spanscope.experiment.failures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.spanscope.experiment.evaluation.Evaluated;
import org.spanscope.experiment.evaluation.FailureClass;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.evaluation.SentenceRow;
import org.spanscope.experiment.evaluation.WeightRow;
import org.spanscope.testing.MadeUpRuns;

class SentenceRankingTest {
  private static final List<Evaluated> RUN = MadeUpRuns.rows(600, 0.6, "good", "raw:9.7");
  private static final List<QuestionRow> ROWS = RUN.stream().map(Evaluated::question).toList();
  private static final Map<Integer, List<SentenceRow>> SENTENCES =
      RUN.stream()
          .flatMap(one -> one.sentences().stream())
          .collect(Collectors.groupingBy(SentenceRow::ordinal));

  private static List<WeightRow> weights(String source) {
    return RUN.stream()
        .flatMap(one -> one.weights().stream())
        .filter(one -> one.source().equals(source))
        .toList();
  }

  private static List<SentenceRanking> all() {
    SentenceRanker ranker = new SentenceRanker(ROWS, SENTENCES, 1);
    List<SentenceRanking> all = new ArrayList<>(ranker.baselines());
    all.add(ranker.of("good", weights("good")));
    all.add(ranker.of("raw:9.7", weights("raw:9.7")));
    return SentenceRanking.adjusted(all);
  }

  @Test
  void whatPutsGoldSentencesFirstIsAboveAllBaselines() {
    List<SentenceRanking> all = all();
    assertThat(all.get(0).source()).isEqualTo("good");
    assertThat(all.get(0).hitAtOne().low()).isGreaterThan(0.6);
    assertThat(all).extracting(SentenceRanking::source).contains(SentenceRanking.LENGTH);
    assertThat(all)
        .filteredOn(SentenceRanking::baseline)
        .hasSize(3)
        .allMatch(one -> Double.isNaN(one.adjusted()));
    assertThat(all.get(0).difference().delta()).isPositive();
    assertThat(all.get(0).adjusted()).isLessThan(0.01);
    assertThat(all.get(0).right()).isGreaterThan(all.get(0).wrong());
  }

  @Test
  void chanceIsTheMeanOfOneInHowManySentencesThereAre() {
    double expected =
        ROWS.stream()
            .filter(row -> row.goldSentence() >= 0 && row.sentences() > 1)
            .mapToDouble(row -> 1.0 / row.sentences())
            .average()
            .orElseThrow();
    SentenceRanking chance =
        all().stream()
            .filter(one -> one.source().equals(SentenceRanking.CHANCE))
            .findFirst()
            .orElseThrow();
    assertThat(chance.hitAtOne().mean()).isCloseTo(expected, within(1e-12));
    assertThat(chance.questions())
        .isEqualTo(
            (int)
                ROWS.stream()
                    .filter(row -> row.goldSentence() >= 0 && row.sentences() > 1)
                    .count());
  }

  @Test
  void withoutSentencesTheQuestionsOwnOffsetTellsTheGoldAndLengthIsNotKnown() {
    SentenceRanker ranker = new SentenceRanker(ROWS, Map.of(), 1);
    assertThat(ranker.baselines())
        .extracting(SentenceRanking::source)
        .containsExactly(SentenceRanking.CHANCE, SentenceRanking.POSITION);
    SentenceRanking good = ranker.of("good", weights("good"));
    assertThat(good.hitAtOne()).isEqualTo(all().get(0).hitAtOne());
  }

  @Test
  void aShareOfWeightsCountsSizesAndNothingIsNoShare() {
    assertThat(
            SentenceRanker.share(
                new double[] {-3, 1, Double.NaN}, new boolean[] {true, false, false}))
        .isEqualTo(0.75);
    assertThat(SentenceRanker.share(new double[2], new boolean[] {true, false})).isNaN();
  }

  @Test
  void curvesOfAllQuestionsHaveOneLengthAndBeginAndEndWithTheSentences() {
    QuestionRow row = ROWS.get(0);
    List<SentenceRow> sentences = SENTENCES.get(0);
    double[] curves = AnswerCurves.SENTENCES.of(row, sentences);
    assertThat(curves).hasSize(2 * AnswerCurves.POINTS);
    assertThat(curves[0]).isEqualTo(sentences.get(0).longStart());
    assertThat(curves[AnswerCurves.POINTS - 1])
        .isEqualTo(sentences.get(sentences.size() - 1).longStart());
    assertThat(AnswerCurves.SENTENCES.of(row, List.of())).containsOnly(Double.NaN);
    double[] spans = AnswerCurves.SPANS.of(row, List.of());
    assertThat(spans).hasSize(21);
    assertThat(Arrays.stream(spans).sum()).isCloseTo(1, within(1e-12));
  }

  @Test
  void balancedSamplesHoldClassesAlikeAndTheSeedDecides() {
    List<QuestionRow> balanced = Sampling.of(ROWS, true, 1000, 3);
    Map<FailureClass, Long> counts =
        balanced.stream()
            .collect(Collectors.groupingBy(QuestionRow::failure, Collectors.counting()));
    assertThat(counts.values().stream().distinct()).hasSize(1);
    assertThat(Sampling.of(ROWS, true, 1000, 3)).isEqualTo(balanced);
    assertThat(Sampling.of(ROWS, true, 1000, 4)).isNotEqualTo(balanced);
    assertThat(Sampling.of(ROWS, false, 100, 1)).hasSize(100);
    assertThat(Sampling.of(ROWS, false, 1000, 1)).isEqualTo(ROWS);
  }
}
