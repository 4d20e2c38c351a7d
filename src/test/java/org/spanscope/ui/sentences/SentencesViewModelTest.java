package org.spanscope.ui.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spanscope.experiment.WeighedBy;
import org.spanscope.figure.BarsPanel;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.session.Edits;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.FakeReader;
import org.spanscope.testing.ManualJobs;
import org.spanscope.testing.StepJobs;
import org.spanscope.text.Removal;

class SentencesViewModelTest {
  private static final Inputs INPUTS =
      CompareBench.inputs("who led?", "it was old. then Rollo led. they met Emma there.", "Rollo");

  private final ManualJobs jobs = new ManualJobs();
  private final CompareBench bench =
      new CompareBench(jobs.jobs(), new FakeReader("fake", 3, 2, 512));
  private final SentencesViewModel model =
      new SentencesViewModel(bench.compare(), bench.maps(), jobs.jobs());

  private void open(Inputs inputs) {
    bench.compare().openReader("fake", "auto");
    bench.compare().open(inputs);
    jobs.settle();
  }

  private BarsPanel bars(int panel) {
    return (BarsPanel) model.picture().get().figure().figure().panels().get(panel);
  }

  @Test
  void beforeAnythingIsOpenItSaysWhatItNeeds() {
    assertThat(model.picture().get().message()).startsWith("Each sentence alone needs a question");
    model.start();
    model.shown();
    assertThat(model.rows()).isEmpty();
  }

  @Test
  void nothingIsReadUntilItIsAskedForOrShown() {
    open(INPUTS);
    assertThat(model.rows()).isEmpty();
    assertThat(model.picture().get().message()).startsWith("Press Run");

    model.shown();
    assertThat(model.rows()).extracting(TestRow::label).containsExactly("whole", "1", "2", "3");
    assertThat(model.picture().get().message()).isEmpty();
    assertThat(model.picture().get().stale()).isFalse();
  }

  @Test
  void barsOfTheWholeTextAndOfEachSentenceShareOneScale() {
    open(INPUTS);
    model.start();

    BarsPanel bars = bars(0);
    assertThat(bars.categories()).containsExactly("whole", "1", "2", "3");
    assertThat(bars.series())
        .extracting(BarsPanel.Series::name)
        .containsExactly("F1", "max start", "max end");
    assertThat(bars.references()).hasSize(3);
    assertThat(bars.min()).isZero();
    assertThat(bars.max()).isEqualTo(1);
    assertThat(model.picture().get().figure().panels().get(0).columns()).hasSize(4);
  }

  @Test
  void longAndShortBarsHaveOnePanelForStartAndOneForEnd() {
    open(INPUTS);
    model.start();
    model.chart().set(Chart.LONG_SHORT);

    assertThat(bars(0).valueAxis()).isEqualTo("max start probability");
    assertThat(bars(1).valueAxis()).isEqualTo("max end probability");
    assertThat(bars(0).categories()).containsExactly("1", "2", "3");
    double[] alone = bars(0).series().get(1).values();
    double[] whole = bars(0).series().get(0).values();
    assertThat(alone[2]).isGreaterThan(0.9);
    assertThat(whole[2]).isLessThan(0.1);
    assertThat(model.barRow(2).label()).isEqualTo("3");
  }

  @Test
  void aRowBecomesSideBAndIsMarked() {
    open(INPUTS);
    model.start();
    model.makeOther(model.rows().get(3));
    jobs.settle();

    assertThat(bench.compare().inputs().get().orElseThrow().b().kept()).containsExactly(2);
    assertThat(bench.compare().side(SideName.B).get().side().prediction().text()).isEqualTo("Emma");
    assertThat(model.rows())
        .extracting(TestRow::isOther)
        .containsExactly(false, false, false, true);
    assertThat(bars(0).chosen()).isEqualTo(3);
    assertThat(model.run().state().get().isCurrent()).isTrue();
    bench.compare().undo();
    assertThat(model.rows()).noneMatch(TestRow::isOther);
  }

  @Test
  void whatChangesAMakesTheResultOldAndItCannotBecomeB() {
    open(INPUTS);
    model.start();
    bench.compare().change(now -> Edits.toggle(now, SideName.A, 0));
    jobs.settle();

    assertThat(model.picture().get().stale()).isTrue();
    assertThat(model.picture().get().figure()).isNotNull();
    List<Integer> before = bench.compare().inputs().get().orElseThrow().b().kept();
    model.makeOther(model.rows().get(3));
    assertThat(bench.compare().inputs().get().orElseThrow().b().kept()).isEqualTo(before);

    model.start();
    assertThat(model.rows()).extracting(TestRow::label).containsExactly("whole", "2", "3");
    assertThat(model.picture().get().stale()).isFalse();
  }

