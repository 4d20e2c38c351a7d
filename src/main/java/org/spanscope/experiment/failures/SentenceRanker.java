package org.spanscope.experiment.failures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.evaluation.SentenceRow;
import org.spanscope.experiment.evaluation.WeightName;
import org.spanscope.experiment.evaluation.WeightRow;
import org.spanscope.metric.BootstrapInterval;
import org.spanscope.metric.ClusterBootstrap;
import org.spanscope.metric.Clusters;
import org.spanscope.metric.GroupDifference;
import org.spanscope.metric.Quantiles;
import org.spanscope.metric.RankingScores;

/**
 * Ranks the sentences of a run's questions. Questions count that have a gold in one of at least two
 * sentences. Sources are ranked one after the other, since the weights of all of them may not fit
 * the memory together.
 */
public final class SentenceRanker {
  private final SortedMap<Integer, Counted> questions = new TreeMap<>();
  private final long seed;

  /** A question that counts; the lists are in the order of the sentences. */
  private record Counted(QuestionRow row, List<SentenceRow> sentences, boolean[] gold) {}

  /**
   * @param rows of the run
   * @param sentences by ordinal; a question without them does not count, unless the run has none at
   *     all: then each has one gold sentence, by its own offset
   * @param seed of the intervals
   */
  public SentenceRanker(
      List<QuestionRow> rows, Map<Integer, List<SentenceRow>> sentences, long seed) {
    this.seed = seed;
    for (QuestionRow row : rows) {
      List<SentenceRow> known = sentences.getOrDefault(row.ordinal(), List.of());
      boolean[] gold = sentences.isEmpty() ? gold(row) : gold(known);
      if (row.sentences() > 1 && isAny(gold)) {
        questions.put(row.ordinal(), new Counted(row, known, gold));
      }
    }
  }

  private static boolean[] gold(List<SentenceRow> sentences) {
    boolean[] gold = new boolean[sentences.size()];
    for (int i = 0; i < gold.length; i++) {
      gold[i] = sentences.get(i).gold();
    }
    return gold;
  }

  private static boolean[] gold(QuestionRow row) {
    boolean[] gold = new boolean[Math.max(0, row.sentences())];
    if (row.goldSentence() >= 0 && row.goldSentence() < gold.length) {
      gold[row.goldSentence()] = true;
    }
    return gold;
  }

  private static boolean isAny(boolean[] flags) {
    for (boolean flag : flags) {
      if (flag) {
        return true;
      }
    }
    return false;
  }

  /**
   * Everything that ranks: baselines, what the reading of sentences gives, and each source, in this
   * order. What no question counts for is left out; nothing is left where only baselines are.
   *
   * @param sources what weighed sentences
   * @param weights asked once a source
   */
  public List<SentenceRanking> all(
      List<String> sources, Function<String, ? extends Collection<WeightRow>> weights) {
    List<SentenceRanking> all = new ArrayList<>(baselines());
    // Sentences that were read have it, whether or not it was asked for as a weight.
    boolean isWeight = sources.contains(WeightName.LEAVE_ONE_OUT.name());
    byReading().stream()
        .filter(one -> !(isWeight && one.source().equals(WeightName.LEAVE_ONE_OUT.name())))
        .forEach(all::add);
    sources.stream()
        .map(source -> of(source, weights.apply(source)))
        .filter(one -> one.questions() > 0)
        .forEach(all::add);
    return all.stream().allMatch(SentenceRanking::baseline) ? List.of() : List.copyOf(all);
  }

  /** One source, from its weights. */
  public SentenceRanking of(String source, Collection<WeightRow> weights) {
    SortedMap<Integer, double[]> values = new TreeMap<>();
    for (WeightRow weight : weights) {
      Counted question = questions.get(weight.ordinal());
      int size = question == null ? 0 : question.gold().length;
      if (weight.sentence() < size) {
        values.computeIfAbsent(weight.ordinal(), of -> nothing(size))[weight.sentence()] =
            weight.value();
      }
    }
    return ranking(source, false, values);
  }

