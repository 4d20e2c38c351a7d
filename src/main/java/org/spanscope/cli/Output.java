package org.spanscope.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.spanscope.task.AtomicFiles;
import org.spanscope.task.FileFault;

/**
 * What a command prints. Unlike {@link java.io.PrintStream} it notices a full disk, and a reader of
 * the pipe that went away.
 */
final class Output {
  private final OutputStream stream;
  private final Charset charset;

  /** Nobody reads the output any more; not worth a word. */
  static final class ClosedPipe extends RuntimeException {
    ClosedPipe(IOException cause) {
      super("Nobody reads the output any more", cause);
    }
  }

  /**
   * @param stream where the bytes go
   * @param charset of text for people; JSON is UTF-8 always
   */
  Output(OutputStream stream, Charset charset) {
    this.stream = new BufferedOutputStream(stream, 1 << 14);
    this.charset = charset;
  }

  /** A line for people. */
  void line(String text) {
    write(text + System.lineSeparator(), charset);
  }

  /** A line of JSON. */
  void json(String json) {
    write(json + "\n", StandardCharsets.UTF_8);
  }

  /** Anything that writes itself. */
  void write(AtomicFiles.Content content) {
    try {
      content.writeTo(stream);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** The same as a stream. */
  OutputStream stream() {
    return stream;
  }

  void flush() {
    try {
      stream.flush();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private void write(String text, Charset as) {
    try {
      stream.write(text.getBytes(as));
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private static RuntimeException failure(IOException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("pipe") || message.contains("EPIPE")) {
      return new ClosedPipe(e);
    }
    return new FileFault(
        "The output cannot be written: " + message,
        "standard output",
        "Free some space, or send it elsewhere.",
        e);
  }
}
