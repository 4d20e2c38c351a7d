package org.spanscope.experiment;

import java.util.Optional;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Taps;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

/**
 * A number for each sentence of a reading, by an attribution or by a lens: what sentences are
 * ordered by.
 */
public interface SentenceWeights {
  /** As on the command line, such as {@code leave-one-out} or {@code lens}. */
  String id();

  /** For people, such as "Leave one out". */
  String label();

  /** What a reading must keep for it. */
  Taps taps();

  /** The seed that the weights of a side are drawn from; empty where nothing is drawn. */
  default Optional<Long> seed(Side side) {
    return Optional.empty();
  }

  /**
   * The weights of a side's sentences.
   *
   * @param side read by this reader, with what {@link #taps()} asks for
   * @return one a sentence of the context; NaN for sentences that are not kept or that it does not
   *     reach
   * @throws org.spanscope.task.UserFault where this reading cannot be explained, saying why
   */
  double[] of(Reader reader, Side side, Progress progress, Cancellation cancellation);
}
