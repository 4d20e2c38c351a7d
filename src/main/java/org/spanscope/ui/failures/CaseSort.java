package org.spanscope.ui.failures;

import java.util.Comparator;
import java.util.List;
import org.spanscope.experiment.failures.FailureCase;

/**
 * By what the table is sorted.
 *
 * @param column a column
 * @param descending whether the largest is first
 */
record CaseSort(CaseColumn column, boolean descending) {

  /** By all of them, the first counting most; what is equal stays in the order of the data set. */
  static Comparator<FailureCase> of(List<CaseSort> sorts) {
    Comparator<FailureCase> order = (one, other) -> 0;
    for (CaseSort sort : sorts) {
      order = order.thenComparing(sort.column().order(sort.descending()));
    }
    return order;
  }
}
