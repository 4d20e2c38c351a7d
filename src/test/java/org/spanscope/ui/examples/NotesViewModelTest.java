package org.spanscope.ui.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.dataset.Dataset;
import org.spanscope.session.Edits;
import org.spanscope.session.ExampleNote;
import org.spanscope.session.SavedNotes;
import org.spanscope.testing.WindowState;
import org.spanscope.text.Example;

class NotesViewModelTest {
  private static final List<Example> EXAMPLES =
      List.of(
          new Example("q1", "", "Who stayed?", "Rollo stayed.", List.of(), false),
          new Example("q2", "", "Where?", "Rollo stayed.", List.of(), false));

  private final WindowState state = new WindowState();
  private final ExamplesViewModel examples =
      new ExamplesViewModel(
          state.compare(),
          state.opener(),
          state.messages(),
          (path, cancellation) -> new Dataset(path, EXAMPLES, List.of()),
          state.time().jobs());
  private final NotesViewModel notes = examples.notes();
  @TempDir Path folder;

  @BeforeEach
  void open() {
    examples.load(Path.of("samples", "squad.json"));
  }

  private void choose(int row) {
    examples.choose(examples.shown().get(row));
    state.time().settle();
  }

  @Test
  void eachExampleHasItsOwnNoteAndTheListShowsIt() {
    notes.text().set("Two dates.");
    notes.tags().set("date, ");
    assertThat(notes.tags().get()).as("what is being typed stays").isEqualTo("date, ");
    assertThat(examples.shown().get(0).marks()).isEqualTo("✎ #date");
    assertThat(examples.shown().get(0).spoken()).endsWith(", tags date, noted");
    choose(1);
    assertThat(notes.text().get()).isEmpty();
    assertThat(notes.tags().get()).isEmpty();
    notes.toggle("date");
    notes.toggle("odd");
    notes.toggle("date");
    assertThat(notes.tags().get()).isEqualTo("odd");
    choose(0);
    assertThat(notes.text().get()).isEqualTo("Two dates.");
    assertThat(notes.tags().get()).isEqualTo("date");
    assertThat(notes.all().get().tags()).containsExactly("date", "odd");
  }

  @Test
  void theSearchFindsTagsAndNotes() {
    notes.tags().set("odd one");
    notes.text().set("Alias of a name.");
    examples.search().set("#odd");
    assertThat(examples.shown()).hasSize(1);
    examples.search().set("alias");
    assertThat(examples.shown()).hasSize(1);
    examples.search().set("nowhere");
    assertThat(examples.shown()).isEmpty();
  }

  @Test
  void theNoteStaysWithItsExampleWhenTheQuestionIsEdited() {
    notes.text().set("Mine.");
    state.compare().change(now -> Edits.question(now, "Who stayed long?"));
    assertThat(notes.text().get()).isEqualTo("Mine.");
  }

  @Test
  void aTypedQuestionIsKnownByItsWords() {
    state.opener().blank();
    assertThat(notes.open().get()).isEmpty();
    state.compare().change(now -> Edits.question(now, "Own question?"));
    notes.text().set("Typed.");
    assertThat(notes.all().get().about("", "Own question?").map(ExampleNote::text))
        .contains("Typed.");
  }

  @Test
  void aDataSetThatHasToBeLookedForHasItsNotesAllTheSame() {
    SavedNotes kept =
        SavedNotes.NOTHING.with(
            new ExampleNote("moved.json", "q1", "Who stayed?", "Kept.", List.of()));
    notes.part().restore().accept(kept);
    assertThat(notes.text().get()).isEmpty();
    examples.restore(Path.of("moved.json"));
    assertThat(notes.text().get()).isEqualTo("Kept.");
    assertThat(notes.part().now().get()).contains(kept);
  }

  @Test
  void allAreExportedAndAFileThatCannotBeWrittenIsSaid() throws IOException {
    notes.text().set("Two dates.");
    notes.export(folder.resolve("notes.csv"));
    assertThat(Files.readString(folder.resolve("notes.csv"))).contains("Two dates.");
    assertThat(state.messages().current().get().orElseThrow().text()).contains("One note");
    notes.export(folder.resolve("notes.csv").resolve("below.csv"));
    assertThat(state.messages().current().get().orElseThrow().text())
        .contains("A folder is needed");
    assertThat(state.messages().current().get().orElseThrow().problem()).isTrue();
  }
}
