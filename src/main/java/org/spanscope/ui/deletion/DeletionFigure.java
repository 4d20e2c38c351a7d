package org.spanscope.ui.deletion;

import java.util.List;
import java.util.Locale;
import org.spanscope.experiment.DeletionResult;
import org.spanscope.experiment.DeletionResult.Step;
import org.spanscope.plot.DeletionPlot;
import org.spanscope.plot.Provenance;
import org.spanscope.reader.TextPlace;
import org.spanscope.text.Context;
import org.spanscope.text.Span;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.LinkedFigure;
import org.spanscope.ui.shared.LinkedFigure.Cells;
import org.spanscope.ui.shared.SoftwareVersion;
import org.spanscope.ui.shared.TextRun.Made;

/** The curves of a deletion, linked with all other pictures. */
final class DeletionFigure {
  private DeletionFigure() {}

  static LinkedFigure draw(Made<?, DeletionResult> deleted, List<StepRow> rows, int step) {
    Provenance provenance = Provenance.of(SoftwareVersion.current(), deleted.text().example());
    Context context = deleted.text().context();
    Cells cells =
        new Cells(
            List.of(),
            rows.stream().map(row -> place(row.step(), context)).toList(),
            (row, column) -> words(rows.get(column)));
    return new LinkedFigure(
        DeletionPlot.figure(deleted.text().side().name(), deleted.result(), step, provenance),
        List.of(cells),
        () -> "Stepwise deletion, " + deleted.result().order() + ": " + change(rows));
  }

  /** When the first answer goes. */
  private static String change(List<StepRow> rows) {
    String first = rows.get(0).answer();
    return rows.stream()
        .filter(row -> !row.answer().equals(first))
        .findFirst()
        .map(
            row ->
                String.format(
                    Locale.ROOT,
                    "“%s” until step %d, then “%s” without sentence %d",
                    first,
                    row.number() - 1,
                    row.answer(),
                    row.step().removed() + 1))
        .orElse("“" + first + "” at every step");
  }

  /** The sentence that went; all of the context where none did. */
  private static TextPlace place(Step step, Context context) {
    Span span =
        step.removed() == Step.NOTHING
            ? new Span(0, context.text().length())
            : context.sentences().get(step.removed());
    return new TextPlace(TextPlace.Area.CONTEXT, span.start(), span.end());
  }

  static String words(StepRow row) {
    String head =
        row.step().removed() == Step.NOTHING
            ? "step 0: the whole text"
            : "step " + row.number() + ": without sentence " + (row.step().removed() + 1);
    String numbers =
        String.format(
            Locale.ROOT,
            "%s%n%s%nprobability of the first answer %s%nF1 %s%nmax start probability %s"
                + "%nmax end probability %s%nnull %s",
            head,
            row.answer(),
            Decimals.precise(row.step().result().originalProbability()),
            Decimals.share(row.step().result().f1()),
            Decimals.precise(row.step().result().maxStart()),
            Decimals.precise(row.step().result().maxEnd()),
            Decimals.precise(row.step().result().prediction().nullProbability()));
    return Double.isNaN(row.step().weight())
        ? numbers
        : numbers + "\nits weight " + Decimals.precise(row.step().weight());
  }
}
