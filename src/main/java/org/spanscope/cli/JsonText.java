package org.spanscope.cli;

import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** JSON as text. */
final class JsonText {
  private static final ObjectWriter LINE =
      JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build().writer();
  private static final ObjectWriter PRETTY = LINE.withDefaultPrettyPrinter();

  private JsonText() {}

  /** On one line. */
  static String line(JsonNode json) {
    StringWriter text = new StringWriter();
    try {
      write(json, LINE, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Indented, in UTF-8, for a file that people open too; its text is never held whole. */
  static void write(JsonNode json, OutputStream out) throws IOException {
    Writer utf8 = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    write(json, PRETTY, utf8);
    utf8.write('\n');
    utf8.flush();
  }

  private static void write(JsonNode json, ObjectWriter writer, Writer to) throws IOException {
    Whole whole = new Whole(to);
    writer.writeValue(whole, json);
    whole.end();
  }

  /** Half a character has no UTF-8; JSON can still name it. */
  private static final class Whole extends FilterWriter {
    private static final char NONE = 0;

    /** The first half of a character whose second half may come. */
    private char first = NONE;

    Whole(Writer out) {
      super(out);
    }

    @Override
    public void write(int c) throws IOException {
      char unit = (char) c;
      if (first != NONE && Character.isLowSurrogate(unit)) {
        out.write(first);
        out.write(unit);
        first = NONE;
        return;
      }
      end();
      if (Character.isHighSurrogate(unit)) {
        first = unit;
      } else if (Character.isLowSurrogate(unit)) {
        escape(unit);
      } else {
        out.write(unit);
      }
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
      for (int i = offset; i < offset + length; i++) {
        write(buffer[i]);
      }
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
      for (int i = offset; i < offset + length; i++) {
        write(text.charAt(i));
      }
    }

    /** Nothing comes any more. */
    void end() throws IOException {
      if (first != NONE) {
        char alone = first;
        first = NONE;
        escape(alone);
      }
    }

    private void escape(char unit) throws IOException {
      out.write(String.format(Locale.ROOT, "\\u%04x", (int) unit));
    }
  }
}
