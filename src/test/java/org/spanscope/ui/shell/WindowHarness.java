package org.spanscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;
import org.spanscope.dataset.Dataset;
import org.spanscope.dataset.DatasetFault;
import org.spanscope.dataset.DatasetSource;
import org.spanscope.experiment.Compare;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.ReaderLibrary;
import org.spanscope.session.PreferencesFile;
import org.spanscope.session.RecentFiles;
import org.spanscope.session.SessionDocument;
import org.spanscope.session.SessionSlot;
import org.spanscope.session.SideName;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.testing.WindowJobs;
import org.spanscope.text.Answer;
import org.spanscope.text.Example;
import org.spanscope.text.SentenceSplitter;
import org.spanscope.text.Splitters;
import org.spanscope.ui.activity.LogFeed;
import org.spanscope.ui.shared.FilePicker;
import org.spanscope.ui.shared.SideReader;
import org.spanscope.ui.shell.WindowParts.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A window on a small data set; files are picked by the test. */
final class WindowHarness implements AutoCloseable {
  static final String NORMANS =
      "The Normans were the people who in the 10th and 11th centuries gave their name to Normandy,"
          + " a region in France. They adopted Catholicism, and their descent from Norse raiders"
          + " faded within two generations. The distinct cultural identity of the Normans emerged"
          + " initially in the first half of the 10th century. They played a major political role"
          + " in medieval Europe, and later in the Near East.";

  private static final Splitters SPLITTERS = new Splitters(new SentenceSplitter());

  private final WindowJobs jobs;
  private Stage stage;
  private final Deque<Path> picks = new ArrayDeque<>();
  private Optional<SessionDocument> session = Optional.empty();
  private Optional<SessionSlot> slot = Optional.empty();
  private Optional<PreferencesFile> preferences = Optional.empty();
  private Optional<RecentFiles> recent = Optional.empty();

  private Optional<CountDownLatch> held = Optional.empty();

  WindowHarness() {
    this(new WindowJobs());
  }

  WindowHarness(WindowJobs jobs) {
    this.jobs = jobs;
  }

  /** From now on readings take until they are cancelled, or this is counted down. */
  void hold(CountDownLatch gate) {
    held = Optional.of(gate);
  }

  static List<Example> examples() {
    return List.of(
        example("q1", "What religion were the Normans?", "Catholicism"),
        example("q2", "In what country is Normandy located?", "France"),
        example("q3", "When were the Normans in Normandy?", "10th and 11th centuries"),
        new Example("q4", "Normans", "Who ruled the Duchy of Saxony?", NORMANS, List.of(), true),
        example("q5", "Who were the ancestors of the Normans?", "Norse raiders"));
  }

  private static Example example(String id, String question, String gold) {
    Answer answer = new Answer(gold, NORMANS.indexOf(gold));
    return new Example(id, "Normans", question, NORMANS, List.of(answer), true);
  }

  /** Hides the window as its user does, and ends the pool once the window says it is closed. */
  void leave(WorkbenchWindow window) {
    CountDownLatch closed = new CountDownLatch(1);
    window.onClosed(
        () -> {
          jobs.end();
          closed.countDown();
        });
    WaitForAsyncUtils.waitForAsyncFx(10_000, stage::hide);
    try {
      assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    jobs.close();
  }

  /** The window opened next begins with this session and saves itself there. */
  void session(Optional<SessionDocument> begun, Optional<SessionSlot> place) {
    session = begun;
    slot = place;
  }

  /** The window opened next keeps preferences, and what was opened last, in this folder. */
  void keepIn(Path folder) {
    preferences = Optional.of(new PreferencesFile(folder.resolve("preferences.json")));
    recent = Optional.of(new RecentFiles(folder.resolve("recent.json")));
  }

  /** The next file or folder that the user picks. */
  void pick(Path path) {
    picks.add(path);
  }

  WorkbenchWindow open(Stage stage, ReaderLibrary library, String reader) {
    return open(stage, library, reader, (path, cancellation) -> dataset(path));
  }

  WorkbenchWindow open(Stage shown, ReaderLibrary library, String reader, DatasetSource datasets) {
    WindowParts parts =
        new WindowParts(
            library,
            sideReader(),
            SPLITTERS::of,
            datasets,
            jobs.jobs(),
            new Start(
                Optional.of(Path.of("samples", "squad.json")),
                reader,
                "auto",
                "first",
                session,
                Optional.empty()),
            slot,
            preferences,
            recent,
            LogFeed.NONE);
    WorkbenchWindow window = new WorkbenchWindow(parts);
    stage = shown;
    window.show(shown, new QueuedPicks());
    return window;
  }

  /** Waits until something holds, looking from the FX thread. */
  static void await(BooleanSupplier condition) {
    WindowJobs.until(condition);
  }

  static boolean isQuiet(WindowModels models) {
    for (SideName side : SideName.values()) {
      if (!models.compare().side(side).get().isCurrent()) {
        return false;
      }
    }
    return !models.maps().computing().get() && models.maps().result().get().difference() != null;
  }

  @Override
  public void close() {
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          stage.hide();
          // All tests have one stage: the next may want it smaller.
          stage.setMinWidth(0);
          stage.setMinHeight(0);
        });
    // What was begun comes to its end first: the reader is closed by the pool.
    CountDownLatch ended = new CountDownLatch(1);
    jobs.jobs().later(Duration.ofMillis(100), () -> jobs.jobs().pool().execute(ended::countDown));
    try {
      assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    jobs.close();
  }

  private static Dataset dataset(Path path) {
    if (path.toString().contains("broken")) {
      throw new DatasetFault("The file is no JSON", path, "Open a SQuAD v1.1 or v2.0 file.");
    }
    return new Dataset(path, examples(), List.of());
  }

  private SideReader sideReader() {
    Compare compare = new Compare(DecodeSettings.STANDARD);
    return (reader, inputs, side, progress, cancellation) -> {
      held.ifPresent(gate -> wait(gate, progress, cancellation));
      return compare.side(
          reader,
          inputs.example(),
          inputs.context(),
          inputs.selection(side),
          progress,
          cancellation);
    };
  }

  private static void wait(CountDownLatch gate, Progress progress, Cancellation cancellation) {
    try {
      for (int i = 0; !gate.await(20, TimeUnit.MILLISECONDS); i++) {
        progress.at(Math.min(i, 40), 100);
        cancellation.check();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private final class QueuedPicks implements FilePicker {
    @Override
    public Optional<Path> openFile(String title, String kind, List<String> patterns) {
      return Optional.ofNullable(picks.poll());
    }

    @Override
    public Optional<Path> saveFile(String title, String kind, List<String> patterns, String name) {
      return Optional.ofNullable(picks.poll());
    }

    @Override
    public Optional<Path> openFolder(String title) {
      return Optional.ofNullable(picks.poll());
    }
  }
}
