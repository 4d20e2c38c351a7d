package org.spanscope.ui.failures;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.failures.AnswerCurves;
import org.spanscope.experiment.failures.FailureCase;
import org.spanscope.experiment.failures.Sampling;
import org.spanscope.metric.Pca;
import org.spanscope.plot.ScatterPlot;
import org.spanscope.task.Cancellation;
import org.spanscope.ui.shared.Choices;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.Faults;
import org.spanscope.ui.shared.FigureState;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.Latest;
import org.spanscope.ui.shared.LinkedFigure;
import org.spanscope.ui.shared.LinkedFigure.Cells;

/** Questions of a run in a plane: those whose answers look alike lie near each other. */
final class ScatterViewModel {
  /** More points would hide each other. */
  static final int MOST = 2000;

  private final CasesViewModel cases;
  private final ReadOnlyObjectProperty<Optional<LoadedRun>> loaded;
  private final Latest work;
  private final ObjectProperty<AnswerCurves> curves =
      new SimpleObjectProperty<>(this, "curves", AnswerCurves.SENTENCES);
  private final BooleanProperty balanced = new SimpleBooleanProperty(this, "balanced");
  private final LongProperty seed = new SimpleLongProperty(this, "seed", 1);
  private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
  private final ReadOnlyObjectWrapper<FigureState> picture =
      new ReadOnlyObjectWrapper<>(this, "picture", FigureState.words(""));
  private List<QuestionRow> points = List.of();
  private Optional<LinkedFigure> plain = Optional.empty();

  private record Drawn(List<QuestionRow> points, LinkedFigure figure) {}

  ScatterViewModel(
      CasesViewModel cases, ReadOnlyObjectProperty<Optional<LoadedRun>> loaded, Jobs jobs) {
    this.cases = cases;
    this.loaded = loaded;
    this.work = new Latest(jobs);
    loaded.addListener((of, old, now) -> draw());
    curves.addListener((of, old, now) -> draw());
    balanced.addListener((of, old, now) -> draw());
    seed.addListener((of, old, now) -> draw());
    shown.addListener((of, old, now) -> draw());
    cases
        .filter()
        .addListener(
            (of, old, now) -> {
              if (!old.ordinals().equals(now.ordinals())) {
                mark();
              }
            });
    draw();
  }

  /** By what questions are laid out. */
  ObjectProperty<AnswerCurves> curves() {
    return curves;
  }

  /** Whether classes are equally many. */
  BooleanProperty balanced() {
    return balanced;
  }

  /** What questions are drawn by. */
  LongProperty seed() {
    return seed;
  }

  /** Whether somebody looks at it; nothing is worked out for nobody. */
  BooleanProperty shown() {
    return shown;
  }

  /** With how questions are laid out and drawn. */
  Choices addTo(Choices choices) {
    return choices
        .one("curves", curves)
        .flag("balanced", balanced)
        .with("seed", seed, String::valueOf, Long::valueOf);
  }

  ReadOnlyObjectProperty<FigureState> picture() {
    return picture.getReadOnlyProperty();
  }

  /** Whether the run has what the curves need. */
  boolean has(AnswerCurves which) {
    return which == AnswerCurves.SPANS
        || loaded
            .get()
            .flatMap(LoadedRun::details)
            .filter(now -> !now.sentences().isEmpty())
            .isPresent();
  }

  /** The question that a point stands for. */
  Optional<FailureCase> at(int point) {
    return point < points.size()
        ? cases.shown().get().all().stream()
            .filter(one -> one.row().ordinal() == points.get(point).ordinal())
            .findFirst()
        : Optional.empty();
  }

  /** Looks at these points only, in the table. */
  void choose(List<Integer> chosen) {
    Set<Integer> ordinals = new HashSet<>();
    chosen.stream()
        .filter(point -> point < points.size())
        .forEach(point -> ordinals.add(points.get(point).ordinal()));
    cases.change(filter -> filter.ordinals(ordinals));
  }

  void close() {
    work.cancel();
  }

  private void draw() {
    Optional<LoadedRun> now = loaded.get();
    if (!shown.get()) {
      return;
    }
    if (now.isEmpty() || now.get().details().isEmpty()) {
      work.cancel();
      points = List.of();
      picture.set(
          FigureState.words(now.isEmpty() ? FailuresView.NOTHING_OPEN : "Reading the run…"));
      return;
    }
    LoadedRun run = now.get();
    AnswerCurves by = curves.get();
    if (!has(by)) {
      work.cancel();
      points = List.of();
      picture.set(
          FigureState.words(
              "This run has no sentences, and so no "
                  + by.label()
                  + " of them. Evaluate with --per-sentence, or choose "
                  + AnswerCurves.SPANS.label()
                  + "."));
      return;
    }
    boolean even = balanced.get();
    long by1 = seed.get();
    FigureState last = picture.get();
    picture.set(new FigureState(last.figure(), true, ""));
    work.submit(
        Duration.ZERO,
        cancellation -> drawn(run, by, even, by1, cancellation),
        drawn -> {
          points = drawn.points();
          plain = Optional.of(drawn.figure());
          picture.set(FigureState.of(marked(drawn.figure()), false));
        },
        failure -> picture.set(FigureState.words(Faults.sentence(failure))));
  }

  private void mark() {
    FigureState now = picture.get();
    if (now.figure() != null) {
      plain.ifPresent(figure -> picture.set(FigureState.of(marked(figure), now.stale())));
    }
  }

  /** Chosen questions stand out. */
  private LinkedFigure marked(LinkedFigure figure) {
    Set<Integer> ordinals = cases.filter().get().ordinals();
    Set<Integer> chosen =
        IntStream.range(0, points.size())
            .filter(point -> ordinals.contains(points.get(point).ordinal()))
            .boxed()
            .collect(Collectors.toSet());
    return new LinkedFigure(ScatterPlot.chosen(figure.figure(), chosen), figure.panels());
  }

  private static Drawn drawn(
      LoadedRun run, AnswerCurves by, boolean balanced, long seed, Cancellation cancellation) {
    Map<Integer, double[]> known = new HashMap<>();
    List<QuestionRow> rows =
        run.rows().stream()
            .filter(
                row -> {
                  double[] numbers = by.of(row, run.sentences(row));
                  known.put(row.ordinal(), numbers);
                  return !Double.isNaN(numbers[0]);
                })
            .toList();
    cancellation.check();
    List<QuestionRow> sample = Sampling.of(rows, balanced, MOST, seed);
    Pca components =
        Pca.of(
            sample.stream()
                .map(row -> known.getOrDefault(row.ordinal(), new double[0]))
                .toArray(double[][]::new));
    cancellation.check();
    String how =
        (balanced ? "classes equally many, " : "as they come, ")
            + FunnelView.grouped(sample.size())
            + " of "
            + FunnelView.grouped(run.rows().size())
            + " questions, seed "
            + seed;
    return new Drawn(
        sample,
        new LinkedFigure(
            ScatterPlot.of(
                sample, components, by, run.run().plan(), List.of(how), Map.of("sampling", how)),
            List.of(Cells.apart((row, point) -> words(sample.get(point))))));
  }

  private static String words(QuestionRow row) {
    return row.question()
        + "\n"
        + row.failure().label()
        + ": "
        + (row.answer().isEmpty() ? "no answer" : row.answer())
        + ", F1 "
        + Decimals.share(row.f1());
  }
}
