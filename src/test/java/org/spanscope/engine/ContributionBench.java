package org.spanscope.engine;

import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Lenses;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Taps;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;
import org.spanscope.testing.Readers;
import org.spanscope.text.ReaderInput;

/** The shipped reader with a text of so many tokens, for measuring lenses that ask it. */
public final class ContributionBench implements AutoCloseable {
  private final DjlReaderLibrary library = Readers.library();
  private final Reader reader = library.open("spanscope-reader", "cpu");
  private final ReaderInput input;
  private final Window window;

  /**
   * @param tokens of the window to read, special ones included
   */
  public ContributionBench(int tokens) {
    input = ReaderBench.text(tokens, text -> reader.tokenize(text).get(0).size());
    window = reader.read(input, Taps.ATTENTION, new Cancellation()).windows().get(0);
  }

  /** Logits alone. */
  public Object plain() {
    return reader.read(input, Taps.LOGITS, new Cancellation());
  }

  /** The map of one layer, or up to it. */
  public Object map(String lens, int layer) {
    LensChoice choice = new LensChoice(lens, layer, LensChoice.ALL_HEADS);
    return Lenses.apply(window, choice, reader.contributions(), new Cancellation());
  }

  /** Value zeroing of every layer. */
  public Object valueZeroing() {
    float[] last = new float[0];
    for (int layer = 0; layer < reader.info().layers(); layer++) {
      last = reader.contributions().valueZeroing(window, layer, new Cancellation());
    }
    return last;
  }

  @Override
  public void close() {
    reader.close();
    library.close();
  }
}
