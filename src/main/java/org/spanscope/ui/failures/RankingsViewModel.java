package org.spanscope.ui.failures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.spanscope.experiment.evaluation.SentenceRow;
import org.spanscope.experiment.failures.SentenceRanker;
import org.spanscope.experiment.failures.SentenceRanking;
import org.spanscope.records.RunStore;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.LongRun;
import org.spanscope.ui.shared.RunState;

/** How lenses, heads and attributions of a run rank the sentences that hold its golds. */
final class RankingsViewModel {
  private static final long SEED = 1;

  private final ObservableValue<Optional<Path>> file;
  private final ReadOnlyObjectProperty<Optional<LoadedRun>> loaded;
  private final LongRun<List<SentenceRanking>> run;
  private final ObservableList<SentenceRanking> rows = FXCollections.observableArrayList();

  RankingsViewModel(
      ObservableValue<Optional<Path>> file,
      ReadOnlyObjectProperty<Optional<LoadedRun>> loaded,
      Jobs jobs) {
    this.file = file;
    this.loaded = loaded;
    this.run = new LongRun<>(jobs);
    loaded.addListener((of, old, now) -> changed(old, now));
    run.state().addListener((of, old, now) -> show(now));
  }

  /** What is worked out. */
  LongRun<List<SentenceRanking>> run() {
    return run;
  }

  /** The run they are of. */
  Optional<LoadedRun> loaded() {
    return loaded.get();
  }

  /** The same, as it changes. */
  ReadOnlyObjectProperty<Optional<LoadedRun>> source() {
    return loaded;
  }

  /** The rankings, baselines among them, the best first. */
  ObservableList<SentenceRanking> rows() {
    return rows;
  }

  /** Whether the run has anything to be ranked. */
  boolean canStart() {
    return loaded
        .get()
        .flatMap(LoadedRun::details)
        .filter(now -> now.sources().size() > 0)
        .isPresent();
  }

  /** Ranks by each source in turn, since all of them together may not fit the memory. */
  void start() {
    Optional<Path> path = file.getValue();
    if (path.isEmpty() || !canStart()) {
      return;
    }
    LoadedRun of = loaded.get().orElseThrow();
    run.start((progress, cancellation) -> rank(path.get(), of, progress, cancellation));
  }

  private static List<SentenceRanking> rank(
      Path path, LoadedRun of, Progress progress, Cancellation cancellation) {
    LoadedRun.Details details = of.details().orElseThrow();
    Map<Integer, List<SentenceRow>> sentences = details.sentences();
    SentenceRanker ranker = new SentenceRanker(of.rows(), sentences, SEED);
    List<SentenceRanking> all = new ArrayList<>(ranker.baselines());
    try (RunStore store = RunStore.read(path)) {
      for (int i = 0; i < details.sources().size(); i++) {
        cancellation.check();
        progress.at(i, details.sources().size());
        String source = details.sources().get(i);
        all.add(ranker.of(source, store.weights(of.run().id(), source)));
      }
    }
    return SentenceRanking.adjusted(all);
  }

  void close() {
    run.clear();
  }

  private void changed(Optional<LoadedRun> old, Optional<LoadedRun> now) {
    if (!old.map(LoadedRun::run).equals(now.map(LoadedRun::run))) {
      run.clear();
    }
  }

  private void show(RunState<List<SentenceRanking>> now) {
    List<SentenceRanking> next = now.result();
    if (next == null) {
      rows.clear();
    } else if (!rows.equals(next)) {
      rows.setAll(next);
    }
  }
}
