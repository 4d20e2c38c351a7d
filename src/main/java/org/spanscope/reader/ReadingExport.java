package org.spanscope.reader;

import java.nio.file.Path;
import org.spanscope.task.Cancellation;

/** Writes the numbers of a reading for other programs. */
public interface ReadingExport {
  /**
   * Writes a safetensors file that holds, for window w, {@code w.start_logits [n]}, {@code
   * w.end_logits [n]} and {@code w.attentions [layers, heads, n, n]}, all F32. Windows without
   * attention are read again, one at a time. A file of this name is replaced once the new one is
   * whole.
   *
   * @param reader who made the reading
   * @throws org.spanscope.task.FileFault if the file cannot be written
   */
  void write(Reader reader, Reading reading, Path file, Cancellation cancellation);
}
