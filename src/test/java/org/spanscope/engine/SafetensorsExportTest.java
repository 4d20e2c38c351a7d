package org.spanscope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Reading;
import org.spanscope.reader.Taps;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;
import org.spanscope.task.FileFault;
import org.spanscope.testing.Goldens;
import org.spanscope.testing.Readers;

class SafetensorsExportTest {
  @TempDir Path folder;

  @Test
  void everyWindowsLogitsAndAttentionAreInTheFileInFullPrecision() {
    Goldens goldens = Goldens.tiny("electra");
    Path file = folder.resolve("new").resolve("reading.safetensors");
    try (DjlReaderLibrary library = Readers.library();
        Reader reader = library.open(goldens.folder().toString(), "cpu")) {
      String context = goldens.items().get(0).path("context").asString().repeat(3);
      Reading reading =
          reader.read(
              Readers.input("Where did he go?", context), Taps.ATTENTION, new Cancellation());
      assertThat(reading.windows()).hasSizeGreaterThan(1);
      new SafetensorsExport().write(reader, reading, file, new Cancellation());
      SafetensorsFile written = SafetensorsFile.open(file);
      assertThat(written.names()).hasSize(3 * reading.windows().size());
      for (Window window : reading.windows()) {
        int w = window.index();
        long n = window.size();
        assertThat(written.floats(w + ".start_logits")).isEqualTo(window.startLogits());
        assertThat(written.floats(w + ".end_logits")).isEqualTo(window.endLogits());
        assertThat(written.shape(w + ".attentions")).containsExactly(3L, 2L, n, n);
        Window again = reader.readWindow(reading, w, new Cancellation());
        float[] map = new float[(int) (n * n)];
        again.attention().copyHead(0, 0, map, 0);
        assertThat(written.floats(w + ".attentions")).startsWith(map);
      }
    }
  }

  @Test
  void attentionKeptInCompactFormIsReadAgain() {
    Goldens goldens = Goldens.tiny("bert");
    Path file = folder.resolve("reading.safetensors");
    try (DjlReaderLibrary library = Readers.library();
        Reader reader = library.open(goldens.folder().toString(), "cpu")) {
      String context = goldens.items().get(0).path("context").asString();
      Reading reading =
          reader.read(Readers.input("Where?", context), Taps.ATTENTION, new Cancellation());
      Window window = reading.windows().get(0);
      Reading kept =
          new Reading(
              reading.input(),
              List.of(window.with(window.attention().compact())),
              reading.reader(),
              reading.device(),
              reading.time());
      new SafetensorsExport().write(reader, kept, file, new Cancellation());
      float[] map = new float[window.size() * window.size()];
      window.attention().copyHead(0, 0, map, 0);
      assertThat(SafetensorsFile.open(file).floats("0.attentions")).startsWith(map);
    }
  }

  @Test
  void placeBelowAPlainFileIsAFaultThatNamesIt() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain"), "text");
    Goldens goldens = Goldens.tiny("bert");
    try (DjlReaderLibrary library = Readers.library();
        Reader reader = library.open(goldens.folder().toString(), "cpu")) {
      Reading reading =
          reader.read(Readers.input("Where?", "Here."), Taps.LOGITS, new Cancellation());
      assertThatThrownBy(
              () ->
                  new SafetensorsExport()
                      .write(reader, reading, plain.resolve("file"), new Cancellation()))
          .isInstanceOf(FileFault.class)
          .hasMessageContaining("plain");
      assertThat(plain).hasContent("text");
    }
  }
}
