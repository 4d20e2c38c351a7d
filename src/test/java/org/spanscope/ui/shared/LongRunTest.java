package org.spanscope.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.spanscope.task.FileFault;
import org.spanscope.testing.ManualJobs;
import org.spanscope.testing.StepJobs;

class LongRunTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void aResultIsCurrentUntilItsInputsChange() {
    LongRun<String> run = new LongRun<>(new ManualJobs().jobs());
    run.start((progress, cancellation) -> "done");
    assertThat(run.state().get().isCurrent()).isTrue();
    run.inputsChanged();
    assertThat(run.state().get().result()).isEqualTo("done");
    assertThat(run.state().get().stale()).isTrue();
    assertThat(RunBar.words(run.state().get())).contains("earlier inputs");
  }

  @Test
  void progressTellsTheShareAndTheTimeLeft() {
    AtomicLong clock = new AtomicLong();
    LongRun<String> run = new LongRun<>(new ManualJobs().jobs(), clock::get);
    List<RunState<String>> seen = new ArrayList<>();
    run.state().addListener((of, old, now) -> seen.add(now));
    run.start(
        (progress, cancellation) -> {
          clock.set(10 * SECOND);
          progress.at(1, 4);
          return "done";
        });
    assertThat(seen)
        .anySatisfy(
            state -> {
              assertThat(state.share()).isEqualTo(0.25);
              assertThat(state.secondsLeft()).isEqualTo(30);
              assertThat(RunBar.words(state)).isEqualTo("about 30 s left");
            });
    assertThat(run.state().get().running()).isFalse();
  }

  @Test
  void cancellingStopsTheWorkAndKeepsTheLastResult() {
    try (StepJobs jobs = new StepJobs()) {
      LongRun<String> run = new LongRun<>(jobs.jobs());
      run.start((progress, cancellation) -> "first");
      jobs.run();
      List<String> stopped = new ArrayList<>();
      run.start(
          (progress, cancellation) -> {
            run.cancel();
            try {
              cancellation.check();
            } catch (CancellationException e) {
              stopped.add("second");
              throw e;
            }
            return "second";
          });
      jobs.run();
      assertThat(stopped).containsExactly("second");
      assertThat(run.state().get().result()).isEqualTo("first");
      assertThat(run.state().get().running()).isFalse();
      assertThat(run.state().get().problem()).startsWith("Cancelled");
    }
  }

  @Test
  void theNewestWorkWins() {
    try (StepJobs jobs = new StepJobs()) {
      LongRun<String> run = new LongRun<>(jobs.jobs());
      run.start((progress, cancellation) -> "old");
      run.start((progress, cancellation) -> "new");
      jobs.run();
      assertThat(run.state().get().result()).isEqualTo("new");
    }
  }

  @Test
  void aFailureSaysWhatToDoAndTheOldResultIsStale() {
    LongRun<String> run = new LongRun<>(new ManualJobs().jobs());
    run.start((progress, cancellation) -> "done");
    run.start(
        (progress, cancellation) -> {
          throw new FileFault("It is too long", "here", "Shorten it.", new RuntimeException());
        });
    assertThat(run.state().get().problem()).contains("It is too long").contains("Shorten it.");
    assertThat(run.state().get().stale()).isTrue();
  }
}
