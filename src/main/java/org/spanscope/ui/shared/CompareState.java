package org.spanscope.ui.shared;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.spanscope.experiment.Compare;
import org.spanscope.experiment.Side;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Reader;
import org.spanscope.reader.ReaderLibrary;
import org.spanscope.session.History;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.text.Answer;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Selection;

/**
 * The heart of the window: what is fed to the reader, which reader, and what came out for A and B.
 *
 * <p>Used from the window's thread alone. A change of the inputs reads again only the side whose
 * input changed, after a quiet time; what was there stays, marked as stale, until the new reading
 * is there.
 */
public final class CompareState {
  /** How long nothing must change before a side is read again. */
  public static final Duration QUIET = Duration.ofMillis(150);

  private final ReaderLibrary library;
  private final SideReader sideReader;
  private final Jobs jobs;
  private final Latest opening;
  private final Map<SideName, Latest> runs = new EnumMap<>(SideName.class);
  private final Map<SideName, Latest> windowRuns = new EnumMap<>(SideName.class);
  private final Map<SideName, Latest> decodeRuns = new EnumMap<>(SideName.class);
  private final Map<SideName, Example> asked = new EnumMap<>(SideName.class);
  private final Map<SideName, Wanted> wanted = new EnumMap<>(SideName.class);
  private final Map<SideName, ReadOnlyObjectWrapper<SideState>> sides =
      new EnumMap<>(SideName.class);
  private final Map<SideName, ReadOnlyObjectWrapper<Meter.Pace>> paces =
      new EnumMap<>(SideName.class);
  private @Nullable History<Inputs> history;

  private final ReadOnlyObjectWrapper<Optional<Inputs>> inputs =
      new ReadOnlyObjectWrapper<>(this, "inputs", Optional.empty());
  private final ReadOnlyObjectWrapper<DecodeSettings> decoding =
      new ReadOnlyObjectWrapper<>(this, "decoding", DecodeSettings.STANDARD);
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
  private final ReadOnlyObjectWrapper<Optional<Reader>> reader =
      new ReadOnlyObjectWrapper<>(this, "reader", Optional.empty());
  private final ReadOnlyBooleanWrapper openingReader =
      new ReadOnlyBooleanWrapper(this, "openingReader");
  private final ReadOnlyBooleanWrapper readingWindow =
      new ReadOnlyBooleanWrapper(this, "readingWindow");
  private final ReadOnlyStringWrapper readerProblem =
      new ReadOnlyStringWrapper(this, "readerProblem", "");

  /** What a side's result depends on: what is read, and what it is scored against. */
  private record Wanted(
      String question, Context context, Selection selection, List<Answer> golds, boolean known) {
    static Wanted of(Inputs now, SideName side) {
      Example example = now.example();
      return new Wanted(
          example.question(), now.context(), now.selection(side), example.golds(), example.known());
    }
  }

  public CompareState(ReaderLibrary library, SideReader sideReader, Jobs jobs) {
    this.library = library;
    this.sideReader = sideReader;
    this.jobs = jobs;
    this.opening = new Latest(jobs);
    for (SideName side : SideName.values()) {
      runs.put(side, new Latest(jobs));
      windowRuns.put(side, new Latest(jobs));
      decodeRuns.put(side, new Latest(jobs));
      sides.put(side, new ReadOnlyObjectWrapper<>(this, "side" + side, SideState.EMPTY));
      paces.put(side, new ReadOnlyObjectWrapper<>(this, "pace" + side, Meter.Pace.UNKNOWN));
    }
  }

  public ReaderLibrary library() {
    return library;
  }

