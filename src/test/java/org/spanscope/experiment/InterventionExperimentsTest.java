package org.spanscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Interventions;
import org.spanscope.reader.Interventions.Gate;
import org.spanscope.reader.OriginalAnswer;
import org.spanscope.reader.Reader;
import org.spanscope.reader.ReaderFault;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.testing.FakeReader;
import org.spanscope.testing.Readers;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.text.Span;

class InterventionExperimentsTest {
  private static final DecodeSettings SETTINGS = DecodeSettings.STANDARD;
  private static final String TEXT = "Rollo led the Normans. They came from Norway in 911.";
  private static final Context CONTEXT =
      new Context(TEXT, List.of(new Span(0, 22), new Span(23, TEXT.length())));
  private static final Example EXAMPLE =
      new Example("1", "", "Who led the Normans?", TEXT, List.of(), false);
  private static final Cancellation NEVER = new Cancellation();

  private static Reader reader;
  private static Side all;
  private static Side second;

  @BeforeAll
  static void open() {
    reader = Readers.shipped();
    Compare compare = new Compare(SETTINGS);
    all = side(compare, reader, 0, 1);
    second = side(compare, reader, 1);
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  private static Side side(Compare compare, Reader from, Integer... kept) {
    return compare.side(
        from, EXAMPLE, CONTEXT, new Selection(List.of(kept), Removal.DELETE), NEVER);
  }

  private static double log(Side side, InterventionPlan plan) {
    Side changed =
        new InterventionRun(SETTINGS).run(reader, EXAMPLE, side, null, plan, NEVER).changed();
    return OriginalAnswer.of(side.prediction())
        .logProbability(changed.reading(), changed.prediction());
  }

  private static InterventionPlan gate(int layer, int head, double factor) {
    return new InterventionPlan(List.of(new Gate(layer, head, factor)), List.of(), List.of());
  }

  @Test
  void ablationIsTheChangeThatSwitchingTheHeadOffMakes() {
    List<Long> told = new ArrayList<>();
    HeadScores scores =
        new HeadImportance(SETTINGS)
            .run(
                reader,
                EXAMPLE,
                all,
                HeadImportance.Measure.ABLATION,
                (done, total) -> told.add(done * 100 / total),
                NEVER);
    double plain = log(all, InterventionPlan.NONE);
    assertThat(scores.ablation()).hasDimensions(12, 12);
    assertThat(scores.ablation()[10][3]).isCloseTo(log(all, gate(10, 3, 0)) - plain, within(1e-3));
    assertThat(scores.gradient()[0][0]).isNaN();
    assertThat(told).isSorted().hasSizeGreaterThan(10).endsWith(100L);
    List<HeadScores.Ranked> ranked = scores.ranked();
    assertThat(ranked).hasSize(144);
    assertThat(ranked).extracting(HeadScores.Ranked::ablation).isSorted();
    assertThat(ranked.get(0).ablationRank()).isEqualTo(1);
    assertThat(ranked.get(0).gradientRank()).isZero();
  }

  @Test
  void gradientIsTheSlopeThatScalingTheHeadShows() {
    HeadScores scores =
        new HeadImportance(SETTINGS)
            .run(reader, EXAMPLE, all, HeadImportance.Measure.GRADIENT, Progress.NONE, NEVER);
    HeadScores.Ranked most = scores.ranked().get(0);
    double step = 0.02;
    double slope =
        (log(all, gate(most.layer(), most.head(), 1 + step))
                - log(all, gate(most.layer(), most.head(), 1 - step)))
            / (2 * step);
    assertThat(most.gradient()).isCloseTo(Math.abs(slope), within(0.02 * Math.abs(slope)));
  }

  @Test
  void importanceOverExamplesIsTheMean() {
    HeadImportance importance = new HeadImportance(SETTINGS);
    try (FakeReader fake = new FakeReader("fake")) {
      List<HeadImportance.Input> inputs = new ArrayList<>();
      double[] sum = new double[2];
      for (List<Integer> kept : List.of(List.of(0), List.of(0, 1))) {
        Selection selection = new Selection(kept, Removal.DELETE);
        inputs.add(new HeadImportance.Input(EXAMPLE, CONTEXT, selection));
        Side side = new Compare(SETTINGS).side(fake, EXAMPLE, CONTEXT, selection, NEVER);
        HeadScores one =
            importance.run(fake, EXAMPLE, side, HeadImportance.Measure.BOTH, Progress.NONE, NEVER);
        sum[0] += one.ablation()[1][1];
        sum[1] += one.gradient()[1][1];
      }
      HeadScores both =
          importance.over(fake, inputs, HeadImportance.Measure.BOTH, Progress.NONE, NEVER);
      assertThat(both.inputs()).isEqualTo(2);
      assertThat(both.ablation()[1][1]).isNegative().isCloseTo(sum[0] / 2, within(1e-9));
      assertThat(both.gradient()[1][1]).isCloseTo(sum[1] / 2, within(1e-9));
    }
  }

  @Test
  void knockoutGoesThroughTheLayersAloneAndInStretches() {
    Knockout knockout =
        new Knockout(
            TokenBlock.of(TokenBlock.Kind.QUESTION), TokenBlock.of(TokenBlock.Kind.CONTEXT), 0, 0);
    KnockoutByLayer.Result result =
        new KnockoutByLayer(SETTINGS).run(reader, EXAMPLE, all, knockout, 3, Progress.NONE, NEVER);
    double plain = log(all, InterventionPlan.NONE);
    assertThat(result.rows()).hasSize(12);
    KnockoutByLayer.Row first = result.rows().get(0);
    assertThat(first.first()).isZero();
    assertThat(first.last()).isEqualTo(1);
    KnockoutByLayer.Row middle = result.rows().get(6);
    assertThat(middle.first()).isEqualTo(5);
    assertThat(middle.last()).isEqualTo(7);
    assertThat(middle.alone()).isCloseTo(log(all, plan(knockout.in(6, 6))) - plain, within(1e-3));
    assertThat(middle.stretch()).isCloseTo(log(all, plan(knockout.in(5, 7))) - plain, within(1e-3));
    assertThat(result.everywhere())
        .isCloseTo(log(all, plan(knockout.in(0, 11))) - plain, within(1e-3));
  }

  private static InterventionPlan plan(Knockout knockout) {
    return new InterventionPlan(List.of(), List.of(knockout), List.of());
  }

  @Test
  void blocksThatWereNotReadAreAFault() {
    Knockout knockout =
        new Knockout(TokenBlock.of(TokenBlock.Kind.QUESTION), TokenBlock.sentence(0), 0, 11);
    assertThatThrownBy(() -> log(second, plan(knockout)))
        .isInstanceOf(ReaderFault.class)
        .hasMessageContaining("no attention from question to sentence 1");
  }

  @Test
  void allHeadsOfTheSameRunPutInChangeNothing() {
    InterventionPlan patches =
        new InterventionPlan(
            List.of(),
            List.of(),
            List.of(new InterventionPlan.Head(Interventions.ALL, Interventions.ALL)));
    InterventionRun.Result same =
        new InterventionRun(SETTINGS).run(reader, EXAMPLE, all, all, patches, NEVER);
    assertThat(same.logChange()).isCloseTo(0, within(1e-4));
    InterventionRun.Result other =
        new InterventionRun(SETTINGS).run(reader, EXAMPLE, second, all, patches, NEVER);
    assertThat(Math.abs(other.logChange())).isGreaterThan(1e-3);
    assertThatThrownBy(
            () -> new InterventionRun(SETTINGS).run(reader, EXAMPLE, all, null, patches, NEVER))
        .isInstanceOf(ReaderFault.class)
        .hasMessageContaining("no other side");
  }

  @Test
  void patchingTellsWhatEachHeadCarries() {
    HeadPatching.Result result =
        new HeadPatching(SETTINGS).each(reader, EXAMPLE, all, second, Progress.NONE, NEVER);
    assertThat(result.tokens()).isEqualTo(second.reading().tokenCount());
    assertThat(result.shared()).isEqualTo(result.tokens());
    assertThat(result.own()).hasDimensions(12, 12);
    // The answer of the whole text is not in the second sentence.
    assertThat(result.other()[3][3]).isNaN();
  }

  @Test
  void theLastLayersAnswerIsTheReaders() {
    List<AnswerByLayer.Row> rows = new AnswerByLayer(SETTINGS).run(reader, EXAMPLE, all, NEVER);
    assertThat(rows).hasSize(13);
    assertThat(rows).extracting(AnswerByLayer.Row::layers).startsWith(0, 1).endsWith(12);
    AnswerByLayer.Row last = rows.get(12);
    assertThat(last.prediction().text()).isEqualTo(all.prediction().text());
    assertThat(last.probability()).isCloseTo(all.prediction().probability(), within(1e-5));
  }
}
