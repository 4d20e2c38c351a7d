package org.spanscope.ui.failures;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spanscope.experiment.evaluation.DeletionRow;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.evaluation.RunTotals;
import org.spanscope.experiment.evaluation.SentenceRow;
import org.spanscope.records.RunStore;
import org.spanscope.records.StoredRun;
import org.spanscope.task.Cancellation;

/**
 * Reads record files. A file is closed again after each reading, so that an evaluation can go on
 * writing to it meanwhile.
 */
final class RecordFile {
  private RecordFile() {}

  /** All runs of a file. */
  static List<StoredRun> runs(Path file) {
    try (RunStore store = RunStore.read(file)) {
      return store.runs();
    }
  }

  /** The answers of a run. */
  static LoadedRun answers(Path file, StoredRun run, Cancellation cancellation) {
    try (RunStore store = RunStore.read(file)) {
      cancellation.check();
      List<QuestionRow> rows = store.questions(run.id());
      return new LoadedRun(run, rows, RunTotals.of(rows), Optional.empty());
    }
  }

  /** All else but the weights, which may be too many to be kept. */
  static LoadedRun.Details details(Path file, StoredRun run, Cancellation cancellation) {
    try (RunStore store = RunStore.read(file)) {
      Map<Integer, List<SentenceRow>> sentences =
          grouped(store.sentences(run.id()), SentenceRow::ordinal);
      cancellation.check();
      Map<Integer, List<DeletionRow>> deletions =
          grouped(store.deletions(run.id()), DeletionRow::ordinal);
      cancellation.check();
      return new LoadedRun.Details(sentences, deletions, store.sources(run.id()));
    }
  }

  private static <T> Map<Integer, List<T>> grouped(List<T> rows, Function<T, Integer> ordinal) {
    return rows.stream().collect(Collectors.groupingBy(ordinal));
  }
}
