package org.spanscope.dataset;

import java.nio.file.Path;
import java.util.List;
import org.spanscope.text.Example;

/**
 * A data set, read whole.
 *
 * @param file where it was read from
 * @param examples every question of the file, in its order
 * @param remarks what is odd about some of them, in the order of the file
 */
public record Dataset(Path file, List<Example> examples, List<Remark> remarks) {
  public Dataset {
    examples = List.copyOf(examples);
    remarks = List.copyOf(remarks);
  }
}
