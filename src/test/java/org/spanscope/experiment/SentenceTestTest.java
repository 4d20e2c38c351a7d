package org.spanscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.spanscope.attention.LensChoice;
import org.spanscope.experiment.SentenceTestResult.Row;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Reader;
import org.spanscope.session.Inputs;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.FakeReader;
import org.spanscope.testing.Readers;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.text.TextFault;

class SentenceTestTest {
  private static final Inputs THREE =
      CompareBench.inputs("who led?", "it was old. then Rollo led. they met Emma there.", "Rollo");
  private static final GivenWeights WEIGHTS = GivenWeights.of(0.5, 2, Double.NaN);

  private final FakeReader reader = new FakeReader("fake");

  private SentenceTestResult run(Inputs inputs, Selection whole) {
    return run(reader, inputs, whole, WEIGHTS, Progress.NONE);
  }

  private static SentenceTestResult run(
      Reader reader, Inputs inputs, Selection whole, SentenceWeights weights, Progress progress) {
    return new SentenceTest(DecodeSettings.STANDARD)
        .run(
            reader,
            inputs.example(),
            inputs.context(),
            whole,
            weights,
            progress,
            new Cancellation());
  }

  @Test
  void theWholeTextComesFirstThenEachSentenceAlone() {
    SentenceTestResult result = run(THREE, THREE.a());

    assertThat(result.rows()).extracting(Row::sentence).containsExactly(Row.WHOLE, 0, 1, 2);
    assertThat(result.rows())
        .extracting(row -> row.result().prediction().text())
        .containsExactly("Rollo", "", "Rollo", "Emma");
    assertThat(result.rows())
        .extracting(row -> row.result().f1())
        .containsExactly(1.0, 0.0, 1.0, 0.0);
    assertThat(result.rows().get(3).result().selection())
        .isEqualTo(new Selection(List.of(2), Removal.DELETE));
    assertThat(result.side().reading().windows().get(0).attention()).isNull();
  }

  @Test
  void maximaLeaveOutTheTokenOfNoAnswer() {
    SentenceTestResult result = run(THREE, THREE.a());
    Row nothing = result.rows().get(1);

    assertThat(nothing.result().prediction().empty()).isTrue();
    assertThat(nothing.result().prediction().nullProbability()).isGreaterThan(0.9);
    assertThat(nothing.result().maxStart()).isBetween(0.0, 0.1);
    assertThat(nothing.result().maxEnd()).isBetween(0.0, 0.1);
    assertThat(result.rows().get(2).result().maxStart()).isGreaterThan(0.9);
  }

  @Test
  void longMaximaAreThoseOfTheSentenceWithinTheWholeText() {
    SentenceTestResult result = run(THREE, THREE.a());

    double most = result.whole().result().maxStart();
    assertThat(result.whole().longStart()).isEqualTo(most);
    assertThat(result.rows().get(2).longStart()).isEqualTo(most);
    assertThat(result.rows().get(3).longStart()).isLessThan(0.01);
    assertThat(result.rows().get(3).result().maxStart()).isGreaterThan(0.9);
    assertThat(DoubleStream.of(0, 1, 2).map(i -> result.rows().get((int) i + 1).longEnd()).max())
        .hasValue(result.whole().result().maxEnd());
  }

  @Test
  void attributionIsThatOfTheSentenceInTheWholeTextAndSummedForTheWhole() {
    SentenceTestResult result = run(THREE, THREE.a());

    assertThat(result.rows())
        .extracting(Row::attribution)
        .containsExactly(2.5, 0.5, 2.0, Double.NaN);
    assertThat(result.weights()).isEqualTo("Given");
  }

  @Test
  void theOriginalAnswerKeepsItsProbabilityOnlyWhereItsCharactersAre() {
    SentenceTestResult result = run(THREE, THREE.a());

    assertThat(result.whole().result().originalProbability())
        .isEqualTo(result.whole().result().prediction().probability());
    assertThat(result.rows().get(2).result().originalProbability()).isGreaterThan(0.5);
    assertThat(result.rows().get(3).result().originalProbability()).isZero();
  }

