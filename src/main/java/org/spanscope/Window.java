package org.spanscope;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spanscope.cli.WindowOptions;
import org.spanscope.dataset.ArticleDistractors;
import org.spanscope.dataset.Dataset;
import org.spanscope.dataset.Paragraph;
import org.spanscope.dataset.SquadReader;
import org.spanscope.experiment.Compare;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.ReaderLibrary;
import org.spanscope.session.Inputs;
import org.spanscope.session.Preferences;
import org.spanscope.session.PreferencesFile;
import org.spanscope.session.RecentFiles;
import org.spanscope.task.Cancellation;
import org.spanscope.task.UserFault;
import org.spanscope.text.Example;
import org.spanscope.text.Split;
import org.spanscope.text.Splitter;
import org.spanscope.ui.activity.LogFeed;
import org.spanscope.ui.shared.ExampleOpener;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.SideReader;
import org.spanscope.ui.shell.WindowParts;
import org.spanscope.ui.shell.WorkbenchWindow;

/** Opens the window and waits until it is closed. */
final class Window {
  private static final Logger LOG = LoggerFactory.getLogger(Window.class);

  /** How long the last work has to end; its threads are daemons and die with the program. */
  private static final Duration ENDING = Duration.ofSeconds(3);

  private final ReaderLibrary library;
  private final Function<Split, Splitter> splitters;
  private final Beginning beginning;
  private final Optional<Path> samples;
  private final PreferencesFile preferences;
  private final RecentFiles recent;
  private final LogFeed log;

  /** What distractors come from first: the data set opened last. */
  private volatile List<Example> loaded = List.of();

  /**
   * @param data where what the user prefers and opened last is kept
   * @param log what is shown of the log
   */
  Window(
      ReaderLibrary library,
      Function<Split, Splitter> splitters,
      Optional<Path> samples,
      Beginning beginning,
      Path data,
      LogFeed log) {
    this.library = library;
    this.splitters = splitters;
    this.samples = samples;
    this.beginning = beginning;
    this.log = log;
    this.preferences = new PreferencesFile(data.resolve("preferences.json"));
    this.recent = new RecentFiles(data.resolve("recent.json"));
  }

  /**
   * Shows the window and returns when it was closed.
   *
   * @return why there can be no window; empty if there was one
   */
  Optional<String> run() {
    // A thread each: most wait for the one engine thread, and what does not must not wait for them.
    ExecutorService pool = Executors.newCachedThreadPool(work -> daemon(work, "work"));
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "clock"));
    CompletableFuture<Void> closed = new CompletableFuture<>();
    EarlyReader early = new EarlyReader(library, beginning.reader(), beginning.device(), pool);
    try {
      WindowParts parts = parts(early, new Jobs(pool, Platform::runLater, clock), pool);
      Platform.startup(() -> show(parts, closed));
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("The window's toolkit does not start", e);
      early.discard();
      return Optional.of("The display cannot be used (" + e.getMessage() + ")");
    }
    try {
      closed.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    } finally {
      end(pool);
      clock.shutdownNow();
      Platform.exit();
    }
    return Optional.empty();
  }

  /** Lets the reader be closed; what else still runs was cancelled when the window closed. */
  private static void end(ExecutorService pool) {
    pool.shutdown();
    try {
      if (!pool.awaitTermination(ENDING.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("Work still runs {} after the window was closed", ENDING);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    pool.shutdownNow();
  }

  private static void show(WindowParts parts, CompletableFuture<Void> closed) {
    try {
      LOG.debug("The toolkit has started");
      Stage stage = new Stage();
      WorkbenchWindow window = new WorkbenchWindow(parts);
      window.onClosed(() -> closed.complete(null));
      window.show(stage);
      LOG.debug("The window is shown");
      new FirstPicture(stage).start();
    } catch (RuntimeException | Error e) {
      closed.completeExceptionally(e);
    }
  }

  /** What the window begins with is read and divided, and both sides of it read, from now on. */
  private WindowParts parts(EarlyReader readers, Jobs jobs, Executor pool) {
    CompletableFuture<Path> file = new CompletableFuture<>();
    EarlyDatasets datasets = new EarlyDatasets(this::load, file, pool);
    CompletableFuture<Inputs> inputs =
        beginning
            .inputs()
            .map(CompletableFuture::completedFuture)
            .orElseGet(() -> datasets.first().thenApply(this::firstInputs));
    EarlySides sides = new EarlySides(sides(), readers.first(), inputs, pool);
    beginning.data().ifPresent(file::complete);
    return new WindowParts(
        readers,
        sides,
        splitters,
        datasets,
        jobs,
        new WindowParts.Start(
            beginning.data(),
            beginning.reader(),
            beginning.device(),
            WindowOptions.DEFAULT_READER,
            beginning.session(),
            beginning.problem()),
        beginning.slot(),
        Optional.of(preferences),
        Optional.of(recent),
        log);
  }

  private Inputs firstInputs(Dataset set) {
    return ExampleOpener.fresh(set.examples().get(0), preferences(), splitters);
  }

  /** Of a file that cannot be read the window tells. */
  private Preferences preferences() {
    try {
      return preferences.read();
    } catch (UserFault e) {
      return Preferences.STANDARD;
    }
  }

  private Dataset load(Path file, Cancellation cancellation) {
    Dataset dataset = SquadReader.read(file, cancellation);
    loaded = dataset.examples();
    return dataset;
  }

  private SideReader sides() {
    ArticleDistractors distractors =
        new ArticleDistractors(
            () -> splitters.apply(Split.SENTENCE),
            List.of(
                () -> Paragraph.of(loaded), () -> samples.map(Paragraph::read).orElse(List.of())));
    Compare compare = new Compare(DecodeSettings.STANDARD, distractors);
    return (open, inputs, side, progress, cancellation) -> {
      LOG.debug("Reading side {}", side);
      return compare.side(
          open, inputs.example(), inputs.context(), inputs.selection(side), progress, cancellation);
    };
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Only Linux can be without one; the toolkit of the tests needs none. */
  static boolean hasDisplay(Map<String, String> environment, String system) {
    return !system.toLowerCase(Locale.ROOT).startsWith("linux")
        || "Monocle".equals(System.getProperty("glass.platform"))
        || !environment.getOrDefault("DISPLAY", "").isBlank()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
  }
}
