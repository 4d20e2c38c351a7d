package org.spanscope.ui.sentences;

import java.util.List;
import java.util.Locale;
import org.spanscope.experiment.SentenceTestResult;
import org.spanscope.figure.Figure;
import org.spanscope.plot.Provenance;
import org.spanscope.plot.SentenceTestPlot;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.LinkedFigure;
import org.spanscope.ui.shared.LinkedFigure.Cells;
import org.spanscope.ui.shared.SoftwareVersion;
import org.spanscope.ui.shared.TextRun.Made;

/** The bars of a sentence test, linked with all other pictures. */
final class SentencesFigure {
  private SentencesFigure() {}

  /**
   * @param rows of the table, the whole text first
   */
  static LinkedFigure draw(Made<?, SentenceTestResult> tested, Chart chart, List<TestRow> rows) {
    Provenance provenance =
        Provenance.of(SoftwareVersion.current(), tested.text().example())
            .with("weights", tested.result().weights());
    int marked = -1;
    for (int i = 0; i < rows.size(); i++) {
      marked = rows.get(i).isOther() ? i : marked;
    }
    String side = tested.text().side().name();
    if (chart == Chart.ALONE) {
      Figure figure = SentenceTestPlot.alone(side, tested.result(), marked, provenance);
      return new LinkedFigure(figure, List.of(cells(rows)));
    }
    List<TestRow> sentences = rows.subList(1, rows.size());
    Figure figure = SentenceTestPlot.longShort(side, tested.result(), marked, provenance);
    return new LinkedFigure(figure, List.of(cells(sentences), cells(sentences)));
  }

  private static Cells cells(List<TestRow> rows) {
    return new Cells(
        List.of(),
        rows.stream().map(TestRow::place).toList(),
        (row, column) -> words(rows.get(column)));
  }

  private static String words(TestRow row) {
    String head = row.row().isWhole() ? "whole text" : "sentence " + row.label() + " alone";
    String numbers =
        String.format(
            Locale.ROOT,
            "%s: %s%nF1 %s%nmax start probability %s%nmax end probability %s%nnull %s",
            head,
            row.answer(),
            Decimals.share(row.row().result().f1()),
            Decimals.precise(row.row().result().maxStart()),
            Decimals.precise(row.row().result().maxEnd()),
            Decimals.precise(row.row().result().prediction().nullProbability()));
    return row.row().isWhole()
        ? numbers
        : numbers
            + String.format(
                Locale.ROOT,
                "%nin the whole text: start %s, end %s",
                Decimals.precise(row.row().longStart()),
                Decimals.precise(row.row().longEnd()));
  }
}
