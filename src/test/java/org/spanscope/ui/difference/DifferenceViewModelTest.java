package org.spanscope.ui.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.CurvesPanel;
import org.spanscope.figure.HeatmapPanel;
import org.spanscope.figure.NotePanel;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.FakeReader;
import org.spanscope.text.Selection;
import org.spanscope.ui.shared.LinkedFigure;

class DifferenceViewModelTest {
  private static final Inputs INPUTS = CompareBench.anna();

  private final CompareBench bench = CompareBench.atOnce(new FakeReader("fake", 3, 2, 512));
  private final DifferenceViewModel model = new DifferenceViewModel(bench.compare(), bench.maps());

  @Test
  void beforeReadingsItSaysWhatItNeeds() {
    assertThat(model.picture().get().message()).startsWith("The difference needs a reading");
  }

  @Test
  void scalesReachEquallyFarToBothSidesOfZero() {
    bench.compare().open(INPUTS);
    LinkedFigure figure = model.picture().get().figure();
    CurvesPanel curves = (CurvesPanel) figure.figure().panels().get(0);
    HeatmapPanel map = (HeatmapPanel) figure.figure().panels().get(1);

    assertThat(curves.yMin()).isEqualTo(-curves.yMax()).isNegative();
    assertThat(map.scale().map()).isEqualTo(ColourScale.Colours.DIVERGING);
    assertThat(map.scale().min()).isEqualTo(-map.scale().max());
    assertThat(map.columns()).hasSize(12);
  }

  @Test
  void whereBothSidesAreTheSameItSaysSoInWords() {
    bench
        .compare()
        .open(
            new Inputs(INPUTS.example(), INPUTS.split(), INPUTS.context(), INPUTS.a(), INPUTS.a()));
    LinkedFigure figure = model.picture().get().figure();

    assertThat(figure.figure().panels())
        .containsExactly(
            new NotePanel("", "The probabilities of A and B are the same here."),
            new NotePanel("", "The weights of A and B are the same here."));
    assertThat(figure.panels()).noneMatch(LinkedFigure.Cells::isLinked);
  }

  @Test
  void itSaysHowRowsWereTreated() {
    bench.compare().open(INPUTS);
    assertThat(model.says().get()).contains("renormalised", "left out: 3 tokens only in A");

    model.renormalised().set(false);
    assertThat(model.says().get()).contains("raw weights");
  }

  @Test
  void sidesThatShareNoContextSaySo() {
    bench
        .compare()
        .open(
            new Inputs(
                INPUTS.example(),
                INPUTS.split(),
                INPUTS.context(),
                new Selection(List.of(0), INPUTS.a().removal()),
                new Selection(List.of(2), INPUTS.b().removal())));

    assertThat(model.picture().get().figure()).isNull();
    assertThat(model.picture().get().message())
        .isEqualTo("A and B share no token of the context. Keep at least one sentence in both.");
  }

  @Test
  void windowsThatShareNothingAreNamed() {
    CompareBench narrow = CompareBench.atOnce(new FakeReader("narrow", 3, 2, 14));
    DifferenceViewModel difference = new DifferenceViewModel(narrow.compare(), narrow.maps());
    narrow.compare().open(INPUTS);
    assertThat(difference.mapNote().get()).isEmpty();
    var panels = difference.picture().get().figure().figure().panels();
    assertThat(((CurvesPanel) panels.get(0)).ticks())
        .hasSameSizeAs(((HeatmapPanel) panels.get(1)).columns());

    int last = narrow.compare().side(SideName.B).get().side().reading().windows().size() - 1;
    narrow.maps().window(SideName.B).set(new WindowChoice(last));

    assertThat(difference.mapNote().get())
        .isEqualTo(
            "A shows window 1, B window "
                + (last + 1)
                + ": choose the same window, or whole text, to see a map.");
    assertThat(difference.picture().get().figure().panels()).hasSize(1);
  }

  @Test
  void aSideThatCannotBeReadLeavesTheLastDifferenceStale() {
    bench.compare().open(INPUTS);
    bench
        .compare()
        .open(
            new Inputs(
                INPUTS.example(),
                INPUTS.split(),
                INPUTS.context(),
                INPUTS.a(),
                new Selection(List.of(), INPUTS.b().removal())));

    assertThat(bench.compare().side(SideName.B).get().problem()).isNotNull();
    assertThat(model.picture().get().stale()).isTrue();
  }
}
