package org.spanscope.ui.failures;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spanscope.records.StoredRun;
import org.spanscope.session.SavedRecords;
import org.spanscope.task.Cancellation;

/**
 * What is looked at of a file.
 *
 * @param run empty where the file has none
 * @param other the one that it is compared with
 */
record OpenedRecords(List<StoredRun> runs, Optional<LoadedRun> run, Optional<LoadedRun> other) {
  /** The newest run, or those that a session left, as far as they are still there. */
  static OpenedRecords of(Path path, Optional<SavedRecords> as, Cancellation cancellation) {
    List<StoredRun> runs = RecordFile.runs(path);
    Optional<StoredRun> newest =
        runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
    Optional<StoredRun> run = as.flatMap(saved -> named(runs, saved.run())).or(() -> newest);
    Optional<StoredRun> other =
        as.flatMap(saved -> named(runs, saved.other()))
            .filter(one -> !run.equals(Optional.of(one)));
    cancellation.check();
    return new OpenedRecords(
        runs,
        run.map(one -> RecordFile.answers(path, one, cancellation)),
        other.map(one -> RecordFile.answers(path, one, cancellation)));
  }

  private static Optional<StoredRun> named(List<StoredRun> runs, @Nullable String id) {
    return runs.stream().filter(run -> run.id().equals(id)).findFirst();
  }
}
