package org.spanscope.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spanscope.attention.LensChoice;
import org.spanscope.engine.DjlReaderLibrary;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Reading;
import org.spanscope.reader.Taps;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.testing.FakeReader;
import org.spanscope.testing.Goldens;
import org.spanscope.testing.Readers;
import org.spanscope.text.Context;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Span;

class TrustTest {
  private static final String TEXT =
      "The old tower was built in 1889. It housed a library of many books. Nobody read them.";

  private static DjlReaderLibrary library;
  private static Reader reader;
  private static Reading reading;

  @BeforeAll
  static void open() {
    library = Readers.library();
    reader = library.open(Goldens.tiny("bert").folder().toString(), "cpu");
    reading = reader.read(input(), Taps.ATTENTION, new Cancellation());
  }

  @AfterAll
  static void close() {
    reader.close();
    library.close();
  }

  private static ReaderInput input() {
    int first = TEXT.indexOf(". ") + 1;
    int second = TEXT.indexOf(". ", first) + 1;
    Context context =
        new Context(
            TEXT,
            List.of(
                new Span(0, first),
                new Span(first + 1, second),
                new Span(second + 1, TEXT.length())));
    return ReaderInput.whole("What did the tower house?", context);
  }

  private static WeightSource lens(String id, int layer) {
    return new WeightSource.Map(new LensChoice(id, layer, LensChoice.ALL_HEADS));
  }

  private static Sanity sanity(WeightSource source, int seeds) {
    ContextWeights weights = source.of(reader, reading, Progress.NONE, new Cancellation());
    return Sanity.of(reader, reading, source, weights, seeds, Progress.NONE, new Cancellation());
  }

  @Test
  void attentionKeptInSmallFormWeighsAsItWasRead() {
    Reading small =
        new Reading(
            reading.input(),
            List.of(reading.windows().get(0).compact()),
            reading.reader(),
            reading.device(),
            reading.time());
    WeightSource source = lens("raw", 1);
    ContextWeights read = source.of(reader, reading, Progress.NONE, new Cancellation());
    ContextWeights kept = source.of(reader, small, Progress.NONE, new Cancellation());
    assertThat(kept.values()).isEqualTo(read.values());
  }

  @Test
  void attentionBelowTheDrawnLayersStaysAsItIs() {
    int layers = reader.info().layers();
    Sanity sanity = sanity(lens("raw", 0), 2);

    assertThat(sanity.depths().get(0).layers()).isEqualTo(1);
    assertThat(sanity.depths().get(0).correlations()).containsExactly(1, 1);
    Sanity.Depth all = sanity.depths().get(sanity.depths().size() - 1);
    assertThat(all.all()).isTrue();
    assertThat(all.layers()).isEqualTo(layers);
    assertThat(all.mean()).isLessThan(0.95);
  }

  @Test
  void attentionOfADrawnLayerChangesAndSeedsDiffer() {
    Sanity.Depth top = sanity(lens("raw", reader.info().layers() - 1), 2).depths().get(0);

    assertThat(top.correlations()[0]).isLessThan(0.99);
    assertThat(top.correlations()[0]).isNotEqualTo(top.correlations()[1]);
  }

  @Test
  void aUniformMapIsTheUniformMapWhateverTheReader() {
    Sanity sanity = sanity(lens("uniform", 0), 1);

    assertThat(sanity.uniformSentences()).isCloseTo(1, within(1e-9));
    // By token all weights are equal, so that there is no order to compare.
    assertThat(sanity.depths().get(0).mean()).isNaN();
  }

  @Test
  void sentenceMethodsAskACopyForTheOriginalAnswer() {
    WeightSource source = new WeightSource.Method(new LeaveOneOut(), ExplainSettings.STANDARD);
    for (Sanity.Depth depth : sanity(source, 1).depths()) {
      assertThat(depth.mean()).isBetween(-1.0, 1.0);
    }
  }

  @Test
  void depthsShowTheWholeCourseInFewSteps() {
    assertThat(Sanity.depths(12)).containsExactly(1, 2, 4, 8, 12);
    assertThat(Sanity.depths(8)).containsExactly(1, 2, 4, 8);
    assertThat(Sanity.depths(1)).containsExactly(1);
  }

  @Test
  void everySourceAgreesWithItselfAndAllPairsAreThereTwice() {
    Agreement agreement =
        Agreement.of(
            reader, reading, Trust.compared(reader.info(), 3), Progress.NONE, new Cancellation());
    int m = agreement.ids().size();

    assertThat(agreement.ids()).contains("rollout", "uniform", "leave-one-out", "shapley");
    assertThat(agreement.problems()).containsOnly("");
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < m; j++) {
        assertThat(agreement.words()[i][j]).isEqualTo(agreement.words()[j][i]);
        if (i == j) {
          assertThat(agreement.words()[i][i]).isCloseTo(1, within(1e-9));
        }
      }
    }
  }

  @Test
  void whatCannotBeWorkedOutSaysWhyAndTheOthersAreCompared() {
    List<WeightSource> sources = List.of(lens("mean", 0), lens("raw", 99));
    Agreement agreement = Agreement.of(reader, reading, sources, Progress.NONE, new Cancellation());

    assertThat(agreement.problems().get(0)).isEmpty();
    assertThat(agreement.problems().get(1)).isNotEmpty();
    assertThat(agreement.words()[0][0]).isCloseTo(1, within(1e-9));
    assertThat(agreement.words()[0][1]).isNaN();
  }

  @Test
  void reportHoldsAllPartsAndItsProgressOnlyRises() {
    List<Double> shares = new ArrayList<>();
    Trust.Report report =
        new Trust(1, 3, true, 1)
            .of(
                reader,
                reading,
                lens("mean", 0),
                (done, total) -> shares.add((double) done / total),
                new Cancellation());

    assertThat(report.gap()).isNaN();
    assertThat(report.agreement()).isPresent();
    assertThat(report.faithfulness().orders()).isEqualTo(3);
    assertThat(shares).isSorted().last().isEqualTo(1.0);
  }

  @Test
  void copiesAreClosedAlsoWhenItIsCancelled() {
    FakeReader fake = new FakeReader("fake");
    Reading read = fake.read(input(), Taps.ATTENTION, new Cancellation());
    Cancellation cancellation = new Cancellation();
    WeightSource source = lens("mean", 0);
    ContextWeights weights = source.of(fake, read, Progress.NONE, cancellation);

    assertThatThrownBy(
            () ->
                Sanity.of(
                    fake,
                    read,
                    source,
                    weights,
                    5,
                    (at, all) -> cancellation.cancel(),
                    cancellation))
        .isInstanceOf(CancellationException.class);
    assertThat(fake.copies()).isNotEmpty().allMatch(copy -> copy.closings() == 1);
  }
}
