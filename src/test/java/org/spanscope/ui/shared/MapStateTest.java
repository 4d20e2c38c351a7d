package org.spanscope.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spanscope.attention.HeadStatistic;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Lenses;
import org.spanscope.attention.Level;
import org.spanscope.attention.MapView;
import org.spanscope.attention.Sinks;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.session.Inputs;
import org.spanscope.session.ScaleChoice;
import org.spanscope.session.ScaleChoice.Ends;
import org.spanscope.session.SideName;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.FakeReader;
import org.spanscope.testing.StepJobs;
import org.spanscope.text.Example;
import org.spanscope.ui.shared.MapResult.SideMap;

class MapStateTest {
  private static final Inputs INPUTS = CompareBench.anna();

  private final FakeReader large = new FakeReader("large", 12, 12, 512);
  private final FakeReader small = new FakeReader("small", 3, 4, 512);
  private final FakeReader narrow = new FakeReader("narrow", 3, 4, 14);

  @Test
  void mapsOfBothSidesCarryTheSettings() {
    CompareBench bench = opened(large);

    assertThat(view(bench, SideName.A).rows()).hasSize(4);
    assertThat(view(bench, SideName.A).columns()).hasSize(15);
    assertThat(view(bench, SideName.B).columns()).hasSize(12);
    assertThat(view(bench, SideName.A).settings()).isEqualTo(bench.maps().settings().get());
  }

  @Test
  void layerAndHeadAreClampedWhenTheReaderChanges() {
    CompareBench bench = opened(large, small);
    bench.maps().choose(11, 10);
    bench.compare().openReader("small", "auto");

    assertThat(bench.maps().settings().get().choice()).isEqualTo(new LensChoice("raw", 2, 3));
    assertThat(view(bench, SideName.A).settings().choice()).isEqualTo(new LensChoice("raw", 2, 3));
  }

  @Test
  void aLensWithoutHeadsTakesTheLastLayerAndRawComesBackToItsHead() {
    CompareBench bench = opened(large);
    bench.maps().choose(3, 5);
    bench.maps().choose(Lenses.byId("rollout"));
    assertThat(bench.maps().settings().get().choice())
        .isEqualTo(new LensChoice("rollout", 11, LensChoice.ALL_HEADS));

    bench.maps().choose(Lenses.byId("raw"));
    assertThat(bench.maps().settings().get().choice()).isEqualTo(new LensChoice("raw", 3, 5));
  }

  @Test
  void stepsStayInsideTheReader() {
    CompareBench bench = opened(small);
    bench.maps().choose(2, 3);
    bench.maps().stepLayer(1);
    bench.maps().stepHead(1);
    assertThat(bench.maps().settings().get().choice()).isEqualTo(new LensChoice("raw", 2, 3));

    bench.maps().choose(0, 0);
    bench.maps().stepHead(-1);
    bench.maps().stepLayer(-1);
    assertThat(bench.maps().settings().get().choice()).isEqualTo(new LensChoice("raw", 0, 0));
  }

  @Test
  void levelsStepFromSentenceToTokenAndStayAtTheEnds() {
    CompareBench bench = opened(small);
    bench.maps().choose(Level.SENTENCE);
    bench.maps().stepLevel(-1);
    assertThat(bench.maps().settings().get().level()).isEqualTo(Level.SENTENCE);
    bench.maps().stepLevel(1);
    bench.maps().stepLevel(1);
    bench.maps().stepLevel(1);
    assertThat(bench.maps().settings().get().level()).isEqualTo(Level.TOKEN);
    bench.maps().choose(Level.SENTENCE);
    assertThat(view(bench, SideName.A).columns()).hasSize(4);
  }

  @Test
  void sharedScaleIsTheLargerOneAndOwnScalesAreEachSidesOwn() {
    CompareBench bench = opened(small);
    bench.maps().choose(Lenses.byId("uniform"));
    double a = bench.maps().result().get().side(SideName.A).orElseThrow().scale().max();
    double b = bench.maps().result().get().side(SideName.B).orElseThrow().scale().max();
    assertThat(a).isNotEqualTo(b);

    assertThat(bench.maps().colours(SideName.A)).isEqualTo(bench.maps().colours(SideName.B));
    assertThat(bench.maps().colours(SideName.A).max()).isEqualTo(Math.max(a, b));

    bench.maps().scale().set(ScaleChoice.SHARED.withShared(false));
    assertThat(bench.maps().colours(SideName.A).max()).isEqualTo(a);
    assertThat(bench.maps().colours(SideName.B).max()).isEqualTo(b);
  }

