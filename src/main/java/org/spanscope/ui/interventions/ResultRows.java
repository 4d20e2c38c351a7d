package org.spanscope.ui.interventions;

import java.util.ArrayList;
import java.util.List;
import org.spanscope.experiment.AnswerByLayer;
import org.spanscope.experiment.HeadScores;
import org.spanscope.experiment.KnockoutByLayer;
import org.spanscope.reader.Prediction;
import org.spanscope.ui.shared.Decimals;

/**
 * A result as a table of texts.
 *
 * @param columns their names
 * @param rows a text a column
 * @param stale whether it is of earlier inputs
 */
record ResultRows(List<Column> columns, List<List<String>> rows, boolean stale) {
  static final ResultRows NONE = new ResultRows(List.of(), List.of(), false);

  private static final int BEST = 10;

  ResultRows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A column.
   *
   * @param width in pixels; 0 takes what is left
   */
  record Column(String name, double width) {}

  static ResultRows of(Outcome outcome, boolean stale) {
    if (outcome instanceof Outcome.Changed changed) {
      return changed(
          changed.result().plain().prediction(), changed.result().changed().prediction(), stale);
    }
    if (outcome instanceof Outcome.Importance importance) {
      return importance(importance.scores(), stale);
    }
    if (outcome instanceof Outcome.Layers layers) {
      return layers(layers.rows(), stale);
    }
    return knockout(((Outcome.KnockedOut) outcome).result(), stale);
  }

  private static ResultRows changed(Prediction plain, Prediction changed, boolean stale) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("→", plain, changed));
    int count = Math.min(BEST, Math.max(plain.nbest().size(), changed.nbest().size()));
    for (int i = 0; i < count; i++) {
      rows.add(
          List.of(
              Integer.toString(i + 1),
              text(plain, i),
              probability(plain, i),
              text(changed, i),
              probability(changed, i)));
    }
    rows.add(
        List.of(
            "–",
            "no answer",
            Decimals.precise(plain.nullProbability()),
            "no answer",
            Decimals.precise(changed.nullProbability())));
    return new ResultRows(
        List.of(
            new Column("#", 28),
            new Column("plain", 0),
            new Column("p", 57),
            new Column("changed", 0),
            new Column("p now", 57)),
        rows,
        stale);
  }

  /** What is answered, before and after. */
  private static List<String> row(String name, Prediction plain, Prediction changed) {
    return List.of(
        name,
        answer(plain),
        Decimals.precise(plain.probability()),
        answer(changed),
        Decimals.precise(changed.probability()));
  }

  private static String text(Prediction prediction, int rank) {
    return rank < prediction.nbest().size() ? prediction.nbest().get(rank).text() : "";
  }

  private static String probability(Prediction prediction, int rank) {
    return rank < prediction.nbest().size()
        ? Decimals.precise(prediction.nbest().get(rank).probability())
        : "";
  }

  static String answer(Prediction prediction) {
    return prediction.text().isEmpty() ? "no answer" : prediction.text();
  }

  private static ResultRows importance(HeadScores scores, boolean stale) {
    List<List<String>> rows = new ArrayList<>();
    for (HeadScores.Ranked one : scores.ranked()) {
      rows.add(
          List.of(
              Integer.toString(one.ablationRank()),
              one.layer() + "." + one.head(),
              Decimals.signed(one.ablation()),
              Decimals.precise(one.gradient()),
              Integer.toString(one.gradientRank())));
    }
    return new ResultRows(
        List.of(
            new Column("# off", 50),
            new Column("head", 44),
            new Column("ln p off", 60),
            new Column("gradient", 66),
            new Column("# grad.", 58)),
        rows,
        stale);
  }

  private static ResultRows layers(List<AnswerByLayer.Row> all, boolean stale) {
    List<List<String>> rows = new ArrayList<>();
    for (AnswerByLayer.Row row : all) {
      rows.add(
          List.of(
              Integer.toString(row.layers()),
              answer(row.prediction()),
              Decimals.precise(row.prediction().probability()),
              Decimals.precise(row.probability()),
              Decimals.precise(row.prediction().nullProbability())));
    }
    return new ResultRows(
        List.of(
            new Column("layers", 48),
            new Column("answer", 0),
            new Column("p", 62),
            new Column("p of last", 66),
            new Column("null", 62)),
        rows,
        stale);
  }

  private static ResultRows knockout(KnockoutByLayer.Result result, boolean stale) {
    List<List<String>> rows = new ArrayList<>();
    for (KnockoutByLayer.Row row : result.rows()) {
      rows.add(
          List.of(
              Integer.toString(row.layer()),
              Decimals.signed(row.alone()),
              row.first() + "–" + row.last(),
              Decimals.signed(row.stretch())));
    }
    rows.add(List.of("all", Decimals.signed(result.everywhere()), "", ""));
    return new ResultRows(
        List.of(
            new Column("layer", 50),
            new Column("ln p alone", 80),
            new Column("layers", 56),
            new Column("ln p around", 84)),
        rows,
        stale);
  }
}
