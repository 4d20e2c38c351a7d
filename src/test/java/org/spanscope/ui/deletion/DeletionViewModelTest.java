package org.spanscope.ui.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spanscope.experiment.WeighedBy;
import org.spanscope.figure.CurvesPanel;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.session.Edits;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.FakeReader;
import org.spanscope.testing.ManualJobs;
import org.spanscope.ui.deletion.StepText.Kind;
import org.spanscope.ui.deletion.StepText.Piece;

class DeletionViewModelTest {
  private static final Inputs INPUTS =
      CompareBench.inputs("who led?", "it was old. then Rollo led. they met Emma there.", "Rollo");

  private final ManualJobs jobs = new ManualJobs();
  private final CompareBench bench =
      new CompareBench(jobs.jobs(), new FakeReader("fake", 3, 2, 512));
  private final DeletionViewModel model =
      new DeletionViewModel(bench.compare(), bench.maps(), jobs.jobs());

  private void open(Inputs inputs) {
    bench.compare().openReader("fake", "auto");
    bench.compare().open(inputs);
    jobs.settle();
  }

  private void runByHand(String order) {
    model.mode().set(Mode.MANUAL);
    model.order().set(order);
    model.start();
  }

  private CurvesPanel curves() {
    return (CurvesPanel) model.picture().get().figure().figure().panels().get(0);
  }

  @Test
  void beforeAnythingIsOpenItSaysWhatItNeeds() {
    assertThat(model.picture().get().message()).startsWith("Deletion needs a question");
    model.start();
    model.putIntoOther();
    assertThat(model.steps()).isEmpty();
  }

  @Test
  void aShortTextIsWorkedOutAsSoonAsTheTabIsShown() {
    open(INPUTS);
    assertThat(model.picture().get().message()).startsWith("Press Run");
    model.shown();
    assertThat(model.steps()).hasSize(3);
    assertThat(model.picture().get().message()).isEmpty();
  }

  @Test
  void curvesRunOverTheStepsAndMarkTheOneLookedAt() {
    open(INPUTS);
    runByHand("2, 1");

    assertThat(model.steps()).extracting(StepRow::removed).containsExactly("whole", "−2", "−1");
    assertThat(curves().ticks()).containsExactly("whole", "−2", "−1");
    assertThat(curves().curves())
        .extracting(CurvesPanel.Curve::name)
        .containsExactly("first answer", "F1", "max start", "max end");
    assertThat(curves().curves().get(1).values()).containsExactly(1, 0, 0);
    assertThat(curves().shades().get(0).first()).isZero();
    model.step().set(2);
    assertThat(curves().shades().get(0).first()).isEqualTo(2);
  }

  @Test
  void stepsGoBackAndForthAndStayAtTheEnds() {
    open(INPUTS);
    runByHand("2 1");
    model.move(-1);
    assertThat(model.step().get()).isZero();
    model.move(1);
    model.move(1);
    model.move(1);
    assertThat(model.step().get()).isEqualTo(2);
    model.move(-1);
    assertThat(model.step().get()).isEqualTo(1);
  }

  @Test
  void theTextOfAStepStrikesWhatWentAndMarksWhatIsAnswered() {
    open(INPUTS);
    runByHand("1,2");
    assertThat(model.text().get())
        .containsExactly(
            new Piece("it was old. ", Kind.KEPT),
            new Piece("then ", Kind.KEPT),
            new Piece("Rollo", Kind.ANSWER),
            new Piece(" led. ", Kind.KEPT),
            new Piece("they met Emma there.", Kind.KEPT));
    model.move(1);
    model.move(1);
    assertThat(model.text().get())
        .containsExactly(
            new Piece("it was old. ", Kind.GONE),
            new Piece("then Rollo led. ", Kind.GONE_NOW),
            new Piece("they met ", Kind.KEPT),
            new Piece("Emma", Kind.ANSWER),
            new Piece(" there.", Kind.KEPT));
  }

  @Test
  void aStepBecomesSideBWhileTheStepsStay() {
    open(INPUTS);
    runByHand("2,1");
    model.step().set(1);
    model.putIntoOther();
    jobs.settle();

    assertThat(bench.compare().inputs().get().orElseThrow().b().kept()).containsExactly(0, 2);
    assertThat(model.run().state().get().isCurrent()).isTrue();
    assertThat(model.step().get()).isEqualTo(1);
  }

  @Test
  void otherInputsOrAnotherOrderMakeTheStepsOld() {
    open(INPUTS);
    runByHand("2,1");
    model.by().set(WeighedBy.LENS);
    model.ascending().set(true);
    assertThat(model.picture().get().stale()).isFalse();
    model.order().set("1");
    assertThat(model.picture().get().stale()).isTrue();
    model.start();
    assertThat(model.picture().get().stale()).isFalse();

    bench.compare().change(now -> Edits.toggle(now, SideName.A, 2));
    jobs.settle();
    assertThat(model.picture().get().stale()).isTrue();
    model.putIntoOther();
    assertThat(bench.compare().inputs().get().orElseThrow().b().kept()).containsExactly(0, 2);
  }

