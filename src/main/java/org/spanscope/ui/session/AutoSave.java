package org.spanscope.ui.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.spanscope.session.SessionDocument;
import org.spanscope.ui.shared.Faults;
import org.spanscope.ui.shared.Jobs;

/**
 * Saves the session soon after every change, off the window's thread. What {@link #state()} calls
 * saved is on the disk.
 *
 * <p>Used from the window's thread alone.
 */
public final class AutoSave {
  /** From the first unsaved change to its save; changes meanwhile go with it. */
  static final Duration SOON = Duration.ofMillis(400);

  private final Consumer<SessionDocument> store;
  private final Supplier<SessionDocument> now;
  private final Jobs jobs;
  private final Clock clock;
  private final Object writing = new Object();
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", new State.Nothing());
  private long changes;
  private boolean waiting;
  private boolean closed;

  /** Guarded by {@link #writing}. */
  private long written;

  /** How it stands with saving. */
  public sealed interface State {
    /** Nothing changed yet. */
    record Nothing() implements State {}

    /** Something changed that is not on the disk yet. */
    record Unsaved() implements State {}

    /** Everything is on the disk. */
    record Saved(Instant when) implements State {}

    /** The last save failed; what was saved before is there still. */
    record Failed(String why) implements State {}
  }

  /**
   * @param store writes a session to the disk before it returns; runs in the pool
   * @param now the session as it is; asked in the window's thread
   */
  public AutoSave(
      Consumer<SessionDocument> store, Supplier<SessionDocument> now, Jobs jobs, Clock clock) {
    this.store = store;
    this.now = now;
    this.jobs = jobs;
    this.clock = clock;
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** Something changed. */
  public void changed() {
    changes++;
    state.set(new State.Unsaved());
    if (!waiting && !closed) {
      waiting = true;
      jobs.later(SOON, () -> jobs.window().execute(this::save));
    }
  }

  /**
   * Saves what is not saved yet; nothing is saved after that. The pool does it, as its last work.
   */
  public void close() {
    closed = true;
    if (state.get() instanceof State.Unsaved) {
      write(changes, now.get());
    }
  }

  private void save() {
    waiting = false;
    if (!closed) {
      write(changes, now.get());
    }
  }

  private void write(long change, SessionDocument session) {
    jobs.pool()
        .execute(
            () -> {
              try {
                inOrder(change, session);
                jobs.window().execute(() -> arrived(change, new State.Saved(clock.instant())));
              } catch (RuntimeException e) {
                String why = Faults.sentence(e);
                jobs.window().execute(() -> arrived(change, new State.Failed(why)));
              }
            });
  }

  /** The pool may take an older session later than a newer one. */
  private void inOrder(long change, SessionDocument session) {
    synchronized (writing) {
      if (change > written) {
        store.accept(session);
        written = change;
      }
    }
  }

  private void arrived(long change, State next) {
    if (change == changes) {
      state.set(next);
    }
  }
}
