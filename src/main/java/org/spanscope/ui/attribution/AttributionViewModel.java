package org.spanscope.ui.attribution;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.spanscope.attention.Level;
import org.spanscope.attribution.ExplainSettings;
import org.spanscope.attribution.ExplainSettings.TargetKind;
import org.spanscope.attribution.Explainer;
import org.spanscope.attribution.Explainers;
import org.spanscope.attribution.SentenceMethod;
import org.spanscope.attribution.Trust;
import org.spanscope.attribution.WeightSource;
import org.spanscope.experiment.Explained;
import org.spanscope.experiment.Side;
import org.spanscope.plot.AttributionWords;
import org.spanscope.reader.Baseline;
import org.spanscope.reader.Reader;
import org.spanscope.session.Inputs;
import org.spanscope.session.SavedChoices;
import org.spanscope.session.SideName;
import org.spanscope.text.Removal;
import org.spanscope.ui.shared.Choices;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.FigureState;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.LongRun;
import org.spanscope.ui.shared.Ongoing;
import org.spanscope.ui.shared.RunState;
import org.spanscope.ui.shared.SessionPart;
import org.spanscope.ui.shared.SideState;
import org.spanscope.ui.shared.SideTrust;

/** Attributions of A and B: how they are made, what came out, and what of it is drawn. */
public final class AttributionViewModel {
  private final CompareState compare;
  private final LongRun<Explanations> run;
  private final Map<SideName, SideTrust> trust = new EnumMap<>(SideName.class);
  private final ObjectProperty<Explainer> method =
      new SimpleObjectProperty<>(this, "method", Explainers.all().get(0));
  private final ObjectProperty<TargetKind> target =
      new SimpleObjectProperty<>(this, "target", ExplainSettings.STANDARD.target());
  private final ObjectProperty<Baseline> baseline =
      new SimpleObjectProperty<>(this, "baseline", ExplainSettings.STANDARD.baseline());
  private final ObjectProperty<Integer> steps =
      new SimpleObjectProperty<>(this, "steps", ExplainSettings.ADAPTIVE);
  private final ObjectProperty<Removal> removal =
      new SimpleObjectProperty<>(this, "removal", ExplainSettings.STANDARD.removal());
  private final BooleanProperty sufficient = new SimpleBooleanProperty(this, "sufficient", true);
  private final ObjectProperty<Picture> picture =
      new SimpleObjectProperty<>(this, "picture", Picture.TEXT);
  private final ObjectProperty<Level> level = new SimpleObjectProperty<>(this, "level", Level.WORD);
  // Methods over sentences give each token an even share of its sentence: a finer level shows
  // nothing more. Each kind keeps the level that was last chosen for it.
  private Level sentenceLevel = Level.SENTENCE;
  private Level tokenLevel = Level.WORD;
  private final Map<SideName, ReadOnlyObjectWrapper<FigureState>> figures =
      new EnumMap<>(SideName.class);
  private final Map<SideName, ReadOnlyObjectWrapper<SideWords>> words =
      new EnumMap<>(SideName.class);

  /**
   * What is said of a side above its picture.
   *
   * @param sums the sentences that are enough, and what the values sum to
   * @param gap the completeness gap, with a sign where it is large
   * @param large whether it is
   */
  record SideWords(String sums, String gap, boolean large) {
    static final SideWords NONE = new SideWords("", "", false);
  }

  public AttributionViewModel(CompareState compare, Jobs jobs) {
    this.compare = compare;
    run = new LongRun<>(jobs);
    for (SideName side : SideName.values()) {
      trust.put(side, new SideTrust(side, compare, jobs, this::judged));
      figures.put(side, new ReadOnlyObjectWrapper<>(this, "figure" + side, FigureState.words("")));
      words.put(side, new ReadOnlyObjectWrapper<>(this, "words" + side, SideWords.NONE));
      compare.side(side).addListener((of, old, now) -> sideChanged(side, now));
    }
    run.state().addListener((of, old, now) -> draw());
    picture.addListener(of -> draw());
    level.addListener(of -> draw());
    method.addListener((of, old, now) -> methodChanged(old, now));
    target.addListener(of -> settingsChanged());
    baseline.addListener(of -> settingsChanged());
    steps.addListener(of -> settingsChanged());
    removal.addListener(of -> settingsChanged());
    draw();
  }

  ObjectProperty<Explainer> method() {
    return method;
  }

  ObjectProperty<TargetKind> target() {
    return target;
  }

  ObjectProperty<Baseline> baseline() {
    return baseline;
  }

  /** Gauss-Legendre steps, or {@link ExplainSettings#ADAPTIVE}. */
  ObjectProperty<Integer> steps() {
    return steps;
  }

  ObjectProperty<Removal> removal() {
    return removal;
  }

  /** Whether the fewest sentences that give the same answer are searched for too. */
  BooleanProperty sufficient() {
    return sufficient;
  }

  ObjectProperty<Picture> picture() {
    return picture;
  }

  ObjectProperty<Level> level() {
    return level;
  }

  /** What a session keeps: the method before the level, since each kind of method has its own. */
  public SessionPart<SavedChoices> choices() {
    return new Choices("attribution")
        .with("method", method, Explainer::id, Explainers::byId)
        .one("target", target)
        .one("baseline", baseline)
        .with("steps", steps, String::valueOf, this::steps)
        .one("removal", removal)
        .flag("sufficient", sufficient)
        .one("picture", picture)
        .one("level", level)
        .part();
  }

  private Integer steps(String word) {
    return settings().withSteps(Integer.parseInt(word)).steps();
  }