  @Test
  void onlySentencesThatAreOnAreTested() {
    SentenceTestResult result = run(THREE, THREE.a().toggle(1));

    assertThat(result.rows()).extracting(Row::sentence).containsExactly(Row.WHOLE, 0, 2);
    assertThat(result.whole().result().prediction().text()).isEqualTo("Emma");
  }

  @Test
  void oneSentenceAloneIsTheWholeText() {
    SentenceTestResult result = run(THREE, new Selection(List.of(1), Removal.MASK));

    assertThat(result.rows()).hasSize(2);
    assertThat(result.rows().get(1).result()).isEqualTo(result.whole().result());
  }

  @Test
  void nothingToReadSaysSo() {
    assertThatThrownBy(() -> run(THREE, new Selection(List.of(), Removal.DELETE)))
        .isInstanceOf(TextFault.class)
        .hasMessage("Nothing to read: all sentences of this side are off. Switch at least one on.");
  }

  @Test
  void progressRisesToTheEndAndCancellingStopsBetweenBatches() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append("Rollo led number ").append("x".repeat(i + 1)).append(". ");
    }
    Inputs many = CompareBench.inputs("who led?", text.toString().strip(), "Rollo");
    GivenWeights weights = new GivenWeights(kept -> new double[40]);
    List<Double> shares = new ArrayList<>();
    run(reader, many, many.a(), weights, (done, total) -> shares.add((double) done / total));
    assertThat(shares).isSorted().endsWith(1.0).hasSizeGreaterThan(3);

    Cancellation cancellation = new Cancellation();
    List<Double> before = new ArrayList<>();
    Progress stopping =
        (done, total) -> {
          before.add((double) done / total);
          if (done > total / 2 + 1) {
            cancellation.cancel();
          }
        };
    assertThatThrownBy(
            () ->
                new SentenceTest(DecodeSettings.STANDARD)
                    .run(
                        reader,
                        many.example(),
                        many.context(),
                        many.a(),
                        weights,
                        stopping,
                        cancellation))
        .isInstanceOf(CancellationException.class);
    assertThat(before).hasSizeLessThan(shares.size());
  }

  @Test
  void longTextIsReadInWindowsAndItsMassIsOverAllOfThem() {
    FakeReader narrow = new FakeReader("narrow", 2, 2, 16);
    Inputs inputs =
        CompareBench.inputs(
            "who led?",
            "it was old and grey and wide and far. then Rollo led them all away from it."
                + " they met Emma there on a long and windy day.",
            "Rollo");
    SentenceTestResult result =
        run(
            narrow,
            inputs,
            inputs.a(),
            new LensWeights(new LensChoice("uniform", 1, LensChoice.ALL_HEADS)),
            Progress.NONE);

    assertThat(result.side().reading().windows()).hasSizeGreaterThan(1);
    assertThat(result.rows()).extracting(Row::attribution).allMatch(Double::isFinite);
    assertThat(result.weights()).isEqualTo("Sentence mass, Uniform control");
  }

  @Test
  void eachRowIsWhatTheComparisonGivesForThatSentenceAlone() {
    Inputs inputs =
        CompareBench.inputs(
            "Where is the tower?",
            "The tower is very old. It was built in Paris by masons. A river flows nearby.",
            "Paris");
    try (Reader shipped = Readers.shipped()) {
      SentenceTestResult result =
          run(
              shipped,
              inputs,
              inputs.a(),
              new LensWeights(new LensChoice("mean", 11, LensChoice.ALL_HEADS)),
              Progress.NONE);
      for (Row row : result.rows()) {
        Side side =
            new Compare(DecodeSettings.STANDARD)
                .side(
                    shipped,
                    inputs.example(),
                    inputs.context(),
                    row.result().selection(),
                    new Cancellation());
        assertThat(row.result().prediction().text()).isEqualTo(side.prediction().text());
        assertThat(row.result().maxStart())
            .isCloseTo(side.probabilities().maxStart(), within(1e-4));
        assertThat(row.result().maxEnd()).isCloseTo(side.probabilities().maxEnd(), within(1e-4));
      }
      assertThat(result.whole().attribution()).isBetween(0.0, 1.0);
    }
  }
}
