package org.spanscope;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.spanscope.task.Cancellation;

/**
 * A function whose first answer is worked out before anybody asks for it, while the window still
 * gets ready. It is handed over once and not kept; any other question is answered when it is asked.
 */
final class Early<K, V> implements Function<K, V> {
  /** How often somebody who waits looks whether anybody waits for him. */
  private static final Duration LOOK = Duration.ofMillis(50);

  private final Function<? super K, ? extends V> answers;
  private final AtomicReference<@Nullable Begun<K, V>> begun;

  private record Begun<K, V>(CompletableFuture<K> question, CompletableFuture<V> answer) {
    boolean is(K asked) {
      return question.isDone()
          && !question.isCompletedExceptionally()
          && question.join().equals(asked);
    }
  }

  /**
   * @param question what will be asked first; where that comes to nothing, so does the early answer
   */
  Early(Function<? super K, ? extends V> answers, CompletableFuture<K> question, Executor pool) {
    this.answers = answers;
    CompletableFuture<V> answer = question.thenApplyAsync(answers, pool);
    this.begun = new AtomicReference<>(new Begun<>(question, answer));
  }

  @Override
  public V apply(K asked) {
    return takeIf(asked).orElseGet(() -> answers.apply(asked));
  }

  /** Hands the early answer over if it is the one asked for; may wait for it. */
  Optional<V> takeIf(K asked) {
    return take(asked).map(Early::join);
  }

  /** The same, for those who wait for it in their own way. */
  Optional<CompletableFuture<V>> take(K asked) {
    Begun<K, V> early = begun.get();
    return early != null && early.is(asked) && begun.compareAndSet(early, null)
        ? Optional.of(early.answer())
        : Optional.empty();
  }

  /** The early answer, for what follows from it; empty once it was handed over. */
  Optional<CompletableFuture<V>> answer() {
    return Optional.ofNullable(begun.get()).map(Begun::answer);
  }

  /** The same; nobody is handed it any more. */
  Optional<CompletableFuture<V>> take() {
    return Optional.ofNullable(begun.getAndSet(null)).map(Begun::answer);
  }

  /**
   * Waits for an early answer as long as anybody waits for the one who waits.
   *
   * @param cancellation of the one who waits
   * @param work of the early answer; cancelled with the one who waits for it
   */
  static <V> V await(CompletableFuture<V> answer, Cancellation cancellation, Cancellation work) {
    while (!answer.isDone()) {
      try {
        return answer.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (cancellation.isCancelled()) {
          work.cancel();
          cancellation.check();
        }
      } catch (ExecutionException e) {
        break;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        work.cancel();
        work.check();
      }
    }
    return join(answer);
  }

  static <V> V join(CompletableFuture<V> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
