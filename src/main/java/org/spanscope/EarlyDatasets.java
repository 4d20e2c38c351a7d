package org.spanscope;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.spanscope.dataset.Dataset;
import org.spanscope.dataset.DatasetSource;
import org.spanscope.task.Cancellation;

/**
 * Reads data sets, the first one before anybody asks for it. Whoever is handed that one can cancel
 * it like any other, and asking for another one cancels it too.
 */
final class EarlyDatasets implements DatasetSource {
  private final DatasetSource source;
  private final Cancellation unasked = new Cancellation();
  private final Early<Path, Dataset> first;

  /**
   * @param file what will be asked for first
   */
  EarlyDatasets(DatasetSource source, CompletableFuture<Path> file, Executor pool) {
    this.source = source;
    this.first = new Early<>(asked -> source.read(asked, unasked), file, pool);
  }

  /** The first one. */
  CompletableFuture<Dataset> first() {
    return first.answer().orElseThrow();
  }

  @Override
  public Dataset read(Path file, Cancellation cancellation) {
    Optional<CompletableFuture<Dataset>> begun = first.take(file);
    if (begun.isPresent()) {
      return Early.await(begun.get(), cancellation, unasked);
    }
    unasked.cancel();
    return source.read(file, cancellation);
  }
}
