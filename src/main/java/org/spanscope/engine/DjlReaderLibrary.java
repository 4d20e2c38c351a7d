package org.spanscope.engine;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spanscope.reader.Device;
import org.spanscope.reader.Reader;
import org.spanscope.reader.ReaderFault;
import org.spanscope.reader.ReaderInfo;
import org.spanscope.reader.ReaderLibrary;
import org.spanscope.task.Cancellation;

/**
 * Readers in folders, run by the tensor library. Native parts are loaded when they are first
 * needed. One library a process: it owns the engine thread.
 */
public final class DjlReaderLibrary implements ReaderLibrary, AutoCloseable {
  private final List<Place> places;
  private final Path cache;
  private final EngineThread thread = new EngineThread();

  private @Nullable TensorEngine engine;

  /**
   * Where to look for readers.
   *
   * @param label why, as {@link ReaderLibrary.Found#place()} says it
   * @param folder a reader folder, or a folder of reader folders; need not exist
   */
  public record Place(String label, Path folder) {}

  /**
   * @param places in the order of preference: of two readers with one name the first is taken
   * @param cache a folder for what can be made again
   */
  public DjlReaderLibrary(List<Place> places, Path cache) {
    this.places = List.copyOf(places);
    this.cache = cache;
  }

  @Override
  public List<Found> readers() {
    List<Found> found = new ArrayList<>();
    for (Place place : places) {
      for (Path folder : folders(place.folder())) {
        boolean known = found.stream().anyMatch(other -> isSame(other.folder(), folder));
        if (!known) {
          found.add(look(folder, place.label()));
        }
      }
    }
    found.sort(Comparator.comparing(each -> name(each.folder())));
    return found;
  }

  private static Found look(Path folder, String place) {
    try {
      ReaderInfo info = ReaderFolder.open(folder).info();
      return new Found(folder, place, info, null);
    } catch (ReaderFault fault) {
      return new Found(folder, place, null, fault.getMessage());
    }
  }

  private static List<Path> folders(Path place) {
    if (Files.exists(place.resolve("config.json"))) {
      return List.of(place);
    }
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(place)) {
      return children.filter(child -> Files.exists(child.resolve("config.json"))).sorted().toList();
    } catch (IOException e) {
      throw new ReaderFault(
          "The folder of readers cannot be listed: " + e.getMessage(),
          place,
          "Check the right to read it.",
          e);
    }
  }

  private static boolean isSame(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  private static String name(Path folder) {
    return folder.toAbsolutePath().normalize().getFileName().toString();
  }

  @Override
  public List<Device> devices() {
    return thread.call(this::engine, new Cancellation()).devices();
  }

  /** Called on the engine thread only. */
  private TensorEngine engine() {
    if (engine == null) {
      engine = TensorEngine.start(cache);
    }
    return engine;
  }

  @Override
  public Reader open(String reader, String device) {
    Path path = find(reader);
    // The engine thread loads its native parts while the files are read.
    thread.prepare(this::engine);
    ReaderFolder folder = ReaderFolder.open(path);
    ReaderConfig config = folder.config();
    CompletableFuture<ReaderWeights<HostTensor>> weights =
        CompletableFuture.supplyAsync(() -> HostWeights.load(folder.weights(), config));
    CompletableFuture<ReaderInfo> info = CompletableFuture.supplyAsync(folder::info);
    CompletableFuture<TokenizerFiles> files =
        CompletableFuture.supplyAsync(() -> TokenizerFiles.read(folder.folder(), config.family()));
    Device chosen = choose(device, devices());
    return thread.call(
        () -> {
          TextTokenizer tokenizer = TextTokenizer.open(join(files), config);
          NDManager manager = engine().newManager(chosen);
          try {
            Runner runner = new ForwardPass(config, manager, join(weights));
            return new DjlReader(join(info), chosen, tokenizer, runner, thread);
          } catch (RuntimeException e) {
            manager.close();
            tokenizer.close();
            throw e;
          }
        },
        new Cancellation());
  }

  private static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException runtime) {
        throw runtime;
      }
      throw e;
    }
  }

  private static Device choose(String name, List<Device> devices) {
    if (name.equals("auto")) {
      return devices.get(0);
    }
    return devices.stream()
        .filter(device -> device.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ReaderFault(
                    "There is no device " + name,
                    "",
                    "Choose one of "
                        + devices.stream().map(Device::name).collect(Collectors.joining(", "))
                        + ", or auto."));
  }

  private Path find(String reader) {
    try {
      Path path = Path.of(reader);
      if (Files.exists(path)) {
        return path;
      }
      for (Place place : places) {
        for (Path folder : folders(place.folder())) {
          if (name(folder).equals(reader)) {
            return folder;
          }
        }
      }
    } catch (InvalidPathException e) {
      throw unknown(reader);
    }
    throw unknown(reader);
  }

  private ReaderFault unknown(String reader) {
    String names =
        readers().stream()
            .filter(found -> found.info() != null)
            .map(found -> name(found.folder()))
            .distinct()
            .collect(Collectors.joining(", "));
    return new ReaderFault(
        "There is no reader " + reader,
        "",
        "Give a reader folder" + (names.isEmpty() ? "." : ", or one of " + names + "."));
  }

  @Override
  public void close() {
    thread.close();
  }
}
