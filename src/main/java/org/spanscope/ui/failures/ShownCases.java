package org.spanscope.ui.failures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.failures.CaseFilter;
import org.spanscope.experiment.failures.FailureCase;
import org.spanscope.experiment.failures.Feature;
import org.spanscope.experiment.failures.FeatureCounts;
import org.spanscope.session.ExampleNote;
import org.spanscope.session.SavedNotes;
import org.spanscope.task.Cancellation;

/**
 * What the table and the histograms show.
 *
 * @param all every question of the run, in the order of the data set
 * @param rows those that pass the filter, sorted
 * @param counts of each number
 */
record ShownCases(
    List<FailureCase> all, List<FailureCase> rows, Map<Feature, FeatureCounts> counts) {
  static final ShownCases NOTHING = new ShownCases(List.of(), List.of(), Map.of());

  /** Filters, sorts and counts; made for the pool. */
  static ShownCases of(
      List<FailureCase> all, CaseFilter filter, List<CaseSort> sorts, Cancellation cancellation) {
    List<FailureCase> rows = new ArrayList<>(all.stream().filter(filter.test()).toList());
    cancellation.check();
    rows.sort(CaseSort.of(sorts));
    Map<Feature, FeatureCounts> counts = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      cancellation.check();
      counts.put(feature, FeatureCounts.of(feature, all, filter));
    }
    return new ShownCases(all, rows, counts);
  }

  /**
   * The questions of a run with what else is known of them.
   *
   * @param other rows of another run by ordinal of this; empty where none is compared
   * @param notes whose tags are looked up under the name of the data set
   */
  static List<FailureCase> cases(LoadedRun run, Map<Integer, QuestionRow> other, SavedNotes notes) {
    String data = String.valueOf(run.run().plan().data().getFileName());
    Map<String, List<String>> tags = new HashMap<>();
    for (ExampleNote note : notes.notes()) {
      if (note.data().equals(data)) {
        tags.put(note.id(), note.tags());
      }
    }
    return run.rows().stream()
        .map(
            row ->
                new FailureCase(
                    row,
                    Optional.ofNullable(other.get(row.ordinal())),
                    tags.getOrDefault(row.id(), List.of())))
        .toList();
  }
}
