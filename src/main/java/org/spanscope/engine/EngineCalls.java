package org.spanscope.engine;

import ai.djl.engine.EngineException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.spanscope.reader.Device;
import org.spanscope.reader.ReaderFault;
import org.spanscope.reader.ReaderInfo;
import org.spanscope.task.Cancellation;

/** Work with one reader's network: on the engine thread, while the reader is open. */
final class EngineCalls {
  private final ReaderInfo info;
  private final Device device;
  private final EngineThread thread;
  private final AtomicBoolean closed = new AtomicBoolean();

  EngineCalls(ReaderInfo info, Device device, EngineThread thread) {
    this.info = info;
    this.device = device;
    this.thread = thread;
  }

  /**
   * Runs the work and waits for it.
   *
   * @param windows how many windows it reads at once, told where memory does not suffice
   * @param tokens of the longest of them
   * @throws ReaderFault if the reader is closed or the device's memory does not suffice
   */
  <T> T run(Supplier<T> work, int windows, int tokens, Cancellation cancellation) {
    return thread.call(
        () -> {
          checkOpen();
          try {
            return work.get();
          } catch (EngineException | OutOfMemoryError e) {
            throw translated(e, windows, tokens);
          }
        },
        cancellation);
  }

  private RuntimeException translated(Throwable problem, int windows, int tokens) {
    String message = String.valueOf(problem.getMessage());
    if (problem instanceof OutOfMemoryError
        || message.toLowerCase(Locale.ROOT).contains("out of memory")
        || message.contains("can't allocate memory")) {
      return new ReaderFault(
          "The memory of "
              + device.label()
              + " does not suffice for "
              + windows
              + " x "
              + tokens
              + " tokens",
          device.name(),
          "Choose the CPU or a smaller reader, or close other programs that use this memory.",
          problem);
    }
    return problem instanceof RuntimeException runtime
        ? runtime
        : new IllegalStateException(problem);
  }

  /**
   * @throws ReaderFault if the reader is closed
   */
  void checkOpen() {
    if (closed.get()) {
      throw new ReaderFault("The reader is closed", info.folder(), "Open it again.");
    }
  }

  /** Closes the reader once; what is under way ends first. */
  void close(Runnable release) {
    if (closed.compareAndSet(false, true)) {
      thread.call(
          () -> {
            release.run();
            return info;
          },
          new Cancellation());
    }
  }
}
