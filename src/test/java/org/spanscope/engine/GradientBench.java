package org.spanscope.engine;

import java.util.Arrays;
import org.spanscope.reader.Baseline;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Taps;
import org.spanscope.reader.Target;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;
import org.spanscope.testing.Readers;
import org.spanscope.text.ReaderInput;

/** The shipped reader with a text of so many tokens, for measuring gradients. */
public final class GradientBench implements AutoCloseable {
  private final DjlReaderLibrary library = Readers.library();
  private final Reader reader = library.open("spanscope-reader", "cpu");
  private final ReaderInput input;
  private final Window window;

  /**
   * @param tokens of the window to read, special ones included
   */
  public GradientBench(int tokens) {
    input = ReaderBench.text(tokens, text -> reader.tokenize(text).get(0).size());
    window = reader.read(input, Taps.LOGITS, new Cancellation()).windows().get(0);
  }

  /** Logits alone. */
  public Object plain() {
    return reader.read(input, Taps.LOGITS, new Cancellation());
  }

  /** Gradients of a span's score at places on the path from the mask token. */
  public Object path(int steps) {
    double[] alphas = new double[steps];
    Arrays.setAll(alphas, i -> (i + 0.5) / steps);
    return reader
        .gradients()
        .pathGradients(
            window, Baseline.MASK, alphas, Target.span(20, 22, window.size()), new Cancellation());
  }

  @Override
  public void close() {
    reader.close();
    library.close();
  }
}
