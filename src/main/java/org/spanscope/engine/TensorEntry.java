package org.spanscope.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * Where a tensor lies.
 *
 * @param name as the file calls it
 * @param type number format
 * @param shape sizes of its dimensions; empty for a single number
 * @param file the file that holds it
 * @param offset its first byte in the file
 * @param length its bytes
 */
public record TensorEntry(
    String name, TensorType type, List<Long> shape, Path file, long offset, long length) {
  public TensorEntry {
    shape = List.copyOf(shape);
  }

  /** How many numbers it holds. */
  public long count() {
    return length / type.bytes();
  }
}
