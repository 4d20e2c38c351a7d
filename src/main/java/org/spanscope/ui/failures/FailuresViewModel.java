package org.spanscope.ui.failures;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.failures.FailureCase;
import org.spanscope.experiment.failures.RunPair;
import org.spanscope.records.StoredRun;
import org.spanscope.session.SavedNotes;
import org.spanscope.ui.shared.Faults;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.Latest;
import org.spanscope.ui.shared.Messages;
import org.spanscope.ui.shared.Messages.About;
import org.spanscope.ui.shared.Ongoing;
import org.spanscope.ui.shared.RunState;

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
  private Optional<CaseRequest> wanted = Optional.empty();

  /** Two runs and which row of the second belongs to which of the first. */
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

  /** The run that it is compared with; empty where it is with none. */
  ReadOnlyObjectProperty<Optional<LoadedRun>> second() {
    return second.getReadOnlyProperty();
  }

  /** The two runs compared; empty where there is one only. */
  ReadOnlyObjectProperty<Optional<RunPair>> pair() {
    return pair.getReadOnlyProperty();
  }

  /** Opens a record file and its newest run; what is open stays if that fails. */
  public void open(Path path) {
    begin("Reading " + path.getFileName() + "…");
    loading.submit(
        Duration.ZERO,
        cancellation -> {
          List<StoredRun> found = RecordFile.runs(path);
          cancellation.check();
          Optional<StoredRun> newest =
              found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
          return new Opened(found, newest.map(run -> RecordFile.answers(path, run, cancellation)));
        },
        opened -> {
          end();
          messages.settle(About.RECORDS);
          file.set(Optional.of(path));
          second.set(Optional.empty());
          pair.set(Optional.empty());
          cases.clear();
          runs.setAll(opened.runs());
          first.set(Optional.empty());
          opened
              .newest()
              .ifPresentOrElse(
                  this::use,
                  () ->
                      messages.note(
                          About.RECORDS,
                          path.getFileName()
                              + " holds no run yet. evaluate … --records "
                              + path
                              + " adds one."));
        },
        this::fail);
  }

  private record Opened(List<StoredRun> runs, Optional<LoadedRun> newest) {}

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
          Map<Integer, QuestionRow> rows = RunPair.match(one.rows(), other.rows(), sameData);
          return new Matched(rows, RunPair.of(one.rows(), other.rows().size(), rows, SEED));
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
