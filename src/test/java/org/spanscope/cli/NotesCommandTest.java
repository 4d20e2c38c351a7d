package org.spanscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.session.ExampleNote;
import org.spanscope.session.SavedNotes;
import org.spanscope.session.Sections;
import org.spanscope.session.SessionDocument;
import org.spanscope.session.SessionFiles;
import tools.jackson.databind.json.JsonMapper;

class NotesCommandTest {
  private final Terminal terminal = new Terminal();
  @TempDir Path folder;

  private String session(SavedNotes notes) {
    Path file = folder.resolve("mine" + SessionFiles.ENDING);
    SessionFiles.write(file, SessionDocument.EMPTY.with(Sections.NOTES, notes));
    return file.toString();
  }

  private String session() {
    return session(
        SavedNotes.NOTHING
            .with(new ExampleNote("squad.json", "q1", "Who?", "A date.\nTwice.", List.of("date")))
            .with(new ExampleNote("", "Typed?", "Typed?", "", List.of("mine", "odd one"))));
  }

  @Test
  void listsWhatWasNotedForPeople() {
    Terminal.Result result = terminal.type("notes", session());
    assertThat(result.code()).isZero();
    assertThat(result.out().lines())
        .containsExactly(
            "squad.json q1  #date",
            "  Who?",
            "  | A date.",
            "  | Twice.",
            "Typed?  #mine #odd one");
  }

  @Test
  void writesJsonAndCsv() throws IOException {
    Path csv = folder.resolve("notes.csv");
    Terminal.Result result = terminal.type("notes", session(), "--json", "-", "--csv", csv + "");
    assertThat(result.code()).isZero();
    assertThat(JsonMapper.shared().readTree(result.out()).get(1).get("id").asString())
        .isEqualTo("Typed?");
    assertThat(Files.readAllLines(csv))
        .hasSize(4)
        .last()
        .isEqualTo(",Typed?,Typed?,mine; odd one,");
  }

  @Test
  void saysThatThereAreNoneAndRefusesWhatIsNoSession() throws IOException {
    assertThat(terminal.type("notes", session(SavedNotes.NOTHING)).out()).contains("no notes");
    Path other = Terminal.file(folder, "squad.json", "{\"data\":[]}");
    Terminal.Result refused = terminal.type("notes", other.toString());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("squad.json").hasLineCount(1);
    Path damaged =
        Terminal.file(
            folder,
            "damaged.spanscope.json",
            "{\"format\":1,\"sections\":{\"notes\":{\"notes\":[{\"data\":\"x\"}]}}}");
    Terminal.Result odd = terminal.type("notes", damaged.toString());
    assertThat(odd.code()).isEqualTo(2);
    assertThat(odd.err()).contains("notes").hasLineCount(1);
  }
}
