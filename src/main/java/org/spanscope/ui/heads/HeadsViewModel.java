package org.spanscope.ui.heads;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.spanscope.attention.HeadStatistic;
import org.spanscope.attention.Lenses;
import org.spanscope.attention.MapView;
import org.spanscope.figure.Numbers;
import org.spanscope.plot.HeadOrder;
import org.spanscope.session.SavedChoices;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.Choices;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.Faults;
import org.spanscope.ui.shared.FigureState;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.Latest;
import org.spanscope.ui.shared.LinkedFigure;
import org.spanscope.ui.shared.MapResult;
import org.spanscope.ui.shared.MapResult.SideMap;
import org.spanscope.ui.shared.MapState;
import org.spanscope.ui.shared.NoReading;
import org.spanscope.ui.shared.SessionPart;
import org.spanscope.ui.shared.SideState;

/** All heads of A and B as small maps, and the map that was chosen as lines. */
public final class HeadsViewModel {
  private static final String BOTH = "both";

  private final CompareState compare;
  private final MapState maps;
  private final Latest working;
  private final HeadsJob job = new HeadsJob();
  private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
  private final ReadOnlyObjectWrapper<HeadsChoice> choice =
      new ReadOnlyObjectWrapper<>(this, "choice", HeadsChoice.START);
  private final ReadOnlyStringWrapper threshold = new ReadOnlyStringWrapper(this, "threshold", "");
  private final Map<SideName, ReadOnlyObjectWrapper<FigureState>> grids =
      new EnumMap<>(SideName.class);
  private final Map<SideName, ReadOnlyObjectWrapper<FigureState>> lines =
      new EnumMap<>(SideName.class);
  private final Map<SideName, HeadsJob.Drawn> drawn = new EnumMap<>(SideName.class);
  private final Map<SideName, Lined> lined = new EnumMap<>(SideName.class);

  /** The lines drawn last and what they were drawn from. */
  private record Lined(MapView view, double full, double least, LinkedFigure figure) {}

  public HeadsViewModel(CompareState compare, MapState maps, Jobs jobs) {
    this.compare = compare;
    this.maps = maps;
    this.working = new Latest(jobs);
    for (SideName name : SideName.values()) {
      grids.put(name, new ReadOnlyObjectWrapper<>(this, "grid" + name, FigureState.words("")));
      lines.put(name, new ReadOnlyObjectWrapper<>(this, "lines" + name, FigureState.words("")));
      compare.side(name).addListener(of -> show());
    }
    maps.result().addListener(of -> refresh());
    choice.addListener(of -> refresh());
    shown.addListener(of -> refresh());
  }

  /** Whether anybody looks; nothing is worked out while nobody does. */
  public BooleanProperty shown() {
    return shown;
  }

  ReadOnlyObjectProperty<HeadsChoice> choice() {
    return choice.getReadOnlyProperty();
  }

  void choose(HeadsChoice next) {
    choice.set(next);
  }

  /** What a session keeps. */
  public SessionPart<SavedChoices> choices() {
    return new Choices("heads")
        .made("sides", choice, now -> now.only().map(Choices::word).orElse(BOTH), this::showSides)
        .made(
            "statistic",
            choice,
            now -> Choices.word(now.statistic()),
            word -> choose(choice.get().with(Choices.one(HeadStatistic.class, word))))
        .made(
            "order",
            choice,
            now -> Choices.word(now.order()),
            word -> choose(choice.get().with(Choices.one(HeadOrder.class, word))))
        .made(
            "own-scale",
            choice,
            now -> String.valueOf(now.ownScale()),
            word -> choose(choice.get().withOwnScale(Choices.flag(word))))
        .made(
            "threshold",
            choice,
            now -> String.valueOf(now.threshold()),
            word -> choose(choice.get().withThreshold(Double.parseDouble(word))))
        .part();
  }

