package org.spanscope.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes tensors to a file, one after the other, so that only one need be in memory. */
public interface TensorFiles {
  /**
   * Writes a safetensors file, numbers as F32. The file appears whole or not at all.
   *
   * @param file replaced if it is there
   * @param metadata goes into the header as it is
   * @param tensors in the order in which they stand in the file
   * @throws org.spanscope.task.FileFault if the file cannot be written
   */
  void write(Path file, Map<String, String> metadata, List<Tensor> tensors);

  /**
   * A tensor that is filled in when its turn comes.
   *
   * @param name unique within the file
   * @param shape its sizes, outermost first
   * @param values puts all its numbers, row-major
   */
  record Tensor(String name, List<Long> shape, Values values) {
    public Tensor {
      shape = List.copyOf(shape);
    }
  }

  /** Puts a tensor's numbers. */
  @FunctionalInterface
  interface Values {
    void put(Sink sink) throws IOException;
  }

  /** Takes a tensor's numbers in order, in as many calls as one likes. */
  @FunctionalInterface
  interface Sink {
    void put(float[] values) throws IOException;
  }
}
