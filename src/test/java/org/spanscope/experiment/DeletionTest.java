package org.spanscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.spanscope.attention.LensChoice;
import org.spanscope.experiment.DeletionResult.Step;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.session.Inputs;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.FakeReader;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.text.TextFault;

class DeletionTest {
  private static final Inputs FOUR =
      CompareBench.inputs(
          "who led?", "it was old. then Rollo led. they met Rollo there. all met Emma.", "Rollo");

  private final FakeReader reader = new FakeReader("fake");

  private DeletionResult run(DeletionPlan plan) {
    return run(FOUR.a(), plan, Progress.NONE, new Cancellation());
  }

  private DeletionResult run(
      Selection whole, DeletionPlan plan, Progress progress, Cancellation cancellation) {
    return new Deletion(DecodeSettings.STANDARD)
        .run(reader, FOUR.example(), FOUR.context(), whole, plan, progress, cancellation);
  }

  private static List<Integer> removed(DeletionResult result) {
    return result.steps().stream().map(Step::removed).toList();
  }

  @Test
  void independentDeletionFollowsTheFirstExplanationToTheLastSentence() {
    GivenWeights weights = GivenWeights.of(1, 4, 2, 3);

    DeletionResult most = run(new DeletionPlan.Independent(weights, false));
    DeletionResult least = run(new DeletionPlan.Independent(weights, true));

    assertThat(removed(most)).containsExactly(Step.NOTHING, 1, 3, 2);
    assertThat(removed(least)).containsExactly(Step.NOTHING, 0, 2, 3);
    assertThat(most.steps()).extracting(Step::weight).containsExactly(Double.NaN, 4.0, 3.0, 2.0);
    assertThat(most.steps().get(3).result().selection().kept()).containsExactly(0);
    assertThat(most.order()).isEqualTo("Given, most first, explained once");
    assertThat(weights.asked()).containsExactly(FOUR.a().kept(), FOUR.a().kept());
  }

  @Test
  void everyStepTellsAnswerScoreAndProbabilities() {
    DeletionResult result = run(new DeletionPlan.Manual(List.of(3, 1, 2)));

    assertThat(result.steps())
        .extracting(step -> step.result().prediction().text())
        .containsExactly("Rollo", "Rollo", "Rollo", "");
    assertThat(result.steps())
        .extracting(step -> step.result().f1())
        .containsExactly(1.0, 1.0, 1.0, 0.0);
    assertThat(result.steps().get(0).result().originalProbability()).isGreaterThan(0.5);
    assertThat(result.steps().get(1).result().originalProbability()).isGreaterThan(0.5);
    // The same word stands there, but not the one that was the answer.
    assertThat(result.steps().get(2).result().originalProbability()).isZero();
    assertThat(result.steps().get(3).result().prediction().nullProbability()).isGreaterThan(0.9);
    assertThat(result.steps().get(3).result().maxStart()).isLessThan(0.1);
  }

  @Test
  void cascadingDeletionExplainsWhatIsLeft() {
    GivenWeights weights =
        new GivenWeights(
            kept -> kept.contains(1) ? new double[] {0, 9, 1, 2} : new double[] {5, 0, 4, 3});

    DeletionResult result = run(new DeletionPlan.Cascading(weights, false));

    assertThat(removed(result)).containsExactly(Step.NOTHING, 1, 0, 2);
    assertThat(weights.asked())
        .containsExactly(List.of(0, 1, 2, 3), List.of(0, 2, 3), List.of(2, 3));
    assertThat(result.steps()).extracting(Step::weight).containsExactly(Double.NaN, 9.0, 5.0, 4.0);
    assertThat(result.order()).isEqualTo("Given, most first, explained again after each step");
  }

  @Test
  void tiesGoToTheEarlierSentenceAndSentencesWithoutWeightLast() {
    double[] weights = {1, Double.NaN, 2, 2};

    assertThat(DeletionPlan.order(List.of(0, 1, 2, 3), weights, false)).containsExactly(2, 3, 0, 1);
    assertThat(DeletionPlan.order(List.of(0, 1, 2, 3), weights, true)).containsExactly(0, 2, 3, 1);
  }

  @Test
  void manualOrderMayEndEarlyAndNeverTakesTheLastSentence() {
    assertThat(removed(run(new DeletionPlan.Manual(List.of(2))))).containsExactly(Step.NOTHING, 2);
    assertThat(removed(run(new DeletionPlan.Manual(List.of(3, 2, 1, 0)))))
        .containsExactly(Step.NOTHING, 3, 2, 1);
  }