  @Test
  void weightsOrderTheSteps() {
    open(INPUTS);
    model.by().set(WeighedBy.LENS);
    model.start();
    String first = model.steps().get(1).removed();
    model.ascending().set(true);
    model.mode().set(Mode.CASCADING);
    model.start();
    assertThat(model.steps()).hasSize(3);
    assertThat(model.steps().get(1).removed()).isNotEqualTo(first);
    assertThat(model.steps().get(1).step().weight()).isPositive();
  }

  @Test
  void whatIsNoOrderSaysSo() {
    open(INPUTS);
    runByHand("two");
    assertThat(model.run().state().get().problem()).contains("This is no order of sentences: two");
    runByHand(" ");
    assertThat(model.run().state().get().problem()).contains("There is no order");
    runByHand("9");
    assertThat(model.run().state().get().problem()).contains("Sentence 9 is not in the text");
    assertThat(model.picture().get().message()).contains("Sentence 9");
  }

  @Test
  void oneSentenceOrNoneSaysWhatToDo() {
    open(CompareBench.inputs("who led?", "then Rollo led.", "Rollo"));
    model.by().set(WeighedBy.LENS);
    model.start();
    assertThat(model.picture().get().message()).startsWith("There is one sentence only");
    assertThat(model.steps()).hasSize(1);

    bench.compare().change(now -> Edits.keep(now, SideName.A, i -> false));
    jobs.settle();
    assertThat(model.picture().get().message()).startsWith("Nothing to read");
  }

  @Test
  void aClickTakesASentenceAwayNextAndStepsFollowAtOnce() {
    open(INPUTS);
    model.takeAway(1);
    assertThat(model.mode().get()).isEqualTo(Mode.MANUAL);
    assertThat(model.order().get()).isEqualTo("2");
    assertThat(model.steps()).extracting(StepRow::removed).containsExactly("whole", "−2");
    assertThat(model.step().get()).isEqualTo(1);

    model.takeAway(0);
    assertThat(model.order().get()).isEqualTo("2, 1");
    assertThat(model.steps()).extracting(StepRow::removed).containsExactly("whole", "−2", "−1");
    assertThat(model.step().get()).as("the step that was just made").isEqualTo(2);
    assertThat(model.hand())
        .extracting(HandRow::mark)
        .containsExactly("step 2", "step 1", "“Emma”");
    assertThat(model.picture().get().stale()).isFalse();
  }

  @Test
  void theLastSentenceAndOneThatIsGoneOrOffStay() {
    open(INPUTS);
    bench.compare().change(now -> Edits.toggle(now, SideName.A, 0));
    jobs.settle();
    model.takeAway(0);
    assertThat(model.order().get()).isEmpty();
    assertThat(model.hand().get(0).mark()).isEqualTo("off");
    model.takeAway(1);
    model.takeAway(1);
    model.takeAway(2);
    assertThat(model.order().get()).isEqualTo("2");
  }

  @Test
  void whatWentLastComesBackUntilTheWholeTextIsThere() {
    open(INPUTS);
    model.takeAway(1);
    model.takeAway(0);
    model.giveBack();
    assertThat(model.order().get()).isEqualTo("2");
    assertThat(model.steps()).hasSize(2);
    model.giveBack();
    model.giveBack();
    assertThat(model.order().get()).isEmpty();
    assertThat(model.steps()).extracting(StepRow::removed).containsExactly("whole");
    assertThat(model.picture().get().message()).isEmpty();
    assertThat(model.hand()).allMatch(HandRow::isLeft);
  }

  @Test
  void whatIsTypedAndWhatIsClickedIsOneOrder() {
    open(INPUTS);
    runByHand("3");
    assertThat(model.step().get()).isZero();
    assertThat(model.hand().get(2).gone()).isEqualTo(1);
    model.takeAway(0);
    assertThat(model.order().get()).isEqualTo("3, 1");
  }

  @Test
  void sideBHasAnOrderOfItsOwn() {
    open(INPUTS);
    model.takeAway(1);
    model.run().side().set(SideName.B);
    assertThat(model.order().get()).isEmpty();
    assertThat(model.hand().get(1).mark()).isEqualTo("off");
    model.takeAway(2);
    assertThat(model.order().get()).isEqualTo("3");
    assertThat(model.picture().get().figure().figure().title()).endsWith("side B");
    model.putIntoOther();
    jobs.settle();
    assertThat(bench.compare().inputs().get().orElseThrow().a().kept()).containsExactly(0);

    model.run().side().set(SideName.A);
    assertThat(model.order().get()).isEqualTo("2");
    assertThat(model.picture().get().stale()).as("A is another text by now").isTrue();
  }

  @Test
  void stepsFollowNullThresholdAndTemperature() {
    open(INPUTS);
    runByHand("1");
    double before = model.steps().get(1).step().result().originalProbability();
    bench.compare().decode(DecodeSettings.STANDARD.temperature(3));
    assertThat(model.picture().get().stale()).isTrue();
    model.putIntoOther();
    assertThat(bench.compare().inputs().get().orElseThrow().b().kept()).containsExactly(0, 2);
    model.start();
    assertThat(model.steps().get(1).step().result().originalProbability()).isLessThan(before);
    bench.compare().decode(DecodeSettings.STANDARD.tau(-1000));
    model.start();
    assertThat(model.steps()).allMatch(row -> row.answer().equals("no answer"));
  }
}
