package org.spanscope.ui.deletion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.spanscope.attribution.ExplainSettings;
import org.spanscope.experiment.Deletion;
import org.spanscope.experiment.DeletionPlan;
import org.spanscope.experiment.SentenceWeights;
import org.spanscope.experiment.WeighedBy;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.session.Edits;
import org.spanscope.session.SideName;
import org.spanscope.text.Selection;
import org.spanscope.text.TextFault;
import org.spanscope.ui.shared.AskedText;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.FigureState;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.LinkedFigure;
import org.spanscope.ui.shared.LongRun;
import org.spanscope.ui.shared.MapState;
import org.spanscope.ui.shared.RunState;

/** The text of A loses one sentence after the other. */
public final class DeletionViewModel {
  private final CompareState compare;
  private final MapState maps;
  private final LongRun<Deleted> run;
  private final Deletion deletion = new Deletion(DecodeSettings.STANDARD);
  private final ObjectProperty<Mode> mode =
      new SimpleObjectProperty<>(this, "mode", Mode.INDEPENDENT);
  private final ObjectProperty<WeighedBy> by =
      new SimpleObjectProperty<>(this, "by", WeighedBy.start());
  private final BooleanProperty ascending = new SimpleBooleanProperty(this, "ascending");
  private final StringProperty order = new SimpleStringProperty(this, "order", "");
  private final IntegerProperty step = new SimpleIntegerProperty(this, "step");
  private final ObservableList<StepRow> steps = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<FigureState> picture =
      new ReadOnlyObjectWrapper<>(this, "picture", FigureState.words(""));
  private final ReadOnlyObjectWrapper<List<StepText.Piece>> text =
      new ReadOnlyObjectWrapper<>(this, "text", List.of());
  private Optional<AskedText> asked;
  private @Nullable Drawn drawn;

  /** The picture on screen and what it is of. */
  private record Drawn(Deleted deleted, int step, LinkedFigure figure) {}

  public DeletionViewModel(CompareState compare, MapState maps, Jobs jobs) {
    this.compare = compare;
    this.maps = maps;
    this.run = new LongRun<>(jobs);
    this.asked = AskedText.of(compare, SideName.A);
    compare.inputs().addListener((of, old, now) -> arrive());
    compare.reader().addListener((of, old, now) -> arrive());
    mode.addListener((of, old, now) -> run.inputsChanged());
    by.addListener((of, old, now) -> changed(mode.get() != Mode.MANUAL));
    ascending.addListener((of, old, now) -> changed(mode.get() != Mode.MANUAL));
    order.addListener((of, old, now) -> changed(mode.get() == Mode.MANUAL));
    maps.settings()
        .addListener(
            (of, old, now) ->
                changed(
                    mode.get() != Mode.MANUAL
                        && by.get().equals(WeighedBy.LENS)
                        && !old.choice().equals(now.choice())));
    run.state().addListener((of, old, now) -> finished(old, now));
    step.addListener((of, old, now) -> draw());
    draw();
  }

  LongRun<Deleted> run() {
    return run;
  }

  ObjectProperty<Mode> mode() {
    return mode;
  }

  /** What sentences are weighed by. */
  ObjectProperty<WeighedBy> by() {
    return by;
  }

  /** Whether the least weight goes first. */
  BooleanProperty ascending() {
    return ascending;
  }

  /** The order by hand: sentences from 1, with commas or blanks between. */
  StringProperty order() {
    return order;
  }

  /** The step that is looked at, from 0: the whole text. */
  IntegerProperty step() {
    return step;
  }

  ObservableList<StepRow> steps() {
    return steps;
  }

  ReadOnlyObjectProperty<FigureState> picture() {
    return picture.getReadOnlyProperty();
  }

  /** The text of the step that is looked at; empty without one. */
  ReadOnlyObjectProperty<List<StepText.Piece>> text() {
    return text.getReadOnlyProperty();
  }

  /** One step on (+1) or back (-1); stays at the ends. */
  void move(int by) {
    int next = step.get() + by;
    if (next >= 0 && next < steps.size()) {
      step.set(next);
    }
  }

  /** Begins at once with a short text where nothing was worked out before. */
  void shown() {
    RunState<Deleted> now = run.state().get();
    if (now.result() == null
        && !now.running()
        && mode.get() == Mode.INDEPENDENT
        && asked.filter(one -> one.problem(SideName.A).isEmpty() && one.isShort()).isPresent()) {
      start();
    }
  }

