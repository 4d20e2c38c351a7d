package org.spanscope.attribution;

import java.util.Set;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Reading;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;

/**
 * A way to attribute a reading to its parts. One file a method, listed in {@link Explainers}.
 *
 * <p>Blocks; called off the window's thread.
 */
public interface Explainer {
  /** As on the command line, such as {@code shapley}. */
  String id();

  /** For people, such as "Sentence Shapley values". */
  String label();

  /** What it shows, in one or two plain sentences. */
  String explanation();

  /** Which settings it takes into account. */
  Set<ExplainSettings.Part> takes();

  /** Whether it draws at random, from the settings' seed, for so many sentences. */
  default boolean samples(int sentences) {
    return false;
  }

  /**
   * Explains a reading of this reader.
   *
   * @throws org.spanscope.task.UserFault where this reading cannot be explained, saying why
   */
  Attribution explain(
      Reader reader,
      Reading reading,
      ExplainSettings settings,
      Progress progress,
      Cancellation cancellation);
}
