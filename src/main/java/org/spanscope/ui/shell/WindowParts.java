package org.spanscope.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.spanscope.dataset.DatasetSource;
import org.spanscope.reader.ReaderLibrary;
import org.spanscope.text.Split;
import org.spanscope.text.Splitter;
import org.spanscope.ui.shared.CompareState.SideReader;
import org.spanscope.ui.shared.Jobs;

/**
 * What the window is made of.
 *
 * @param library finds and opens readers
 * @param sideReader reads one side of a comparison
 * @param splitters divides contexts
 * @param datasets reads a data set
 * @param jobs where work is done and where its results arrive
 * @param start what to open first
 */
public record WindowParts(
    ReaderLibrary library,
    SideReader sideReader,
    Function<Split, Splitter> splitters,
    DatasetSource datasets,
    Jobs jobs,
    Start start) {

  /**
   * What to open first.
   *
   * @param dataset a data set; empty for a blank question
   * @param reader a reader's name or folder
   * @param device a device's name, or {@code auto}
   */
  public record Start(Optional<Path> dataset, String reader, String device) {}
}
