package org.spanscope.ui.shared;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the window has to say to its user: the newest message, until it is dismissed or what it is
 * about has changed.
 */
public final class Messages {
  private static final String FIND = "Find it…";

  private final ReadOnlyObjectWrapper<Optional<Message>> current =
      new ReadOnlyObjectWrapper<>(this, "current", Optional.empty());

  /**
   * A message.
   *
   * @param text what happened and what to do
   * @param problem whether something failed; else it is only worth knowing
   * @param about what it is about
   * @param offer what the user can do about it by a press of a button
   */
  public record Message(String text, boolean problem, About about, Optional<Offer> offer) {}

  /**
   * What can be done about a message.
   *
   * @param label of the button
   * @param ask what a press of it does
   */
  public record Offer(String label, Ask ask) {}

  /** What a message may ask for. */
  public enum Ask {
    FIND_DATA_SET,
    FIND_READER,
    /** That of a run in a record file. */
    FIND_RUN_DATA,
    /** Decodes as before a question of a run was opened. */
    SETTINGS_BEFORE
  }

  /** What messages are about. */
  public enum About {
    DATA_SET,
    READER,
    CONTEXT,
    SESSION,
    FIGURE,
    NOTES,
    PREFERENCES,
    RECORDS
  }

  public ReadOnlyObjectProperty<Optional<Message>> current() {
    return current.getReadOnlyProperty();
  }

  /** Something failed. */
  public void problem(About about, String text) {
    current.set(Optional.of(new Message(text, true, about, Optional.empty())));
  }

  /** Something worth knowing. */
  public void note(About about, String text) {
    current.set(Optional.of(new Message(text, false, about, Optional.empty())));
  }

  /** Something is missing that the user may find. */
  public void ask(About about, String text, Ask ask) {
    current.set(Optional.of(new Message(text, true, about, Optional.of(new Offer(FIND, ask)))));
  }

  /** Something worth knowing that the user may change. */
  public void offer(About about, String text, Offer offer) {
    current.set(Optional.of(new Message(text, false, about, Optional.of(offer))));
  }

  /** What there was to say of something is no longer true. */
  public void settle(About about) {
    if (current.get().filter(message -> message.about() == about).isPresent()) {
      dismiss();
    }
  }

  public void dismiss() {
    current.set(Optional.empty());
  }
}
