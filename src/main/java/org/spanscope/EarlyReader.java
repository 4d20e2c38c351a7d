package org.spanscope;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spanscope.reader.Device;
import org.spanscope.reader.Reader;
import org.spanscope.reader.ReaderLibrary;

/** A library that opens the first reader before it is asked for. */
final class EarlyReader implements ReaderLibrary {
  private static final Logger LOG = LoggerFactory.getLogger(EarlyReader.class);

  private final ReaderLibrary library;
  private final Early<Asked, Reader> readers;

  private record Asked(String name, String device) {}

  EarlyReader(ReaderLibrary library, String reader, String device, Executor pool) {
    this.library = library;
    this.readers =
        new Early<>(
            asked -> open(library, asked),
            CompletableFuture.completedFuture(new Asked(reader, device)),
            pool);
  }

  private static Reader open(ReaderLibrary library, Asked asked) {
    LOG.debug("Opening the reader");
    Reader open = library.open(asked.name(), asked.device());
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
  public Reader open(String name, String device) {
    return readers.apply(new Asked(name, device));
  }

  /** The first reader, once it is open. */
  CompletableFuture<Reader> first() {
    return readers.answer().orElseThrow();
  }

  /** Nobody will ask for the reader. */
  void discard() {
    readers.take().ifPresent(early -> early.thenAccept(Reader::close));
  }
}
