package org.spanscope.experiment.failures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.evaluation.SentenceRow;
import org.spanscope.experiment.evaluation.WeightRow;
import org.spanscope.metric.BenjaminiHochberg;
import org.spanscope.metric.BootstrapInterval;
import org.spanscope.metric.ClusterBootstrap;
import org.spanscope.metric.Clusters;
import org.spanscope.metric.GroupDifference;
import org.spanscope.metric.Quantiles;
import org.spanscope.metric.RankingScores;

/**
 * How high something that weighs sentences puts those with a gold answer, and whether it weighs
 * them otherwise where the answer is right. Questions count that have a gold in one of at least two
 * sentences.
 *
 * @param source what weighs, such as a lens, a head or a baseline
 * @param baseline whether it knows nothing of the reader
 * @param questions how many count
 * @param hitAtOne how often a sentence with a gold is first, with its interval
 * @param averagePrecision its mean
 * @param right median share of the weight on the golds' sentences where the answer is right; NaN of
 *     none
 * @param wrong the same where it is wrong
 * @param difference whether that share tends to be larger where the answer is right
 * @param adjusted p of the difference, adjusted for all sources but baselines (Benjamini-Hochberg);
 *     NaN of a baseline
 */
public record SentenceRanking(
    String source,
    boolean baseline,
    int questions,
    BootstrapInterval hitAtOne,
    double averagePrecision,
    double right,
    double wrong,
    GroupDifference difference,
    double adjusted) {
  private static final long SEED = 1;

  /** A longer sentence holds a gold more often. */
  public static final String LENGTH = "sentence length";

  /** Articles say what matters first. */
  public static final String POSITION = "position, first best";

  /** All sentences weigh the same. */
  public static final String CHANCE = "chance";

  /** What weighs, and that it is a baseline where it is. */
  public String label() {
    return baseline ? source + " (baseline)" : source;
  }

  /** Ranks the sentences of a run's questions. */
  public static final class Ranker {
    private final Map<Integer, QuestionRow> questions = new HashMap<>();
    private final Map<Integer, List<SentenceRow>> sentences;

    /**
     * @param rows of the run
     * @param sentences by ordinal; those of questions that are missing count as one gold sentence
     *     by the question's own offset
     */
    public Ranker(List<QuestionRow> rows, Map<Integer, List<SentenceRow>> sentences) {
      this.sentences = sentences;
      rows.stream()
          .filter(row -> row.goldSentence() >= 0 && row.sentences() > 1)
          .forEach(row -> questions.put(row.ordinal(), row));
    }

    /** One source, from its weights; {@link #adjusted} fills in what all of them are needed for. */
    public SentenceRanking of(String source, Collection<WeightRow> weights) {
      Map<Integer, double[]> values = new HashMap<>();
      for (WeightRow weight : weights) {
        QuestionRow row = questions.get(weight.ordinal());
        if (row != null && weight.sentence() < row.sentences()) {
          values.computeIfAbsent(row.ordinal(), of -> nothing(row.sentences()))[weight.sentence()] =
              weight.value();
        }
      }
      return ranking(source, false, values);
    }

    /**
     * What ranks sentences without a reader.
     *
     * @return the length only where sentences are known
     */
    public List<SentenceRanking> baselines() {
      List<SentenceRanking> all = new ArrayList<>();
      all.add(baseline(CHANCE, row -> new double[row.sentences()]));
      all.add(baseline(POSITION, row -> falling(row.sentences())));
      if (!sentences.isEmpty()) {
        all.add(baseline(LENGTH, row -> bySentence(row, one -> one.end() - one.start())));
      }
      return all;
    }

    private interface Weights {
      double[] of(QuestionRow row);
    }

    private SentenceRanking baseline(String name, Weights weights) {
      Map<Integer, double[]> values = new HashMap<>();
      questions.values().forEach(row -> values.put(row.ordinal(), weights.of(row)));
      return ranking(name, true, values);
    }

    private SentenceRanking ranking(
        String source, boolean baseline, Map<Integer, double[]> values) {
      List<QuestionRow> rows =
          values.keySet().stream().sorted().map(questions::get).filter(row -> row != null).toList();
      double[] hits = new double[rows.size()];
      double[] precisions = new double[rows.size()];
      double[] shares = new double[rows.size()];
      for (int i = 0; i < hits.length; i++) {
        QuestionRow row = rows.get(i);
        double[] weights = values.getOrDefault(row.ordinal(), new double[0]);
        boolean[] gold = gold(row);
        RankingScores scores = RankingScores.of(weights, gold);
        hits[i] = scores.hitAtOne();
        precisions[i] = scores.averagePrecision();
        shares[i] = share(weights, gold);
      }
      Clusters clusters =
          Clusters.of(
              rows.stream().map(QuestionRow::article).toList(),
              rows.stream().map(QuestionRow::context).toList());
      double[] right = where(rows, shares, true);
      double[] wrong = where(rows, shares, false);
      return new SentenceRanking(
          source,
          baseline,
          (int) Arrays.stream(hits).filter(hit -> !Double.isNaN(hit)).count(),
          ClusterBootstrap.mean(hits, clusters, SEED),
          Arrays.stream(precisions).filter(one -> !Double.isNaN(one)).average().orElse(Double.NaN),
          Quantiles.of(right).at(0.5),
          Quantiles.of(wrong).at(0.5),
          GroupDifference.of(right, wrong),
          Double.NaN);
    }

    private boolean[] gold(QuestionRow row) {
      boolean[] gold = new boolean[row.sentences()];
      List<SentenceRow> known = sentences.getOrDefault(row.ordinal(), List.of());
      for (SentenceRow sentence : known) {
        if (sentence.sentence() < gold.length) {
          gold[sentence.sentence()] = sentence.gold();
        }
      }
      if (known.isEmpty()) {
        gold[row.goldSentence()] = true;
      }
      return gold;
    }

    private double[] bySentence(QuestionRow row, ToDoubleFunction<SentenceRow> value) {
      double[] values = nothing(row.sentences());
      for (SentenceRow sentence : sentences.getOrDefault(row.ordinal(), List.of())) {
        if (sentence.sentence() < values.length) {
          values[sentence.sentence()] = value.applyAsDouble(sentence);
        }
      }
      return values;
    }
  }

  /** With the p-values of all differences adjusted for each other; baselines are no tests. */
  public static List<SentenceRanking> adjusted(List<SentenceRanking> all) {
    double[] p =
        all.stream()
            .mapToDouble(one -> one.baseline() ? Double.NaN : one.difference().p())
            .toArray();
    double[] adjusted = BenjaminiHochberg.adjusted(p);
    List<SentenceRanking> next = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      SentenceRanking one = all.get(i);
      next.add(
          new SentenceRanking(
              one.source,
              one.baseline,
              one.questions,
              one.hitAtOne,
              one.averagePrecision,
              one.right,
              one.wrong,
              one.difference,
              adjusted[i]));
    }
    next.sort(
        Comparator.comparing((SentenceRanking one) -> Double.isNaN(one.hitAtOne.mean()))
            .thenComparingDouble(one -> -one.hitAtOne.mean()));
    return List.copyOf(next);
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

  private static double[] where(List<QuestionRow> rows, double[] values, boolean right) {
    List<Double> some = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (rows.get(i).exact() == right) {
        some.add(values[i]);
      }
    }
    return some.stream().mapToDouble(Double::doubleValue).toArray();
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