  @Test
  void manualOrderWithSentencesThatAreNotThereIsRefused() {
    assertThatThrownBy(() -> run(new DeletionPlan.Manual(List.of(7))))
        .isInstanceOf(TextFault.class)
        .hasMessageContaining("Sentence 8 is not in the text");
    assertThatThrownBy(() -> run(new DeletionPlan.Manual(List.of(0, 0))))
        .isInstanceOf(TextFault.class)
        .hasMessageContaining("Sentence 1 is named twice");
  }

  @Test
  void oneSentenceHasOneStepAndNoneIsRefused() {
    LensWeights uniform = new LensWeights(new LensChoice("uniform", 1, LensChoice.ALL_HEADS));
    for (DeletionPlan plan :
        List.of(
            new DeletionPlan.Independent(uniform, false),
            new DeletionPlan.Cascading(uniform, true),
            new DeletionPlan.Manual(List.of(1)))) {
      Selection one = new Selection(List.of(1), Removal.DELETE);
      assertThat(removed(run(one, plan, Progress.NONE, new Cancellation())))
          .containsExactly(Step.NOTHING);
      Selection none = new Selection(List.of(), Removal.DELETE);
      if (!(plan instanceof DeletionPlan.Manual)) {
        assertThatThrownBy(() -> run(none, plan, Progress.NONE, new Cancellation()))
            .isInstanceOf(TextFault.class)
            .hasMessageContaining("Nothing to read");
      }
    }
  }

  @Test
  void cascadeByAttentionNeedsAttentionOfEachStep() {
    DeletionResult result =
        run(new DeletionPlan.Cascading(new LensWeights(new LensChoice("raw", 1, 1)), false));

    assertThat(result.steps()).hasSize(4);
    assertThat(result.steps().subList(1, 4)).extracting(Step::weight).allMatch(Double::isFinite);
    assertThat(result.side().reading().windows().get(0).attention()).isNull();
  }

  @Test
  void cancellingEndsACascadeAfterTheStepUnderWay() {
    Cancellation cancellation = new Cancellation();
    GivenWeights weights =
        new GivenWeights(
            kept -> {
              if (kept.size() == 3) {
                cancellation.cancel();
              }
              return new double[] {1, 2, 3, 4};
            });
    List<Long> told = new ArrayList<>();

    assertThatThrownBy(
            () ->
                run(
                    FOUR.a(),
                    new DeletionPlan.Cascading(weights, false),
                    (done, total) -> told.add(done),
                    cancellation))
        .isInstanceOf(CancellationException.class);
    assertThat(weights.asked()).hasSize(2);
    assertThat(told).isSorted();
  }

  @Test
  void theFirstAnswersProbabilityIsThatOfTheSameTemperature() {
    DecodeSettings warm = DecodeSettings.STANDARD.temperature(4);
    DeletionResult result =
        new Deletion(warm)
            .run(
                reader,
                FOUR.example(),
                FOUR.context(),
                FOUR.a(),
                new DeletionPlan.Manual(List.of(0, 3)),
                Progress.NONE,
                new Cancellation());
    // The first answer is still what is answered, so both ways to its probability must agree.
    assertThat(result.steps())
        .allSatisfy(
            step ->
                assertThat(step.result().originalProbability())
                    .isCloseTo(step.result().prediction().probability(), within(1e-12)));
    DeletionResult plain = run(new DeletionPlan.Manual(List.of(0, 3)));
    assertThat(result.steps().get(2).result().originalProbability())
        .isLessThan(plain.steps().get(2).result().originalProbability());
    assertThat(result.rules()).isEqualTo(warm);
  }

  @Test
  void whereTheThresholdEmptiesTheFirstAnswerItIsTheNullThatIsFollowed() {
    DeletionResult result =
        new Deletion(DecodeSettings.STANDARD.tau(-1000))
            .run(
                reader,
                FOUR.example(),
                FOUR.context(),
                FOUR.a(),
                new DeletionPlan.Manual(List.of(0)),
                Progress.NONE,
                new Cancellation());
    assertThat(result.steps())
        .allSatisfy(
            step ->
                assertThat(step.result().originalProbability())
                    .isEqualTo(step.result().prediction().nullProbability()));
  }
}
