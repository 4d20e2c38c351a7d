package org.spanscope;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spanscope.reader.Device;
import org.spanscope.reader.Reader;
import org.spanscope.reader.ReaderLibrary;

/**
 * A library that opens the first reader before it is asked for, while the window still gets ready.
 */
final class EarlyReader implements ReaderLibrary {
  private static final Logger LOG = LoggerFactory.getLogger(EarlyReader.class);

  private final ReaderLibrary library;
  private final String reader;
  private final String device;
  private final AtomicReference<@Nullable CompletableFuture<Reader>> opening;

  /**
   * @param warmUp what to do with the reader once it is open, while nobody asks for it yet
   */
  EarlyReader(
      ReaderLibrary library, String reader, String device, Executor pool, Consumer<Reader> warmUp) {
    this.library = library;
    this.reader = reader;
    this.device = device;
    CompletableFuture<Reader> open =
        CompletableFuture.supplyAsync(() -> open(library, reader, device), pool);
    var unused = open.thenAcceptAsync(warmUp, pool);
    this.opening = new AtomicReference<>(open);
  }

  private static Reader open(ReaderLibrary library, String reader, String device) {
    LOG.debug("Opening the reader");
    Reader open = library.open(reader, device);
    LOG.debug("The reader is open");
    return open;
  }

  @Override
  public List<Found> readers() {
    return library.readers();
  }

  @Override
  public List<Device> devices() {
    return library.devices();
  }

  @Override
  public Reader open(String name, String on) {
    if (name.equals(reader) && on.equals(device)) {
      CompletableFuture<Reader> early = opening.getAndSet(null);
      if (early != null) {
        return result(early);
      }
    }
    return library.open(name, on);
  }

  /** Nobody will ask for the reader. */
  void discard() {
    CompletableFuture<Reader> early = opening.getAndSet(null);
    if (early != null) {
      var unused = early.thenAccept(Reader::close);
    }
  }

  private static Reader result(CompletableFuture<Reader> early) {
    try {
      return early.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
