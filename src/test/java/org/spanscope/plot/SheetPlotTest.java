package org.spanscope.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spanscope.experiment.Compare;
import org.spanscope.experiment.Comparison;
import org.spanscope.figure.ColourScale;
import org.spanscope.figure.CurvesPanel;
import org.spanscope.figure.Figure;
import org.spanscope.figure.Figure.Column;
import org.spanscope.figure.HeatmapPanel;
import org.spanscope.figure.NotePanel;
import org.spanscope.figure.Panel;
import org.spanscope.figure.Role;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.session.Inputs;
import org.spanscope.task.Cancellation;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.FakeReader;

class SheetPlotTest {
  private static final Inputs INPUTS = CompareBench.anna();

  private final Comparison both =
      new Compare(DecodeSettings.STANDARD)
          .both(
              new FakeReader("reader"),
              INPUTS.example(),
              INPUTS.context(),
              INPUTS.a(),
              INPUTS.b(),
              new Cancellation());

  private static Figure figure(List<String> says, String key, Panel... panels) {
    Map<String, String> provenance = new LinkedHashMap<>();
    provenance.put("question", "who came?");
    provenance.put(key, key);
    return new Figure("Raw, side A", says, List.of(panels), provenance);
  }

  private static CurvesPanel curves() {
    CurvesPanel.Curve curve = new CurvesPanel.Curve("start", new double[] {1}, false, Role.START);
    return new CurvesPanel("", "x", "y", List.of("t"), List.of(curve), List.of(), 0, 1, false);
  }

  private static HeatmapPanel map() {
    return new HeatmapPanel(
        "",
        "from",
        "to",
        List.of("r"),
        List.of("t"),
        new float[] {0.5f},
        new ColourScale(ColourScale.Colours.VIRIDIS, 0, 1),
        "weight",
        "");
  }

  private Figure sheet(Figure right) {
    String answer = Says.answer(both.a().prediction());
    return SheetPlot.of(
        both.a(),
        figure(List.of(answer, "all 4 sentences", "reader one"), "sentencesA", curves(), map()),
        both.b(),
        figure(List.of("no answer", "sentences 2–4", "reader one"), "sentencesB", curves(), map()),
        right);
  }

  @Test
  void linesOfPanelsAreLetteredFromLeftToRight() {
    Figure sheet = sheet(figure(List.of(), "renormalised", curves(), map()));
    assertThat(sheet.title()).isEqualTo("who came?");
    assertThat(sheet.panels())
        .extracting(Panel::title)
        .containsExactly(
            "probability",
            "probability",
            "probability, B − A",
            "weight",
            "weight",
            "weight, B − A");
    assertThat(sheet.columns())
        .containsExactly(
            new Column("A: " + Says.answer(both.a().prediction()), List.of(0, 3)),
            new Column("B: " + Says.answer(both.b().prediction()), List.of(1, 4)),
            new Column("B − A", List.of(2, 5)));
    assertThat(sheet.provenance())
        .containsKeys("question", "sentencesA", "sentencesB", "renormalised");
  }

  @Test
  void whatBothSidesSayIsSaidOnceAndTheRestNamesItsSide() {
    Figure sheet =
        sheet(
            figure(
                List.of("B − A over all", "A: all 4 sentences", "raw", "reader one"),
                "x",
                curves(),
                map()));
    assertThat(sheet.says())
        .containsExactly(
            "reader one",
            "A: all 4 sentences",
            "B: no answer",
            "B: sentences 2–4",
            "B − A over all",
            "B − A: raw");
  }

  @Test
  void aMapThatIsNotThereIsSaidInItsPlace() {
    Figure sheet = sheet(figure(List.of(), "x", curves()));
    assertThat(sheet.panels()).hasSize(6);
    assertThat(((NotePanel) sheet.panels().get(5)).text()).contains("share no token");
  }
}
