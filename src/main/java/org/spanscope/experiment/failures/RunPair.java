package org.spanscope.experiment.failures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spanscope.experiment.evaluation.FailureClass;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.metric.ClusterBootstrap;
import org.spanscope.metric.Clusters;
import org.spanscope.metric.McNemar;
import org.spanscope.metric.PairedDifference;

/**
 * Two runs on the questions that both have. Questions without known gold are left out.
 *
 * @param questions how many both have
 * @param firstAlone questions that only the first has
 * @param secondAlone questions that only the second has
 * @param counts of each kind of change
 * @param mcNemar whether the two are right equally often
 * @param f1 difference of F1, second - first, 0 to 1
 */
public record RunPair(
    int questions,
    int firstAlone,
    int secondAlone,
    Map<Change, Integer> counts,
    McNemar mcNemar,
    PairedDifference f1) {

  /**
   * The rows of the second run by ordinal of the first.
   *
   * @param sameData whether both are runs over one file, so that questions have one place; else
   *     they are known by id and question
   */
  public static Map<Integer, QuestionRow> match(
      List<QuestionRow> first, List<QuestionRow> second, boolean sameData) {
    Map<Object, QuestionRow> known = new HashMap<>();
    second.forEach(row -> known.putIfAbsent(name(row, sameData), row));
    Map<Integer, QuestionRow> matched = new HashMap<>();
    for (QuestionRow row : first) {
      QuestionRow there = known.get(name(row, sameData));
      if (there != null) {
        matched.put(row.ordinal(), there);
      }
    }
    return matched;
  }

  private static Object name(QuestionRow row, boolean sameData) {
    return sameData ? (Object) row.ordinal() : List.of(row.id(), row.question());
  }

  /**
   * Compares.
   *
   * @param matched as {@link #match}
   * @param seed of the bootstrap
   */
  public static RunPair of(
      List<QuestionRow> first, int secondSize, Map<Integer, QuestionRow> matched, long seed) {
    List<QuestionRow> here = new ArrayList<>();
    List<QuestionRow> there = new ArrayList<>();
    int unknown = 0;
    for (QuestionRow row : first) {
      Optional<QuestionRow> other = Optional.ofNullable(matched.get(row.ordinal()));
      if (other.isPresent() && row.failure() == FailureClass.UNKNOWN) {
        unknown++;
      } else if (other.isPresent()) {
        here.add(row);
        there.add(other.get());
      }
    }
    Map<Change, Integer> counts = new EnumMap<>(Change.class);
    for (Change change : Change.values()) {
      counts.put(change, 0);
    }
    for (int i = 0; i < here.size(); i++) {
      counts.merge(Change.of(here.get(i), there.get(i)), 1, Integer::sum);
    }
    Clusters clusters =
        Clusters.of(
            here.stream().map(QuestionRow::article).toList(),
            here.stream().map(QuestionRow::context).toList());
    return new RunPair(
        here.size(),
        first.size() - here.size() - unknown,
        secondSize - here.size() - unknown,
        counts,
        McNemar.of(counts.getOrDefault(Change.BROKEN, 0), counts.getOrDefault(Change.FIXED, 0)),
        ClusterBootstrap.difference(f1(here), f1(there), clusters, seed));
  }

  private static double[] f1(List<QuestionRow> rows) {
    return rows.stream().mapToDouble(QuestionRow::f1).toArray();
  }
}
