package org.spanscope.ui.trust;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spanscope.attention.Level;
import org.spanscope.attribution.Agreement;
import org.spanscope.attribution.Faithfulness.Measure;
import org.spanscope.attribution.Sanity;
import org.spanscope.attribution.Trust;
import org.spanscope.experiment.Side;
import org.spanscope.figure.Figure;
import org.spanscope.plot.Provenance;
import org.spanscope.plot.TrustPlot;
import org.spanscope.plot.TrustWords;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.LinkedFigure;
import org.spanscope.ui.shared.LinkedFigure.CellText;
import org.spanscope.ui.shared.LinkedFigure.Cells;
import org.spanscope.ui.shared.SoftwareVersion;

/** Pictures of reports on trust with the tips of their cells. */
final class TrustFigures {
  private final Reports reports;
  private final Provenance provenance;

  TrustFigures(Reports reports) {
    this.reports = reports;
    this.provenance = Provenance.of(SoftwareVersion.current(), reports.example());
  }

  /** The picture of a side; nothing where the side was not judged. */
  Optional<LinkedFigure> draw(SideName name, TrustPicture picture) {
    return reports
        .report(name)
        .flatMap(
            report -> reports.side(name).flatMap(side -> draw(name.name(), side, report, picture)));
  }

  private Optional<LinkedFigure> draw(
      String name, Side side, Trust.Report report, TrustPicture picture) {
    return switch (picture) {
      case FAITHFULNESS ->
          Optional.of(
              linked(
                  TrustPlot.faithfulness(
                      name, side, report, TrustPlot.scale(reports.all()), provenance),
                  report,
                  (row, column) -> measure(report, Math.max(row, column))));
      case RANDOMISED ->
          Optional.of(
              linked(
                  TrustPlot.randomisation(name, side, report, provenance),
                  report,
                  (row, column) -> depth(report, column)));
      case WORDS -> agreement(name, side, report, Level.WORD);
      case SENTENCES -> agreement(name, side, report, Level.SENTENCE);
    };
  }

  private Optional<LinkedFigure> agreement(
      String name, Side side, Trust.Report report, Level level) {
    return report
        .agreement()
        .map(
            all ->
                linked(
                    TrustPlot.agreement(name, side, report, all, level, provenance),
                    report,
                    (row, column) -> pair(all, level, row, column)));
  }

  private static LinkedFigure linked(Figure figure, Trust.Report report, CellText text) {
    return new LinkedFigure(figure, List.of(Cells.apart(text)), () -> summary(report));
  }

  private static String measure(Trust.Report report, int index) {
    Measure measure = TrustPlot.measures(report.faithfulness()).get(index);
    return String.format(
        Locale.ROOT,
        "%s%n%s: %s%nrandom orders: %s ± %s",
        TrustPlot.MEASURES.get(index),
        report.source().label(),
        Decimals.signed(measure.value()),
        Decimals.signed(measure.random()),
        Decimals.precise(measure.deviation()));
  }

  private static String depth(Trust.Report report, int column) {
    if (column == 0) {
      return "the reader as trained: 1";
    }
    Sanity.Depth depth = report.sanity().depths().get(column - 1);
    StringBuilder text = new StringBuilder(TrustWords.depthName(depth));
    text.append(" drawn anew: ").append(Decimals.precise(depth.mean()));
    for (int i = 0; i < depth.correlations().length; i++) {
      text.append("\nseed ")
          .append(i + 1)
          .append(": ")
          .append(Decimals.precise(depth.correlations()[i]));
    }
    return text.toString();
  }

  private static String pair(Agreement agreement, Level level, int row, int column) {
    String text =
        agreement.labels().get(row)
            + " and "
            + agreement.labels().get(column)
            + "\nrank correlation "
            + Decimals.precise(TrustPlot.matrix(agreement, level)[row][column]);
    return text + problem(agreement, row) + (row == column ? "" : problem(agreement, column));
  }

  private static String problem(Agreement agreement, int index) {
    String problem = agreement.problems().get(index);
    return problem.isEmpty() ? "" : "\n" + agreement.labels().get(index) + ": " + problem;
  }

  private static String summary(Trust.Report report) {
    return report.source().label()
        + ". "
        + TrustWords.lines(report).stream()
            .map(line -> line.name() + " " + line.value())
            .collect(Collectors.joining("; "));
  }
}
