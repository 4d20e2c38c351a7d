package org.spanscope.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the window was asked for.
 *
 * @param reader a reader folder or the name of a reader; empty for the default
 * @param device a device's name or {@code auto}
 * @param data a data set to open instead of the samples
 * @param session a saved session to open
 * @param fresh whether to begin anew rather than where the last window ended
 * @param debug whether to tell more on the terminal
 */
public record WindowOptions(
    Optional<String> reader,
    String device,
    Optional<Path> data,
    Optional<Path> session,
    boolean fresh,
    boolean debug) {
  /** The reader that SpanScope ships with. */
  public static final String DEFAULT_READER = "spanscope-reader";
}
