package org.spanscope.dataset;

import java.nio.file.Path;
import org.spanscope.task.Cancellation;

/** Reads data sets, such as {@link SquadReader#read(Path, Cancellation)}. */
@FunctionalInterface
public interface DatasetSource {
  /**
   * The whole data set. Blocks; called off the window's thread.
   *
   * @param cancellation looked at before each question
   * @throws DatasetFault if the file cannot be read
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  Dataset read(Path file, Cancellation cancellation);
}
