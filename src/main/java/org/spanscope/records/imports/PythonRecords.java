package org.spanscope.records.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Six lines a record: number, gold, answers, attributions, start scores, end scores. Where a line
 * is missing or too many, reading goes on at the next six that look like a record.
 */
final class PythonRecords {
  private static final int LINES = 6;
  private static final Pattern PLACE = Pattern.compile("\\d{1,9}");

  private final Lines lines;
  private final WordPieces pieces;
  private final ImportSink sink;
  private final List<Numbered> window = new ArrayList<>();
  private int skippedFrom;
  private int skippedTo;

  private record Numbered(int number, String text) {}

  private PythonRecords(Lines lines, WordPieces pieces, ImportSink sink) {
    this.lines = lines;
    this.pieces = pieces;
    this.sink = sink;
  }

  static void read(Lines lines, WordPieces pieces, ImportSink sink) {
    new PythonRecords(lines, pieces, sink).read();
  }

  private void read() {
    for (@Nullable String line = lines.next(); line != null; line = lines.next()) {
      // Between records; the second line of one may be empty.
      if (!(window.isEmpty() && line.isBlank())) {
        window.add(new Numbered(lines.number(), line));
      }
      if (window.size() == LINES) {
        take();
      }
    }
    while (!window.isEmpty()) {
      skip();
    }
    tellSkipped();
  }

  private void take() {
    if (!looksLikeRecord()) {
      skip();
      return;
    }
    tellSkipped();
    int line = window.get(0).number();
    try {
      sink.record(segments(line).record(pieces));
    } catch (BadRecord e) {
      sink.lost(line, e.sentence());
    }
    window.clear();
  }

  private boolean looksLikeRecord() {
    return PLACE.matcher(text(0)).matches()
        && window.subList(2, LINES).stream().allMatch(line -> line.text().strip().startsWith("["));
  }

  private Segments segments(int line) throws BadRecord {
    return new Segments(
        line,
        Integer.parseInt(text(0)),
        PythonList.texts(text(2)),
        PythonList.numbers(text(3)),
        PythonList.numbers(text(4)),
        PythonList.numbers(text(5)),
        text(1));
  }

  private String text(int index) {
    return window.get(index).text().strip();
  }

  private void skip() {
    Numbered first = window.remove(0);
    if (first.text().isBlank()) {
      return;
    }
    skippedFrom = skippedFrom == 0 ? first.number() : skippedFrom;
    skippedTo = first.number();
  }

  private void tellSkipped() {
    if (skippedFrom > 0) {
      sink.lost(
          skippedFrom,
          skippedFrom == skippedTo
              ? "The line belongs to no whole record of six lines."
              : "The lines up to " + skippedTo + " are no whole record of six lines.");
    }
    skippedFrom = 0;
  }
}