  /** Takes the sentences away, one after the other. */
  void start() {
    AskedText now = asked.orElse(null);
    if (now == null) {
      return;
    }
    Mode how = mode.get();
    String typed = order.get();
    boolean least = ascending.get();
    ExplainSettings settings = ExplainSettings.STANDARD.with(now.selection().removal());
    SentenceWeights weights = by.get().weights(maps.settings().get().choice(), settings);
    run.start(
        (progress, cancellation) ->
            new Deleted(
                deletion.run(
                    now.reader(),
                    now.example(),
                    now.context(),
                    now.selection(),
                    plan(how, typed, weights, least),
                    progress,
                    cancellation),
                now));
  }

  /** B reads what is left at the step; not while the steps are of other inputs. */
  void putIntoB() {
    if (run.state().get().isCurrent() && step.get() < steps.size()) {
      Selection kept = steps.get(step.get()).step().result().selection();
      compare.change(now -> Edits.keep(now, SideName.B, kept::keeps));
    }
  }

  /** Nothing is worked out any more. */
  public void close() {
    run.clear();
  }

  private static DeletionPlan plan(
      Mode mode, String order, SentenceWeights weights, boolean ascending) {
    return switch (mode) {
      case INDEPENDENT -> new DeletionPlan.Independent(weights, ascending);
      case CASCADING -> new DeletionPlan.Cascading(weights, ascending);
      case MANUAL -> new DeletionPlan.Manual(sentences(order));
    };
  }

  /**
   * Sentences from 0 as typed from 1.
   *
   * @throws TextFault if there are none, or something else than numbers
   */
  private static List<Integer> sentences(String typed) {
    List<Integer> sentences = new ArrayList<>();
    for (String word : typed.strip().split("[\\s,;]+")) {
      if (!word.matches("[1-9]\\d{0,8}")) {
        throw new TextFault(
            typed.isBlank() ? "There is no order" : "This is no order of sentences: " + typed,
            "",
            "Type the numbers of sentences in the order in which they go, such as 3, 1, 2.");
      }
      sentences.add(Integer.parseInt(word) - 1);
    }
    return sentences;
  }

  private void changed(boolean counts) {
    if (counts) {
      run.inputsChanged();
    }
  }

  private void arrive() {
    Optional<AskedText> now = AskedText.of(compare, SideName.A);
    if (!now.equals(asked)) {
      asked = now;
      run.inputsChanged();
    }
    draw();
  }

  private void finished(RunState<Deleted> old, RunState<Deleted> now) {
    Deleted result = now.result();
    if (result != old.result()) {
      List<StepRow> rows = new ArrayList<>();
      if (result != null) {
        for (int i = 0; i < result.result().steps().size(); i++) {
          rows.add(new StepRow(i, result.result().steps().get(i)));
        }
      }
      steps.setAll(rows);
      step.set(0);
    }
    draw();
  }

  private void draw() {
    RunState<Deleted> state = run.state().get();
    Deleted deleted = state.result();
    String problem = asked.map(one -> one.problem(SideName.A)).orElse("");
    if (deleted == null || steps.isEmpty()) {
      text.set(List.of());
      picture.set(FigureState.words(problem.isEmpty() ? waiting(state) : problem));
      return;
    }
    int at = Math.max(0, Math.min(steps.size() - 1, step.get()));
    Drawn now = drawn;
    if (now == null || now.deleted() != deleted || now.step() != at) {
      now = new Drawn(deleted, at, DeletionFigure.draw(deleted, steps, at));
      drawn = now;
    }
    text.set(StepText.of(deleted.text().context(), steps.get(at).step()));
    String message =
        problem.isEmpty() && steps.size() == 1
            ? "There is one sentence only, so none can be taken away. Switch more of A on, or divide"
                + " it at clauses."
            : problem;
    picture.set(new FigureState(now.figure(), !state.isCurrent(), message));
  }

  private String waiting(RunState<Deleted> state) {
    if (state.running()) {
      return "Taking sentences away…";
    }
    if (asked.isEmpty()) {
      return "Deletion needs a question, a context and a reader. Choose an example on the left.";
    }
    return state.problem().isEmpty()
        ? "Press Run to take the sentences of A away, one after the other."
        : state.problem();
  }
}
