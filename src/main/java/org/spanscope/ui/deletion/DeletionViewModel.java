package org.spanscope.ui.deletion;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import org.spanscope.experiment.DeletionResult;
import org.spanscope.experiment.DeletionResult.Step;
import org.spanscope.experiment.SentenceWeights;
import org.spanscope.experiment.WeighedBy;
import org.spanscope.session.Edits;
import org.spanscope.session.SavedChoices;
import org.spanscope.session.SideName;
import org.spanscope.text.Selection;
import org.spanscope.text.TextFault;
import org.spanscope.ui.deletion.Order.ByHand;
import org.spanscope.ui.deletion.Order.ByWeights;
import org.spanscope.ui.shared.AskedText;
import org.spanscope.ui.shared.Choices;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.FigureState;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.LinkedFigure;
import org.spanscope.ui.shared.MapState;
import org.spanscope.ui.shared.Ongoing;
import org.spanscope.ui.shared.RunState;
import org.spanscope.ui.shared.SessionPart;
import org.spanscope.ui.shared.TextRun;
import org.spanscope.ui.shared.TextRun.Asked;
import org.spanscope.ui.shared.TextRun.Made;

/** The text of a side loses one sentence after the other. */
public final class DeletionViewModel {
  private final CompareState compare;
  private final MapState maps;
  private final TextRun<Order, DeletionResult> run;
  private final ObjectProperty<Mode> mode =
      new SimpleObjectProperty<>(this, "mode", Mode.INDEPENDENT);
  private final ObjectProperty<WeighedBy> by =
      new SimpleObjectProperty<>(this, "by", WeighedBy.start());
  private final BooleanProperty ascending = new SimpleBooleanProperty(this, "ascending");
  private final Map<SideName, String> orders = new EnumMap<>(SideName.class);
  private final StringProperty order = new SimpleStringProperty(this, "order", "");
  private final IntegerProperty step = new SimpleIntegerProperty(this, "step");
  private final ObservableList<StepRow> steps = FXCollections.observableArrayList();
  private final ObservableList<HandRow> hand = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<FigureState> picture =
      new ReadOnlyObjectWrapper<>(this, "picture", FigureState.words(""));
  private final ReadOnlyObjectWrapper<List<StepText.Piece>> text =
      new ReadOnlyObjectWrapper<>(this, "text", List.of());
  private boolean lookAtLast;
  private @Nullable Drawn drawn;

  /** The picture on screen and what it is of. */
  private record Drawn(Made<Order, DeletionResult> deleted, int step, LinkedFigure figure) {}

  public DeletionViewModel(CompareState compare, MapState maps, Jobs jobs) {
    this.compare = compare;
    this.maps = maps;
    this.run = new TextRun<>(compare, jobs, this::order);
    mode.addListener((of, old, now) -> changed());
    by.addListener((of, old, now) -> run.changed());
    ascending.addListener((of, old, now) -> run.changed());
    order.addListener((of, old, now) -> typed(now));
    maps.settings().addListener((of, old, now) -> run.changed());
    run.text().addListener((of, old, now) -> draw());
    run.side().addListener((of, old, now) -> sideChanged(now));
    run.state().addListener((of, old, now) -> finished(old, now));
    step.addListener((of, old, now) -> draw());
    draw();
  }

  /** What a session keeps. */
  public SessionPart<SavedChoices> choices() {
    return new Choices("deletion")
        .one("side", run.side())
        .one("mode", mode)
        .with("by", by, WeighedBy::id, WeighedBy::byId)
        .flag("ascending", ascending)
        .made("order", order, typed -> typed, order::set)
        .part();
  }

  /** What runs here now and then. */
  public List<Ongoing> work() {
    return List.of(Ongoing.of("Taking sentences away…", run()));
  }

