package org.spanscope.ui.heads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spanscope.attention.HeadStatistic;
import org.spanscope.attention.Lenses;
import org.spanscope.figure.LinesPanel;
import org.spanscope.figure.Panel;
import org.spanscope.figure.SmallMapsPanel;
import org.spanscope.plot.HeadOrder;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.FakeReader;
import org.spanscope.testing.StepJobs;
import org.spanscope.text.Selection;
import org.spanscope.ui.shared.FigureState;
import org.spanscope.ui.shared.LinkedFigure;

class HeadsViewModelTest {
  private static final Inputs INPUTS =
      CompareBench.inputs(
          "who came here first?",
          "it was Anna. nobody else came at all. later on some did. that was it.",
          "Anna");

  private final StepJobs jobs = new StepJobs();
  private final CompareBench bench =
      new CompareBench(
          jobs.jobs(),
          new FakeReader("wide", 3, 2, 512),
          new FakeReader("one", 1, 1, 512),
          new FakeReader("narrow", 3, 2, 14));
  private final HeadsViewModel heads =
      new HeadsViewModel(bench.compare(), bench.maps(), jobs.jobs());

  @AfterEach
  void close() {
    heads.close();
    bench.close();
    jobs.close();
  }

  @Test
  void nothingIsMadeWhileNobodyLooks() {
    read("wide");
    assertThat(heads.grid(SideName.A).get().figure()).isNull();

    look();
    assertThat(maps(SideName.A).maps()).hasSize(6);
  }

  @Test
  void beforeAReadingTheMessageSaysWhatToDo() {
    look();
    assertThat(heads.grid(SideName.A).get().message()).startsWith("No reader is open.");
  }

  @Test
  void bothSidesShareTheScaleOfTheNumbersAndMarkTheHeadOnScreen() {
    look();
    read("wide");
    assertThat(maps(SideName.A).numbers()).isEqualTo(maps(SideName.B).numbers());
    assertThat(maps(SideName.A).chosen()).isEqualTo(5);
    assertThat(maps(SideName.A).number()).isEqualTo("mass on gold, share");

    heads.choose(now().with(HeadStatistic.ENRICHMENT));
    jobs.run();
    assertThat(maps(SideName.A).number()).isEqualTo("enrichment of gold, × chance");
    assertThat(maps(SideName.A).numbers()).isEqualTo(maps(SideName.B).numbers());
  }

  @Test
  void aHeadThatIsChosenIsTheHeadEverywhere() {
    look();
    read("wide");
    heads.choose(SideName.A, 1, 0);
    jobs.run();
    assertThat(bench.maps().settings().get().choice())
        .extracting("layer", "head")
        .containsExactly(1, 0);
    assertThat(maps(SideName.B).chosen()).isEqualTo(2);
    assertThat(lines(SideName.A).title()).isEqualTo("A, layer 1, head 0");
  }

  @Test
  void aHeadThatIsChosenThroughALensWithoutHeadsComesWithRawAttention() {
    look();
    read("wide");
    bench.maps().choose(Lenses.byId("rollout"));
    jobs.run();
    assertThat(maps(SideName.A).chosen()).isEqualTo(SmallMapsPanel.NONE);

    heads.choose(SideName.B, 2, 1);
    jobs.run();
    assertThat(bench.maps().settings().get().choice())
        .extracting("lens", "layer", "head")
        .containsExactly("raw", 2, 1);
  }

  @Test
  void sortedByNumberAPlaceMeansTheHeadThatStandsThere() {
    look();
    read("wide");
    heads.choose(now().with(HeadStatistic.ENTROPY).with(HeadOrder.BY_NUMBER));
    jobs.run();
    SmallMapsPanel sorted = maps(SideName.A);
    List<Double> numbers = sorted.maps().stream().map(SmallMapsPanel.SmallMap::number).toList();
    assertThat(numbers).isSortedAccordingTo((x, y) -> Double.compare(y, x));

    heads.choose(SideName.A, 0, 1);
    jobs.run();
    assertThat(maps(SideName.A).chosen()).isEqualTo(1);
    assertThat(heads.grid(SideName.A).get().figure()).isNotNull();
    assertThat(tip(SideName.A, 0, 1)).contains("entropy", "sink mass", "largest weight");
  }