  @Test
  void endsSetByHandCountUntilTheyAreReset() {
    CompareBench bench = opened(small);
    ScaleChoice hand = ScaleChoice.SHARED.with(SideName.A, Optional.of(new Ends(0.1, 0.2)));
    bench.maps().scale().set(hand);
    assertThat(bench.maps().colours(SideName.B).min()).isEqualTo(0.1);
    assertThat(bench.maps().colours(SideName.B).max()).isEqualTo(0.2);

    bench.maps().scale().set(hand.reset());
    assertThat(bench.maps().colours(SideName.B).min()).isZero();
  }

  @Test
  void sentenceMassHasAPlaceForEverySentenceAndAGapForThoseRemoved() {
    CompareBench bench = opened(small);
    SideMap a = bench.maps().result().get().side(SideName.A).orElseThrow();
    SideMap b = bench.maps().result().get().side(SideName.B).orElseThrow();

    assertThat(a.mass()).hasSize(4).doesNotContain(Double.NaN);
    assertThat(b.mass()[0]).isNaN();
    assertThat(b.mass()[1]).isPositive();
  }

  @Test
  void goldMassIsMeasuredOnTheGoldSentence() {
    CompareBench bench = opened(small);
    bench.maps().choose(1, 2);
    SideMap a = bench.maps().result().get().side(SideName.A).orElseThrow();

    assertThat(a.heads().get(HeadStatistic.GOLD_MASS)).hasDimensions(3, 4);
    // The statistic of the head on screen is the sentence mass of the gold sentence.
    assertThat(a.heads().get(HeadStatistic.GOLD_MASS)[1][2]).isCloseTo(a.mass()[0], within(1e-6));
    SideMap b = bench.maps().result().get().side(SideName.B).orElseThrow();
    assertThat(b.heads().get(HeadStatistic.GOLD_MASS)[1][2]).isNaN();
  }

  @Test
  void differenceCoversSharedTokensAndCanBeRaw() {
    CompareBench bench = opened(small);
    assertThat(bench.maps().result().get().difference().renormalised()).isTrue();
    assertThat(bench.maps().result().get().difference().columns()).hasSize(12);
    float[] renormalised = bench.maps().result().get().difference().values();

    bench.maps().renormalised().set(false);
    assertThat(bench.maps().result().get().difference().renormalised()).isFalse();
    assertThat(bench.maps().result().get().difference().values()).isNotEqualTo(renormalised);
  }

  @Test
  void sinksZeroedEmptyTheSinksOnly() {
    CompareBench bench = opened(small);
    double mass = view(bench, SideName.A).sinkMass();
    assertThat(mass).isPositive();
    bench.maps().choose(Sinks.ZEROED);

    assertThat(view(bench, SideName.A).sinkMass()).isEqualTo(mass);
  }

  @Test
  void theAnswersWindowIsReadWhenItIsLookedAt() {
    CompareBench bench = opened(narrow);
    SideMap a = bench.maps().result().get().side(SideName.A).orElseThrow();

    assertThat(a.side().reading().windows().size()).isGreaterThan(2);
    assertThat(a.window()).isEqualTo(new WindowChoice(0));
    assertThat(a.view()).isNotNull();
    assertThat(a.side().reading().windows().get(1).attention()).isNull();

    bench.maps().window(SideName.A).set(new WindowChoice(1));
    SideMap next = bench.maps().result().get().side(SideName.A).orElseThrow();
    assertThat(next.view()).isNotNull();
    assertThat(next.view().columns()).isNotEqualTo(a.view().columns());
  }

  @Test
  void attentionOfWindowsNoLongerLookedAtIsLetGo() {
    CompareBench bench = opened(narrow);
    bench.maps().window(SideName.A).set(new WindowChoice(1));
    SideMap a = bench.maps().result().get().side(SideName.A).orElseThrow();

    assertThat(a.side().reading().windows().get(0).attention()).isNull();
    assertThat(a.side().reading().windows().get(1).attention()).isNotNull();
  }

  @Test
  void theWholeTextIsLaidTogetherWithGapsWhereTokensNeverMet() {
    CompareBench bench = opened(narrow);
    bench.maps().choose(org.spanscope.attention.Block.ALL);
    bench.maps().window(SideName.A).set(WindowChoice.WHOLE);
    SideMap whole = bench.maps().result().get().side(SideName.A).orElseThrow();

    assertThat(whole.window()).isEqualTo(WindowChoice.WHOLE);
    assertThat(whole.view().columns()).hasSize(1 + 4 + 1 + 15 + 1);
    assertThat(whole.view().values()).contains(Float.NaN);
  }

