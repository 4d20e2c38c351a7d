package org.spanscope.experiment.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spanscope.metric.BootstrapInterval;
import org.spanscope.metric.ClusterBootstrap;
import org.spanscope.metric.Clusters;

/**
 * The answers to whole texts beside those to single sentences, over questions of which sentences
 * were read and golds are known.
 *
 * @param rules what is taken, and how good it is
 * @param bothRight questions that are right from the whole text and from a sentence with the gold
 * @param onlyWhole right from the whole text only
 * @param onlyAlone right from a sentence with the gold only: the rest of the text misleads
 * @param neitherRight right from neither
 */
public record AloneScores(
    List<Rule> rules, int bothRight, int onlyWhole, int onlyAlone, int neitherRight) {
  public AloneScores {
    rules = List.copyOf(rules);
  }

  /**
   * One way to take an answer.
   *
   * @param name what it takes
   * @param questions it can be used on
   * @param f1 in percent
   */
  public record Rule(String name, int questions, BootstrapInterval f1) {}

  /** Empty where no sentence was read. */
  public static Optional<AloneScores> of(
      List<QuestionRow> questions, List<SentenceRow> sentences, long seed) {
    Map<Integer, List<SentenceRow>> alone = new HashMap<>();
    sentences.forEach(row -> alone.computeIfAbsent(row.ordinal(), o -> new ArrayList<>()).add(row));
    List<QuestionRow> counted =
        questions.stream()
            .filter(row -> row.label() >= 0 && alone.containsKey(row.ordinal()))
            .toList();
    if (counted.isEmpty()) {
      return Optional.empty();
    }
    Clusters clusters =
        Clusters.of(
            counted.stream().map(QuestionRow::article).toList(),
            counted.stream().map(QuestionRow::context).toList());
    int[] table = new int[4];
    double[] whole = new double[counted.size()];
    double[] gold = new double[counted.size()];
    double[] surest = new double[counted.size()];
    double[] bestAlone = new double[counted.size()];
    double[] best = new double[counted.size()];
    for (int i = 0; i < counted.size(); i++) {
      QuestionRow row = counted.get(i);
      List<SentenceRow> here = alone.getOrDefault(row.ordinal(), List.of());
      List<SentenceRow> golds = here.stream().filter(SentenceRow::gold).toList();
      whole[i] = row.f1();
      gold[i] = golds.stream().mapToDouble(SentenceRow::f1).max().orElse(Double.NaN);
      surest[i] = surest(here);
      bestAlone[i] = here.stream().mapToDouble(SentenceRow::f1).max().orElse(Double.NaN);
      best[i] = Math.max(whole[i], bestAlone[i]);
      if (!golds.isEmpty()) {
        boolean right = golds.stream().anyMatch(SentenceRow::exact);
        table[(row.exact() ? 0 : 2) + (right ? 0 : 1)]++;
      }
    }
    List<Rule> rules =
        List.of(
            rule("the whole text", whole, clusters, seed),
            rule("the sentence that holds a gold, alone", gold, clusters, seed),
            rule("the surest sentence alone (max start + end)", surest, clusters, seed),
            rule("the best sentence alone (oracle)", bestAlone, clusters, seed),
            rule("the best of whole and sentences (oracle)", best, clusters, seed));
    return Optional.of(new AloneScores(rules, table[0], table[1], table[2], table[3]));
  }

  private static double surest(List<SentenceRow> sentences) {
    return sentences.stream()
        .filter(row -> !Double.isNaN(row.maxStart() + row.maxEnd()))
        .max(
            Comparator.comparingDouble((SentenceRow row) -> row.maxStart() + row.maxEnd())
                .thenComparing(row -> -row.sentence()))
        .map(SentenceRow::f1)
        .orElse(Double.NaN);
  }

  private static Rule rule(String name, double[] f1, Clusters clusters, long seed) {
    double[] percent = new double[f1.length];
    int known = 0;
    for (int i = 0; i < f1.length; i++) {
      percent[i] = 100 * f1[i];
      known += Double.isNaN(f1[i]) ? 0 : 1;
    }
    return new Rule(name, known, ClusterBootstrap.mean(percent, clusters, seed));
  }
}
