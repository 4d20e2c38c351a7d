package org.spanscope.ui.sentences;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.spanscope.attribution.ExplainSettings;
import org.spanscope.experiment.SentenceTest;
import org.spanscope.experiment.SentenceWeights;
import org.spanscope.experiment.WeighedBy;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.session.Edits;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.text.Selection;
import org.spanscope.ui.shared.AskedText;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.FigureState;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.LinkedFigure;
import org.spanscope.ui.shared.LongRun;
import org.spanscope.ui.shared.MapState;
import org.spanscope.ui.shared.RunState;

/** Every sentence of A alone against A's whole text. */
public final class SentencesViewModel {
  private final CompareState compare;
  private final MapState maps;
  private final LongRun<Tested> run;
  private final SentenceTest test = new SentenceTest(DecodeSettings.STANDARD);
  private final ObjectProperty<WeighedBy> by =
      new SimpleObjectProperty<>(this, "by", WeighedBy.start());
  private final ObjectProperty<Chart> chart =
      new SimpleObjectProperty<>(this, "chart", Chart.ALONE);
  private final ReadOnlyObjectWrapper<FigureState> picture =
      new ReadOnlyObjectWrapper<>(this, "picture", FigureState.words(""));
  private final ObservableList<TestRow> rows = FXCollections.observableArrayList();
  private Optional<AskedText> asked;
  private @Nullable Drawn drawn;

  /** The picture on screen and what it is of. */
  private record Drawn(Tested tested, Chart chart, List<TestRow> rows, LinkedFigure figure) {}

  public SentencesViewModel(CompareState compare, MapState maps, Jobs jobs) {
    this.compare = compare;
    this.maps = maps;
    this.run = new LongRun<>(jobs);
    this.asked = AskedText.of(compare, SideName.A);
    compare.inputs().addListener((of, old, now) -> arrive());
    compare.reader().addListener((of, old, now) -> arrive());
    by.addListener((of, old, now) -> run.inputsChanged());
    maps.settings()
        .addListener(
            (of, old, now) -> {
              if (by.get().equals(WeighedBy.LENS) && !old.choice().equals(now.choice())) {
                run.inputsChanged();
              }
            });
    chart.addListener((of, old, now) -> draw());
    run.state().addListener((of, old, now) -> draw());
    draw();
  }

  LongRun<Tested> run() {
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
    RunState<Tested> now = run.state().get();
    if (now.result() == null
        && !now.running()
        && asked.filter(text -> text.problem(SideName.A).isEmpty() && text.isShort()).isPresent()) {
      start();
    }
  }

  /** Reads every sentence alone. */
  void start() {
    AskedText text = asked.orElse(null);
    if (text == null) {
      return;
    }
    ExplainSettings settings = ExplainSettings.STANDARD.with(text.selection().removal());
    SentenceWeights weights = by.get().weights(maps.settings().get().choice(), settings);
    run.start(
        (progress, cancellation) ->
            new Tested(
                test.run(
                    text.reader(),
                    text.example(),
                    text.context(),
                    text.selection(),
                    weights,
                    progress,
                    cancellation),
                text));
  }

  /** B reads what the row reads; not while the rows are of other inputs than those on screen. */
  void makeB(TestRow row) {
    if (run.state().get().isCurrent()) {
      Selection kept = row.row().result().selection();
      compare.change(now -> Edits.keep(now, SideName.B, kept::keeps));
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

  private void arrive() {
    Optional<AskedText> now = AskedText.of(compare, SideName.A);
    if (!now.equals(asked)) {
      asked = now;
      run.inputsChanged();
    }
    draw();
  }

  private void draw() {
    RunState<Tested> state = run.state().get();
    Tested tested = state.result();
    String problem = asked.map(text -> text.problem(SideName.A)).orElse("");
    if (tested == null) {
      rows.clear();
      picture.set(FigureState.words(problem.isEmpty() ? waiting(state) : problem));
      return;
    }
    List<TestRow> next =
        tested.result().rows().stream()
            .map(
                row ->
                    TestRow.of(row, tested.text().context(), isB(row.result().selection(), state)))
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

  private boolean isB(Selection selection, RunState<Tested> state) {
    return !state.stale()
        && compare.inputs().get().map(Inputs::b).filter(selection::equals).isPresent();
  }

  private String waiting(RunState<Tested> state) {
    if (state.running()) {
      return "Reading every sentence alone…";
    }
    if (asked.isEmpty()) {
      return "Each sentence alone needs a question, a context and a reader. Choose an example on"
          + " the left.";
    }
    return state.problem().isEmpty()
        ? "Press Run to read every sentence of A alone with the question."
        : state.problem();
  }
}
