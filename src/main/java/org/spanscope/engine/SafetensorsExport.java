package org.spanscope.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.spanscope.reader.AttentionTensor;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Reading;
import org.spanscope.reader.ReadingExport;
import org.spanscope.reader.Window;
import org.spanscope.task.AtomicFiles;
import org.spanscope.task.Cancellation;

/** Writes readings as safetensors, one window's attention in memory at a time. */
public final class SafetensorsExport implements ReadingExport {

  @Override
  public void write(Reader reader, Reading reading, Path file, Cancellation cancellation) {
    SafetensorsWriter writer = new SafetensorsWriter();
    List<Window> windows = reading.windows();
    for (int w = 0; w < windows.size(); w++) {
      int index = w;
      Window window = windows.get(w);
      long n = window.size();
      writer.add(w + ".start_logits", List.of(n), window.startLogits());
      writer.add(w + ".end_logits", List.of(n), window.endLogits());
      writer.add(
          w + ".attentions",
          List.of((long) reading.reader().layers(), (long) reading.reader().heads(), n, n),
          sink -> writeAttention(attention(reader, reading, index, cancellation), sink));
    }
    AtomicFiles.writeChannel(file, writer::write);
  }

  private static AttentionTensor attention(
      Reader reader, Reading reading, int index, Cancellation cancellation) {
    AttentionTensor kept = reading.windows().get(index).attention();
    // What was kept in compact form is not exact enough for a file.
    if (kept != null && kept.compact() != kept) {
      return kept;
    }
    AttentionTensor again = reader.readWindow(reading, index, cancellation).attention();
    if (again == null) {
      throw new IllegalStateException("A window was read again without its attention");
    }
    return again;
  }

  private static void writeAttention(AttentionTensor attention, SafetensorsWriter.Sink sink)
      throws IOException {
    float[] map = new float[attention.size() * attention.size()];
    for (int layer = 0; layer < attention.layers(); layer++) {
      for (int head = 0; head < attention.heads(); head++) {
        attention.copyHead(layer, head, map, 0);
        sink.put(map, 0, map.length);
      }
    }
  }
}
