package org.spanscope.ui.failures;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.failures.CaseFilter;
import org.spanscope.experiment.failures.FailureCase;
import org.spanscope.experiment.failures.FunnelStep;
import org.spanscope.session.SavedNotes;
import org.spanscope.ui.shared.Faults;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.Latest;
import org.spanscope.ui.shared.Messages;
import org.spanscope.ui.shared.Messages.About;

/** The questions of a run: filtered, sorted and counted off the window's thread. */
final class CasesViewModel {
  private static final Duration TYPING = Duration.ofMillis(120);

  private final ObservableValue<SavedNotes> notes;
  private final Messages messages;
  private final Latest work;
  private final ReadOnlyObjectWrapper<Optional<LoadedRun>> run =
      new ReadOnlyObjectWrapper<>(this, "run", Optional.empty());
  private final ReadOnlyObjectWrapper<ShownCases> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", ShownCases.NOTHING);
  private final ObjectProperty<CaseFilter> filter =
      new SimpleObjectProperty<>(this, "filter", CaseFilter.ALL);
  private final ObjectProperty<List<CaseSort>> sorts =
      new SimpleObjectProperty<>(this, "sorts", List.of());
  private final ReadOnlyObjectWrapper<Optional<FailureCase>> selected =
      new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
  private final ObservableList<FailureCase> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<List<FunnelStep>> funnel =
      new ReadOnlyObjectWrapper<>(this, "funnel", List.of());
  private Map<Integer, QuestionRow> other = Map.of();
  private OptionalInt wanted = OptionalInt.empty();

  CasesViewModel(ObservableValue<SavedNotes> notes, Messages messages, Jobs jobs) {
    this.notes = notes;
    this.messages = messages;
    this.work = new Latest(jobs);
    notes.addListener((of, old, now) -> refresh(Duration.ZERO));
    filter.addListener((of, old, now) -> refresh(Duration.ZERO));
    sorts.addListener((of, old, now) -> refresh(Duration.ZERO));
  }

  /** Whose questions they are; empty before any. */
  ReadOnlyObjectProperty<Optional<LoadedRun>> run() {
    return run.getReadOnlyProperty();
  }

  /** The rows of the table. */
  ObservableList<FailureCase> rows() {
    return rows;
  }

  /** What is shown, with its counts. */
  ReadOnlyObjectProperty<ShownCases> shown() {
    return shown.getReadOnlyProperty();
  }

  ObjectProperty<CaseFilter> filter() {
    return filter;
  }

  ObjectProperty<List<CaseSort>> sorts() {
    return sorts;
  }

  /** All classes of the run with their counts, whatever is filtered; none before a run. */
  ReadOnlyObjectProperty<List<FunnelStep>> funnel() {
    return funnel.getReadOnlyProperty();
  }

  /** The row that is looked at. */
  ReadOnlyObjectProperty<Optional<FailureCase>> selected() {
    return selected.getReadOnlyProperty();
  }

  void select(Optional<FailureCase> row) {
    selected.set(row);
  }

  /** Tags that questions of the run have, in the order of the alphabet. */
  List<String> tags() {
    TreeSet<String> tags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    shown.get().all().forEach(one -> tags.addAll(one.tags()));
    return List.copyOf(tags);
  }

  void change(UnaryOperator<CaseFilter> how) {
    filter.set(how.apply(filter.get()));
  }

  /** What is typed is looked for once the typing rests. */
  void search(String text) {
    CaseFilter next = filter.get().text(text);
    if (!next.equals(filter.get())) {
      filter.set(next);
      // Takes the place of the look that the filter's listener has begun.
      refresh(TYPING);
    }
  }

  /** Shows another run; the filter stays, so that runs can be held against each other. */
  void show(LoadedRun next, Map<Integer, QuestionRow> matched) {
    boolean otherRun = run.get().filter(now -> !now.run().id().equals(next.run().id())).isPresent();
    run.set(Optional.of(next));
    other = matched;
    funnel.set(FunnelStep.of(next.rows()));
    if (otherRun) {
      selected.set(Optional.empty());
      change(now -> now.ordinals(Set.of()));
    }
    if (matched.isEmpty()) {
      change(now -> now.changes(Set.of()));
    }
    refresh(Duration.ZERO);
  }

  /** Nothing is shown any more; what passes of the next file is a matter of its words alone. */
  void clear() {
    work.cancel();
    run.set(Optional.empty());
    other = Map.of();
    funnel.set(List.of());
    selected.set(Optional.empty());
    wanted = OptionalInt.empty();
    change(now -> now.ordinals(Set.of()).changes(Set.of()));
    put(ShownCases.NOTHING);
  }

  /**
   * How the next run is to be looked at.
   *
   * @param row the ordinal of the question that is to be selected
   */
  void await(CaseFilter passing, List<CaseSort> order, OptionalInt row) {
    filter.set(passing);
    sorts.set(order);
    wanted = row;
  }

  /** The place of the selected row among those shown; -1 where it is not among them. */
  int selectedRow() {
    return selected
        .get()
        .map(
            one ->
                IntStream.range(0, rows.size())
                    .filter(i -> rows.get(i).row().ordinal() == one.row().ordinal())
                    .findFirst()
                    .orElse(-1))
        .orElse(-1);
  }

  void close() {
    work.cancel();
  }

  private void refresh(Duration quiet) {
    Optional<LoadedRun> now = run.get();
    if (now.isEmpty()) {
      return;
    }
    Map<Integer, QuestionRow> matched = other;
    SavedNotes noted = notes.getValue();
    CaseFilter by = filter.get();
    List<CaseSort> order = sorts.get();
    work.submit(
        quiet,
        cancellation ->
            ShownCases.of(ShownCases.cases(now.get(), matched, noted), by, order, cancellation),
        this::put,
        failure -> messages.problem(About.RECORDS, Faults.sentence(failure)));
  }

  private void put(ShownCases next) {
    rows.setAll(next.rows());
    if (wanted.isPresent() && !next.all().isEmpty()) {
      int ordinal = wanted.getAsInt();
      wanted = OptionalInt.empty();
      selected.set(next.all().stream().filter(one -> one.row().ordinal() == ordinal).findFirst());
    }
    shown.set(next);
  }
}
