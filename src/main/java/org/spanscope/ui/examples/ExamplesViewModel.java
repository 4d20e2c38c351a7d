package org.spanscope.ui.examples;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.spanscope.dataset.Dataset;
import org.spanscope.dataset.DatasetSource;
import org.spanscope.experiment.Side;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.text.Example;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.ExampleOpener;
import org.spanscope.ui.shared.Faults;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.Latest;
import org.spanscope.ui.shared.Messages;
import org.spanscope.ui.shared.Messages.About;

/** The examples of the open data set: searching, choosing, and how the reader does on each. */
public final class ExamplesViewModel {
  private final CompareState state;
  private final ExampleOpener opener;
  private final Messages messages;
  private final DatasetSource files;
  private final Latest loading;
  private final OutcomePass pass;
  private final ObservableList<ExampleRow> all = FXCollections.observableArrayList();
  private final FilteredList<ExampleRow> shown = new FilteredList<>(all);
  private final Map<String, Integer> places = new HashMap<>();
  private final StringProperty search = new SimpleStringProperty(this, "search", "");
  private final ReadOnlyStringWrapper heading = new ReadOnlyStringWrapper(this, "heading", "");
  private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper(this, "opening");
  private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
  private final ReadOnlyStringWrapper data = new ReadOnlyStringWrapper(this, "data", "");
  private final NotesViewModel notes;
  private final ReadOnlyObjectWrapper<Optional<Path>> file =
      new ReadOnlyObjectWrapper<>(this, "file", Optional.empty());

  /**
   * @param files reads a data set; runs off the window's thread
   */
  public ExamplesViewModel(
      CompareState state, ExampleOpener opener, Messages messages, DatasetSource files, Jobs jobs) {
    this.state = state;
    this.opener = opener;
    this.messages = messages;
    this.files = files;
    this.loading = new Latest(jobs);
    this.pass = new OutcomePass(state, jobs, this::put);
    this.notes = new NotesViewModel(state, data, messages, jobs);
    notes.all().addListener((of, old, now) -> noted());
    search.addListener((of, old, now) -> filter());
    state.reader().addListener((of, old, now) -> all.forEach(ExampleRow::forget));
    state.side(SideName.A).addListener((of, old, now) -> learn());
  }

  /** The examples that match the search. */
  public ObservableList<ExampleRow> shown() {
    return shown;
  }

  /** Notes and tags. */
  public NotesViewModel notes() {
    return notes;
  }

  public StringProperty search() {
    return search;
  }

  /** Which data set is open; empty before any. */
  public ReadOnlyObjectProperty<Optional<Path>> file() {
    return file.getReadOnlyProperty();
  }

  /** The data set's name. */
  public ReadOnlyStringProperty heading() {
    return heading.getReadOnlyProperty();
  }

  /** How many there are and how many match. */
  public ReadOnlyStringProperty count() {
    return count.getReadOnlyProperty();
  }

  /** Opens a data set and its first example; what is open stays if that fails. */
  public void load(Path path) {
    load(
        path,
        set -> set.examples().stream().findFirst().ifPresent(opener::open),
        why -> messages.problem(About.DATA_SET, why));
  }

  /** Opens the data set of a session again; what is fed to the reader stays as it is. */
  public void restore(Path path) {
    // Its notes are its, also where it has to be looked for first.
    data.set(name(path));
    load(path, set -> {}, why -> messages.ask(About.SESSION, why, Messages.Ask.FIND_DATA_SET));
  }

  /**
   * Has a data set open, if it is not already, and hands its examples over; which example is open
   * stays.
   *
   * @param failed gets why it cannot be opened; what is open stays
   */
  public void with(Path path, Consumer<List<Example>> then, Consumer<String> failed) {
    if (file.get().filter(path::equals).isPresent() && !opening.get()) {
      then.accept(all.stream().map(ExampleRow::example).toList());
    } else {
      load(path, set -> then.accept(set.examples()), failed);
    }
  }

  private void load(Path path, Consumer<Dataset> then, Consumer<String> failed) {
    heading.set("Opening " + name(path) + "…");
    opening.set(true);
    loading.submit(
        Duration.ZERO,
        cancellation -> files.read(path, cancellation),
        set -> {
          use(set);
          then.accept(set);
        },
        failure -> {
          stay();
          failed.accept(Faults.sentence(failure));
        });
  }

  /** Whether a data set is being opened. */
  public ReadOnlyBooleanProperty opening() {
    return opening.getReadOnlyProperty();
  }

  /** Opens no other data set after all; what is open stays. */
  public void cancel() {
    if (opening.get()) {
      loading.cancel();
      stay();
    }
  }

  private void stay() {
    opening.set(false);
    heading.set(file.get().map(ExamplesViewModel::name).orElse(""));
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  public void choose(ExampleRow row) {
    if (!present().equals(Optional.of(row.example()))) {
      opener.open(row.example());
    }
  }

  /** The row of the example that is open; empty where a typed one is, or the search hides it. */
  public Optional<ExampleRow> chosen() {
    return present()
        .flatMap(now -> shown.stream().filter(r -> r.example().id().equals(now.id())).findFirst());
  }

  public ReadOnlyObjectProperty<Optional<Inputs>> inputs() {
    return state.inputs();
  }

  /** Nothing is read or delivered any more. */
  public void close() {
    loading.cancel();
    pass.close();
  }

  private Optional<Example> present() {
    return state.inputs().get().map(Inputs::example);
  }

  private void use(Dataset set) {
    opening.set(false);
    messages.settle(About.DATA_SET);
    places.clear();
    for (int i = 0; i < set.examples().size(); i++) {
      places.putIfAbsent(set.examples().get(i).id(), i);
    }
    search.set("");
    all.setAll(set.examples().stream().map(ExampleRow::new).toList());
    data.set(name(set.file()));
    noted();
    file.set(Optional.of(set.file()));
    heading.set(name(set.file()));
    tell();
    pass.begin(set.examples());
    if (!set.remarks().isEmpty()) {
      int odd = set.remarks().size();
      messages.note(
          About.DATA_SET,
          (odd == 1 ? "One remark" : odd + " remarks")
              + " on this data set; the first: "
              + set.remarks().get(0).sentence());
    }
  }

  private void noted() {
    all.forEach(row -> row.noted(notes.about(row.example())));
  }

  private void filter() {
    String words = search.get().strip().toLowerCase(Locale.ROOT);
    shown.setPredicate(words.isEmpty() ? null : row -> row.matches(words));
    tell();
  }

  private void tell() {
    int every = all.size();
    String noun = every == 1 ? " example" : " examples";
    count.set(shown.size() == every ? every + noun : shown.size() + " of " + every + noun);
  }

  private void put(int index, Result result) {
    all.get(index).know(result);
  }

  /** What side A says of an example of the list, unchanged and read whole, is its outcome. */
  private void learn() {
    Side side = state.side(SideName.A).get().side();
    Inputs now = state.inputs().get().orElse(null);
    if (side == null || now == null || !state.side(SideName.A).get().isCurrent()) {
      return;
    }
    Integer place = places.get(now.example().id());
    boolean whole = side.selection().kept().size() == now.context().sentences().size();
    if (place != null && whole && all.get(place).example().equals(now.example())) {
      pass.know(place);
      put(place, Result.of(now.example(), side.prediction().text()));
    }
  }
}
