package org.spanscope.ui.session;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.spanscope.session.SessionDocument;
import org.spanscope.session.SessionFiles;
import org.spanscope.session.SessionSlot;
import org.spanscope.task.UserFault;
import org.spanscope.ui.shared.Faults;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.Latest;
import org.spanscope.ui.shared.Messages;
import org.spanscope.ui.shared.Messages.About;
import org.spanscope.ui.shared.SessionPart;

/**
 * The session of this window: saved by itself after every change, restored at start, and saved
 * under a name when asked.
 */
public final class SessionViewModel {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final List<SessionPart<?>> parts;
  private final Optional<SessionSlot> slot;
  private final Messages messages;
  private final Jobs jobs;
  private final Latest files;
  private final AutoSave auto;
  private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper(this, "saved", "");
  private final ReadOnlyObjectWrapper<Optional<Path>> named =
      new ReadOnlyObjectWrapper<>(this, "named", Optional.empty());
  private final InvalidationListener listener = of -> changed();
  private boolean closed;
  private SessionDocument kept = SessionDocument.EMPTY;

  /**
   * @param parts what the features keep, in the order in which they are restored
   * @param slot where the window is saved; empty where nothing can be saved
   */
  public SessionViewModel(
      List<SessionPart<?>> parts, Optional<SessionSlot> slot, Messages messages, Jobs jobs) {
    this.parts = List.copyOf(parts);
    this.slot = slot;
    this.messages = messages;
    this.jobs = jobs;
    this.files = new Latest(jobs);
    this.auto =
        new AutoSave(
            session -> slot.ifPresent(place -> place.save(session)),
            this::document,
            jobs,
            Clock.systemUTC());
    auto.state().addListener((of, old, now) -> saved.set(words(now)));
    for (SessionPart<?> part : parts) {
      part.changes().forEach(change -> change.addListener(listener));
    }
  }

  /** Whether what is on screen is on the disk, in a few words; empty where nothing is saved. */
  public ReadOnlyStringProperty saved() {
    return saved.getReadOnlyProperty();
  }

  /** How it stands with saving. */
  public ReadOnlyObjectProperty<AutoSave.State> state() {
    return auto.state();
  }

  /** The file that a person saved this session to, or opened it from; empty where neither. */
  public ReadOnlyObjectProperty<Optional<Path>> named() {
    return named.getReadOnlyProperty();
  }

  /** Everything the window would keep now. */
  public SessionDocument document() {
    SessionDocument session = kept;
    for (SessionPart<?> part : parts) {
      session = part.saved(session);
    }
    return session;
  }

  /** Puts everything back as it was saved. What is damaged is left out, and said. */
  public void restore(SessionDocument session) {
    kept = session;
    for (SessionPart<?> part : parts) {
      try {
        part.restore(session);
      } catch (UserFault e) {
        messages.problem(About.SESSION, Faults.sentence(e));
      }
    }
  }

  /** Opens a session that was saved under a name; what is on screen stays if that fails. */
  public void open(Path file) {
    files.submit(
        Duration.ZERO,
        cancellation -> SessionFiles.read(file),
        session -> {
          messages.settle(About.SESSION);
          named.set(Optional.of(file));
          restore(session);
        },
        failure -> messages.problem(About.SESSION, Faults.sentence(failure)));
  }

  /** Saves under a name. */
  public void save(Path file) {
    Path whole = withEnding(file);
    SessionDocument session = document();
    files.submit(
        Duration.ZERO,
        cancellation -> {
          SessionFiles.write(whole, session);
          return whole;
        },
        written -> {
          named.set(Optional.of(written));
          messages.note(About.SESSION, "The session is saved as " + written + ".");
        },
        failure -> messages.problem(About.SESSION, Faults.sentence(failure)));
  }

  private static Path withEnding(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(SessionFiles.ENDING)
        ? file
        : file.resolveSibling(name.replaceFirst("\\.json$", "") + SessionFiles.ENDING);
  }

  /** Saves what is not saved yet and leaves the slot. */
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    for (SessionPart<?> part : parts) {
      part.changes().forEach(change -> change.removeListener(listener));
    }
    auto.close();
    slot.ifPresent(place -> jobs.pool().execute(place::close));
  }

  private void changed() {
    if (slot.isPresent()) {
      auto.changed();
    }
  }

  private static String words(AutoSave.State state) {
    if (state instanceof AutoSave.State.Saved done) {
      return "saved " + TIME.format(LocalTime.ofInstant(done.when(), ZoneId.systemDefault()));
    }
    if (state instanceof AutoSave.State.Failed failed) {
      return "not saved: " + failed.why();
    }
    return state instanceof AutoSave.State.Unsaved ? "saving…" : "";
  }
}
