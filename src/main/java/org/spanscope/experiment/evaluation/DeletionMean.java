package org.spanscope.experiment.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A step of a deletion, over all questions that have it: those of fewer sentences end earlier.
 *
 * @param step from 0, which is the whole text
 * @param questions that have it
 * @param f1 mean over those of them whose gold is known, 0 to 1; NaN without any
 * @param original mean probability of the whole text's answer
 */
public record DeletionMean(int step, int questions, double f1, double original) {

  /** All steps, from 0 on. */
  public static List<DeletionMean> of(List<QuestionRow> questions, List<DeletionRow> rows) {
    Set<Integer> known =
        questions.stream()
            .filter(row -> row.failure() != FailureClass.UNKNOWN)
            .map(QuestionRow::ordinal)
            .collect(Collectors.toSet());
    Map<Integer, List<DeletionRow>> byStep = new HashMap<>();
    rows.forEach(row -> byStep.computeIfAbsent(row.step(), s -> new ArrayList<>()).add(row));
    return byStep.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            entry ->
                new DeletionMean(
                    entry.getKey(),
                    entry.getValue().size(),
                    entry.getValue().stream()
                        .filter(row -> known.contains(row.ordinal()))
                        .mapToDouble(DeletionRow::f1)
                        .average()
                        .orElse(Double.NaN),
                    entry.getValue().stream()
                        .mapToDouble(DeletionRow::original)
                        .filter(value -> !Double.isNaN(value))
                        .average()
                        .orElse(Double.NaN)))
        .toList();
  }
}
