package org.spanscope.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spanscope.session.ExampleNote;
import org.spanscope.session.NotesFile;
import org.spanscope.session.SavedNotes;
import org.spanscope.session.Sections;
import org.spanscope.session.SessionFiles;
import org.spanscope.task.AtomicFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The notes and tags of a session. */
@Command(
    name = "notes",
    sortOptions = false,
    description = "List the notes and tags that a session holds, or write them as JSON or CSV.",
    footerHeading = "%nExample:%n",
    footer = "  java -jar target/spanscope.jar notes mine.spanscope.json --csv notes.csv")
final class NotesCommand implements Callable<Integer> {
  private final Output out;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(index = "0", paramLabel = "SESSION", description = "A session file.")
  private String session = "";

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the notes as JSON; - prints them instead of the list.")
  private @Nullable String json;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write the notes as CSV; - prints it instead of the list.")
  private @Nullable String csv;

  NotesCommand(Output out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    Path file = OutputFile.path("SESSION", session);
    Optional<OutputFile> jsonFile = OutputFile.of("--json", json);
    Optional<OutputFile> csvFile = OutputFile.of("--csv", csv);
    SavedNotes notes = SessionFiles.read(file).get(Sections.NOTES).orElse(SavedNotes.NOTHING);
    jsonFile.ifPresent(to -> write(to, stream -> NotesFile.writeJson(notes, stream)));
    csvFile.ifPresent(to -> write(to, stream -> NotesFile.writeCsv(notes, stream)));
    if (jsonFile.or(() -> csvFile).isEmpty()) {
      list(notes);
    }
    return Commands.OK;
  }

  private void write(OutputFile file, AtomicFiles.Content content) {
    if (file.isStandardOutput()) {
      out.write(content);
    } else {
      AtomicFiles.write(file.path(), content);
    }
  }

  private void list(SavedNotes notes) {
    if (notes.notes().isEmpty()) {
      out.line("This session holds no notes. Write some below the list of examples.");
    }
    for (ExampleNote note : notes.notes()) {
      String tags = note.tags().isEmpty() ? "" : "  #" + String.join(" #", note.tags());
      out.line(note.data() + (note.data().isEmpty() ? "" : " ") + note.id() + tags);
      if (!note.id().equals(note.question())) {
        out.line("  " + note.question());
      }
      note.text().lines().forEach(line -> out.line("  | " + line));
    }
  }
}
