package org.spanscope.ui.sentences;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.spanscope.attribution.ExplainSettings;
import org.spanscope.experiment.SentenceTest;
import org.spanscope.experiment.SentenceTestResult;
import org.spanscope.experiment.SentenceWeights;
import org.spanscope.experiment.WeighedBy;
import org.spanscope.session.Edits;
import org.spanscope.session.SavedChoices;
import org.spanscope.session.SideName;
import org.spanscope.text.Selection;
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
import org.spanscope.ui.shared.TextRun.Made;

/** Every sentence of a side alone against its whole text. */
public final class SentencesViewModel {
  private final CompareState compare;
  private final MapState maps;
  private final TextRun<SentenceWeights, SentenceTestResult> run;
  private final ObjectProperty<WeighedBy> by =
      new SimpleObjectProperty<>(this, "by", WeighedBy.start());
  private final ObjectProperty<Chart> chart =
      new SimpleObjectProperty<>(this, "chart", Chart.ALONE);
  private final ReadOnlyObjectWrapper<FigureState> picture =
      new ReadOnlyObjectWrapper<>(this, "picture", FigureState.words(""));
  private final ObservableList<TestRow> rows = FXCollections.observableArrayList();
  private @Nullable Drawn drawn;

  /** The picture on screen and what it is of. */
  private record Drawn(
      Made<SentenceWeights, SentenceTestResult> tested,
      Chart chart,
      List<TestRow> rows,
      LinkedFigure figure) {}

  public SentencesViewModel(CompareState compare, MapState maps, Jobs jobs) {
    this.compare = compare;
    this.maps = maps;
    this.run = new TextRun<>(compare, jobs, this::weights);
    by.addListener((of, old, now) -> run.changed());
    maps.settings().addListener((of, old, now) -> run.changed());
    compare.inputs().addListener((of, old, now) -> draw());
    chart.addListener((of, old, now) -> draw());
    run.text().addListener((of, old, now) -> draw());
    run.state().addListener((of, old, now) -> draw());
    run.side().addListener((of, old, now) -> shown());
    draw();
  }

  /** What a session keeps. */
  public SessionPart<SavedChoices> choices() {
    return new Choices("sentences")
        .one("side", run.side())
        .with("by", by, WeighedBy::id, WeighedBy::byId)
        .one("chart", chart)
        .part();
  }

  /** What runs here now and then. */
  public List<Ongoing> work() {
    return List.of(Ongoing.of("Reading every sentence alone…", run()));
  }

  /** The test of the chosen side. */
  TextRun<SentenceWeights, SentenceTestResult> run() {
    return run;
  }

  /** What a sentence's weight is measured by. */
  ObjectProperty<WeighedBy> by() {
    return by;
  }

  ObjectProperty<Chart> chart() {
    return chart;
  }

  ReadOnlyObjectProperty<FigureState> picture() {
    return picture.getReadOnlyProperty();
  }

  /** The whole text, then each sentence. */
  ObservableList<TestRow> rows() {
    return rows;
  }

  /** Reads a short text at once where nothing was read before. */
  void shown() {
    if (run.isForTheAsking()) {
      start();
    }
  }

  /** Reads every sentence alone. */
  void start() {
    run.start(
        (asked, progress, cancellation) ->
            new SentenceTest(asked.text().rules())
                .run(
                    asked.text().reader(),
                    asked.text().example(),
                    asked.text().context(),
                    asked.text().selection(),
                    asked.choices(),
                    progress,
                    cancellation));
  }

  private SentenceWeights weights(AskedText text) {
    ExplainSettings settings = ExplainSettings.STANDARD.with(text.selection().removal());
    return by.get().weights(maps.settings().get().choice(), settings);
  }

  /** The side that a row becomes: the one that is not studied. */
  SideName other() {
    return run.side().get().other();
  }

  /**
   * The other side reads what the row reads; not while the rows are of other inputs than those on
   * screen.
   */
  void makeOther(TestRow row) {
    if (run.state().get().isCurrent()) {
      Selection kept = row.row().result().selection();
      SideName side = other();
      compare.change(now -> Edits.keep(now, side, kept::keeps));
    }
  }

  /**
   * The row that a bar stands for.
   *
   * @param category from 0, as in the picture
   */
  TestRow barRow(int category) {
    // Long and short bars are those of sentences; the whole text has none.
    return rows.get(chart.get() == Chart.ALONE ? category : category + 1);
  }

  /** Nothing is worked out any more. */
  public void close() {
    run.clear();
  }

  private void draw() {
    RunState<Made<SentenceWeights, SentenceTestResult>> state = run.state().get();
    Made<SentenceWeights, SentenceTestResult> tested = state.result();
    String problem = run.problem();
    if (tested == null) {
      rows.clear();
      picture.set(FigureState.words(problem.isEmpty() ? waiting(state) : problem));
      return;
    }
    List<TestRow> next =
        tested.result().rows().stream()
            .map(
                row ->
                    TestRow.of(
                        row, tested.text().context(), isOther(row.result().selection(), state)))
            .toList();
    if (!next.equals(rows)) {
      rows.setAll(next);
    }
    Drawn now = drawn;
    if (now == null
        || now.tested() != tested
        || now.chart() != chart.get()
        || !now.rows().equals(next)) {
      now = new Drawn(tested, chart.get(), next, SentencesFigure.draw(tested, chart.get(), next));
      drawn = now;
    }
    picture.set(new FigureState(now.figure(), !state.isCurrent(), problem));
  }

  private boolean isOther(Selection selection, RunState<?> state) {
    Predicate<Selection> same =
        one -> one.kept().equals(selection.kept()) && one.removal() == selection.removal();
    return !state.stale()
        && compare.inputs().get().map(inputs -> inputs.selection(other())).filter(same).isPresent();
  }

  private String waiting(RunState<?> state) {
    if (state.running()) {
      return "Reading every sentence alone…";
    }
    if (run.text().get().isEmpty()) {
      return "Each sentence alone needs a question, a context and a reader. Choose an example on"
          + " the left.";
    }
    return state.problem().isEmpty()
        ? "Press Run to read every sentence of " + run.side().get() + " alone with the question."
        : state.problem();
  }
}
