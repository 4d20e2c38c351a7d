package org.spanscope.cli;

import java.util.Optional;
import java.util.function.Function;
import org.spanscope.reader.ReaderLibrary;
import org.spanscope.reader.ReadingExport;
import org.spanscope.text.Distractors;
import org.spanscope.text.Split;
import org.spanscope.text.Splitter;

/**
 * What the commands work with, the same objects as the window's.
 *
 * @param libraries finds readers
 * @param splitters gives the splitter of a kind
 * @param distractors finds sentences that stand in for others
 * @param export writes tensors
 * @param window opens the window
 */
public record Services(
    Libraries libraries,
    Function<Split, Splitter> splitters,
    DistractorSource distractors,
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

  /** Gives what finds distractors. */
  @FunctionalInterface
  public interface DistractorSource {
    /**
     * @param example what {@code --example} names, whose data set counts first; empty for a typed
     *     question
     */
    Distractors of(Optional<String> example);
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