  @Test
  void allSentencesOffSaysThereIsNothingToRead() {
    open(INPUTS);
    model.start();
    bench.compare().change(now -> Edits.keep(now, SideName.A, i -> false));
    jobs.settle();

    assertThat(model.picture().get().message())
        .isEqualTo("Nothing to read: all sentences of A are off. Switch at least one on.");
    assertThat(model.picture().get().stale()).isTrue();
    model.start();
    assertThat(model.run().state().get().problem()).contains("Nothing to read");
  }

  @Test
  void anotherLensMakesWeightsOfTheLensOld() {
    open(INPUTS);
    model.by().set(WeighedBy.LENS);
    model.start();
    assertThat(model.rows().get(1).row().attribution()).isPositive();
    bench.maps().choose(0, 0);
    assertThat(model.picture().get().stale()).isTrue();
  }

  @Test
  void oneSentenceAndUnknownGoldsAreShownWithoutScores() {
    open(CompareBench.inputs("who led?", "then Rollo led.", ""));
    model.start();
    assertThat(model.rows()).hasSize(2);
    assertThat(model.rows().get(1).answer()).isEqualTo("Rollo");
  }

  @Test
  void cancellingKeepsTheLastRows() {
    try (StepJobs steps = new StepJobs()) {
      CompareBench slow = new CompareBench(steps.jobs(), new FakeReader("fake"));
      SentencesViewModel other = new SentencesViewModel(slow.compare(), slow.maps(), steps.jobs());
      slow.compare().openReader("fake", "auto");
      slow.compare().open(INPUTS);
      steps.run();
      other.start();
      assertThat(other.picture().get().message()).startsWith("Reading every sentence");
      other.run().cancel();
      steps.run();
      assertThat(other.rows()).isEmpty();
      assertThat(other.picture().get().message()).startsWith("Cancelled");
    }
  }

  @Test
  void sideBIsStudiedByChoiceAndItsRowsBecomeA() {
    open(INPUTS);
    model.start();
    assertThat(bars(0).categories()).containsExactly("whole", "1", "2", "3");

    model.run().side().set(SideName.B);
    assertThat(model.rows()).extracting(TestRow::label).containsExactly("whole", "1", "3");
    assertThat(model.picture().get().figure().figure().title()).endsWith("side B");
    assertThat(model.rows().get(0).answer()).isEqualTo("Emma");
    model.makeOther(model.rows().get(2));
    jobs.settle();
    assertThat(bench.compare().inputs().get().orElseThrow().a().kept()).containsExactly(2);
    assertThat(bench.compare().inputs().get().orElseThrow().b().kept()).containsExactly(0, 2);
    assertThat(model.rows()).extracting(TestRow::isOther).containsExactly(false, false, true);
  }

  @Test
  void answersAndProbabilitiesFollowNullThresholdAndTemperature() {
    open(INPUTS);
    model.start();
    double before = model.rows().get(0).row().result().maxStart();
    assertThat(model.rows().get(0).answer()).isEqualTo("Rollo");

    bench.compare().decode(DecodeSettings.STANDARD.tau(-1000).temperature(3));
    assertThat(model.picture().get().stale()).isTrue();
    model.start();
    assertThat(model.rows()).allMatch(row -> row.answer().equals("no answer"));
    assertThat(model.rows().get(0).row().result().maxStart()).isLessThan(before);
    assertThat(model.picture().get().figure().figure().says())
        .contains("null threshold τ −1000", "temperature T 3");

    bench.compare().decode(DecodeSettings.STANDARD);
    assertThat(model.picture().get().stale()).isTrue();
  }

  @Test
  void distractorsOfTheReadSideStandInForOtherSentences() {
    open(INPUTS);
    List<String> standIns = List.of("a cow sang.", "Bob ran on.", "it went by.");
    bench
        .compare()
        .change(
            now ->
                new Inputs(
                    now.example(),
                    now.split(),
                    now.context(),
                    now.a().with(Removal.DISTRACTOR).with(standIns),
                    now.b()));
    jobs.settle();
    model.start();
    assertThat(model.run().state().get().problem()).isEmpty();
    assertThat(model.rows()).hasSize(4);
  }
}
