package org.spanscope.ui.trust;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.spanscope.attribution.ExplainSettings;
import org.spanscope.attribution.Trust;
import org.spanscope.attribution.WeightSource;
import org.spanscope.experiment.Side;
import org.spanscope.experiment.WeighedBy;
import org.spanscope.reader.Reader;
import org.spanscope.session.SavedChoices;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.AskedText;
import org.spanscope.ui.shared.Choices;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.FigureState;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.LongRun;
import org.spanscope.ui.shared.MapState;
import org.spanscope.ui.shared.Ongoing;
import org.spanscope.ui.shared.RunState;
import org.spanscope.ui.shared.SessionPart;
import org.spanscope.ui.shared.SideState;

/** How far an attribution or a lens is to be trusted on A and on B. */
public final class TrustViewModel {
  private final CompareState compare;
  private final MapState maps;
  private final LongRun<Reports> run;
  private final ObjectProperty<WeighedBy> by =
      new SimpleObjectProperty<>(this, "by", WeighedBy.LENS);
  private final ObjectProperty<TrustPicture> picture =
      new SimpleObjectProperty<>(this, "picture", TrustPicture.FAITHFULNESS);
  private final Map<SideName, ReadOnlyObjectWrapper<FigureState>> figures =
      new EnumMap<>(SideName.class);
  private final Map<SideName, ReadOnlyObjectWrapper<RunState<Trust.Report>>> lines =
      new EnumMap<>(SideName.class);

  public TrustViewModel(CompareState compare, MapState maps, Jobs jobs) {
    this.compare = compare;
    this.maps = maps;
    run = new LongRun<>(jobs);
    for (SideName side : SideName.values()) {
      figures.put(side, new ReadOnlyObjectWrapper<>(this, "figure", FigureState.words("")));
      lines.put(side, new ReadOnlyObjectWrapper<>(this, "lines", none()));
      compare.side(side).addListener((of, old, now) -> sideChanged(side, now));
    }
    run.state().addListener((of, old, now) -> draw());
    picture.addListener(of -> draw());
    by.addListener(of -> run.inputsChanged());
    maps.settings()
        .addListener(
            (of, old, now) -> {
              if (by.get().equals(WeighedBy.LENS) && !old.choice().equals(now.choice())) {
                run.inputsChanged();
              }
            });
    draw();
  }

  /** What is judged. */
  ObjectProperty<WeighedBy> by() {
    return by;
  }

  ObjectProperty<TrustPicture> picture() {
    return picture;
  }

  /** What a session keeps. */
  public SessionPart<SavedChoices> choices() {
    return new Choices("trust")
        .with("by", by, WeighedBy::id, WeighedBy::byId)
        .one("picture", picture)
        .part();
  }

  /** What runs here now and then. */
  public List<Ongoing> work() {
    return List.of(Ongoing.of("Working out what is to be trusted…", run()));
  }

  LongRun<Reports> run() {
    return run;
  }

  ReadOnlyObjectProperty<FigureState> figure(SideName side) {
    return Objects.requireNonNull(figures.get(side)).getReadOnlyProperty();
  }

  /** The numbers of a side. */
  ReadOnlyObjectProperty<RunState<Trust.Report>> report(SideName side) {
    return Objects.requireNonNull(lines.get(side)).getReadOnlyProperty();
  }

  /** Judges the sides that are read. */
  void start() {
    Optional<Reader> reader = compare.reader().get();
    Map<SideName, Side> sides = new EnumMap<>(SideName.class);
    for (SideName name : SideName.values()) {
      SideState now = compare.side(name).get();
      if (now.isCurrent() && now.side() != null) {
        sides.put(name, now.side());
      }
    }
    if (reader.isEmpty() || sides.isEmpty()) {
      return;
    }
    compare
        .inputs()
        .get()
        .ifPresent(
            inputs -> {
              ExplainSettings settings =
                  ExplainSettings.STANDARD.with(inputs.a().removal()).withSteps(Trust.STEPS);
              WeightSource source = by.get().source(maps.settings().get().choice(), settings);
              run.start(
                  (progress, cancellation) ->
                      Reports.of(
                          reader.get(), inputs.example(), sides, source, progress, cancellation));
            });
  }

  /** Nothing is worked out any more. */
  public void close() {
    run.clear();
  }

  private void sideChanged(SideName name, SideState now) {
    Reports last = run.state().get().result();
    Side side = now.side();
    // A window that was read again for its attention changes nothing here.
    boolean same =
        last != null
            && now.isCurrent()
            && side != null
            && last.side(name)
                .filter(one -> one.reading().input().equals(side.reading().input()))
                .filter(one -> one.reading().reader().equals(side.reading().reader()))
                .isPresent();
    if (!same && (last != null || run.state().get().running())) {
      run.inputsChanged();
    }
    draw();
  }

  private void draw() {
    RunState<Reports> state = run.state().get();
    Reports result = state.result();
    for (SideName name : SideName.values()) {
      Optional<Trust.Report> report = result == null ? Optional.empty() : result.report(name);
      Objects.requireNonNull(lines.get(name))
          .set(
              report
                  .map(one -> new RunState<>(one, state.stale(), state.running(), -1, -1, ""))
                  .orElseGet(TrustViewModel::none));
      Objects.requireNonNull(figures.get(name)).set(figure(name, state));
    }
  }

  private FigureState figure(SideName name, RunState<Reports> state) {
    Reports result = state.result();
    if (result == null) {
      return FigureState.words(waiting(name, state));
    }
    return new TrustFigures(result)
        .draw(name, picture.get())
        .map(figure -> FigureState.of(figure, !state.isCurrent()))
        .orElseGet(() -> FigureState.words("Side " + name + " had no reading then. Press Run."));
  }

  private String waiting(SideName name, RunState<Reports> state) {
    String problem = AskedText.of(compare, name).map(AskedText::problem).orElse("");
    if (!problem.isEmpty()) {
      return problem;
    }
    if (state.running()) {
      return "Reading with changed sentences and changed weights…";
    }
    return compare.side(name).get().side() == null
        ? "There is no reading of " + name + " yet. Choose an example on the left."
        : "Press Run to see how far "
            + "“"
            + by.get().label()
            + "” is to be trusted on "
            + name
            + ".";
  }

  private static RunState<Trust.Report> none() {
    return new RunState<>(null, false, false, -1, -1, "");
  }
}
