package org.spanscope.ui.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.Observable;
import org.spanscope.session.Section;
import org.spanscope.session.SessionDocument;

/**
 * What one feature of the window keeps in a session. Used from the window's thread.
 *
 * @param now what there is to keep; empty where there is nothing yet
 * @param restore puts back what was kept
 * @param changes when any of these changes, so may what is kept
 */
public record SessionPart<S>(
    Section<S> section, Supplier<Optional<S>> now, Consumer<S> restore, List<Observable> changes) {
  public SessionPart {
    changes = List.copyOf(changes);
  }

  /** The session with this part as it is now; as it was where there is nothing yet. */
  public SessionDocument saved(SessionDocument session) {
    return now.get().map(value -> session.with(section, value)).orElse(session);
  }

  /**
   * Puts back what the session holds of it, if anything.
   *
   * @throws org.spanscope.session.SessionFault if that is damaged
   */
  public void restore(SessionDocument session) {
    session.get(section).ifPresent(restore);
  }
}
