package org.spanscope.ui.failures;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.failures.FailureCase;
import org.spanscope.experiment.failures.RunPair;
import org.spanscope.records.StoredRun;
import org.spanscope.session.SavedChoices;
import org.spanscope.session.SavedNotes;
import org.spanscope.session.SavedRecords;
import org.spanscope.session.SavedRecords.SavedFilter;
import org.spanscope.session.Sections;
import org.spanscope.ui.shared.Choices;
import org.spanscope.ui.shared.Faults;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.Latest;
import org.spanscope.ui.shared.Messages;
import org.spanscope.ui.shared.Messages.About;
import org.spanscope.ui.shared.Ongoing;
import org.spanscope.ui.shared.RunState;
import org.spanscope.ui.shared.SessionPart;

/** Runs over data sets: which file and which run is looked at, and what is known of it. */
public final class FailuresViewModel {
  /** How record files end. */
  public static final List<String> ENDINGS = List.of(".duckdb", ".spanscope-records");

  private static final long SEED = 1;

  private final Consumer<CaseRequest> opener;
  private final Messages messages;
  private final Latest loading;
  private final Latest more;
  private final Latest comparing;
  private final CasesViewModel cases;
  private final RankingsViewModel rankings;
  private final ScatterViewModel scatter;
  private final ReadOnlyObjectWrapper<Optional<Path>> file =
      new ReadOnlyObjectWrapper<>(this, "file", Optional.empty());
  private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper(this, "doing", "");
  private final ObservableList<StoredRun> runs = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<LoadedRun>> first =
      new ReadOnlyObjectWrapper<>(this, "first", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<LoadedRun>> second =
      new ReadOnlyObjectWrapper<>(this, "second", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<RunPair>> pair =
      new ReadOnlyObjectWrapper<>(this, "pair", Optional.empty());
  private final StringProperty tab = new SimpleStringProperty(this, "tab", "Questions");
  private final BooleanProperty onScreen = new SimpleBooleanProperty(this, "onScreen");
  private final ReadOnlyObjectWrapper<Optional<SavedRecords>> left =
      new ReadOnlyObjectWrapper<>(this, "left", Optional.empty());
  private Optional<CaseRequest> wanted = Optional.empty();

  /** Two runs, and for each row of that looked at, by ordinal, the one of the run before. */
  private record Matched(Map<Integer, QuestionRow> rows, RunPair pair) {}

  /**
   * @param opener opens a case in the compare view
   * @param notes of the session, whose tags the questions have
   * @param messages of the window that shows this
   */
  public FailuresViewModel(
      Consumer<CaseRequest> opener,
      ObservableValue<SavedNotes> notes,
      Messages messages,
      Jobs jobs) {
    this.opener = opener;
    this.messages = messages;
    this.loading = new Latest(jobs);
    this.more = new Latest(jobs);
    this.comparing = new Latest(jobs);
    this.cases = new CasesViewModel(notes, messages, jobs);
    this.rankings = new RankingsViewModel(file(), first(), jobs);
    this.scatter = new ScatterViewModel(cases, first(), jobs);
    onScreen.addListener((of, old, now) -> goOn());
  }

  /** Whether a file is a record file by its name. */
  public static boolean isRecords(Path path) {
    String name = String.valueOf(path.getFileName());
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  /** What runs here now and then. */
  public List<Ongoing> work() {
    ObservableValue<RunState<Object>> reading =
        doing.map(now -> new RunState<>(null, false, !now.isEmpty(), -1, -1, ""));
    return List.of(
        new Ongoing("Reading records…", reading, this::cancel),
        Ongoing.of("Ranking sentences of a run…", rankings.run()));
  }

  CasesViewModel cases() {
    return cases;
  }

  /** How sentences of the run are ranked. */
  RankingsViewModel rankings() {
    return rankings;
  }

  /** Its questions in a plane. */
  ScatterViewModel scatter() {
    return scatter;
  }

  /** Which file is open; empty before any. */
  public ReadOnlyObjectProperty<Optional<Path>> file() {
    return file.getReadOnlyProperty();
  }

  /** Whether anybody looks at it: what a session left is not read before. */
  public BooleanProperty onScreen() {
    return onScreen;
  }

  /** The title of the tab that is looked at. */
  StringProperty tab() {
    return tab;
  }

  /** What a session keeps of the file, the runs and their questions. */
  public SessionPart<SavedRecords> part() {
    return new SessionPart<>(
        Sections.RECORDS,
        this::saved,
        saved -> {
          left.set(Optional.of(saved));
          goOn();
        },
        List.of(left, file, first, second, cases.filter(), cases.sorts(), cases.selected()));
  }

  /** What a session keeps of the tabs. */
  public SessionPart<SavedChoices> choices() {
    Choices choices = new Choices("failures").with("tab", tab, title -> title, title -> title);
    return scatter.addTo(choices).part();
  }

  private Optional<SavedRecords> saved() {
    return left.get()
        .or(
            () ->
                file.get()
                    .map(
                        path ->
                            new SavedRecords(
                                path.toAbsolutePath().toString(),
                                first.get().map(run -> run.run().id()).orElse(null),
                                second.get().map(run -> run.run().id()).orElse(null),
                                SavedFilter.of(cases.filter().get()),
                                cases.sorts().get().stream().map(CaseSort::saved).toList(),
                                cases
                                    .selected()
                                    .get()
                                    .map(one -> one.row().ordinal())
                                    .orElse(null))));
  }

  private void goOn() {
    if (onScreen.get()) {
      left.get().ifPresent(saved -> open(Path.of(saved.file()), Optional.of(saved)));
    }
  }

  /** What is being read; empty where nothing is. */
  public ReadOnlyStringProperty doing() {
    return doing.getReadOnlyProperty();
  }

  /** All runs of the file, in the order in which they were begun. */
  ObservableList<StoredRun> runs() {
    return runs;
  }

  /** The run that is looked at; empty before any. */
  ReadOnlyObjectProperty<Optional<LoadedRun>> first() {
    return first.getReadOnlyProperty();
  }

  /** The run that it is compared with, the one before; empty where it is with none. */
  ReadOnlyObjectProperty<Optional<LoadedRun>> second() {
    return second.getReadOnlyProperty();
  }

  /** From the run compared with to the one looked at; empty where there is one only. */
  ReadOnlyObjectProperty<Optional<RunPair>> pair() {
    return pair.getReadOnlyProperty();
  }

  /** Opens a record file and its newest run; what is open stays if that fails. */
  public void open(Path path) {
    left.set(Optional.empty());
    open(path, Optional.empty());
  }

  private void open(Path path, Optional<SavedRecords> as) {
    begin("Reading " + path.getFileName() + "…");
    loading.submit(
        Duration.ZERO,
        cancellation -> OpenedRecords.of(path, as, cancellation),
        opened -> {
          end();
          messages.settle(About.RECORDS);
          file.set(Optional.of(path));
          second.set(opened.other());
          pair.set(Optional.empty());
          cases.clear();
          as.ifPresent(this::look);
          runs.setAll(opened.runs());
          first.set(Optional.empty());
          opened.run().ifPresentOrElse(this::use, () -> messages.note(About.RECORDS, noRun(path)));
          left.set(Optional.empty());
        },
        this::fail);
  }

  private void look(SavedRecords as) {
    cases.await(
        as.filter().filter(),
        as.sorts().stream().flatMap(sort -> CaseSort.of(sort).stream()).toList(),
        as.selected() == null ? OptionalInt.empty() : OptionalInt.of(as.selected()));
  }

  private static String noRun(Path path) {
    return path.getFileName() + " holds no run yet. evaluate … --records " + path + " adds one.";
  }

  /** Looks at another run of the file. */
  void choose(StoredRun run) {
    if (first.get().filter(now -> now.run().equals(run)).isPresent()) {
      return;
    }
    file.get().ifPresent(path -> load(path, run, this::use));
  }

  /** Compares with another run of the file, or with none. */
  void compareWith(Optional<StoredRun> run) {
    if (run.equals(second.get().map(LoadedRun::run))) {
      return;
    }
    if (run.isEmpty()) {
      second.set(Optional.empty());
      match();
    } else {
      file.get()
          .ifPresent(
              path ->
                  load(
                      path,
                      run.get(),
                      loaded -> {
                        second.set(Optional.of(loaded));
                        match();
                      }));
    }
  }

  /** What was after is before, and the other way round. */
  void swap() {
    Optional<LoadedRun> after = first.get();
    Optional<LoadedRun> before = second.get();
    if (after.isPresent() && before.isPresent()) {
      second.set(after);
      use(before.get());
    }
  }

  private void load(Path path, StoredRun run, Consumer<LoadedRun> then) {
    begin("Reading a run of " + path.getFileName() + "…");
    loading.submit(
        Duration.ZERO,
        cancellation -> RecordFile.answers(path, run, cancellation),
        loaded -> {
          end();
          messages.settle(About.RECORDS);
          then.accept(loaded);
        },
        this::fail);
  }

  /** Stops what is being read; what is on screen stays. */
  public void cancel() {
    if (loading.isRunning()) {
      loading.cancel();
      end();
    }
  }

  /** Opens a question in the compare view, with the step set up at which it fails. */
  void openCase(FailureCase one) {
    first
        .get()
        .ifPresent(
            run -> {
              CaseRequest request = new CaseRequest(run.run(), one.row(), run.step(one.row()));
              wanted = Optional.of(request);
              opener.accept(request);
            });
  }

  /** The case that was to be opened last, to be tried again once its data set is found. */
  public Optional<CaseRequest> wanted() {
    return wanted;
  }

  /** Nothing is read or delivered any more. */
  public void close() {
    loading.cancel();
    more.cancel();
    comparing.cancel();
    cases.close();
    rankings.close();
    scatter.close();
  }

  private void use(LoadedRun loaded) {
    first.set(Optional.of(loaded));
    if (second.get().filter(other -> other.run().equals(loaded.run())).isPresent()) {
      second.set(Optional.empty());
    }
    match();
    Path path = file.get().orElseThrow();
    more.submit(
        Duration.ZERO,
        cancellation -> RecordFile.details(path, loaded.run(), cancellation),
        details -> first.set(first.get().map(now -> now.with(details))),
        failure -> messages.problem(About.RECORDS, Faults.sentence(failure)));
  }

  private void match() {
    Optional<LoadedRun> here = first.get();
    Optional<LoadedRun> there = second.get();
    if (here.isEmpty() || there.isEmpty()) {
      comparing.cancel();
      pair.set(Optional.empty());
      here.ifPresent(run -> cases.show(run, Map.of()));
      return;
    }
    LoadedRun one = here.get();
    LoadedRun other = there.get();
    boolean sameData = one.run().plan().dataHash().equals(other.run().plan().dataHash());
    comparing.submit(
        Duration.ZERO,
        cancellation -> {
          RunPair changes =
              RunPair.of(
                  other.rows(),
                  one.rows().size(),
                  RunPair.match(other.rows(), one.rows(), sameData),
                  SEED);
          return new Matched(RunPair.match(one.rows(), other.rows(), sameData), changes);
        },
        matched -> {
          pair.set(Optional.of(matched.pair()));
          cases.show(one, matched.rows());
        },
        this::fail);
  }

  private void begin(String what) {
    doing.set(what);
  }

  private void end() {
    doing.set("");
  }

  private void fail(RuntimeException failure) {
    end();
    messages.problem(About.RECORDS, Faults.sentence(failure));
  }
}