  /** What runs here now and then. */
  public List<Ongoing> work() {
    return List.of(
        Ongoing.of("Explaining…", run()),
        Ongoing.of("Judging the attribution of A…", trust(SideName.A).run()),
        Ongoing.of("Judging the attribution of B…", trust(SideName.B).run()));
  }

  LongRun<?> run() {
    return run;
  }

  ReadOnlyObjectProperty<FigureState> figure(SideName side) {
    return wrapper(figures, side).getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<SideWords> words(SideName side) {
    return wrapper(words, side).getReadOnlyProperty();
  }

  /** One step from sentence over word to token (+1), or back (-1); stays at the ends. */
  void stepLevel(int step) {
    int next = level.get().ordinal() + step;
    if (next >= 0 && next < Level.values().length) {
      level.set(Level.values()[next]);
    }
  }

  /** Explains the sides that are read, in the way that is chosen. */
  void explain() {
    Optional<Reader> reader = compare.reader().get();
    Optional<Inputs> inputs = compare.inputs().get();
    Map<SideName, Side> sides = new EnumMap<>(SideName.class);
    for (SideName name : SideName.values()) {
      SideState now = compare.side(name).get();
      if (now.isCurrent() && now.side() != null) {
        sides.put(name, now.side());
      }
    }
    if (reader.isEmpty() || inputs.isEmpty() || sides.isEmpty()) {
      return;
    }
    Explainer chosen = method.get();
    ExplainSettings settings = settings();
    boolean enough = sufficient.get();
    run.start(
        (progress, cancellation) ->
            Explanations.of(
                reader.get(),
                inputs.get().example(),
                sides,
                chosen,
                settings,
                enough,
                progress,
                cancellation));
  }

  private ExplainSettings settings() {
    return new ExplainSettings(
        target.get(), baseline.get(), steps.get(), removal.get(), ExplainSettings.STANDARD.seed());
  }

  /** How far the method is to be trusted on a side. */
  SideTrust trust(SideName side) {
    return Objects.requireNonNull(trust.get(side));
  }

  /** What is judged; paths are followed for many copies of the reader, so in fixed steps. */
  private WeightSource judged() {
    ExplainSettings now = settings();
    boolean adaptive = now.steps() == ExplainSettings.ADAPTIVE;
    return new WeightSource.Method(method.get(), adaptive ? now.withSteps(Trust.STEPS) : now);
  }

  private void methodChanged(Explainer old, Explainer now) {
    if (old instanceof SentenceMethod) {
      sentenceLevel = level.get();
    } else {
      tokenLevel = level.get();
    }
    level.set(now instanceof SentenceMethod ? sentenceLevel : tokenLevel);
    settingsChanged();
  }

  private void settingsChanged() {
    run.inputsChanged();
    trust.values().forEach(SideTrust::sourceChanged);
  }

  /** Nothing is worked out any more. */
  public void close() {
    trust.values().forEach(one -> one.run().clear());
    run.clear();
  }

  private void sideChanged(SideName name, SideState now) {
    Explanations last = run.state().get().result();
    boolean same =
        last != null
            && now.isCurrent()
            && now.side() != null
            && last.side(name)
                .filter(one -> isSame(one.side(), Objects.requireNonNull(now.side())))
                .isPresent();
    if (!same) {
      run.inputsChanged();
    }
    draw();
  }

  /** A window that was read again for its attention changes nothing here. */
  private static boolean isSame(Side one, Side other) {
    return one.reading().input().equals(other.reading().input())
        && one.reading().reader().equals(other.reading().reader())
        && one.reading().device().equals(other.reading().device());
  }

  private void draw() {
    RunState<Explanations> state = run.state().get();
    Explanations result = state.result();
    for (SideName name : SideName.values()) {
      Optional<Explained> one = result == null ? Optional.empty() : result.side(name);
      wrapper(words, name).set(one.map(AttributionViewModel::say).orElse(SideWords.NONE));
      wrapper(figures, name)
          .set(
              result == null || one.isEmpty()
                  ? FigureState.words(waiting(name, state))
                  : draw(name, result, !state.isCurrent()));
    }
  }

  private FigureState draw(SideName name, Explanations result, boolean stale) {
    return new AttributionFigures(result)
        .draw(name, picture.get(), level.get())
        .map(figure -> FigureState.of(figure, stale))
        .orElseGet(() -> FigureState.words(missing()));
  }

  private String missing() {
    return switch (picture.get()) {
      case PATH -> "There is a path only of integrated gradients. Choose that method and explain.";
      case INTERACTIONS ->
          "There are interactions only of exact Shapley values of 2 to 12 sentences. Choose that"
              + " method and explain.";
      case TEXT, BARS -> "";
    };
  }

  private static SideWords say(Explained one) {
    String sums = AttributionWords.sums(one);
    return new SideWords(
        one.sufficient().map(set -> AttributionWords.sufficient(set) + " · " + sums).orElse(sums),
        AttributionWords.gap(one.attribution()),
        one.attribution().gapIsLarge());
  }

  private String waiting(SideName name, RunState<Explanations> state) {
    if (state.running()) {
      return "Explaining…";
    }
    String problem = state.result() == null ? "" : state.result().problem(name);
    if (!problem.isEmpty()) {
      return problem;
    }
    SideState side = compare.side(name).get();
    if (side.problem() != null) {
      return "Side " + name + " has no reading: " + side.problem();
    }
    if (side.running()) {
      return "Reading…";
    }
    return side.side() == null
        ? "There is no reading of " + name + " yet. Choose an example on the left."
        : "Press Explain to see what the tokens and sentences of "
            + name
            + " have to do with its answer.";
  }

  private static <T> ReadOnlyObjectWrapper<T> wrapper(
      Map<SideName, ReadOnlyObjectWrapper<T>> all, SideName side) {
    return Objects.requireNonNull(all.get(side));
  }
}
