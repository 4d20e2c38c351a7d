package org.spanscope.ui.examples;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.spanscope.session.ExampleNote;
import org.spanscope.session.Inputs;
import org.spanscope.session.NotesFile;
import org.spanscope.session.SavedNotes;
import org.spanscope.session.Sections;
import org.spanscope.text.Example;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.ExampleOpener;
import org.spanscope.ui.shared.Faults;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.Latest;
import org.spanscope.ui.shared.Messages;
import org.spanscope.ui.shared.Messages.About;
import org.spanscope.ui.shared.SessionPart;

/** Notes and tags: all of them, and those of the example that is open. */
public final class NotesViewModel {
  private final CompareState compare;
  private final ObservableValue<String> data;
  private final Messages messages;
  private final Latest files;
  private final ReadOnlyObjectWrapper<SavedNotes> all =
      new ReadOnlyObjectWrapper<>(this, "all", SavedNotes.NOTHING);
  private final ReadOnlyObjectWrapper<Optional<ExampleNote>> open =
      new ReadOnlyObjectWrapper<>(this, "open", Optional.empty());
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final StringProperty tags = new SimpleStringProperty(this, "tags", "");
  private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown", true);
  private boolean filling;

  /**
   * @param data the name of the data set that is open; "" where none is
   */
  NotesViewModel(CompareState compare, ObservableValue<String> data, Messages messages, Jobs jobs) {
    this.compare = compare;
    this.data = data;
    this.messages = messages;
    this.files = new Latest(jobs);
    compare.inputs().addListener((of, old, now) -> refresh());
    data.addListener((of, old, now) -> refresh());
    all.addListener((of, old, now) -> refresh());
    text.addListener((of, old, now) -> change(note -> note.text(now)));
    tags.addListener((of, old, now) -> change(note -> note.tags(ExampleNote.tagsOf(now))));
    refresh();
  }

  /** All that is noted in this session. */
  public ReadOnlyObjectProperty<SavedNotes> all() {
    return all.getReadOnlyProperty();
  }

  /** What is noted about the open example, be it nothing; empty where none is open. */
  ReadOnlyObjectProperty<Optional<ExampleNote>> open() {
    return open.getReadOnlyProperty();
  }

  /** The note as typed. */
  StringProperty text() {
    return text;
  }

  /** The tags as typed, commas between. */
  StringProperty tags() {
    return tags;
  }

  /** Whether there is room for them on screen. */
  public BooleanProperty shown() {
    return shown;
  }

  /** Gives the open example a tag, or takes it away. */
  void toggle(String tag) {
    List<String> next = new ArrayList<>(ExampleNote.tagsOf(tags.get()));
    if (!next.remove(tag)) {
      next.add(tag);
    }
    tags.set(String.join(", ", next));
  }

  /** What is noted about an example of a list; empty where nothing is. */
  Optional<ExampleNote> about(Example example) {
    return all.get().about(data.getValue(), example.id());
  }

  /** Writes all notes of the session to a file, JSON or CSV after its ending. */
  public void export(Path file) {
    SavedNotes now = all.get();
    files.submit(
        Duration.ZERO,
        cancellation -> {
          NotesFile.write(file, now);
          return now.notes().size();
        },
        count ->
            messages.note(
                About.NOTES,
                (count == 1 ? "One note is in " : count + " notes are in ") + file + "."),
        failure -> messages.problem(About.NOTES, Faults.sentence(failure)));
  }

  /** What a session keeps. */
  public SessionPart<SavedNotes> part() {
    return new SessionPart<>(Sections.NOTES, () -> Optional.of(all.get()), all::set, List.of(all));
  }

  private void change(UnaryOperator<ExampleNote> how) {
    if (!filling) {
      open.get().ifPresent(note -> all.set(all.get().with(how.apply(note))));
    }
  }

  private void refresh() {
    Optional<ExampleNote> now =
        compare
            .inputs()
            .get()
            .map(Inputs::example)
            .filter(one -> !one.question().isBlank() || !one.text().isBlank())
            .map(this::note);
    filling = true;
    open.set(now);
    String words = now.map(ExampleNote::text).orElse("");
    if (!words.equals(text.get())) {
      text.set(words);
    }
    List<String> given = now.map(ExampleNote::tags).orElse(List.of());
    // What is being typed stays as it is, comma and all, where it comes to the same tags.
    if (!given.equals(ExampleNote.tagsOf(tags.get()))) {
      tags.set(String.join(", ", given));
    }
    filling = false;
  }

  /** A typed question has no id of its own, so that it is known by its words. */
  private ExampleNote note(Example example) {
    boolean typed = example.id().equals(ExampleOpener.TYPED);
    String set = typed ? "" : data.getValue();
    String id = typed ? example.question() : example.id();
    return all.get().about(set, id).orElseGet(() -> ExampleNote.none(set, id, example.question()));
  }
}
