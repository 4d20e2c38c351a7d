package org.spanscope;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.spanscope.dataset.Dataset;
import org.spanscope.dataset.DatasetSource;
import org.spanscope.task.Cancellation;

/**
 * Reads data sets, the first one before anybody asks for it. Whoever is handed that one can cancel
 * it like any other, and asking for another one cancels it too.
 */
final class EarlyDatasets implements DatasetSource {
  /** How often somebody who waits looks whether anybody waits for him. */
  private static final Duration LOOK = Duration.ofMillis(50);

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
      return await(begun.get(), cancellation);
    }
    unasked.cancel();
    return source.read(file, cancellation);
  }

  private Dataset await(CompletableFuture<Dataset> begun, Cancellation cancellation) {
    while (!begun.isDone()) {
      try {
        return begun.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (cancellation.isCancelled()) {
          unasked.cancel();
          cancellation.check();
        }
      } catch (ExecutionException e) {
        break;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        unasked.cancel();
        unasked.check();
      }
    }
    return Early.join(begun);
  }
}