  private void showSides(String word) {
    choose(
        choice
            .get()
            .with(
                word.equals(BOTH)
                    ? Optional.empty()
                    : Optional.of(Choices.one(SideName.class, word))));
  }

  /** The least weight that has a line, in words. */
  ReadOnlyStringProperty threshold() {
    return threshold.getReadOnlyProperty();
  }

  /** The small maps of a side. */
  ReadOnlyObjectProperty<FigureState> grid(SideName name) {
    return Objects.requireNonNull(grids.get(name)).getReadOnlyProperty();
  }

  /** The lines of a side. */
  ReadOnlyObjectProperty<FigureState> lines(SideName name) {
    return Objects.requireNonNull(lines.get(name)).getReadOnlyProperty();
  }

  /** Looks at the head at a place of a side's grid, everywhere. */
  void choose(SideName name, int row, int column) {
    HeadsJob.Drawn side = drawn.get(name);
    if (side == null) {
      return;
    }
    int heads = side.heads();
    int at = row * heads + column;
    if (at < side.order().length) {
      if (!maps.lens().hasHeads()) {
        maps.choose(Lenses.byId("raw"));
      }
      maps.choose(side.order()[at] / heads, side.order()[at] % heads);
    }
  }

  void stepLevel(int step) {
    maps.stepLevel(step);
  }

  /** Nothing is worked out any more. */
  public void close() {
    working.cancel();
  }

  private void refresh() {
    if (!shown.get()) {
      working.cancel();
      return;
    }
    MapResult result = maps.result().get();
    HeadsChoice now = choice.get();
    working.submit(
        Duration.ZERO,
        cancellation -> job.work(result, now, cancellation),
        fresh -> {
          drawn.clear();
          drawn.putAll(fresh);
          show();
        },
        failure -> {
          drawn.clear();
          show();
          for (SideName name : SideName.values()) {
            grid(name, FigureState.words(Faults.sentence(failure)));
          }
        });
    show();
  }

  private void show() {
    if (!shown.get()) {
      return;
    }
    MapResult result = maps.result().get();
    double full = result.sharedScale().max();
    double least = full * choice.get().threshold();
    threshold.set("lines from " + Numbers.format(least));
    for (SideName name : SideName.values()) {
      Optional<SideMap> side = result.side(name);
      HeadsJob.Drawn grid = drawn.get(name);
      if (side.isEmpty()) {
        drawn.remove(name);
        grid(name, FigureState.words(NoReading.why(compare, name)));
        lines(name, FigureState.words(""));
        continue;
      }
      String problem = side.get().problem();
      grid(
          name,
          grid == null
              ? FigureState.words(problem.isEmpty() ? "Reading…" : problem)
              : new FigureState(grid.figure(), isOld(name, grid.of()), problem(name)));
      MapView view = side.get().view();
      lines(
          name,
          view == null
              ? FigureState.words(problem)
              : FigureState.of(
                  lined(name, side.get(), view, full, least), isOld(name, side.get())));
    }
  }

  private LinkedFigure lined(SideName name, SideMap side, MapView view, double full, double least) {
    Lined last = lined.get(name);
    if (last != null && last.view() == view && last.full() == full && last.least() == least) {
      return last.figure();
    }
    LinkedFigure figure = HeadLines.draw(name, side, view, full, least);
    lined.put(name, new Lined(view, full, least, figure));
    return figure;
  }

  /** Why a side could not be read anew; what was there stays, dimmed. */
  private String problem(SideName name) {
    String problem = compare.side(name).get().problem();
    return problem == null ? "" : problem;
  }

  private boolean isOld(SideName name, SideMap of) {
    SideState now = compare.side(name).get();
    return !now.isCurrent() || now.side() != of.side();
  }

  private void grid(SideName name, FigureState state) {
    Objects.requireNonNull(grids.get(name)).set(state);
  }

  private void lines(SideName name, FigureState state) {
    Objects.requireNonNull(lines.get(name)).set(state);
  }
}
