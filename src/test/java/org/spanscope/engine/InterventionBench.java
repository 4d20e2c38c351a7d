package org.spanscope.engine;

import java.util.ArrayList;
import java.util.List;
import org.spanscope.reader.Interventions;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Reading;
import org.spanscope.reader.Taps;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.testing.Readers;
import org.spanscope.text.ReaderInput;

/** The shipped reader with a text of so many tokens, for measuring interventions. */
public final class InterventionBench implements AutoCloseable {
  private final DjlReaderLibrary library = Readers.library();
  private final Reader reader = library.open("spanscope-reader", "cpu");
  private final Reading reading;
  private final List<Interventions> ablations = new ArrayList<>();

  /**
   * @param tokens of the window, special ones included
   */
  public InterventionBench(int tokens) {
    ReaderInput input = ReaderBench.text(tokens, text -> reader.tokenize(text).get(0).size());
    reading = reader.read(input, Taps.LOGITS, new Cancellation());
    int heads = reader.info().heads();
    for (int i = 0; i < reader.info().layers() * heads; i++) {
      ablations.add(
          new Interventions(
              List.of(new Interventions.Gate(i / heads, i % heads, 0)), List.of(), List.of()));
    }
  }

  /** Logits alone. */
  public Object plain() {
    return reader.read(reading.input(), Taps.LOGITS, new Cancellation());
  }

  /** Logits with each head off. */
  public Object ablations() {
    return reader
        .interventions()
        .read(reading.windows().get(0), ablations, Taps.LOGITS, Progress.NONE, new Cancellation());
  }

  @Override
  public void close() {
    reader.close();
    library.close();
  }
}
