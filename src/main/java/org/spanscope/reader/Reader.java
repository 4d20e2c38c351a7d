package org.spanscope.reader;

import java.util.List;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.text.ReaderInput;

/**
 * Reads a question and a text. Calls block; they may come from any thread but the window's, and
 * take turns.
 *
 * <p>All methods throw {@link ReaderFault} for what the user can mend (a question that fills the
 * window, nothing to read, a closed reader, out of memory on the device) and {@link
 * java.util.concurrent.CancellationException} once cancelled.
 */
public interface Reader extends AutoCloseable {
  ReaderInfo info();

  Device device();

  /**
   * Reads one input. With {@link Taps#attention()} a reading of one window carries its attention;
   * with several windows none does.
   */
  default Reading read(ReaderInput input, Taps taps, Cancellation cancellation) {
    return read(input, taps, Progress.NONE, cancellation);
  }

  /** The same, telling how many of its windows are read. */
  Reading read(ReaderInput input, Taps taps, Progress progress, Cancellation cancellation);

  /**
   * Reads many inputs, logits only, in batches of like length; results in the order of the inputs,
   * equal to single runs up to rounding.
   */
  List<Reading> readAll(List<ReaderInput> inputs, Cancellation cancellation);

  /** One window of a reading again, with its attention. */
  Window readWindow(Reading reading, int window, Cancellation cancellation);

  /** The tokens of the windows that this input would be read in, without reading it. */
  List<List<Token>> tokenize(ReaderInput input);

  /** Gradients of this reader's logits; usable while the reader is open. */
  GradientReader gradients();

  /** What lenses need of this reader beside attention. */
  ContributionProbe contributions();

  /**
   * A copy of which some weights are drawn anew; it shares the others with this reader, and is
   * closed by itself. This reader may be closed before.
   */
  Reader randomised(RandomWeights what);

  /** Reads windows of this reader's readings with something changed inside the network. */
  InterventionReader interventions();

  @Override
  void close();
}
