package org.spanscope.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

/**
 * Shapley values from random orders of the sentences (Castro et al. 2009): the mean of what a
 * sentence adds to those before it.
 *
 * @param values {@code [sentences]}; sum to v(all) like the exact ones
 * @param errors {@code [sentences]}: standard errors of the means
 */
record SampledShapley(double[] values, double[] errors) {
  /** Sets that are asked for at once; bounds what is held of very long texts. */
  private static final int SETS = 2_000;

  /**
   * Looks at some orders.
   *
   * @param orders at least 2
   * @param seed the same seed gives the same orders
   */
  static SampledShapley of(
      ValueFunction v, int orders, long seed, Progress progress, Cancellation cancellation) {
    int n = v.sentences().size();
    Random random = new Random(seed);
    double[] sums = new double[n];
    double[] squares = new double[n];
    int together = Math.max(1, SETS / n);
    for (int done = 0; done < orders; done += together) {
      int here = Math.min(together, orders - done);
      List<List<Integer>> drawn = new ArrayList<>();
      for (int order = 0; order < here; order++) {
        List<Integer> shuffled = new ArrayList<>(v.sentences());
        Collections.shuffle(shuffled, random);
        drawn.add(shuffled);
      }
      long before = done;
      add(
          v,
          drawn,
          sums,
          squares,
          (read, all) -> progress.at(before * all + here * read, (long) orders * all),
          cancellation);
    }
    double[] errors = new double[n];
    for (int i = 0; i < n; i++) {
      double mean = sums[i] / orders;
      double variance = Math.max(0, squares[i] / orders - mean * mean) * orders / (orders - 1);
      sums[i] = mean;
      errors[i] = Math.sqrt(variance / orders);
    }
    return new SampledShapley(sums, errors);
  }

  private static void add(
      ValueFunction v,
      List<List<Integer>> orders,
      double[] sums,
      double[] squares,
      Progress progress,
      Cancellation cancellation) {
    int n = sums.length;
    List<List<Integer>> sets = new ArrayList<>();
    for (List<Integer> order : orders) {
      for (int size = 0; size <= n; size++) {
        sets.add(order.subList(0, size).stream().sorted().toList());
      }
    }
    List<ValueFunction.Value> values = v.of(sets, progress, cancellation);
    for (int order = 0; order < orders.size(); order++) {
      for (int place = 0; place < n; place++) {
        int at = order * (n + 1) + place;
        double added = values.get(at + 1).probability() - values.get(at).probability();
        int sentence = Collections.binarySearch(v.sentences(), orders.get(order).get(place));
        sums[sentence] += added;
        squares[sentence] += added * added;
      }
    }
  }
}
