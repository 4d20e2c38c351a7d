package org.spanscope.ui.failures;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spanscope.experiment.failures.FailureCase;
import org.spanscope.session.SavedRecords.SavedSort;
import org.spanscope.ui.shared.Choices;

/**
 * By what the table is sorted.
 *
 * @param column a column
 * @param descending whether the largest is first
 */
record CaseSort(CaseColumn column, boolean descending) {

  /** As a session keeps it. */
  SavedSort saved() {
    return new SavedSort(Choices.word(column), descending);
  }

  /** What a session kept; empty where this version has no such column. */
  static Optional<CaseSort> of(SavedSort saved) {
    return Stream.of(CaseColumn.values())
        .filter(column -> Choices.word(column).equals(saved.column()))
        .map(column -> new CaseSort(column, saved.descending()))
        .findFirst();
  }

  /** By all of them, the first counting most; what is equal stays in the order of the data set. */
  static Comparator<FailureCase> of(List<CaseSort> sorts) {
    Comparator<FailureCase> order = (one, other) -> 0;
    for (CaseSort sort : sorts) {
      order = order.thenComparing(sort.column().order(sort.descending()));
    }
    return order;
  }
}
