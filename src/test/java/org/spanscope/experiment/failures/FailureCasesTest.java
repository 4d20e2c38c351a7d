package org.spanscope.experiment.failures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spanscope.experiment.evaluation.Evaluated;
import org.spanscope.experiment.evaluation.FailureClass;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.evaluation.RunTotals;
import org.spanscope.testing.MadeUpRuns;

class FailureCasesTest {
  private static final List<QuestionRow> ROWS =
      MadeUpRuns.rows(500, 0.6).stream().map(Evaluated::question).toList();
  private static final List<QuestionRow> BETTER =
      MadeUpRuns.rows(500, 0.75).stream().map(Evaluated::question).toList();

  private static List<FailureCase> cases(List<QuestionRow> rows) {
    return rows.stream()
        .map(row -> new FailureCase(row, Optional.empty(), List.of("tag" + row.ordinal() % 3)))
        .toList();
  }

  private static long passing(CaseFilter filter) {
    return cases(ROWS).stream().filter(filter.test()).count();
  }

  @Test
  void everyQuestionIsInExactlyOneClassOfTheFunnelAndEmptyClassesAreThereToo() {
    List<FunnelStep> funnel = FunnelStep.of(ROWS);
    assertThat(funnel).extracting(FunnelStep::failure).containsExactly(FailureClass.values());
    assertThat(funnel.stream().mapToInt(FunnelStep::count).sum()).isEqualTo(500);
    long wrong = ROWS.stream().filter(row -> !row.exact()).count();
    assertThat(funnel.stream().filter(FunnelStep::isWrong).mapToInt(FunnelStep::count).sum())
        .isEqualTo((int) wrong);
    assertThat(
            funnel.stream().filter(FunnelStep::isWrong).mapToDouble(FunnelStep::shareOfWrong).sum())
        .isCloseTo(1, within(1e-12));
    assertThat(funnel)
        .filteredOn(FunnelStep::needsFilter)
        .extracting(FunnelStep::count)
        .containsExactly(0, 0);
  }

  @Test
  void partsOfAFilterAllHaveToBePassed() {
    assertThat(passing(CaseFilter.ALL)).isEqualTo(500);
    long wrong = passing(CaseFilter.ALL.classes(CaseFilter.wrong()));
    assertThat(wrong).isEqualTo(ROWS.stream().filter(row -> !row.exact()).count());
    CaseFilter who = CaseFilter.ALL.classes(CaseFilter.wrong()).words(Set.of("who"));
    assertThat(passing(who))
        .isLessThan(wrong)
        .isEqualTo(
            ROWS.stream().filter(row -> !row.exact() && row.questionWord().equals("who")).count());
    assertThat(passing(CaseFilter.ALL.tags(Set.of("tag1")))).isEqualTo(167);
    assertThat(passing(CaseFilter.ALL.text("NUMBER 17?"))).isEqualTo(1);
    assertThat(passing(CaseFilter.ALL.ordinals(Set.of(3, 5)))).isEqualTo(2);
  }

  @Test
  void aQuestionWithoutTheNumberIsInNoRangeOfIt() {
    CaseFilter anywhere =
        CaseFilter.ALL.with(
            Feature.GOLD_SENTENCE, Range.of(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    assertThat(passing(anywhere)).isEqualTo(ROWS.stream().filter(QuestionRow::answerable).count());
    assertThat(passing(anywhere.without(Feature.GOLD_SENTENCE))).isEqualTo(500);
  }

  @Test
  void binsStayWhereTheyAreAndCountWhatPassesAllOtherParts() {
    List<FailureCase> all = cases(ROWS);
    FeatureCounts whole = FeatureCounts.of(Feature.OVERLAP, all, CaseFilter.ALL);
    Range bin = whole.range(2);
    CaseFilter narrow = CaseFilter.ALL.classes(CaseFilter.wrong()).with(Feature.OVERLAP, bin);
    FeatureCounts filtered = FeatureCounts.of(Feature.OVERLAP, all, narrow);
    assertThat(filtered.edges()).isEqualTo(whole.edges());
    assertThat(filtered.counts()[0]).containsOnly(0);
    assertThat(filtered.counts()[1]).isEqualTo(whole.counts()[1]);
    assertThat(filtered.binOf(narrow.ranges())).isEqualTo(2);
    assertThat(passing(narrow)).isEqualTo(whole.counts()[1][2]);
    assertThat(whole.has(2)).isFalse();
  }

  @Test
  void everyQuestionIsInOneBinEvenAtTheUpperEdge() {
    FeatureCounts counts = FeatureCounts.of(Feature.F1, cases(ROWS), CaseFilter.ALL);
    long sum = 0;
    for (int bin = 0; bin < counts.bins(); bin++) {
      sum += passing(CaseFilter.ALL.with(Feature.F1, counts.range(bin)));
    }
    assertThat(sum).isEqualTo(500);
  }

  @Test
  void runsOverOneFileAreMatchedByPlaceAndOthersByIdAndQuestion() {
    List<QuestionRow> part = BETTER.subList(100, 500);
    Map<Integer, QuestionRow> byPlace = RunPair.match(ROWS, part, true);
    assertThat(byPlace).hasSize(400).doesNotContainKey(99);
    assertThat(RunPair.match(ROWS, part, false)).isEqualTo(byPlace);
    RunPair pair = RunPair.of(ROWS, part.size(), byPlace, 1);
    assertThat(pair.questions()).isEqualTo(400);
    assertThat(pair.firstAlone()).isEqualTo(100);
    assertThat(pair.secondAlone()).isZero();
  }

  @Test
  void changesAddUpAndTellWhichRunIsBetter() {
    RunPair pair = RunPair.of(ROWS, 500, RunPair.match(ROWS, BETTER, true), 1);
    assertThat(pair.counts().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(500);
    assertThat(pair.counts().get(Change.FIXED)).isEqualTo(pair.mcNemar().onlySecond());
    assertThat(pair.mcNemar().p()).isLessThan(0.01);
    double gain =
        BETTER.stream().mapToDouble(QuestionRow::f1).average().orElseThrow()
            - ROWS.stream().mapToDouble(QuestionRow::f1).average().orElseThrow();
    assertThat(pair.f1().interval().mean()).isCloseTo(gain, within(1e-12));
    assertThat(pair.f1().interval().low()).isPositive();
  }

  @Test
  void totalsLeaveOutWhatHasNoKnownGold() {
    RunTotals totals = RunTotals.of(ROWS);
    assertThat(totals.scores().questions()).isEqualTo(500);
    assertThat(totals.scores().exact())
        .isEqualTo(100.0 * ROWS.stream().filter(QuestionRow::exact).count() / 500);
    assertThat(RunTotals.of(List.of()).scores().exact()).isNaN();
  }
}
