package org.spanscope.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.spanscope.reader.Device;
import org.spanscope.reader.Reader;
import org.spanscope.reader.ReaderLibrary;
import org.spanscope.reader.ReaderLibrary.Found;
import org.spanscope.session.SavedReader;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.Faults;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.Latest;
import org.spanscope.ui.shared.Messages;
import org.spanscope.ui.shared.Messages.About;

/** Which readers and devices there are, and which are in use. */
public final class ReadersViewModel {
  private final CompareState state;
  private final Messages messages;
  private final Latest looking;
  private final ObservableList<Found> readers = FXCollections.observableArrayList();
  private final ObservableList<Device> devices = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper readerLabel =
      new ReadOnlyStringWrapper(this, "readerLabel", "none");
  private final ReadOnlyStringWrapper deviceLabel =
      new ReadOnlyStringWrapper(this, "deviceLabel", "none");
  private final String fallback;
  private String reader;
  private String device;

  /** Whether the reader being opened is one that a session names. */
  private boolean restoring;

  private static final String AUTO = "auto";

  private record Looked(List<Found> readers, List<Device> devices) {}

  /**
   * @param reader the reader to open first
   * @param device a device's name, or {@code auto} for the best one
   * @param fallback the reader to open where that of a session is gone
   */
  public ReadersViewModel(
      CompareState state,
      Messages messages,
      Jobs jobs,
      String reader,
      String device,
      String fallback) {
    this.state = state;
    this.messages = messages;
    this.looking = new Latest(jobs);
    this.reader = reader;
    this.device = device;
    this.fallback = fallback;
    state.reader().addListener((of, old, now) -> now.ifPresent(this::opened));
    state.readerProblem().addListener((of, old, now) -> failed(now));
    state.openingReader().addListener((of, old, now) -> label());
  }

  public ObservableList<Found> readers() {
    return readers;
  }

  /** The best one first. */
  public ObservableList<Device> devices() {
    return devices;
  }

  /** The reader in use, or that one is being opened. */
  public ReadOnlyStringProperty readerLabel() {
    return readerLabel.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty deviceLabel() {
    return deviceLabel.getReadOnlyProperty();
  }

  public boolean isInUse(Found found) {
    return state
        .reader()
        .get()
        .map(open -> open.info().folder().equals(found.folder()))
        .orElse(false);
  }

  public boolean isInUse(Device other) {
    return state
        .reader()
        .get()
        .map(open -> open.device().name().equals(other.name()))
        .orElse(false);
  }

  /** Opens the first reader and looks for the others. */
  public void start() {
    state.openReader(reader, device);
    look();
  }

  /** The reader in use, as a session keeps it; empty before one is open. */
  public Optional<SavedReader> saved() {
    return state
        .reader()
        .get()
        .map(
            open ->
                new SavedReader(
                    open.info().folder().toString(), open.info().name(), open.device().name()));
  }

  /** Opens the reader of a session, unless it is open; where it is gone, asks where it is now. */
  public void restore(SavedReader saved) {
    if (state.openingReader().get() && saved.folder().equals(reader)) {
      restoring = true;
    } else if (!saved().equals(Optional.of(saved))) {
      restoring = true;
      state.openReader(saved.folder(), saved.device());
    }
  }

  /** Looks again for readers and devices. */
  public void look() {
    ReaderLibrary library = state.library();
    looking.submit(
        Duration.ZERO,
        cancellation -> new Looked(library.readers(), library.devices()),
        looked -> {
          // An equal list stays, so that a menu that is open does not flicker.
          if (!readers.equals(looked.readers())) {
            readers.setAll(looked.readers());
          }
          devices.setAll(looked.devices());
        },
        failure -> messages.problem(About.READER, Faults.sentence(failure)));
  }

  public void choose(Found found) {
    if (found.problem() != null) {
      messages.problem(About.READER, found.problem());
    } else {
      open(found.folder());
    }
  }

  /** Opens a reader folder; the reader in use stays if that fails. */
  public void open(Path folder) {
    state.openReader(folder.toString(), device);
  }

  /** Opens the reader in use again, elsewhere. */
  public void choose(Device next) {
    state.openReader(reader, next.name());
  }

  /** Nothing is delivered any more. */
  public void close() {
    looking.cancel();
  }

  private void opened(Reader now) {
    reader = now.info().folder().toString();
    device = now.device().name();
    restoring = false;
    messages.settle(About.READER);
    label();
  }

  private void failed(String why) {
    if (!why.isEmpty() && restoring) {
      restoring = false;
      messages.ask(About.SESSION, why, Messages.Ask.FIND_READER);
      if (state.reader().get().isEmpty()) {
        // The window is of use with another reader too.
        state.openReader(fallback, AUTO);
      }
    } else if (!why.isEmpty()) {
      messages.problem(About.READER, why);
    }
    label();
  }

  private void label() {
    String none = state.openingReader().get() ? "opening…" : "none";
    String name = state.reader().get().map(open -> open.info().name()).orElse(none);
    readerLabel.set(name);
    deviceLabel.set(state.reader().get().map(open -> open.device().label()).orElse("none"));
  }
}
