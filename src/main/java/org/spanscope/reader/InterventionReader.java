package org.spanscope.reader;

import java.util.List;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

/**
 * Reads a window with something changed inside the network. Calls block and take turns with
 * readings; cancelled between batches. The window must be of a reading of the same reader.
 */
public interface InterventionReader {
  /**
   * The window read once for each variant. Without any intervention the logits are those of the
   * plain run, bit for bit.
   *
   * @param taps whether attention comes out (of interest after knockouts)
   * @param progress counts variants
   * @return one window a variant, in order
   */
  List<Window> read(
      Window window,
      List<Interventions> variants,
      Taps taps,
      Progress progress,
      Cancellation cancellation);

  /**
   * The logits as the answer head would give them after the embeddings and after each layer: {@code
   * layers + 1} windows, the last of which is the plain run.
   */
  List<Window> afterEachLayer(Window window, Cancellation cancellation);

  /** What the heads give out, to be patched into another run. */
  HeadOutputs headOutputs(Window window, Cancellation cancellation);
}
