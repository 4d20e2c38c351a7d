package org.spanscope.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.spanscope.experiment.SentenceTestResult;
import org.spanscope.experiment.SentenceTestResult.Row;
import org.spanscope.figure.BarsPanel;
import org.spanscope.figure.BarsPanel.Reference;
import org.spanscope.figure.BarsPanel.Series;
import org.spanscope.figure.Figure;
import org.spanscope.figure.Panel;
import org.spanscope.figure.Role;

/** Every sentence alone against the whole text, as bars. */
public final class SentenceTestPlot {
  private SentenceTestPlot() {}

  /**
   * F1, largest start and end probability of the whole text and of each sentence alone; the whole
   * text again as lines.
   *
   * @param name of the side whose text it is, A or B
   * @param chosen a row that is marked, or {@link BarsPanel#NONE}
   * @return one panel, whose categories are the rows of the test
   */
  public static Figure alone(
      String name, SentenceTestResult test, int chosen, Provenance provenance) {
    Row whole = test.whole();
    List<Series> series = new ArrayList<>();
    List<Reference> lines = new ArrayList<>();
    if (whole.result().score() != null) {
      series.add(series("F1", test.rows(), row -> row.result().f1(), Role.FIRST));
      lines.add(new Reference("whole: F1", whole.result().f1()));
    }
    series.add(series("max start", test.rows(), row -> row.result().maxStart(), Role.START));
    series.add(series("max end", test.rows(), row -> row.result().maxEnd(), Role.END));
    lines.add(new Reference("whole: start", whole.result().maxStart()));
    lines.add(new Reference("whole: end", whole.result().maxEnd()));
    List<String> categories = test.rows().stream().map(SentenceTestPlot::label).toList();
    BarsPanel panel =
        panel(
            "",
            "sentence, alone with the question",
            "probability, F1",
            categories,
            series,
            lines,
            chosen);
    return figure("Each sentence alone, side " + name, name, test, List.of(panel), provenance);
  }

  /**
   * Largest start and end probability of each sentence in the whole text ("long") and alone
   * ("short").
   *
   * @param chosen a row of the test that is marked, or {@link BarsPanel#NONE}
   * @return two panels, whose categories are the sentences: the rows of the test from the second on
   */
  public static Figure longShort(
      String name, SentenceTestResult test, int chosen, Provenance provenance) {
    List<Row> sentences = test.rows().subList(1, test.rows().size());
    int marked = chosen > 0 ? chosen - 1 : BarsPanel.NONE;
    List<Panel> panels =
        List.of(
            longShort(
                "start",
                sentences,
                Row::longStart,
                row -> row.result().maxStart(),
                Role.START,
                marked),
            longShort(
                "end", sentences, Row::longEnd, row -> row.result().maxEnd(), Role.END, marked));
    return figure("Long and short input, side " + name, name, test, panels, provenance);
  }

  private static BarsPanel longShort(
      String end,
      List<Row> sentences,
      ToDoubleFunction<Row> inWhole,
      ToDoubleFunction<Row> alone,
      Role role,
      int chosen) {
    return panel(
        "",
        "sentence",
        "max " + end + " probability",
        sentences.stream().map(SentenceTestPlot::label).toList(),
        List.of(
            series("long: in the whole text, " + end, sentences, inWhole, Role.CONTROL),
            series("short: alone, " + end, sentences, alone, role)),
        List.of(),
        chosen);
  }

  private static BarsPanel panel(
      String title,
      String x,
      String y,
      List<String> categories,
      List<Series> series,
      List<Reference> lines,
      int chosen) {
    return new BarsPanel(
        title, x, y, categories, series, lines, 0, 1, BarsPanel.Direction.UP, chosen);
  }

  private static Series series(
      String name, List<Row> rows, ToDoubleFunction<Row> value, Role role) {
    return Series.of(name, rows.stream().mapToDouble(value).toArray(), role);
  }

  /** Sentences count from 1 for people. */
  private static String label(Row row) {
    return row.isWhole() ? "whole" : Integer.toString(row.sentence() + 1);
  }

  private static Figure figure(
      String title,
      String name,
      SentenceTestResult test,
      List<? extends Panel> panels,
      Provenance provenance) {
    List<String> says = new ArrayList<>();
    says.add("whole text: " + Says.answer(test.side().prediction()));
    says.add(Says.sentences(test.side()));
    says.add("max start and max end: largest start and end probability, [CLS] left out");
    says.addAll(Says.rules(test.rules()));
    says.addAll(Says.reader(test.side().reading()));
    return new Figure(
        title,
        says,
        List.copyOf(panels),
        provenance.side(name, test.side()).rules(test.rules()).entries());
  }
}