  @Test
  void onOneScaleAllMapsOfBothSidesHaveTheSameColours() {
    look();
    read("wide");
    heads.choose(now().withOwnScale(false));
    jobs.run();
    assertThat(maps(SideName.A).scale()).isEqualTo(maps(SideName.B).scale());
    assertThat(maps(SideName.A).scale().max()).isLessThan(1);
  }

  @Test
  void theThresholdIsAShareOfTheThickestLineOfBothSides() {
    look();
    read("wide");
    heads.choose(now().withThreshold(0.5));
    jobs.run();
    assertThat(lines(SideName.A).full()).isEqualTo(lines(SideName.B).full());
    assertThat(lines(SideName.A).threshold()).isEqualTo(lines(SideName.A).full() / 2);
    assertThat(heads.threshold().get()).startsWith("lines from 0.");
  }

  @Test
  void whileASideIsReadAnewItsPicturesAreOld() {
    look();
    read("wide");
    LinkedFigure before = heads.grid(SideName.B).get().figure();
    bench.compare().run();
    assertThat(heads.grid(SideName.B).get()).isEqualTo(new FigureState(before, true, ""));
    assertThat(heads.lines(SideName.B).get().stale()).isTrue();
    jobs.run();
    assertThat(heads.grid(SideName.B).get().stale()).isFalse();
  }

  @Test
  void nothingLeftToReadIsSaidOverTheOldPicture() {
    look();
    read("wide");
    bench
        .compare()
        .open(
            new Inputs(
                INPUTS.example(),
                INPUTS.split(),
                INPUTS.context(),
                INPUTS.a(),
                new Selection(List.of(), INPUTS.b().removal())));
    jobs.run();
    FigureState grid = heads.grid(SideName.B).get();
    assertThat(grid.stale()).isTrue();
    assertThat(grid.message()).contains("Nothing to read");
  }

  @Test
  void aReaderOfOneLayerAndOneHeadHasOneMap() {
    look();
    read("one");
    assertThat(maps(SideName.A).maps()).hasSize(1);
    heads.choose(SideName.A, 0, 0);
    heads.choose(SideName.A, 3, 3);
    jobs.run();
    assertThat(maps(SideName.A).chosen()).isZero();
  }

  @Test
  void ofSeveralWindowsTheMapsAreOfTheOneOnScreen() {
    look();
    read("narrow");
    assertThat(maps(SideName.A).maps()).hasSize(6);
    assertThat(heads.grid(SideName.A).get().figure().figure().says())
        .anyMatch(line -> line.startsWith("map of window "));
  }

  @Test
  void oneSideAloneKeepsTheColoursOfBoth() {
    look();
    read("wide");
    SmallMapsPanel before = maps(SideName.A);
    heads.choose(now().with(Optional.of(SideName.A)));
    jobs.run();
    assertThat(maps(SideName.A).numbers()).isEqualTo(before.numbers());
  }

  @Test
  void withoutAGoldTheHeadsAreColouredByEntropyAndItIsSaid() {
    look();
    bench.compare().openReader("wide", "auto");
    jobs.run();
    bench.compare().open(CompareBench.inputs("who came?", "it was Anna. that was it.", ""));
    jobs.run();
    assertThat(maps(SideName.A).number()).isEqualTo("no gold, so entropy, bits");
    assertThat(maps(SideName.A).maps()).noneMatch(map -> Double.isNaN(map.number()));
  }

  private HeadsChoice now() {
    return heads.choice().get();
  }

  private void look() {
    heads.shown().set(true);
    jobs.run();
  }

  private void read(String reader) {
    bench.compare().openReader(reader, "auto");
    jobs.run();
    bench.compare().open(INPUTS);
    jobs.run();
  }

  private SmallMapsPanel maps(SideName side) {
    return (SmallMapsPanel) panel(heads.grid(side).get());
  }

  private LinesPanel lines(SideName side) {
    return (LinesPanel) panel(heads.lines(side).get());
  }

  private String tip(SideName side, int row, int column) {
    return heads.grid(side).get().figure().panels().get(0).text().at(row, column);
  }

  private static Panel panel(FigureState state) {
    assertThat(state.figure()).as(state.message()).isNotNull();
    return state.figure().figure().panels().get(0);
  }
}
