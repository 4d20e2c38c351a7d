package org.spanscope.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.spanscope.experiment.evaluation.FailureClass;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.evaluation.RunPlan;
import org.spanscope.experiment.failures.AnswerCurves;
import org.spanscope.figure.Figure;
import org.spanscope.figure.ScatterPanel;
import org.spanscope.metric.Pca;

/** Questions of a run in the plane of their first two principal components. */
public final class ScatterPlot {
  private static final int PERCENT = 100;

  private ScatterPlot() {}

  /**
   * Draws questions.
   *
   * @param rows one a point
   * @param components of the same
   * @param says more lines, such as how the questions were drawn
   * @param settings carried inside the file
   */
  public static Figure of(
      List<QuestionRow> rows,
      Pca components,
      AnswerCurves curves,
      RunPlan plan,
      List<String> says,
      Map<String, String> settings) {
    ScatterPanel panel =
        new ScatterPanel(
            "",
            axis(components, 0),
            axis(components, 1),
            rows.isEmpty() ? new double[0] : column(components, 0),
            rows.isEmpty() ? new double[0] : column(components, 1),
            rows.stream().mapToInt(row -> row.failure().ordinal()).toArray(),
            Stream.of(FailureClass.values()).map(FailureClass::label).toList(),
            rows.stream().map(row -> String.valueOf(row.ordinal())).toList());
    List<String> lines = new ArrayList<>(RunWords.says(plan));
    lines.addAll(says);
    Map<String, String> provenance = RunWords.provenance(plan);
    provenance.put("curves", curves.label());
    provenance.putAll(settings);
    return new Figure(
        "Principal components of " + curves.label(), lines, List.of(panel), provenance);
  }

  /**
   * The same with some questions chosen, by the numbers of their points; none where that is empty.
   */
  public static Figure chosen(Figure figure, Set<Integer> points) {
    if (points.isEmpty()) {
      return figure;
    }
    List<String> lines = new ArrayList<>(figure.says());
    lines.add(String.format(Locale.ROOT, "%,d chosen, in rings", points.size()));
    return new Figure(
        figure.title(),
        lines,
        figure.panels().stream()
            .map(panel -> panel instanceof ScatterPanel one ? one.chosen(points) : panel)
            .toList(),
        figure.provenance());
  }

  private static String axis(Pca components, int component) {
    double explained = components.explained()[component];
    String share =
        Double.isNaN(explained)
            ? "no variance"
            : String.format(Locale.ROOT, "%.1f %% of the variance", PERCENT * explained);
    return (component == 0 ? "first" : "second") + " component, " + share;
  }

  private static double[] column(Pca components, int component) {
    return Stream.of(components.scores()).mapToDouble(score -> score[component]).toArray();
  }
}
