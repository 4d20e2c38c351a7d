package org.spanscope.experiment.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.spanscope.metric.Calibration;
import org.spanscope.metric.Clusters;
import org.spanscope.metric.TemperatureFit;

/**
 * The temperature fitted on one half of the articles (of the contexts, where there are few
 * articles), and the calibration on the other half before and after. Candidates are the n-best
 * spans and the null, normalised among themselves; a question whose gold is none of them does not
 * count for the fit.
 *
 * @param fit on the first half
 * @param before on the other half, at temperature 1
 * @param after on the same, at the fitted temperature
 */
public record TemperatureCheck(TemperatureFit fit, Calibration before, Calibration after) {

  /**
   * @param clusters of the same rows; every other one is of the first half
   */
  static TemperatureCheck of(List<QuestionRow> rows, Clusters clusters) {
    List<QuestionRow> fitted = new ArrayList<>();
    List<QuestionRow> checked = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      boolean even = clusters.ids()[i] % 2 == 0;
      if (!rows.get(i).scores().isEmpty()) {
        (even ? fitted : checked).add(rows.get(i));
      }
    }
    TemperatureFit fit =
        TemperatureFit.of(
            fitted.stream().map(TemperatureCheck::scores).toArray(double[][]::new),
            fitted.stream().mapToInt(TemperatureCheck::right).toArray());
    return new TemperatureCheck(
        fit, calibration(checked, 1), calibration(checked, fit.temperature()));
  }

  /** The null first, then the spans, best first. */
  private static double[] scores(QuestionRow row) {
    double nullScore = row.scores().get(0) + row.nullDifference();
    return Stream.concat(Stream.of(nullScore), row.scores().stream())
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static int right(QuestionRow row) {
    if (!row.answerable()) {
      return 0;
    }
    return row.goldRank() < 0 ? -1 : 1 + row.goldRank();
  }

  private static Calibration calibration(List<QuestionRow> rows, double temperature) {
    double[] confidences = new double[rows.size()];
    for (int i = 0; i < confidences.length; i++) {
      double[] scores = scores(rows.get(i));
      double chosen = rows.get(i).answer().isEmpty() ? scores[0] : scores[1];
      double sum = 0;
      for (double score : scores) {
        sum += Math.exp((score - chosen) / temperature);
      }
      confidences[i] = 1 / sum;
    }
    return Calibration.of(confidences, EvaluationReport.right(rows));
  }
}
