package org.spanscope.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.task.FileFault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SavedNotesTest {
  private static final ExampleNote ROLLO =
      new ExampleNote(
          "squad.json",
          "q1",
          "Who \"stayed\"?",
          "First line,\nsecond 😀.",
          List.of("name", "date"));

  @TempDir Path folder;

  @Test
  void aNoteReplacesTheOneOfItsExampleAndAnEmptyOneTakesItAway() {
    SavedNotes notes = SavedNotes.NOTHING.with(ROLLO).with(ROLLO.text("Other."));
    assertThat(notes.notes()).containsExactly(ROLLO.text("Other."));
    ExampleNote elsewhere = new ExampleNote("other.json", "q1", "", "Same id.", List.of());
    assertThat(notes.with(elsewhere).about("squad.json", "q1")).contains(ROLLO.text("Other."));
    assertThat(notes.with(ROLLO.text(" ").tags(List.of())).notes()).isEmpty();
    assertThat(SavedNotes.NOTHING.with(ROLLO.text("").tags(List.of())).notes()).isEmpty();
  }

  @Test
  void tagsAreTypedWithCommasAndAHashBeforeEachOrNot() {
    assertThat(ExampleNote.tagsOf(" #wrong entity, date;date ,, # "))
        .containsExactly("wrong entity", "date");
    SavedNotes notes =
        SavedNotes.NOTHING
            .with(ROLLO)
            .with(new ExampleNote("squad.json", "q2", "", "", List.of("date", "Alias")));
    assertThat(notes.tags()).containsExactly("Alias", "date", "name");
  }

  @Test
  void aSessionKeepsThem() {
    Path file = folder.resolve("mine" + SessionFiles.ENDING);
    SavedNotes notes = SavedNotes.NOTHING.with(ROLLO);
    SessionFiles.write(file, SessionDocument.EMPTY.with(Sections.NOTES, notes));
    assertThat(SessionFiles.read(file).get(Sections.NOTES)).contains(notes);
  }

  @Test
  void theyAreWrittenAsJsonOrCsvAfterTheEndingOfTheName() throws IOException {
    Path json = folder.resolve("notes.JSON");
    Path csv = folder.resolve("notes.csv");
    NotesFile.write(json, SavedNotes.NOTHING.with(ROLLO));
    NotesFile.write(csv, SavedNotes.NOTHING.with(ROLLO));
    JsonNode line = JsonMapper.shared().readTree(Files.readString(json)).get(0);
    assertThat(line.get("tags").get(1).asString()).isEqualTo("date");
    assertThat(line.get("note").asString()).isEqualTo("First line,\nsecond 😀.");
    assertThat(Files.readString(csv))
        .isEqualTo(
            "data,id,question,tags,note\n"
                + "squad.json,q1,\"Who \"\"stayed\"\"?\",name; date,"
                + "\"First line,\nsecond 😀.\"\n");
    assertThatThrownBy(() -> NotesFile.write(folder.resolve("notes.xlsx"), SavedNotes.NOTHING))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("notes.xlsx")
        .hasMessageContaining(".json or .csv");
  }
}
