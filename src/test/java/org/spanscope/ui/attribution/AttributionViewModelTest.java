package org.spanscope.ui.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spanscope.attention.Level;
import org.spanscope.attribution.Explainers;
import org.spanscope.figure.BarsPanel;
import org.spanscope.figure.CurvesPanel;
import org.spanscope.figure.Figure;
import org.spanscope.figure.HeatmapPanel;
import org.spanscope.figure.TextPanel;
import org.spanscope.reader.Baseline;
import org.spanscope.session.Edits;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.FakeReader;
import org.spanscope.text.Selection;
import org.spanscope.ui.shared.FigureState;
import org.spanscope.ui.shared.LinkedFigure;

class AttributionViewModelTest {
  private static final Inputs INPUTS =
      CompareBench.inputs(
          "who came here first?",
          "it was Anna. nobody else came at all. later on some did. that was it.",
          "Anna");

  private final CompareBench bench = CompareBench.atOnce(new FakeReader("fake", 3, 2, 512));
  private final AttributionViewModel model =
      new AttributionViewModel(bench.compare(), bench.jobs());

  private FigureState state(SideName side) {
    return model.figure(side).get();
  }

  private Figure figure(SideName side) {
    LinkedFigure figure = state(side).figure();
    assertThat(figure).as(state(side).message()).isNotNull();
    return figure.figure();
  }

  private void explain(String method) {
    bench.compare().open(INPUTS);
    model.method().set(Explainers.byId(method));
    model.explain();
  }

  @Test
  void nothingIsExplainedUnasked() {
    assertThat(state(SideName.A).message()).startsWith("There is no reading of A yet.");
    bench.compare().open(INPUTS);

    assertThat(state(SideName.B).figure()).isNull();
    assertThat(state(SideName.B).message()).startsWith("Press Explain");
  }

  @Test
  void bothSidesAreTextOnOneScaleCentredAtZero() {
    explain("integrated-gradients");

    TextPanel a = (TextPanel) figure(SideName.A).panels().get(0);
    TextPanel b = (TextPanel) figure(SideName.B).panels().get(0);
    assertThat(a.scale()).isEqualTo(b.scale());
    assertThat(a.scale().min()).isEqualTo(-a.scale().max());
    assertThat(a.pieces()).extracting(TextPanel.Piece::text).contains("who", "Anna.");
    assertThat(b.pieces()).extracting(TextPanel.Piece::text).doesNotContain("Anna.");
  }

  @Test
  void barsOfSentencesHaveOneForEachOfTheContext() {
    explain("shapley");
    model.level().set(Level.SENTENCE);
    model.picture().set(Picture.BARS);

    BarsPanel a = (BarsPanel) figure(SideName.A).panels().get(0);
    BarsPanel b = (BarsPanel) figure(SideName.B).panels().get(0);
    assertThat(a.categories()).hasSize(4).isEqualTo(b.categories());
    assertThat(a.min()).isEqualTo(b.min());
    assertThat(b.series().get(0).values()[0]).isNaN();
  }

  @Test
  void methodsOverSentencesBeginWithSentencesAndEachKindKeepsItsLevel() {
    assertThat(model.level().get()).isEqualTo(Level.WORD);
    explain("shapley");
    assertThat(model.level().get()).isEqualTo(Level.SENTENCE);
    assertThat(((TextPanel) figure(SideName.A).panels().get(0)).pieces())
        .extracting(TextPanel.Piece::text)
        .contains("it was Anna.");

    model.level().set(Level.TOKEN);
    model.method().set(Explainers.byId("leave-one-out"));
    assertThat(model.level().get()).isEqualTo(Level.TOKEN);
    model.method().set(Explainers.byId("integrated-gradients"));
    assertThat(model.level().get()).isEqualTo(Level.WORD);
    model.method().set(Explainers.byId("shapley"));
    assertThat(model.level().get()).isEqualTo(Level.TOKEN);
  }

  @Test
  void thePathAndInteractionsAreDrawnWhereThereAreAny() {
    explain("integrated-gradients");
    model.picture().set(Picture.PATH);
    assertThat(figure(SideName.A).panels().get(0)).isInstanceOf(CurvesPanel.class);
    model.picture().set(Picture.INTERACTIONS);
    assertThat(state(SideName.A).message()).contains("only of exact Shapley values");

    explain("shapley");
    assertThat(figure(SideName.A).panels().get(0)).isInstanceOf(HeatmapPanel.class);
    model.picture().set(Picture.PATH);
    assertThat(state(SideName.A).message()).contains("only of integrated gradients");
  }

  @Test
  void wordsTellSumsGapAndTheSufficientSet() {
    explain("shapley");

    assertThat(model.words(SideName.A).get().sums())
        .as("what is cut first where there is no room stands last")
        .startsWith("enough alone: sentence 1 (p ")
        .contains(" · sum +");
    assertThat(model.words(SideName.A).get().gap()).isEqualTo("completeness gap below 0.1 %");
    assertThat(model.words(SideName.A).get().large()).isFalse();

    model.sufficient().set(false);
    explain("leave-one-out");
    assertThat(model.words(SideName.A).get().sums()).doesNotContain("enough");
    assertThat(model.words(SideName.A).get().gap()).isEmpty();
  }

  @Test
  void anotherChoiceOrAnotherInputMakesTheResultOld() {
    explain("integrated-gradients");
    assertThat(state(SideName.A).stale()).isFalse();

    model.baseline().set(Baseline.PAD);
    assertThat(state(SideName.A).stale()).isTrue();

    model.explain();
    assertThat(state(SideName.A).stale()).isFalse();
    bench.compare().open(Edits.toggle(INPUTS, SideName.A, 3));
    assertThat(state(SideName.A).stale()).isTrue();
    assertThat(state(SideName.A).figure()).isNotNull();
  }

  @Test
  void aSideWithoutSentencesLeavesTheOther() {
    bench
        .compare()
        .open(
            new Inputs(
                INPUTS.example(),
                INPUTS.split(),
                INPUTS.context(),
                INPUTS.a(),
                new Selection(List.of(), INPUTS.a().removal())));
    model.explain();

    assertThat(state(SideName.A).figure()).isNotNull();
    assertThat(state(SideName.B).message()).startsWith("Side B has no reading");
  }

  @Test
  void oneSentenceAloneIsExplained() {
    bench.compare().open(CompareBench.inputs("who?", "it was Anna.", ""));
    model.method().set(Explainers.byId("shapley"));
    model.explain();

    assertThat(state(SideName.A).figure()).isNotNull();
    model.picture().set(Picture.INTERACTIONS);
    assertThat(state(SideName.A).message()).contains("2 to 12 sentences");
  }
}
