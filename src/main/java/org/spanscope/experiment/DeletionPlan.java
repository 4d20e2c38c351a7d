package org.spanscope.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** In which order sentences are taken away. */
public sealed interface DeletionPlan {

  /** What sentences are weighed by; empty where somebody says the order. */
  Optional<SentenceWeights> weighing();

  /**
   * By the weights of one explanation of the whole text.
   *
   * @param weights what sentences are ordered by
   * @param ascending whether the least weight goes first rather than the largest
   */
  record Independent(SentenceWeights weights, boolean ascending) implements DeletionPlan {
    @Override
    public Optional<SentenceWeights> weighing() {
      return Optional.of(weights);
    }
  }

  /**
   * Explained again after each step: the sentence that then has most (or least) weight goes next.
   *
   * @param weights what sentences are ordered by
   * @param ascending whether the least weight goes first rather than the largest
   */
  record Cascading(SentenceWeights weights, boolean ascending) implements DeletionPlan {
    @Override
    public Optional<SentenceWeights> weighing() {
      return Optional.of(weights);
    }
  }

  /**
   * As somebody says.
   *
   * @param order sentences from 0, first to go first; the others stay, and the last of all stays
   *     too
   */
  record Manual(List<Integer> order) implements DeletionPlan {
    public Manual {
      order = List.copyOf(order);
    }

    @Override
    public Optional<SentenceWeights> weighing() {
      return Optional.empty();
    }
  }

  /**
   * Sentences in the order of their weights; ties to the earlier sentence, sentences without a
   * weight last.
   */
  public static List<Integer> order(List<Integer> sentences, double[] weights, boolean ascending) {
    List<Integer> order = new ArrayList<>(sentences);
    order.sort(
        Comparator.comparing((Integer i) -> Double.isNaN(weights[i]))
            .thenComparingDouble(i -> ascending ? weights[i] : -weights[i])
            .thenComparingInt(i -> i));
    return order;
  }
}
