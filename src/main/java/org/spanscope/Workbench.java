package org.spanscope;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spanscope.attention.LensChoice;
import org.spanscope.cli.Commands;
import org.spanscope.cli.Services;
import org.spanscope.cli.WindowOptions;
import org.spanscope.dataset.ArticleDistractors;
import org.spanscope.dataset.Paragraph;
import org.spanscope.dataset.SquadReader;
import org.spanscope.engine.DjlReaderLibrary;
import org.spanscope.engine.DjlReaderLibrary.Place;
import org.spanscope.engine.SafetensorsExport;
import org.spanscope.reader.ReaderLibrary;
import org.spanscope.text.Distractors;
import org.spanscope.text.SentenceSplitter;
import org.spanscope.text.Split;
import org.spanscope.text.Splitter;
import org.spanscope.text.Splitters;
import org.spanscope.ui.activity.LogFeed;
import org.spanscope.ui.shared.MapState;

/** Builds the objects of the command line and of the window, each once and when it is needed. */
final class Workbench implements AutoCloseable {
  private static final String MODELS = "models";
  private static final String SESSIONS = "sessions";

  private final Places places;
  private final OutputStream out;
  private final PrintStream err;
  private final Charset charset;
  private final LogFeed log;
  private @Nullable DjlReaderLibrary library;
  private @Nullable Splitters splitters;

  /**
   * @param out standard output
   * @param err where people are told what is going on
   * @param charset of text for people
   * @param log what the window shows of the log
   */
  Workbench(Places places, OutputStream out, PrintStream err, Charset charset, LogFeed log) {
    this.places = places;
    this.out = out;
    this.err = err;
    this.charset = charset;
    this.log = log;
  }

  /** The command line. */
  Commands commands() {
    Services services =
        new Services(
            this::library, this::splitter, this::distractors, new SafetensorsExport(), this::open);
    return new Commands(services, out, err, charset);
  }

  private int open(WindowOptions options) {
    if (!Window.hasDisplay(System.getenv(), System.getProperty("os.name", ""))) {
      return withoutWindow("There is no display", options);
    }
    Beginning beginning = Beginning.of(options, places.data().resolve(SESSIONS), samples());
    Window window =
        new Window(
            library(options.reader()), this::splitter, samples(), beginning, places.data(), log);
    Optional<String> missing = window.run();
    return missing.isEmpty() ? Commands.OK : withoutWindow(missing.get(), options);
  }

  /** The same comparison that the window would begin with, as files. */
  private int withoutWindow(String why, WindowOptions options) {
    Path folder = places.data().resolve("figures").toAbsolutePath();
    Path data = options.data().or(this::samples).orElse(Path.of("samples"));
    err.println(
        why
            + ", so the window cannot open; the first example of "
            + data
            + " is compared instead, and its figures go to "
            + folder
            + ".");
    List<String> args = new ArrayList<>(List.of("compare", "--example", data.toString()));
    args.addAll(List.of("--out", folder.toString(), "--device", options.device()));
    if (options.reader().isPresent()) {
      args.addAll(List.of("--reader", options.reader().get()));
    } else {
      // The head that the window starts with is one of the shipped reader's.
      LensChoice start = MapState.START.choice();
      args.addAll(List.of("--lens", start.lens(), "--layer", "" + start.layer()));
      args.addAll(List.of("--head", "" + start.head()));
    }
    if (options.debug()) {
      args.add("--debug");
    }
    return commands().run(args.toArray(String[]::new));
  }

  /** From the data set of the example, else from the samples. */
  private Distractors distractors(Optional<String> example) {
    return new ArticleDistractors(
        () -> splitter(Split.SENTENCE),
        List.of(
            () -> example.map(named -> Paragraph.read(SquadReader.fileOf(named))).orElse(List.of()),
            () -> samples().map(Paragraph::read).orElse(List.of())));
  }

  private Optional<Path> samples() {
    return Places.shipped("samples").map(folder -> folder.resolve("squad.json"));
  }

  private synchronized ReaderLibrary library(Optional<String> reader) {
    if (library == null) {
      library = new DjlReaderLibrary(readerPlaces(reader), places.cache());
    }
    return library;
  }

  private List<Place> readerPlaces(Optional<String> reader) {
    List<Place> list = new ArrayList<>();
    reader.flatMap(Workbench::folder).ifPresent(f -> list.add(new Place("--reader", f)));
    list.add(new Place("user folder", places.readers()));
    Path here = Path.of(MODELS);
    Places.shipped(MODELS)
        .filter(folder -> !folder.equals(here.toAbsolutePath()))
        .ifPresent(folder -> list.add(new Place("application", folder)));
    list.add(new Place(MODELS, here));
    return list;
  }

  /** The folder that {@code --reader} names, if it is no name of a reader. */
  private static Optional<Path> folder(String reader) {
    try {
      return Optional.of(Path.of(reader)).filter(Files::isDirectory);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private synchronized Splitter splitter(Split split) {
    if (splitters == null) {
      splitters = new Splitters(new SentenceSplitter());
    }
    return splitters.of(split);
  }

  @Override
  public synchronized void close() {
    if (library != null) {
      library.close();
    }
  }
}
