package org.spanscope.task;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Rows of cells as CSV (RFC 4180): commas between, quotes where a cell needs them, a line feed
 * behind each row, UTF-8. Half a character has no UTF-8; U+FFFD stands for it, so that offsets in
 * code points hold.
 */
public final class CsvRows {
  private final Writer out;

  private CsvRows(Writer out) {
    this.out = out;
  }

  /** Into a stream, which stays open: {@link #flush} ends the rows. */
  public static CsvRows to(OutputStream out) {
    return new CsvRows(
        new BufferedWriter(
            new OutputStreamWriter(
                out,
                StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .replaceWith("\ufffd".getBytes(StandardCharsets.UTF_8)))));
  }

  /** Adds a row. */
  public void add(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.write(cell(cells.get(i)));
    }
    out.write('\n');
  }

  /** Hands all rows on to the stream. */
  public void flush() throws IOException {
    out.flush();
  }

  /** A text as a cell, in quotes where it needs them. */
  public static String cell(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
