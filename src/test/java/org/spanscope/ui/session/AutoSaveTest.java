package org.spanscope.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spanscope.session.SavedDecoding;
import org.spanscope.session.Sections;
import org.spanscope.session.SessionDocument;
import org.spanscope.task.FileFault;
import org.spanscope.testing.ManualJobs;
import org.spanscope.ui.shared.Jobs;

class AutoSaveTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final ManualJobs jobs = new ManualJobs();
  private final List<SessionDocument> stored = new ArrayList<>();
  private SessionDocument present = document(0);
  private boolean full;

  private static SessionDocument document(int number) {
    return SessionDocument.EMPTY.with(Sections.DECODING, new SavedDecoding(number, 1));
  }

  private void store(SessionDocument session) {
    if (full) {
      throw new FileFault("The disk is full", Path.of("s"), "Free some space.");
    }
    stored.add(session);
  }

  private AutoSave save(Jobs work) {
    return new AutoSave(this::store, () -> present, work, Clock.fixed(NOON, ZoneOffset.UTC));
  }

  private void change(AutoSave auto, int number) {
    present = document(number);
    auto.changed();
  }

  @Test
  void aSaveFollowsAChangeWithinTwoSecondsAndTakesWhatChangedMeanwhileWithIt() {
    assertThat(AutoSave.SOON).isLessThan(Duration.ofSeconds(1));
    AutoSave auto = save(jobs.jobs());
    assertThat(auto.state().get()).isEqualTo(new AutoSave.State.Nothing());
    change(auto, 1);
    change(auto, 2);
    assertThat(auto.state().get()).isEqualTo(new AutoSave.State.Unsaved());
    jobs.settle();
    assertThat(stored).containsExactly(document(2));
    assertThat(auto.state().get()).isEqualTo(new AutoSave.State.Saved(NOON));
  }

  @Test
  void nothingIsCalledSavedWhileANewerChangeIsNot() {
    Deque<Runnable> pool = new ArrayDeque<>();
    Jobs slow = new Jobs(pool::add, Runnable::run, jobs.jobs().clock());
    AutoSave auto = save(slow);
    change(auto, 1);
    jobs.elapse();
    change(auto, 2);
    pool.remove().run();
    assertThat(auto.state().get()).isEqualTo(new AutoSave.State.Unsaved());
    jobs.elapse();
    pool.remove().run();
    assertThat(auto.state().get()).isInstanceOf(AutoSave.State.Saved.class);
    assertThat(stored).containsExactly(document(1), document(2));
  }

  @Test
  void anOlderSessionNeverTakesThePlaceOfANewerOne() {
    Deque<Runnable> pool = new ArrayDeque<>();
    AutoSave auto = save(new Jobs(pool::add, Runnable::run, jobs.jobs().clock()));
    change(auto, 1);
    jobs.elapse();
    change(auto, 2);
    jobs.elapse();
    pool.removeLast().run();
    pool.removeLast().run();
    assertThat(stored).containsExactly(document(2));
  }

  @Test
  void aFailedSaveSaysWhyAndTheNextChangeIsSavedAgain() {
    AutoSave auto = save(jobs.jobs());
    full = true;
    change(auto, 1);
    jobs.settle();
    assertThat(auto.state().get())
        .isEqualTo(new AutoSave.State.Failed("The disk is full (s). Free some space."));
    full = false;
    change(auto, 2);
    jobs.settle();
    assertThat(stored).containsExactly(document(2));
    assertThat(auto.state().get()).isInstanceOf(AutoSave.State.Saved.class);
  }

  @Test
  void whatIsNotSavedYetIsSavedAtTheEnd() {
    AutoSave auto = save(jobs.jobs());
    change(auto, 1);
    auto.close();
    assertThat(stored).containsExactly(document(1));
    jobs.settle();
    change(auto, 2);
    jobs.settle();
    assertThat(stored).hasSize(1);
  }
}
