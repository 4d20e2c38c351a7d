package org.spanscope.records.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.spanscope.dataset.DataFile;
import org.spanscope.task.Progress;

/**
 * The lines of a file, plain or gzipped. They are UTF-8; a line that is not is taken for GB18030,
 * which published records are partly written in, and counted.
 */
final class Lines implements AutoCloseable {
  private static final Charset OTHER = Charset.forName("GB18030");
  private static final String MARK = "\ufeff";

  private final Path file;
  private final InputStream in;
  private int line;
  private int foreign;

  private Lines(Path file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  static Lines open(Path file, Progress progress) {
    return new Lines(file, new BufferedInputStream(DataFile.open(file, progress)));
  }

  /** The next line without its end; null behind the last. */
  @Nullable String next() {
    try {
      int unit = in.read();
      if (unit < 0) {
        return null;
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      while (unit >= 0 && unit != '\n') {
        bytes.write(unit);
        unit = in.read();
      }
      line++;
      String text = decoded(bytes.toByteArray());
      text = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
      return line == 1 && text.startsWith(MARK) ? text.substring(1) : text;
    } catch (IOException e) {
      throw DataFile.fault(file, e);
    }
  }

  /** The number of the line that was taken last, from 1. */
  int number() {
    return line;
  }

  /** How many lines were no UTF-8. */
  int foreign() {
    return foreign;
  }

  private String decoded(byte[] bytes) {
    try {
      return strictly(StandardCharsets.UTF_8, bytes);
    } catch (CharacterCodingException notUtf8) {
      foreign++;
      // What is neither comes out with U+FFFD, which keeps the rest readable.
      return new String(bytes, OTHER);
    }
  }

  private static String strictly(Charset charset, byte[] bytes) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw DataFile.fault(file, e);
    }
  }
}
