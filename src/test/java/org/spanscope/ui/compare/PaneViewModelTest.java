package org.spanscope.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spanscope.attention.Block;
import org.spanscope.attention.Level;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.figure.CurvesPanel;
import org.spanscope.figure.HeatmapPanel;
import org.spanscope.session.Edits;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.FakeReader;
import org.spanscope.testing.StepJobs;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.ui.shared.FigureState;
import org.spanscope.ui.shared.LinkedFigure;

class PaneViewModelTest {
  private static final Inputs INPUTS = CompareBench.anna();

  private final StepJobs jobs = new StepJobs();
  private final CompareBench bench =
      new CompareBench(
          jobs.jobs(), new FakeReader("wide", 3, 2, 512), new FakeReader("narrow", 3, 2, 14));
  private final CompareViewModel panes =
      new CompareViewModel(bench.compare(), bench.maps(), bench.jobs());
  private final PaneViewModel a = panes.pane(SideName.A);
  private final PaneViewModel b = panes.pane(SideName.B);

  @AfterEach
  void close() {
    bench.close();
    jobs.close();
  }

  @Test
  void beforeAReadingTheMessageSaysWhatToDo() {
    assertThat(a.picture().get().message()).startsWith("No reader is open.");

    bench.compare().openReader("wide", "auto");
    assertThat(a.picture().get().message()).isEqualTo("Opening the reader…");
    jobs.run();
    assertThat(a.picture().get().message()).startsWith("Nothing has been read yet.");
  }

  @Test
  void aFinishedReadingShowsCurvesOverTheMapOnOneScale() {
    read("wide");

    assertThat(a.answer().get().orElseThrow().answer()).isEqualTo("Anna.");
    assertThat(b.answer().get().orElseThrow().empty()).isTrue();
    FigureState picture = a.picture().get();
    assertThat(picture.stale()).isFalse();
    assertThat(curves(a).yMax()).isEqualTo(curves(b).yMax());
    assertThat(map(a).scale()).isEqualTo(map(b).scale());
    assertThat(a.mapNote().get()).isEmpty();
  }

  @Test
  void twoEqualSidesAreSaidToBeSo() {
    read("wide");
    assertThat(facts(b)).doesNotContain("the same input as A");
    bench.compare().open(Edits.keep(INPUTS, SideName.B, i -> true));
    jobs.run();
    assertThat(facts(b)).contains("the same input as A");
    assertThat(facts(a)).doesNotContain("the same input as A");
    bench.compare().open(Edits.keep(INPUTS, SideName.B, i -> i == 0));
    jobs.run();
    assertThat(facts(b)).doesNotContain("the same input as A");
  }

  private static List<String> facts(PaneViewModel pane) {
    return pane.answer().get().orElseThrow().facts().stream().map(AnswerLine.Fact::text).toList();
  }

  @Test
  void shadesMarkGoldAndAnswer() {
    read("wide");

    assertThat(curves(a).shades())
        .extracting(CurvesPanel.Shade::kind)
        .containsExactlyInAnyOrder(CurvesPanel.Kind.GOLD, CurvesPanel.Kind.PREDICTED);
    assertThat(curves(b).shades())
        .extracting(CurvesPanel.Shade::kind)
        .containsExactly(CurvesPanel.Kind.PREDICTED);
  }

  @Test
  void whileANewReadingRunsTheOldPictureStaysAndIsStale() {
    read("wide");
    LinkedFigure before = a.picture().get().figure();
    bench.compare().run();

    assertThat(a.picture().get().stale()).isTrue();
    assertThat(a.picture().get().figure()).isSameAs(before);
    assertThat(a.note().get()).isEqualTo("old result, reading…");

    jobs.run();
    assertThat(a.picture().get().stale()).isFalse();
    assertThat(a.note().get()).isEmpty();
  }

  @Test
  void aFailureIsSaidOverTheOldPicture() {
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

    assertThat(b.picture().get().message()).contains("Nothing to read");
    assertThat(b.picture().get().figure()).isNotNull();
    assertThat(b.stale().get()).isTrue();
    assertThat(b.answer().get()).isEmpty();
    assertThat(b.nbest()).isEmpty();
    assertThat(a.picture().get().message()).isEmpty();
  }

