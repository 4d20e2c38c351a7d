package org.spanscope.ui.interventions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.spanscope.experiment.AnswerByLayer;
import org.spanscope.experiment.HeadImportance;
import org.spanscope.experiment.HeadScores;
import org.spanscope.experiment.InterventionPlan;
import org.spanscope.experiment.InterventionPlan.Head;
import org.spanscope.experiment.InterventionRun;
import org.spanscope.experiment.Knockout;
import org.spanscope.experiment.KnockoutByLayer;
import org.spanscope.experiment.TokenBlock;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Interventions;
import org.spanscope.reader.ReaderInfo;
import org.spanscope.session.SavedChoices;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.FigureState;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.LongRun;
import org.spanscope.ui.shared.Ongoing;
import org.spanscope.ui.shared.RunState;
import org.spanscope.ui.shared.SessionPart;

/** What is changed inside the reader, and what comes of it. */
public final class InterventionsViewModel {
  /** Layers of a stretch where attention is knocked out layer by layer. */
  private static final int WIDTH = 3;

  private static final DecodeSettings SETTINGS = DecodeSettings.STANDARD;

  private final CompareState compare;
  private final Map<Show, LongRun<Outcome>> runs = new EnumMap<>(Show.class);
  private final ObjectProperty<Show> show = new SimpleObjectProperty<>(this, "show", Show.CHANGED);
  private final ObjectProperty<SideName> side =
      new SimpleObjectProperty<>(this, "side", SideName.A);
  private final ObjectProperty<HeadSet> chosen =
      new SimpleObjectProperty<>(this, "chosen", HeadSet.NONE);
  private final ObjectProperty<Treatment> treatment =
      new SimpleObjectProperty<>(this, "treatment", Treatment.OFF);
  private final DoubleProperty factor = new SimpleDoubleProperty(this, "factor", 0.5);
  private final BooleanProperty knocking = new SimpleBooleanProperty(this, "knocking");
  private final ObjectProperty<TokenBlock> from =
      new SimpleObjectProperty<>(this, "from", TokenBlock.of(TokenBlock.Kind.QUESTION));
  private final ObjectProperty<TokenBlock> to =
      new SimpleObjectProperty<>(this, "to", TokenBlock.of(TokenBlock.Kind.CONTEXT));
  private final IntegerProperty firstLayer = new SimpleIntegerProperty(this, "firstLayer");
  private final IntegerProperty lastLayer = new SimpleIntegerProperty(this, "lastLayer");
  private final BooleanProperty byGradient = new SimpleBooleanProperty(this, "byGradient");
  private final ReadOnlyObjectWrapper<FigureState> picture =
      new ReadOnlyObjectWrapper<>(this, "picture", FigureState.words(""));
  private final ReadOnlyObjectWrapper<ResultRows> table =
      new ReadOnlyObjectWrapper<>(this, "table", ResultRows.NONE);
  private Optional<Asked> asked = Optional.empty();

  public InterventionsViewModel(CompareState compare, Jobs jobs) {
    this.compare = compare;
    for (Show one : Show.values()) {
      LongRun<Outcome> run = new LongRun<>(jobs);
      runs.put(one, run);
      run.state().addListener((of, old, now) -> draw());
    }
    for (SideName name : SideName.values()) {
      compare.side(name).addListener((of, old, now) -> arrive());
    }
    compare.reader().addListener((of, old, now) -> arrive());
    compare.inputs().addListener((of, old, now) -> arrive());
    side.addListener((of, old, now) -> arrive());
    chosen.addListener((of, old, now) -> planChanged());
    treatment.addListener((of, old, now) -> planChanged());
    factor.addListener((of, old, now) -> planChanged());
    knocking.addListener((of, old, now) -> planChanged());
    from.addListener((of, old, now) -> blocksChanged());
    to.addListener((of, old, now) -> blocksChanged());
    firstLayer.addListener(
        (of, old, now) -> layersChanged(Math.max(lastLayer.get(), now.intValue())));
    lastLayer.addListener((of, old, now) -> layersChanged(now.intValue()));
    show.addListener((of, old, now) -> draw());
    byGradient.addListener((of, old, now) -> draw());
    arrive();
  }

  ObjectProperty<Show> show() {
    return show;
  }

