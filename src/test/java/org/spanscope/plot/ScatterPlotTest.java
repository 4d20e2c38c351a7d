package org.spanscope.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spanscope.experiment.evaluation.Evaluated;
import org.spanscope.experiment.evaluation.FailureClass;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.failures.AnswerCurves;
import org.spanscope.figure.Figure;
import org.spanscope.figure.ScatterPanel;
import org.spanscope.metric.Pca;
import org.spanscope.testing.MadeUpRuns;

class ScatterPlotTest {
  /** As many as the painter of points tells apart. */
  private static final int SIGNS = 11;

  @Test
  void everyClassHasASignOfItsOwn() {
    assertThat(FailureClass.values()).hasSizeLessThanOrEqualTo(SIGNS);
  }

  @Test
  void axesSayHowMuchTheyExplainAndPointsKeepTheirPlaceInTheDataSet() {
    List<QuestionRow> rows =
        MadeUpRuns.rows(60, 0.5).stream().map(Evaluated::question).toList().subList(10, 60);
    Pca pca =
        Pca.of(
            rows.stream()
                .map(row -> AnswerCurves.SPANS.of(row, List.of()))
                .toArray(double[][]::new));
    Figure figure =
        ScatterPlot.of(
            rows,
            pca,
            AnswerCurves.SPANS,
            MadeUpRuns.plan("small", 60),
            List.of("seed 1"),
            Map.of("sampling", "seed 1"));
    ScatterPanel panel = (ScatterPanel) figure.panels().get(0);
    assertThat(panel.size()).isEqualTo(50);
    assertThat(panel.labels().get(0)).isEqualTo("10");
    assertThat(panel.xAxis())
        .isEqualTo(
            String.format(
                Locale.ROOT, "first component, %.1f %% of the variance", 100 * pca.explained()[0]));
    assertThat(panel.names().get(panel.groups()[0])).isEqualTo(rows.get(0).failure().label());
    assertThat(figure.says()).contains("seed 1");
    assertThat(ScatterPlot.chosen(figure, Set.of())).isEqualTo(figure);
    Figure chosen = ScatterPlot.chosen(figure, Set.of(3, 7));
    assertThat(((ScatterPanel) chosen.panels().get(0)).chosen()).containsExactly(3, 7);
    assertThat(chosen.says()).contains("seed 1", "2 chosen, in rings");
  }
}
