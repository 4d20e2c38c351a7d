package org.spanscope.session;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.spanscope.task.AtomicFiles;
import org.spanscope.task.CsvRows;
import org.spanscope.task.FileFault;

/**
 * Notes and tags as a file of their own, for spreadsheets and scripts: JSON (a list of {@code data,
 * id, question, tags, note}) or CSV with the same columns, tags with "; " between.
 */
public final class NotesFile {
  private NotesFile() {}

  /**
   * Writes notes; the name's ending says in which form, JSON or CSV.
   *
   * @throws FileFault if it is another ending, or the file cannot be written
   */
  public static void write(Path file, SavedNotes notes) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      AtomicFiles.write(file, out -> writeJson(notes, out));
    } else if (name.endsWith(".csv")) {
      AtomicFiles.write(file, out -> writeCsv(notes, out));
    } else {
      throw new FileFault(
          "Notes are written as JSON or CSV", file, "Let the name end in .json or .csv.");
    }
  }

  /** As JSON, UTF-8; the stream stays open. */
  public static void writeJson(SavedNotes notes, OutputStream out) throws IOException {
    List<Line> lines = notes.notes().stream().map(NotesFile::line).toList();
    out.write(SessionDocument.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(lines));
    out.write('\n');
  }

  /** As CSV, UTF-8, with a line of names; the stream stays open. */
  public static void writeCsv(SavedNotes notes, OutputStream out) throws IOException {
    CsvRows csv = CsvRows.to(out);
    csv.add(List.of("data", "id", "question", "tags", "note"));
    for (ExampleNote note : notes.notes()) {
      String tags = String.join("; ", note.tags());
      csv.add(List.of(note.data(), note.id(), note.question(), tags, note.text()));
    }
    csv.flush();
  }

  private record Line(String data, String id, String question, List<String> tags, String note) {}

  private static Line line(ExampleNote note) {
    return new Line(note.data(), note.id(), note.question(), note.tags(), note.text());
  }
}
