package org.spanscope.ui.shared;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the window has to say to its user: the newest message, until it is dismissed. */
public final class Messages {
  private final ReadOnlyObjectWrapper<Optional<Message>> current =
      new ReadOnlyObjectWrapper<>(this, "current", Optional.empty());

  /**
   * A message.
   *
   * @param text what happened and what to do
   * @param problem whether something failed; else it is only worth knowing
   */
  public record Message(String text, boolean problem) {}

  public ReadOnlyObjectProperty<Optional<Message>> current() {
    return current.getReadOnlyProperty();
  }

  /** Something failed. */
  public void problem(String text) {
    current.set(Optional.of(new Message(text, true)));
  }

  /** Something worth knowing. */
  public void note(String text) {
    current.set(Optional.of(new Message(text, false)));
  }

  public void dismiss() {
    current.set(Optional.empty());
  }
}
