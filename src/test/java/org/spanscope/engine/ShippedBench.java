package org.spanscope.engine;

import java.util.function.Function;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Reading;
import org.spanscope.reader.Taps;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;
import org.spanscope.testing.Readers;
import org.spanscope.text.ReaderInput;

/** The shipped reader with a reading, for measuring what is done to it beside reading again. */
public class ShippedBench implements AutoCloseable {
  private final DjlReaderLibrary library = Readers.library();
  private final Reader reader = library.open("spanscope-reader", "cpu");
  private final Reading reading;

  /**
   * @param tokens of the window to read, special ones included
   */
  ShippedBench(int tokens, Taps taps) {
    this(reader -> ReaderBench.text(tokens, text -> reader.tokenize(text).get(0).size()), taps);
  }

  /**
   * @param text what is read
   */
  public ShippedBench(Function<Reader, ReaderInput> text, Taps taps) {
    reading = reader.read(text.apply(reader), taps, new Cancellation());
  }

  public final Reader reader() {
    return reader;
  }

  public final Reading reading() {
    return reading;
  }

  final Window window() {
    return reading.windows().get(0);
  }

  /** Logits alone. */
  public final Object plain() {
    return reader.read(reading.input(), Taps.LOGITS, new Cancellation());
  }

  @Override
  public final void close() {
    reader.close();
    library.close();
  }
}