  /** The side that is changed. */
  ObjectProperty<SideName> side() {
    return side;
  }

  ObjectProperty<HeadSet> chosen() {
    return chosen;
  }

  ObjectProperty<Treatment> treatment() {
    return treatment;
  }

  /** What scaled heads are multiplied by. */
  DoubleProperty factor() {
    return factor;
  }

  /** Whether the changed run lets no attention through between the two blocks. */
  BooleanProperty knocking() {
    return knocking;
  }

  ObjectProperty<TokenBlock> from() {
    return from;
  }

  ObjectProperty<TokenBlock> to() {
    return to;
  }

  /** The first layer, from 0, in which the changed run lets no attention through. */
  IntegerProperty firstLayer() {
    return firstLayer;
  }

  /** The last of these layers. */
  IntegerProperty lastLayer() {
    return lastLayer;
  }

  /** Whether importance is shown by gradient, not by ablation. */
  BooleanProperty byGradient() {
    return byGradient;
  }

  ReadOnlyObjectProperty<FigureState> picture() {
    return picture.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ResultRows> table() {
    return table.getReadOnlyProperty();
  }

  /** What a session keeps. */
  public SessionPart<SavedChoices> choices() {
    return KeptChoices.of(this);
  }

  /** What runs here now and then. */
  public List<Ongoing> work() {
    return runs.values().stream().map(run -> Ongoing.of("Intervening…", run)).toList();
  }

  LongRun<Outcome> run(Show of) {
    return Objects.requireNonNull(runs.get(of));
  }

  /** The blocks to choose from: those of every text, and the sentences that are read. */
  List<TokenBlock> blocks() {
    List<TokenBlock> blocks = new ArrayList<>();
    for (TokenBlock.Kind kind : TokenBlock.Kind.values()) {
      if (kind != TokenBlock.Kind.SENTENCE) {
        blocks.add(TokenBlock.of(kind));
      }
    }
    asked.ifPresent(
        now -> now.side().selection().kept().forEach(i -> blocks.add(TokenBlock.sentence(i))));
    return blocks;
  }

  /** The importance of heads as far as it is known of these readings. */
  Optional<HeadScores> scores() {
    RunState<Outcome> state = run(Show.IMPORTANCE).state().get();
    return state.isCurrent() && state.result() instanceof Outcome.Importance known
        ? Optional.of(known.scores())
        : Optional.empty();
  }

  /** Chooses a head or lets it go; a head of −1 stands for its layer. */
  void toggle(int layer, int head) {
    HeadSet now = chosen.get();
    if (layer >= 0 && layer < now.layers() && head < now.heads()) {
      chosen.set(head < 0 ? now.toggleLayer(layer) : now.toggle(layer, head));
    }
  }

  /** Nothing is changed any more. */
  void clear() {
    knocking.set(false);
    chosen.set(new HeadSet(chosen.get().layers(), chosen.get().heads(), new BitSet()));
  }

  /** A row or a cell that stands for a head was chosen. */
  void toggleRow(int row) {
    if (show.get() == Show.IMPORTANCE && scores().isPresent()) {
      HeadScores.Ranked head = scores().get().ranked().get(row);
      toggle(head.layer(), head.head());
    }
  }

  /** What the controls come to. */
  InterventionPlan plan() {
    List<Head> heads = chosen.get().list();
    List<Interventions.Gate> gates = new ArrayList<>();
    if (treatment.get() != Treatment.PATCHED) {
      double value = treatment.get() == Treatment.OFF ? 0 : factor.get();
      heads.forEach(head -> gates.add(new Interventions.Gate(head.layer(), head.head(), value)));
    }
    return new InterventionPlan(
        gates,
        knocking.get() ? List.of(knockout()) : List.of(),
        treatment.get() == Treatment.PATCHED ? heads : List.of());
  }

  private Knockout knockout() {
    return new Knockout(from.get(), to.get(), firstLayer.get(), lastLayer.get());
  }

  /** Does what is shown. */
  void start() {
    Asked now = asked.orElse(null);
    if (now == null) {
      return;
    }
    Show wanted = show.get();
    InterventionPlan plan = plan();
    Knockout blocks = knockout();
    if (wanted == Show.CHANGED && plan.isEmpty()) {
      return;
    }
    run(wanted)
        .start(
            (progress, cancellation) ->
                switch (wanted) {
                  case CHANGED ->
                      new Outcome.Changed(
                          now,
                          new InterventionRun(SETTINGS)
                              .run(
                                  now.reader(),
                                  now.example(),
                                  now.side(),
                                  now.other(),
                                  plan,
                                  cancellation));
                  case IMPORTANCE ->
                      new Outcome.Importance(
                          now,
                          new HeadImportance(SETTINGS)
                              .run(
                                  now.reader(),
                                  now.example(),
                                  now.side(),
                                  HeadImportance.Measure.BOTH,
                                  progress,
                                  cancellation));
                  case LAYERS ->
                      new Outcome.Layers(
                          now,
                          new AnswerByLayer(SETTINGS)
                              .run(now.reader(), now.example(), now.side(), cancellation));
                  case KNOCKOUT ->
                      new Outcome.KnockedOut(
                          now,
                          new KnockoutByLayer(SETTINGS)
                              .run(
                                  now.reader(),
                                  now.example(),
                                  now.side(),
                                  blocks,
                                  WIDTH,
                                  progress,
                                  cancellation));
                });
  }

  /** Nothing is worked out any more. */
  public void close() {
    runs.values().forEach(LongRun::clear);
  }

  private void arrive() {
    fit();
    Optional<Asked> now = Asked.of(compare, side.get());
    boolean same = now.isPresent() && asked.isPresent() && now.get().isOf(asked.get());
    boolean otherMoved =
        treatment.get() == Treatment.PATCHED
            && now.map(Asked::other).orElse(null) != asked.map(Asked::other).orElse(null);
    asked = now;
    if (!same) {
      runs.values().forEach(LongRun::inputsChanged);
    } else if (otherMoved) {
      run(Show.CHANGED).inputsChanged();
    }
    draw();
  }

  /** Heads chosen for another reader are let go; while none is open they wait for it. */
  private void fit() {
    Optional<ReaderInfo> info = compare.reader().get().map(reader -> reader.info());
    if (info.isEmpty()) {
      return;
    }
    int layers = info.get().layers();
    int heads = info.get().heads();
    if (chosen.get().layers() != layers || chosen.get().heads() != heads) {
      int last = Math.max(0, layers - 1);
      firstLayer.set(0);
      lastLayer.set(Math.min(lastLayer.get(), last));
      chosen.set(new HeadSet(layers, heads, new BitSet()));
      lastLayer.set(last);
    }
  }

  /** One or two readings are quick, so that the curves follow the grid. */
  private void planChanged() {
    run(Show.CHANGED).inputsChanged();
    if (show.get() == Show.CHANGED) {
      start();
    }
    draw();
  }

  /** The first layer is never behind the last: the end that was not moved gives way. */
  private void layersChanged(int last) {
    lastLayer.set(last);
    firstLayer.set(Math.min(firstLayer.get(), last));
    if (knocking.get()) {
      planChanged();
    }
  }

  private void blocksChanged() {
    run(Show.KNOCKOUT).inputsChanged();
    if (knocking.get()) {
      planChanged();
    }
  }

  private void draw() {
    RunState<Outcome> state = run(show.get()).state().get();
    Outcome outcome = state.result();
    if (outcome == null || (show.get() == Show.CHANGED && plan().isEmpty())) {
      picture.set(FigureState.words(waiting(state)));
      table.set(ResultRows.NONE);
      return;
    }
    picture.set(
        new FigureState(
            InterventionFigures.draw(outcome, byGradient.get()), !state.isCurrent(), ""));
    table.set(ResultRows.of(outcome, !state.isCurrent()));
  }

  private String waiting(RunState<Outcome> state) {
    if (asked.isEmpty()) {
      @Nullable String problem = compare.side(side.get()).get().problem();
      return problem != null
          ? problem
          : "This needs a reading of side " + side.get() + ". Choose an example on the left.";
    }
    if (show.get() == Show.CHANGED && plan().isEmpty()) {
      return "Choose heads on the grid, or knock attention out, to see what becomes of the answer.";
    }
    if (state.running()) {
      return "Reading…";
    }
    return state.problem().isEmpty()
        ? "Press " + show.get().verb() + ". " + show.get().tip()
        : state.problem();
  }
}
