package org.spanscope.cli;

import java.util.Optional;
import java.util.function.Function;
import org.spanscope.reader.ReaderLibrary;
import org.spanscope.reader.ReadingExport;
import org.spanscope.text.Split;
import org.spanscope.text.Splitter;

/**
 * What the commands work with, the same objects as the window's.
 *
 * @param libraries finds readers
 * @param splitters gives the splitter of a kind
 * @param export writes tensors
 * @param window opens the window
 */
public record Services(
    Libraries libraries,
    Function<Split, Splitter> splitters,
    ReadingExport export,
    WindowOpener window) {

  /** Gives the library of readers. */
  @FunctionalInterface
  public interface Libraries {
    /**
     * @param reader what {@code --reader} names, whose folder is looked into first
     */
    ReaderLibrary library(Optional<String> reader);
  }

  /** Opens the window. */
  @FunctionalInterface
  public interface WindowOpener {
    /**
     * Returns once the window was closed.
     *
     * @return the exit code
     */
    int open(WindowOptions options);
  }
}