  /** The deletion from the chosen side's text. */
  TextRun<Order, DeletionResult> run() {
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

  /** The order by hand: sentences from 1, with commas or blanks between; each side has its own. */
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

  /** All sentences of the context, as the order by hand has them. */
  ObservableList<HandRow> hand() {
    return hand;
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
    if (mode.get() == Mode.INDEPENDENT && run.isForTheAsking()) {
      start();
    }
  }

  /** Takes the sentences away, one after the other. */
  void start() {
    boolean nothing = mode.get() == Mode.MANUAL && order.get().isBlank();
    lookAtLast = false;
    begin(
        asked -> {
          if (nothing) {
            throw new TextFault(
                "There is no order",
                "",
                "Click the first sentence that goes, or type the numbers of sentences in the order"
                    + " in which they go, such as 3, 1, 2.");
          }
          return asked.choices().plan();
        });
  }

  private void begin(Function<Asked<Order>, DeletionPlan> plan) {
    run.start(
        (asked, progress, cancellation) ->
            new Deletion(asked.text().rules())
                .run(
                    asked.text().reader(),
                    asked.text().example(),
                    asked.text().context(),
                    asked.text().selection(),
                    plan.apply(asked),
                    progress,
                    cancellation));
  }

  /**
   * By hand: this sentence goes next, and what is left is read at once. One that is gone or off
   * stays as it is, and so does the last that is left.
   */
  void takeAway(int sentence) {
    Optional<HandRow> row = hand.stream().filter(one -> one.sentence() == sentence).findFirst();
    long left = hand.stream().filter(HandRow::isLeft).count();
    if (row.filter(HandRow::isLeft).isPresent() && left > 1) {
      List<Integer> next = new ArrayList<>(new ByHand(order.get()).sentencesIfAny());
      next.add(sentence);
      byHand(next);
    }
  }

  /** By hand: the sentence that went last comes back. */
  void giveBack() {
    List<Integer> now = new ByHand(order.get()).sentencesIfAny();
    if (!now.isEmpty()) {
      byHand(now.subList(0, now.size() - 1));
    }
  }

  private void byHand(List<Integer> sentences) {
    mode.set(Mode.MANUAL);
    order.set(ByHand.of(sentences).typed());
    lookAtLast = true;
    begin(asked -> asked.choices().plan());
  }

  /** The side that a step goes into: the one that is not studied. */
  SideName other() {
    return run.side().get().other();
  }

  /** The other side reads what is left at the step; not while the steps are of other inputs. */
  void putIntoOther() {
    if (run.state().get().isCurrent() && step.get() < steps.size()) {
      Selection kept = steps.get(step.get()).step().result().selection();
      SideName side = other();
      compare.change(now -> Edits.keep(now, side, kept::keeps));
    }
  }

  /** Nothing is worked out any more. */
  public void close() {
    run.clear();
  }

  private Order order(AskedText text) {
    if (mode.get() == Mode.MANUAL) {
      return new ByHand(orders.getOrDefault(text.side(), ""));
    }
    ExplainSettings settings = ExplainSettings.STANDARD.with(text.selection().removal());
    SentenceWeights weights = by.get().weights(maps.settings().get().choice(), settings);
    boolean least = ascending.get();
    return new ByWeights(
        mode.get() == Mode.INDEPENDENT
            ? new DeletionPlan.Independent(weights, least)
            : new DeletionPlan.Cascading(weights, least));
  }

  private void typed(String now) {
    orders.put(run.side().get(), now);
    changed();
  }

  private void sideChanged(SideName now) {
    order.set(orders.getOrDefault(now, ""));
    shown();
    draw();
  }

  private void changed() {
    run.changed();
    draw();
  }

  private void finished(
      RunState<Made<Order, DeletionResult>> old, RunState<Made<Order, DeletionResult>> now) {
    Made<Order, DeletionResult> result = now.result();
    if (result != old.result()) {
      List<StepRow> rows = new ArrayList<>();
      if (result != null) {
        for (int i = 0; i < result.result().steps().size(); i++) {
          rows.add(new StepRow(i, result.result().steps().get(i)));
        }
      }
      steps.setAll(rows);
      step.set(lookAtLast ? Math.max(0, rows.size() - 1) : 0);
    }
    draw();
  }

  private void draw() {
    RunState<Made<Order, DeletionResult>> state = run.state().get();
    Made<Order, DeletionResult> deleted = state.result();
    String problem = run.problem();
    drawHand(state);
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
        problem.isEmpty() && deleted.text().selection().kept().size() == 1
            ? "There is one sentence only, so none can be taken away. Switch more of "
                + deleted.text().side()
                + " on, or divide it at clauses."
            : problem;
    picture.set(new FigureState(now.figure(), !state.isCurrent(), message));
  }

  private void drawHand(RunState<Made<Order, DeletionResult>> state) {
    Step looked =
        state.isCurrent() && step.get() < steps.size() ? steps.get(step.get()).step() : null;
    List<Integer> gone = new ByHand(order.get()).sentencesIfAny();
    List<HandRow> rows =
        run.text().get().map(text -> HandRow.of(text, gone, looked)).orElse(List.of());
    if (rows.size() != hand.size()) {
      hand.setAll(rows);
      return;
    }
    // Rows that stay keep the keyboard's place among them.
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).equals(hand.get(i))) {
        hand.set(i, rows.get(i));
      }
    }
  }

  private String waiting(RunState<?> state) {
    if (state.running()) {
      return "Taking sentences away…";
    }
    if (run.text().get().isEmpty()) {
      return "Deletion needs a question, a context and a reader. Choose an example on the left.";
    }
    if (!state.problem().isEmpty()) {
      return state.problem();
    }
    return mode.get() == Mode.MANUAL
        ? "Click a sentence of " + run.side().get() + " to take it away, then the next."
        : "Press Run to take the sentences of " + run.side().get() + " away, one after the other.";
  }
}
