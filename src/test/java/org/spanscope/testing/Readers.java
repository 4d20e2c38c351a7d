package org.spanscope.testing;

import java.nio.file.Path;
import java.util.List;
import org.spanscope.engine.DjlReaderLibrary;
import org.spanscope.reader.Reader;
import org.spanscope.text.Context;
import org.spanscope.text.ReaderInput;

/** Real readers and inputs for tests. */
public final class Readers {
  private Readers() {}

  /** A library that finds the shipped reader. Its native parts are unpacked below target. */
  public static DjlReaderLibrary library() {
    return new DjlReaderLibrary(
        List.of(new DjlReaderLibrary.Place("models", Path.of("models"))),
        Path.of("target", "spanscope-home", "cache"));
  }

  /** The shipped reader, on the CPU. */
  public static Reader shipped() {
    return library().open("spanscope-reader", "cpu");
  }

  /** A question to a text that is one sentence. */
  public static ReaderInput input(String question, String text) {
    return ReaderInput.whole(question, Context.whole(text));
  }
}