  /** What ranks sentences without a reader; the length only where it is known. */
  public List<SentenceRanking> baselines() {
    return counting(
        ranking(SentenceRanking.CHANCE, true, question -> new double[question.gold().length]),
        ranking(SentenceRanking.LENGTH, true, bySentence(SentenceRanker::length)),
        ranking(SentenceRanking.POSITION, true, question -> falling(question.gold().length)));
  }

  /** What sentences alone, and the whole text, give where sentences were read. */
  public List<SentenceRanking> byReading() {
    return counting(
        ranking("alone: max start + end", false, bySentence(row -> row.maxStart() + row.maxEnd())),
        ranking(
            "whole: max start + end", false, bySentence(row -> row.longStart() + row.longEnd())),
        ranking(WeightName.LEAVE_ONE_OUT.name(), false, bySentence(SentenceRow::leaveOneOut)));
  }

  private static List<SentenceRanking> counting(SentenceRanking... all) {
    return Arrays.stream(all).filter(one -> one.questions() > 0).toList();
  }

  /** NaN where nobody knows where the sentence stands. */
  private static double length(SentenceRow row) {
    return row.start() < 0 ? Double.NaN : row.end() - row.start();
  }

  private static Function<Counted, double[]> bySentence(ToDoubleFunction<SentenceRow> weight) {
    return question -> question.sentences().stream().mapToDouble(weight).toArray();
  }

  private SentenceRanking ranking(
      String source, boolean baseline, Function<Counted, double[]> weights) {
    SortedMap<Integer, double[]> values = new TreeMap<>();
    questions.forEach(
        (ordinal, question) -> {
          double[] here = weights.apply(question);
          if (!Arrays.stream(here).allMatch(Double::isNaN)) {
            values.put(ordinal, here);
          }
        });
    return ranking(source, baseline, values);
  }

  private SentenceRanking ranking(
      String source, boolean baseline, SortedMap<Integer, double[]> values) {
    List<QuestionRow> rows = new ArrayList<>();
    List<RankingScores> scores = new ArrayList<>();
    List<Double> right = new ArrayList<>();
    List<Double> wrong = new ArrayList<>();
    values.forEach(
        (ordinal, weights) -> {
          Counted question = questions.get(ordinal);
          if (question != null) {
            rows.add(question.row());
            scores.add(RankingScores.of(weights, question.gold()));
            (question.row().exact() ? right : wrong).add(share(weights, question.gold()));
          }
        });
    Clusters clusters =
        Clusters.of(
            rows.stream().map(QuestionRow::article).toList(),
            rows.stream().map(QuestionRow::context).toList());
    return new SentenceRanking(
        source,
        baseline,
        rows.size(),
        mean(scores, RankingScores::hitAtOne, clusters),
        mean(scores, RankingScores::averagePrecision, clusters),
        scores.stream().mapToDouble(RankingScores::reciprocalRank).average().orElse(Double.NaN),
        Quantiles.of(numbers(right)).at(0.5),
        Quantiles.of(numbers(wrong)).at(0.5),
        GroupDifference.of(numbers(right), numbers(wrong)),
        Double.NaN);
  }

  private BootstrapInterval mean(
      List<RankingScores> scores, ToDoubleFunction<RankingScores> of, Clusters clusters) {
    return ClusterBootstrap.mean(scores.stream().mapToDouble(of).toArray(), clusters, seed);
  }

  private static double[] numbers(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Share of the size of all weights that lies on gold sentences; NaN of none. */
  static double share(double[] weights, boolean[] gold) {
    double all = 0;
    double on = 0;
    for (int i = 0; i < weights.length; i++) {
      double size = Double.isNaN(weights[i]) ? 0 : Math.abs(weights[i]);
      all += size;
      on += gold[i] ? size : 0;
    }
    return all > 0 ? on / all : Double.NaN;
  }

  private static double[] nothing(int sentences) {
    double[] values = new double[sentences];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  private static double[] falling(int sentences) {
    double[] values = new double[sentences];
    Arrays.setAll(values, i -> sentences - i);
    return values;
  }
}
