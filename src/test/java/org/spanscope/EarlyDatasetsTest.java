package org.spanscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.spanscope.dataset.Dataset;
import org.spanscope.task.Cancellation;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class EarlyDatasetsTest {
  private static final Path ENDLESS = Path.of("endless.json");
  private static final Path OTHER = Path.of("other.json");

  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final CountDownLatch ended = new CountDownLatch(1);

  @AfterEach
  void stop() {
    pool.shutdownNow();
  }

  /** One that ends only when it is cancelled. */
  private Dataset read(Path file, Cancellation cancellation) {
    try {
      while (file.equals(ENDLESS)) {
        cancellation.check();
        Thread.onSpinWait();
      }
    } finally {
      ended.countDown();
    }
    return new Dataset(file, List.of(), List.of());
  }

  private EarlyDatasets begun(Path file) {
    return new EarlyDatasets(this::read, CompletableFuture.completedFuture(file), pool);
  }

  @Test
  void theFirstOneIsHandedOver() {
    EarlyDatasets datasets = begun(OTHER);
    CompletableFuture<Dataset> first = datasets.first();

    assertThat(datasets.read(OTHER, new Cancellation())).isSameAs(first.join());
  }

  @Test
  void askingForAnotherOneEndsTheFirst() throws InterruptedException {
    EarlyDatasets datasets = begun(ENDLESS);

    assertThat(datasets.read(OTHER, new Cancellation()).file()).isEqualTo(OTHER);
    ended.await();
  }

  @Test
  void whoWaitsForTheFirstOneCanCancelIt() throws InterruptedException {
    EarlyDatasets datasets = begun(ENDLESS);
    Cancellation cancelled = new Cancellation();
    cancelled.cancel();

    assertThatThrownBy(() -> datasets.read(ENDLESS, cancelled))
        .isInstanceOf(CancellationException.class);
    ended.await();
  }
}