  /** What is fed to the reader; empty before anything was opened. */
  public ReadOnlyObjectProperty<Optional<Inputs>> inputs() {
    return inputs.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<SideState> side(SideName side) {
    return wrapper(side).getReadOnlyProperty();
  }

  /** How far the reading of a side is that runs now; a text of one window tells nothing of it. */
  public ReadOnlyObjectProperty<Meter.Pace> pace(SideName side) {
    return Objects.requireNonNull(paces.get(side)).getReadOnlyProperty();
  }

  /** Reads a side; what it gives is decoded by the standard rules. */
  public SideReader sideReader() {
    return sideReader;
  }

  /** How sides are decoded; the same for every reading until it is changed. */
  public ReadOnlyObjectProperty<DecodeSettings> decoding() {
    return decoding.getReadOnlyProperty();
  }

  /** Decodes both sides by other rules. Nothing is read again: their readings stay the same. */
  public void decode(DecodeSettings next) {
    if (!next.equals(decoding.get())) {
      decoding.set(next);
      for (SideName side : SideName.values()) {
        decode(side);
      }
    }
  }

  public ReadOnlyBooleanProperty canUndo() {
    return canUndo.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canRedo() {
    return canRedo.getReadOnlyProperty();
  }

  /** The reader in use; stays when opening another one fails. */
  public ReadOnlyObjectProperty<Optional<Reader>> reader() {
    return reader.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty openingReader() {
    return openingReader.getReadOnlyProperty();
  }

  /** Whether a window is read again for its attention. */
  public ReadOnlyBooleanProperty readingWindow() {
    return readingWindow.getReadOnlyProperty();
  }

  /** Why the reader asked for could not be opened; empty where it could. */
  public ReadOnlyStringProperty readerProblem() {
    return readerProblem.getReadOnlyProperty();
  }

  /** Opens an example or a typed text; can be undone like any other change. */
  public void open(Inputs next) {
    if (history == null) {
      history = new History<>(next);
    } else {
      history.push(next);
    }
    arrive(Duration.ZERO);
  }

  /** Changes the inputs; sides whose input is another now are read again after the quiet time. */
  public void change(UnaryOperator<Inputs> step) {
    if (history != null) {
      history.push(step.apply(history.present()));
      arrive(QUIET);
    }
  }

  /**
   * Changes the inputs without a step of its own in the history: the next letters of a word being
   * typed.
   */
  public void amend(UnaryOperator<Inputs> step) {
    if (history != null) {
      history.amend(step.apply(history.present()));
      arrive(QUIET);
    }
  }

  public void undo() {
    if (history != null) {
      history.undo();
      arrive(QUIET);
    }
  }

  public void redo() {
    if (history != null) {
      history.redo();
      arrive(QUIET);
    }
  }

  /** Reads both sides now, changed or not. */
  public void run() {
    wanted.clear();
    arrive(Duration.ZERO);
  }

  /** Stops what is being read; the last readings stay, marked as stale. */
  public void cancel() {
    cancelWindows();
    for (SideName side : SideName.values()) {
      Latest run = run(side);
      if (run.isRunning()) {
        run.cancel();
        wanted.remove(side);
        Side last = wrapper(side).get().side();
        wrapper(side).set(new SideState(last, false, "Cancelled. Press Run to read again."));
      }
    }
  }

  /**
   * Opens a reader; the one in use stays if that fails.
   *
   * @param name a folder or the name of a reader, as {@link ReaderLibrary#open}
   * @param device a device's name or {@code auto}
   */
  public void openReader(String name, String device) {
    openingReader.set(true);
    readerProblem.set("");
    opening.submit(
        Duration.ZERO,
        cancellation -> library.open(name, device),
        this::use,
        failure -> {
          openingReader.set(false);
          readerProblem.set(Faults.sentence(failure));
        });
  }

  /**
   * Reads one window of a side again, with its attention.
   *
   * @param alone whether the attention of its other windows is let go: that of a long text would
   *     fill the memory
   */
  public void readWindow(SideName name, int window, boolean alone) {
    Side side = wrapper(name).get().side();
    Reader open = reader.get().orElse(null);
    if (side == null || open == null || side.reading().windows().get(window).attention() != null) {
      return;
    }
    Objects.requireNonNull(windowRuns.get(name))
        .submit(
            Duration.ZERO,
            cancellation -> open.readWindow(side.reading(), window, cancellation).compact(),
            read -> {
              tellWindows();
              put(name, side, alone ? side.withOnly(read) : side.with(read));
            },
            failure -> {
              tellWindows();
              wrapper(name).set(new SideState(side, false, Faults.sentence(failure)));
            });
    tellWindows();
  }

  /** Closes the reader. Nothing is delivered any more. */
  public void close() {
    opening.cancel();
    runs.values().forEach(Latest::cancel);
    decodeRuns.values().forEach(Latest::cancel);
    cancelWindows();
    reader.get().ifPresent(open -> jobs.pool().execute(open::close));
    reader.set(Optional.empty());
  }

  private void cancelWindows() {
    windowRuns.values().forEach(Latest::cancel);
    tellWindows();
  }

  private void tellWindows() {
    readingWindow.set(windowRuns.values().stream().anyMatch(Latest::isRunning));
  }

  private void put(SideName name, Side before, Side after) {
    SideState now = wrapper(name).get();
    if (now.side() == before) {
      wrapper(name).set(new SideState(after, now.running(), now.problem()));
    }
  }

  private void use(Reader next) {
    openingReader.set(false);
    Optional<Reader> last = reader.get();
    runs.values().forEach(Latest::cancel);
    cancelWindows();
    reader.set(Optional.of(next));
    last.ifPresent(old -> jobs.pool().execute(old::close));
    run();
  }

  private void arrive(Duration quiet) {
    if (history == null) {
      return;
    }
    Inputs now = history.present();
    inputs.set(Optional.of(now));
    canUndo.set(history.canUndo());
    canRedo.set(history.canRedo());
    for (SideName side : SideName.values()) {
      Wanted next = Wanted.of(now, side);
      if (!next.equals(wanted.get(side))) {
        read(side, now, next, quiet);
      }
    }
  }

  private void read(SideName side, Inputs now, Wanted next, Duration quiet) {
    Reader open = reader.get().orElse(null);
    Side last = wrapper(side).get().side();
    if (open == null) {
      return;
    }
    wanted.put(side, next);
    Objects.requireNonNull(windowRuns.get(side)).cancel();
    tellWindows();
    wrapper(side).set(new SideState(last, true, null));
    DecodeSettings rules = decoding.get();
    ReadOnlyObjectWrapper<Meter.Pace> pace = Objects.requireNonNull(paces.get(side));
    pace.set(Meter.Pace.UNKNOWN);
    run(side)
        .submit(
            quiet,
            cancellation -> {
              Meter meter = Meter.until(cancellation, jobs, pace::set);
              return decoded(
                  sideReader.read(open, now, side, meter, cancellation).compact(), now, rules);
            },
            result -> {
              asked.put(side, now.example());
              wrapper(side).set(new SideState(result, false, null));
              if (!rules.equals(decoding.get())) {
                decode(side);
              }
            },
            failure -> {
              wanted.remove(side);
              Side before = wrapper(side).get().side();
              wrapper(side).set(new SideState(before, false, Faults.sentence(failure)));
            });
  }

  private static Side decoded(Side side, Inputs inputs, DecodeSettings rules) {
    // Readings come decoded by the standard rules.
    return rules.equals(DecodeSettings.STANDARD)
        ? side
        : Compare.decoded(side, inputs.example(), rules);
  }

  private void decode(SideName name) {
    Side side = wrapper(name).get().side();
    Example example = asked.get(name);
    if (side == null || example == null) {
      return;
    }
    DecodeSettings rules = decoding.get();
    Objects.requireNonNull(decodeRuns.get(name))
        .submit(
            Duration.ZERO,
            cancellation -> Compare.decoded(side, example, rules),
            result -> {
              SideState now = wrapper(name).get();
              if (now.side() == side) {
                wrapper(name).set(new SideState(result, now.running(), now.problem()));
              } else {
                // A window of it was read again, or all of it, meanwhile.
                decode(name);
              }
            },
            failure -> wrapper(name).set(new SideState(side, false, Faults.sentence(failure))));
  }

  private Latest run(SideName side) {
    return Objects.requireNonNull(runs.get(side));
  }

  private ReadOnlyObjectWrapper<SideState> wrapper(SideName side) {
    return Objects.requireNonNull(sides.get(side));
  }
}
