package org.spanscope.experiment.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.spanscope.metric.AnswerScore;
import org.spanscope.metric.AnsweredQuestion;
import org.spanscope.metric.BootstrapInterval;
import org.spanscope.metric.Calibration;
import org.spanscope.metric.ClusterBootstrap;
import org.spanscope.metric.Clusters;
import org.spanscope.metric.RiskCoverage;
import org.spanscope.metric.SquadTotals;

/**
 * How good the answers of a run are. Questions without known gold count nowhere but in {@code
 * totals.unknown}.
 *
 * @param totals scores, and what counts nowhere
 * @param intervals of exact match and F1, in percent
 * @param byContextTokens groups of {@link #CONTEXT_TOKENS}; none that is empty
 * @param byQuestionWord groups of {@link QuestionWord#ALL}; none that is empty
 * @param failures how many of each class, in the order of the classes; none that is empty
 * @param calibration probability of what was returned against exact match
 * @param risk of the same, 1 - exact match
 * @param temperature what another temperature would make of it
 */
public record EvaluationReport(
    RunTotals totals,
    Intervals intervals,
    List<Group> byContextTokens,
    List<Group> byQuestionWord,
    Map<FailureClass, Integer> failures,
    Calibration calibration,
    RiskCoverage risk,
    TemperatureCheck temperature) {
  /** Where groups of context lengths begin, in tokens. */
  public static final List<Integer> CONTEXT_TOKENS = List.of(0, 100, 150, 200, 250, 300, 384, 512);

  private static final double PERCENT = 100;

  /**
   * 95 % intervals, in percent; those of "never empty" are over answerable questions.
   *
   * @param exact exact match
   * @param f1 F1
   * @param exactNeverEmpty exact match of the best texts that are not empty
   * @param f1NeverEmpty F1 of the same
   */
  public record Intervals(
      BootstrapInterval exact,
      BootstrapInterval f1,
      BootstrapInterval exactNeverEmpty,
      BootstrapInterval f1NeverEmpty) {}

  /**
   * Some of the questions.
   *
   * @param label what they have in common
   * @param questions how many
   * @param exact exact match in percent
   * @param f1 F1 in percent
   */
  public record Group(String label, int questions, double exact, double f1) {}

  /**
   * Sums a run up.
   *
   * @param rows all of its questions
   * @param seed of the intervals
   */
  public static EvaluationReport of(List<QuestionRow> rows, long seed) {
    List<QuestionRow> known =
        rows.stream().filter(row -> row.failure() != FailureClass.UNKNOWN).toList();
    Clusters clusters =
        Clusters.of(
            known.stream().map(QuestionRow::article).toList(),
            known.stream().map(QuestionRow::context).toList());
    double[] confidences = numbers(known, QuestionRow::probability);
    return new EvaluationReport(
        RunTotals.of(rows),
        new Intervals(
            interval(known, row -> exact(row.exact()), clusters, seed),
            interval(known, QuestionRow::f1, clusters, seed),
            interval(known, answerable(row -> exact(row.exactNeverEmpty())), clusters, seed),
            interval(known, answerable(QuestionRow::f1NeverEmpty), clusters, seed)),
        byContextTokens(known),
        byQuestionWord(known),
        failures(rows),
        Calibration.of(confidences, right(known)),
        RiskCoverage.of(confidences, numbers(known, row -> 1 - exact(row.exact()))),
        TemperatureCheck.of(known, clusters));
  }

  /**
   * All questions as one group.
   *
   * @param label of the group
   */
  public Group all(String label) {
    SquadTotals scores = totals.scores();
    return new Group(label, scores.questions(), scores.exact(), scores.f1());
  }

  /** A question as scores of data sets are made of it. */
  public static AnsweredQuestion answered(QuestionRow row) {
    return new AnsweredQuestion(
        row.answerable(),
        new AnswerScore(row.exact(), row.f1()),
        new AnswerScore(row.exactNeverEmpty(), row.f1NeverEmpty()),
        !row.neverEmpty().isEmpty(),
        row.nullDifference());
  }

  private static double exact(boolean right) {
    return right ? 1 : 0;
  }

  static boolean[] right(List<QuestionRow> rows) {
    boolean[] right = new boolean[rows.size()];
    for (int i = 0; i < right.length; i++) {
      right[i] = rows.get(i).exact();
    }
    return right;
  }

  private static double[] numbers(List<QuestionRow> rows, ToDoubleFunction<QuestionRow> of) {
    return rows.stream().mapToDouble(of).toArray();
  }

  private static ToDoubleFunction<QuestionRow> answerable(ToDoubleFunction<QuestionRow> of) {
    return row -> row.answerable() ? of.applyAsDouble(row) : Double.NaN;
  }

  private static BootstrapInterval interval(
      List<QuestionRow> rows, ToDoubleFunction<QuestionRow> of, Clusters clusters, long seed) {
    return ClusterBootstrap.mean(
        numbers(rows, row -> PERCENT * of.applyAsDouble(row)), clusters, seed);
  }

  private static List<Group> byContextTokens(List<QuestionRow> rows) {
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < CONTEXT_TOKENS.size(); i++) {
      int from = CONTEXT_TOKENS.get(i);
      boolean last = i == CONTEXT_TOKENS.size() - 1;
      int to = last ? Integer.MAX_VALUE : CONTEXT_TOKENS.get(i + 1);
      String label = last ? from + " and more" : from + " to " + (to - 1);
      add(groups, label, rows, row -> row.contextTokens() >= from && row.contextTokens() < to);
    }
    return groups;
  }

  private static List<Group> byQuestionWord(List<QuestionRow> rows) {
    List<Group> groups = new ArrayList<>();
    for (String word : QuestionWord.ALL) {
      add(groups, word, rows, row -> row.questionWord().equals(word));
    }
    return groups;
  }

  private static void add(
      List<Group> groups, String label, List<QuestionRow> rows, Predicate<QuestionRow> which) {
    List<QuestionRow> some = rows.stream().filter(which).toList();
    if (!some.isEmpty()) {
      groups.add(
          new Group(
              label,
              some.size(),
              PERCENT * some.stream().mapToDouble(row -> exact(row.exact())).sum() / some.size(),
              PERCENT * some.stream().mapToDouble(QuestionRow::f1).sum() / some.size()));
    }
  }

  private static Map<FailureClass, Integer> failures(List<QuestionRow> rows) {
    Map<FailureClass, Integer> counts = new EnumMap<>(FailureClass.class);
    rows.forEach(row -> counts.merge(row.failure(), 1, Integer::sum));
    return counts;
  }
}