  @Test
  void theWindowOfBCoversWhatAShowsUntilOneIsChosen() {
    CompareBench bench = opened(narrow);
    MapState maps = bench.maps();
    int last = bench.compare().side(SideName.A).get().side().reading().windows().size() - 1;
    maps.window(SideName.A).set(new WindowChoice(last));

    assertThat(maps.shown(SideName.B).orElseThrow()).isNotEqualTo(new WindowChoice(0));
    assertThat(maps.result().get().difference().columns()).isNotEmpty();

    maps.window(SideName.B).set(new WindowChoice(0));
    assertThat(maps.shown(SideName.B)).contains(new WindowChoice(0));
    assertThat(maps.result().get().side(SideName.B).orElseThrow().window())
        .isEqualTo(new WindowChoice(0));
  }

  @Test
  void anotherExampleBeginsWithTheWindowOfItsAnswer() {
    CompareBench bench = opened(narrow);
    bench.maps().window(SideName.A).set(new WindowChoice(1));
    bench.compare().change(now -> now);
    assertThat(bench.maps().window(SideName.A).get()).isEqualTo(new WindowChoice(1));

    Example other =
        new Example("2", "", INPUTS.example().question(), CompareBench.ANNA, List.of(), false);
    bench
        .compare()
        .open(new Inputs(other, INPUTS.split(), INPUTS.context(), INPUTS.a(), INPUTS.b()));
    assertThat(bench.maps().window(SideName.A).get()).isEqualTo(WindowChoice.ANSWER);
  }

  @Test
  void aChoiceOfWindowThatIsNotThereFallsBackToTheAnswers() {
    CompareBench bench = opened(narrow);
    bench.maps().window(SideName.A).set(new WindowChoice(99));

    assertThat(bench.maps().result().get().side(SideName.A).orElseThrow().window())
        .isEqualTo(new WindowChoice(0));
  }

  @Test
  void lensThatAsksTheReaderAsksOnceASideAndComesBackToWhatItKnows() {
    CompareBench bench = opened(small);
    bench.maps().choose(Lenses.byId("value-zeroing"));

    assertThat(view(bench, SideName.A).settings().choice().lens()).isEqualTo("value-zeroing");
    assertThat(bench.maps().probing().get()).isFalse();
    int asked = small.probe().asked();
    assertThat(asked).isEqualTo(2);

    bench.maps().choose(Lenses.byId("raw"));
    bench.maps().choose(Lenses.byId("value-zeroing"));
    assertThat(small.probe().asked()).isEqualTo(asked);
  }

  @Test
  void valueZeroingKeepsTheLayerAndGlobEncGoesUpToTheLast() {
    CompareBench bench = opened(small);
    bench.maps().choose(1, 2);
    bench.maps().choose(Lenses.byId("value-zeroing"));
    assertThat(bench.maps().settings().get().choice())
        .isEqualTo(new LensChoice("value-zeroing", 1, LensChoice.ALL_HEADS));

    bench.maps().choose(Lenses.byId("globenc"));
    assertThat(bench.maps().settings().get().choice())
        .isEqualTo(new LensChoice("globenc", 2, LensChoice.ALL_HEADS));
  }

  @Test
  void mapThatTheReaderComputesIsAnnouncedAndCanBeCancelled() {
    try (StepJobs steps = new StepJobs()) {
      CompareBench bench = new CompareBench(steps.jobs(), small);
      bench.compare().openReader("small", "auto");
      steps.run();
      bench.compare().open(INPUTS);
      steps.run();
      assertThat(bench.maps().isBehind()).isFalse();

      bench.maps().choose(Lenses.byId("alti"));
      assertThat(bench.maps().probing().get()).isTrue();
      assertThat(bench.maps().isBehind()).isTrue();
      bench.maps().cancel();

      steps.run();
      assertThat(bench.maps().probing().get()).isFalse();
      assertThat(bench.maps().isBehind()).isTrue();
      assertThat(bench.maps().result().get().problem()).startsWith("Cancelled.");
      assertThat(view(bench, SideName.A).settings().choice().lens()).isEqualTo("raw");

      bench.maps().choose(Lenses.byId("rollout"));
      steps.run();
      assertThat(bench.maps().isBehind()).isFalse();
    }
  }

  private static CompareBench opened(FakeReader... readers) {
    CompareBench bench = CompareBench.atOnce(readers);
    bench.compare().open(INPUTS);
    return bench;
  }

  private static MapView view(CompareBench bench, SideName side) {
    return bench.maps().result().get().view(side).orElseThrow();
  }
}
