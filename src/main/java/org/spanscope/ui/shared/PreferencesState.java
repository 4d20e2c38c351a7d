package org.spanscope.ui.shared;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.spanscope.figure.Theme;
import org.spanscope.session.Preferences;
import org.spanscope.session.PreferencesFile;
import org.spanscope.task.UserFault;
import org.spanscope.ui.shared.Messages.About;

/** What the user prefers: kept soon after every change. Used from the window's thread. */
public final class PreferencesState {
  private static final Duration QUIET = Duration.ofMillis(300);

  private final Optional<PreferencesFile> file;
  private final Messages messages;
  private final Jobs jobs;
  private final Latest writing;
  private final ReadOnlyObjectWrapper<Preferences> now;
  private boolean unsaved;

  /**
   * @param file where they are kept; empty where they are not
   */
  public PreferencesState(Optional<PreferencesFile> file, Messages messages, Jobs jobs) {
    this.file = file;
    this.messages = messages;
    this.jobs = jobs;
    this.writing = new Latest(jobs);
    this.now = new ReadOnlyObjectWrapper<>(this, "now", first());
  }

  public ReadOnlyObjectProperty<Preferences> now() {
    return now.getReadOnlyProperty();
  }

  public Theme theme() {
    return theme(now.get());
  }

  static Theme theme(Preferences preferences) {
    return preferences.theme().equals("dark") ? Theme.DARK : Theme.LIGHT;
  }

  /** Other preferences, at once and at every start to come. */
  public void change(UnaryOperator<Preferences> how) {
    Preferences next = how.apply(now.get());
    if (next.equals(now.get())) {
      return;
    }
    now.set(next);
    file.ifPresent(
        place -> {
          unsaved = true;
          writing.submit(
              QUIET,
              cancellation -> {
                place.write(next);
                return next;
              },
              written -> unsaved = false,
              failure -> messages.problem(About.PREFERENCES, Faults.sentence(failure)));
        });
  }

  /** Keeps what is not kept yet, as the last work of the pool. */
  public void close() {
    writing.cancel();
    if (unsaved) {
      unsaved = false;
      Preferences last = now.get();
      file.ifPresent(place -> jobs.pool().execute(() -> place.write(last)));
    }
  }

  private Preferences first() {
    try {
      return file.map(PreferencesFile::read).orElse(Preferences.STANDARD);
    } catch (UserFault e) {
      messages.problem(About.PREFERENCES, Faults.sentence(e));
      return Preferences.STANDARD;
    }
  }
}
