package org.spanscope.experiment.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.spanscope.metric.BootstrapInterval;
import org.spanscope.metric.ClusterBootstrap;
import org.spanscope.metric.Clusters;
import org.spanscope.metric.RankingScores;

/**
 * How high something ranks the sentences that hold a gold, over the questions of a run. Equal
 * weights stand in no order (see {@link RankingScores}).
 *
 * @param source what ranks
 * @param baseline whether it knows nothing of the reader
 * @param questions that count: one of at least two sentences holds a gold, and the source weighed
 *     them
 * @param hitAtOne how often such a sentence is first, 0 to 1
 * @param averagePrecision its mean, 0 to 1
 * @param reciprocalRank its mean, 0 to 1
 */
public record GoldRanking(
    String source,
    boolean baseline,
    int questions,
    BootstrapInterval hitAtOne,
    BootstrapInterval averagePrecision,
    double reciprocalRank) {

  /**
   * Everything that ranks: baselines (chance, the longest sentence, the first), what sentences
   * alone give, and each source of weights, in the order of the alphabet.
   *
   * @param sentences of the same run
   * @param weights of the same run
   * @param seed of the intervals
   */
  public static List<GoldRanking> of(
      List<QuestionRow> questions,
      List<SentenceRow> sentences,
      List<WeightRow> weights,
      long seed) {
    Map<Integer, List<SentenceRow>> byQuestion = new HashMap<>();
    sentences.forEach(
        row -> byQuestion.computeIfAbsent(row.ordinal(), o -> new ArrayList<>()).add(row));
    List<QuestionRow> counted =
        questions.stream()
            .filter(row -> row.sentences() > 1)
            .filter(
                row ->
                    byQuestion.getOrDefault(row.ordinal(), List.of()).stream()
                        .anyMatch(SentenceRow::gold))
            .toList();
    Maker maker = new Maker(counted, byQuestion, seed);
    List<GoldRanking> all = new ArrayList<>();
    all.add(maker.bySentence("chance", true, row -> 0));
    all.add(maker.bySentence("sentence length", true, GoldRanking::length));
    all.add(maker.bySentence("position, first best", true, row -> -row.sentence()));
    all.add(
        maker.bySentence("alone: max start + end", false, row -> row.maxStart() + row.maxEnd()));
    all.add(
        maker.bySentence("whole: max start + end", false, row -> row.longStart() + row.longEnd()));
    Map<String, Map<Integer, Map<Integer, Double>>> sources = bySource(weights);
    String leaveOneOut = WeightName.LEAVE_ONE_OUT.name();
    if (!sources.containsKey(leaveOneOut)) {
      // Sentences that were read have it, whether or not it was asked for as a weight.
      all.add(maker.bySentence(leaveOneOut, false, SentenceRow::leaveOneOut));
    }
    sources.forEach((source, rows) -> all.add(maker.byWeight(source, rows)));
    return all.stream().filter(one -> one.questions > 0).toList();
  }

  /** NaN where nobody knows where the sentence stands. */
  private static double length(SentenceRow row) {
    return row.start() < 0 ? Double.NaN : row.end() - row.start();
  }

  private static Map<String, Map<Integer, Map<Integer, Double>>> bySource(List<WeightRow> weights) {
    Map<String, Map<Integer, Map<Integer, Double>>> all = new TreeMap<>();
    for (WeightRow row : weights) {
      all.computeIfAbsent(row.source(), source -> new HashMap<>())
          .computeIfAbsent(row.ordinal(), o -> new HashMap<>())
          .put(row.sentence(), row.value());
    }
    return all;
  }

  /** What the rankings of one run share. */
  private record Maker(
      List<QuestionRow> questions, Map<Integer, List<SentenceRow>> sentences, long seed) {

    private List<SentenceRow> sentencesOf(QuestionRow row) {
      return sentences.getOrDefault(row.ordinal(), List.of());
    }

    GoldRanking bySentence(String source, boolean baseline, ToDoubleFunction<SentenceRow> weight) {
      return make(
          source,
          baseline,
          row -> {
            double[] values = sentencesOf(row).stream().mapToDouble(weight).toArray();
            return Arrays.stream(values).allMatch(Double::isNaN) ? new double[0] : values;
          });
    }

    GoldRanking byWeight(String source, Map<Integer, Map<Integer, Double>> weights) {
      return make(
          source,
          false,
          row -> {
            Map<Integer, Double> there = weights.getOrDefault(row.ordinal(), Map.of());
            return there.isEmpty()
                ? new double[0]
                : sentencesOf(row).stream()
                    .mapToDouble(one -> there.getOrDefault(one.sentence(), Double.NaN))
                    .toArray();
          });
    }

    private GoldRanking make(String source, boolean baseline, Weighing weighing) {
      List<QuestionRow> counted = new ArrayList<>();
      List<RankingScores> scores = new ArrayList<>();
      for (QuestionRow row : questions) {
        double[] values = weighing.of(row);
        if (values.length > 0) {
          List<SentenceRow> there = sentencesOf(row);
          boolean[] gold = new boolean[values.length];
          for (int i = 0; i < gold.length; i++) {
            gold[i] = there.get(i).gold();
          }
          counted.add(row);
          scores.add(RankingScores.of(values, gold));
        }
      }
      Clusters clusters =
          Clusters.of(
              counted.stream().map(QuestionRow::article).toList(),
              counted.stream().map(QuestionRow::context).toList());
      return new GoldRanking(
          source,
          baseline,
          counted.size(),
          mean(scores, RankingScores::hitAtOne, clusters),
          mean(scores, RankingScores::averagePrecision, clusters),
          scores.stream().mapToDouble(RankingScores::reciprocalRank).average().orElse(Double.NaN));
    }

    private BootstrapInterval mean(
        List<RankingScores> scores, ToDoubleFunction<RankingScores> of, Clusters clusters) {
      return ClusterBootstrap.mean(scores.stream().mapToDouble(of).toArray(), clusters, seed);
    }
  }

  private interface Weighing {
    /** One number a sentence; none where the question does not count. */
    double[] of(QuestionRow row);
  }
}
