package org.spanscope.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

/**
 * Whether the sentences that are said to matter do (DeYoung et al. 2020), beside random orders.
 *
 * <p>Comprehensiveness is p(all) - p(without the top k), sufficiency p(all) - p(the top k alone),
 * each the mean over k = 1 to min(5, n - 1) of n sentences; p is {@link ValueFunction}'s. Once with
 * all sentences in the order, and once with those of the answer exempt: they are kept always, since
 * without them any order of the others looks alike.
 *
 * @param comprehensiveness of all sentences; more is better
 * @param sufficiency of all sentences; less is better
 * @param exemptComprehensiveness the answer's sentences always kept
 * @param exemptSufficiency the answer's sentences always kept
 * @param orders how many random orders
 * @param seed what these are drawn from
 */
public record Faithfulness(
    Measure comprehensiveness,
    Measure sufficiency,
    Measure exemptComprehensiveness,
    Measure exemptSufficiency,
    int orders,
    long seed) {
  /** Most sentences that are taken away, or left alone. */
  private static final int MOST = 5;

  /**
   * A number beside what random orders give.
   *
   * @param value of the order that is judged; NaN where there are too few sentences
   * @param random mean over random orders
   * @param deviation standard deviation over random orders
   */
  public record Measure(double value, double random, double deviation) {}

  /**
   * Judges an order of sentences.
   *
   * @param v of the reading, with the mask as what becomes of sentences that go
   * @param weights by sentence; what is largest comes first, sentences without a weight last
   */
  static Faithfulness of(
      ValueFunction v,
      SortedMap<Integer, Double> weights,
      int orders,
      long seed,
      Progress progress,
      Cancellation cancellation) {
    List<Integer> all = v.sentences();
    List<Integer> others =
        all.stream().filter(sentence -> !v.answerSentences().contains(sentence)).toList();
    Comparator<Integer> largestFirst =
        Comparator.comparingDouble(
            sentence -> -weights.getOrDefault(sentence, Double.NEGATIVE_INFINITY));
    Orders free = new Orders(all, List.of(), all.size() - 1, largestFirst, orders, seed);
    Orders exempt =
        new Orders(others, v.answerSentences(), all.size() - 1, largestFirst, orders, seed);
    Set<List<Integer>> sets = new LinkedHashSet<>();
    free.collect(sets);
    exempt.collect(sets);
    // Each set is read once, whichever order asks for it.
    v.of(List.copyOf(sets), progress, cancellation);
    return new Faithfulness(
        free.measure(v, true, cancellation),
        free.measure(v, false, cancellation),
        exempt.measure(v, true, cancellation),
        exempt.measure(v, false, cancellation),
        orders,
        seed);
  }

  /** The judged order, first, and random ones, with the sets of sentences that they lead to. */
  private static final class Orders {
    private final List<Integer> sentences;
    private final List<Integer> always;
    private final int most;
    private final List<List<Integer>> all = new ArrayList<>();

    Orders(
        List<Integer> sentences,
        List<Integer> always,
        int others,
        Comparator<Integer> judged,
        int count,
        long seed) {
      this.sentences = sentences;
      this.always = always;
      this.most = Math.min(MOST, Math.min(sentences.size(), others));
      all.add(sentences.stream().sorted(judged).toList());
      Random random = new Random(seed);
      for (int i = 0; i < count; i++) {
        List<Integer> order = new ArrayList<>(sentences);
        Collections.shuffle(order, random);
        all.add(order);
      }
    }

    void collect(Set<List<Integer>> sets) {
      for (List<Integer> order : all) {
        for (int k = 1; k <= most; k++) {
          sets.add(without(order, k));
          sets.add(alone(order, k));
        }
      }
    }

    private List<Integer> without(List<Integer> order, int k) {
      return withAlways(order.subList(k, sentences.size()));
    }

    private List<Integer> alone(List<Integer> order, int k) {
      return withAlways(order.subList(0, k));
    }

    private List<Integer> withAlways(List<Integer> some) {
      List<Integer> kept = new ArrayList<>(some);
      kept.addAll(always);
      Collections.sort(kept);
      return kept;
    }

    Measure measure(ValueFunction v, boolean comprehensive, Cancellation cancellation) {
      double[] values = new double[all.size()];
      for (int i = 0; i < values.length; i++) {
        List<Integer> order = all.get(i);
        List<List<Integer>> sets = new ArrayList<>();
        for (int k = 1; k <= most; k++) {
          sets.add(comprehensive ? without(order, k) : alone(order, k));
        }
        values[i] =
            v.of(sets, Progress.NONE, cancellation).stream()
                .mapToDouble(value -> v.full() - value.probability())
                .average()
                .orElse(Double.NaN);
      }
      int count = values.length - 1;
      double mean = 0;
      for (int i = 1; i < values.length; i++) {
        mean += values[i] / count;
      }
      double squares = 0;
      for (int i = 1; i < values.length; i++) {
        squares += (values[i] - mean) * (values[i] - mean);
      }
      return new Measure(
          values[0],
          count == 0 ? Double.NaN : mean,
          count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1)));
    }
  }
}