  @Test
  void anAnswerOfATextThatWasNotReadIsCalledOld() {
    read("wide");
    bench.compare().run();
    bench.compare().cancel();

    assertThat(a.stale().get()).isTrue();
    assertThat(a.answer().get()).isPresent();
    assertThat(a.note().get()).isEqualTo("old result");
  }

  @Test
  void withoutAQuestionNoOldAnswerIsShown() {
    read("wide");
    bench.compare().open(CompareBench.inputs(" ", INPUTS.context().text(), "Anna"));

    assertThat(a.answer().get()).isEmpty();
    assertThat(a.nbest()).isEmpty();
    assertThat(a.stale().get()).isTrue();
  }

  @Test
  void logCurvesBeginAboveZero() {
    read("wide");
    bench.maps().logCurves().set(true);

    assertThat(curves(a).log()).isTrue();
    assertThat(curves(a).yMin()).isPositive().isEqualTo(curves(b).yMin());
  }

  @Test
  void windowsAreOfferedOnlyWhereThereAreSeveral() {
    read("wide");
    assertThat(a.windows()).isEmpty();

    read("narrow");
    assertThat(a.windows()).contains(WindowChoice.WHOLE, new WindowChoice(0));
    assertThat(a.label(new WindowChoice(0))).isEqualTo("window 1 of " + (a.windows().size() - 1));
    assertThat(a.window().get()).contains(new WindowChoice(0));
  }

  @Test
  void curvesHaveLabelsOfTheirOwnWhereTheMapsColumnsAreOthers() {
    read("narrow");
    assertThat(curves(a).ticks()).allMatch(String::isEmpty);

    for (Level level : List.of(Level.WORD, Level.SENTENCE)) {
      bench.maps().choose(level);
      jobs.run();
      assertThat(curves(a).ticks()).contains("Anna.");
      assertThat(curves(a).xAxis()).startsWith("tokens of window 1");
    }
    bench.maps().choose(Level.TOKEN);
    bench.maps().choose(Block.CONTEXT_TO_QUESTION);
    jobs.run();
    assertThat(curves(a).ticks()).contains("Anna.");
  }

  @Test
  void curvesOfAWindowStandOverTheColumnsOfItsMap() {
    read("narrow");
    var all = bench.compare().side(SideName.A).get().side().probabilities();
    a.choose(new WindowChoice(1));
    jobs.run();

    assertThat(curves(a).ticks()).hasSameSizeAs(map(a).columns());
    assertThat(map(a).columns()).hasSizeLessThan(15);
    int first = all.tokens().size() - 1;
    while (!all.tokens().get(first).text().equals(map(a).columns().get(0))) {
      first--;
    }
    // Not normalised anew.
    assertThat(curves(a).curves().get(0).values()[0]).isEqualTo(all.start()[first]);
    assertThat(a.picture().get().figure().figure().says())
        .anyMatch(line -> line.endsWith("probabilities of the whole text"));

    bench.maps().choose(Block.ALL);
    jobs.run();
    assertThat(curves(a).ticks()).hasSameSizeAs(map(a).columns());

    a.choose(WindowChoice.WHOLE);
    jobs.run();
    assertThat(curves(a).ticks()).hasSize(1 + 15);
  }

  @Test
  void tipOfAMaskedColumnSaysSo() {
    read("wide");
    Selection masked = new Selection(INPUTS.b().kept(), Removal.MASK);
    bench
        .compare()
        .open(new Inputs(INPUTS.example(), INPUTS.split(), INPUTS.context(), INPUTS.a(), masked));
    jobs.run();

    int column = map(b).marks().columns().get(0);
    LinkedFigure.Cells cells = b.picture().get().figure().panels().get(1);
    assertThat(cells.text().at(0, column)).endsWith("sentence 1: masked");
    assertThat(map(a).marks().isEmpty()).isTrue();
  }

  private void read(String reader) {
    bench.compare().openReader(reader, "auto");
    jobs.run();
    bench.compare().open(INPUTS);
    jobs.run();
  }

  private static CurvesPanel curves(PaneViewModel pane) {
    return (CurvesPanel) pane.picture().get().figure().figure().panels().get(0);
  }

  private static HeatmapPanel map(PaneViewModel pane) {
    return (HeatmapPanel) pane.picture().get().figure().figure().panels().get(1);
  }
}
