package org.spanscope.ui.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.spanscope.experiment.OperatorSpread;
import org.spanscope.experiment.Side;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.TextPlace;
import org.spanscope.session.Edits;
import org.spanscope.session.SideName;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.FakeReader;

class DecodeViewModelTest {
  private final CompareBench bench = CompareBench.atOnce(new FakeReader("fake"));
  private final DecodeViewModel model = new DecodeViewModel(bench.compare(), bench.jobs());

  private Side side(SideName name) {
    return Objects.requireNonNull(bench.compare().side(name).get().side());
  }

  private Traced traced(SideName name) {
    return model.traced(name).get();
  }

  @Test
  void nothingIsWorkedOutUntilItIsShown() {
    bench.compare().open(CompareBench.anna());
    assertThat(traced(SideName.A)).isEqualTo(Traced.words(""));

    model.shown().set(true);
    assertThat(traced(SideName.A).line())
        .startsWith("best span chosen: null − best = −")
        .endsWith("≤ τ = 0.00");
  }

  @Test
  void withoutAReadingItSaysWhatToDo() {
    model.shown().set(true);
    assertThat(traced(SideName.A).note()).contains("Choose an example");
    assertThat(traced(SideName.A).rows()).isEmpty();
  }

  @Test
  void aLowThresholdEmptiesTheAnswersOfTheSameReading() {
    bench.compare().open(CompareBench.anna());
    model.shown().set(true);
    Side before = side(SideName.A);
    assertThat(before.prediction().empty()).isFalse();
    double margin = before.prediction().nullScore() - before.prediction().nbest().get(0).score();

    bench.compare().decode(DecodeSettings.STANDARD.tau(margin - 1));

    assertThat(side(SideName.A).prediction().empty()).isTrue();
    assertThat(side(SideName.A).reading()).isSameAs(before.reading());
    assertThat(Objects.requireNonNull(side(SideName.A).score()).f1()).isZero();
    assertThat(traced(SideName.A).line())
        .startsWith("empty chosen: null − best = ")
        .contains("> τ");

    model.reset();
    assertThat(side(SideName.A).prediction()).isEqualTo(before.prediction());
  }

  @Test
  void temperatureMovesCurvesAndKeepsOrder() {
    bench.compare().open(CompareBench.anna());
    Side before = side(SideName.A);

    model.temperature(5);

    Side after = side(SideName.A);
    assertThat(after.reading()).isSameAs(before.reading());
    assertThat(after.probabilities().maxStart()).isLessThan(before.probabilities().maxStart());
    assertThat(after.prediction().probability()).isLessThan(before.prediction().probability());
    assertThat(after.prediction().text()).isEqualTo(before.prediction().text());
  }

  @Test
  void laterReadingsAreDecodedByTheSameRules() {
    bench.compare().open(CompareBench.anna());
    model.tau(-10);
    model.temperature(5);

    bench.compare().open(Edits.keep(CompareBench.anna(), SideName.B, i -> true));
    bench.compare().run();

    assertThat(model.decoding().get()).isEqualTo(DecodeSettings.STANDARD.tau(-10).temperature(5));
    assertThat(side(SideName.B).prediction().probability())
        .isEqualTo(side(SideName.A).prediction().probability());
  }

  @Test
  void whatIsBeyondTheEndsBecomesTheEndAndNoNumberChangesNothing() {
    model.tau(99);
    model.temperature(0);
    assertThat(model.decoding().get()).isEqualTo(DecodeSettings.STANDARD.tau(20).temperature(0.1));
    model.tau(Double.NaN);
    model.temperature(Double.NaN);
    assertThat(model.decoding().get()).isEqualTo(DecodeSettings.STANDARD.tau(20).temperature(0.1));
  }

  @Test
  void operatorsAreReadOnDemandAndTheirRowsGrowOldWithTheRules() {
    FakeReader reader = new FakeReader("fake");
    CompareBench whole = CompareBench.atOnce(reader);
    DecodeViewModel other = new DecodeViewModel(whole.compare(), whole.jobs());
    whole.compare().open(Edits.keep(CompareBench.anna(), SideName.B, i -> true));
    Operators before = Operators.of(SideName.A, other.spreads().state().get());
    assertThat(before).isEqualTo(new Operators("", List.of(), false));
    assertThat(other.table().get()).isEqualTo(DecodeViewModel.Shown.PAIRS);

    other.spread();

    assertThat(other.spreads().state().get().isCurrent()).isTrue();
    assertThat(other.table().get()).isEqualTo(DecodeViewModel.Shown.OPERATORS);
    Operators b = Operators.of(SideName.B, other.spreads().state().get());
    assertThat(b.line()).isEqualTo("1 answer · p of the side's own answer spreads over 0");
    assertThat(b.rows())
        .extracting(OperatorSpread.Row::operator)
        .containsExactly("delete", "delete-keep-positions", "mask", "distractor", "shuffled");
    assertThat(b.rows())
        .allSatisfy(
            row -> {
              assertThat(Operators.answer(row)).startsWith("Anna");
              assertThat(Operators.f1(row)).isPositive();
              assertThat(row.changed()).isFalse();
              assertThat(Operators.spot(row).to().area()).isEqualTo(TextPlace.Area.CONTEXT);
            });
    other.temperature(3);
    assertThat(Operators.of(SideName.B, other.spreads().state().get()).stale()).isTrue();
  }

  @Test
  void rejectedPairsScoreHigherThanTheBestSpan() {
    bench.compare().open(CompareBench.anna());
    model.shown().set(true);
    for (SideName name : SideName.values()) {
      double best = side(name).prediction().nbest().get(0).score();
      assertThat(traced(name).rows())
          .allSatisfy(one -> assertThat(one.score()).isGreaterThan(best));
      assertThat(traced(name).rows().isEmpty())
          .isEqualTo(traced(name).note().startsWith("No pair"));
    }
  }
}
