package org.spanscope.ui.shared;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.spanscope.attention.Block;
import org.spanscope.attention.Lens;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Lenses;
import org.spanscope.attention.Level;
import org.spanscope.attention.MapSettings;
import org.spanscope.attention.MapView;
import org.spanscope.attention.Sinks;
import org.spanscope.experiment.Side;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.figure.ColourScale;
import org.spanscope.reader.ContributionProbe;
import org.spanscope.reader.Reader;
import org.spanscope.reader.ReaderInfo;
import org.spanscope.session.Inputs;
import org.spanscope.session.ScaleChoice;
import org.spanscope.session.SideName;
import org.spanscope.task.Cancellation;
import org.spanscope.text.Example;
import org.spanscope.text.ReaderInput;
import org.spanscope.ui.shared.MapResult.SideMap;

/**
 * What the pictures show of the two readings, and the numbers behind them, worked out off the
 * window's thread.
 *
 * <p>Used from the window's thread alone.
 */
public final class MapState {
  /**
   * The head of the shipped reader that gives most attention to the sentence with the answer (two
   * thirds on average over the samples); clamped where a reader has fewer.
   */
  public static final MapSettings START =
      new MapSettings(
          new LensChoice("raw", 9, 7), Sinks.RAW, Block.QUESTION_TO_CONTEXT, Level.TOKEN);

  private final CompareState compare;
  private final MapJob job = new MapJob();
  private final Latest working;
  private final Map<SideName, Asked> asked = new EnumMap<>(SideName.class);
  private final Map<String, LensChoice> remembered = new HashMap<>();
  private final Map<SideName, ObjectProperty<WindowChoice>> windows = new EnumMap<>(SideName.class);

  private final ReadOnlyObjectWrapper<MapSettings> settings =
      new ReadOnlyObjectWrapper<>(this, "settings", START);
  private final ObjectProperty<ScaleChoice> scale =
      new SimpleObjectProperty<>(this, "scale", ScaleChoice.SHARED);
  private final BooleanProperty logCurves = new SimpleBooleanProperty(this, "logCurves");
  private final BooleanProperty renormalised =
      new SimpleBooleanProperty(this, "renormalised", true);
  private final ReadOnlyObjectWrapper<MapResult> result =
      new ReadOnlyObjectWrapper<>(this, "result", MapResult.NOTHING);
  private final ReadOnlyBooleanWrapper computing = new ReadOnlyBooleanWrapper(this, "computing");
  private final ReadOnlyBooleanWrapper probing = new ReadOnlyBooleanWrapper(this, "probing");

  public MapState(CompareState compare, Jobs jobs) {
    this.compare = compare;
    this.working = new Latest(jobs);
    for (SideName side : SideName.values()) {
      ObjectProperty<WindowChoice> window =
          new SimpleObjectProperty<>(this, "window" + side, WindowChoice.ANSWER);
      window.addListener((of, old, now) -> refresh());
      windows.put(side, window);
      compare.side(side).addListener((of, old, now) -> sideChanged(old, now));
    }
    compare.inputs().addListener((of, old, now) -> opened(old, now));
    compare.reader().addListener((of, old, now) -> now.ifPresent(this::fit));
    renormalised.addListener((of, old, now) -> refresh());
    compare.reader().get().ifPresent(this::fit);
    refresh();
  }

  /** Lens, layer, head, sinks, block and level; a layer and head that the reader has. */
  public ReadOnlyObjectProperty<MapSettings> settings() {
    return settings.getReadOnlyProperty();
  }

  /** How the maps of A and B are coloured. */
  public ObjectProperty<ScaleChoice> scale() {
    return scale;
  }

  /** Whether the curves have a logarithmic axis. */
  public BooleanProperty logCurves() {
    return logCurves;
  }

  /** Whether the difference compares rows that sum to 1 over the shared tokens. */
  public BooleanProperty renormalised() {
    return renormalised;
  }

  /** Which window of a side is looked at. */
  public ObjectProperty<WindowChoice> window(SideName side) {
    return Objects.requireNonNull(windows.get(side));
  }

  /**
   * The window of a side on screen, resolved; empty before a reading. B follows A's stretch of the
   * text unless a window of B was chosen, so that the two can be held against each other.
   */
  public Optional<WindowChoice> shown(SideName name) {
    WindowChoice chosen = window(name).get();
    Optional<Side> side = Optional.ofNullable(compare.side(name).get().side());
    Optional<Side> other = Optional.ofNullable(compare.side(SideName.A).get().side());
    if (name == SideName.A || other.isEmpty() || !chosen.equals(WindowChoice.ANSWER)) {
      return side.map(chosen::in);
    }
    WindowChoice first = window(SideName.A).get().in(other.get());
    return side.map(one -> first.nearest(other.get(), one).orElse(chosen.in(one)));
  }

  /** What was worked out last; stays while newer numbers are worked out. */
  public ReadOnlyObjectProperty<MapResult> result() {
    return result.getReadOnlyProperty();
  }

  /** The colour scale of a side's map on screen. */
  public ColourScale colours(SideName side) {
    ColourScale natural = naturalColours(side);
    return scale
        .get()
        .ends(side)
        .map(ends -> new ColourScale(natural.map(), ends.min(), ends.max()))
        .orElse(natural);
  }

  /** The colour scale that the numbers on screen ask for, whatever ends were set by hand. */
  public ColourScale naturalColours(SideName side) {
    MapResult now = result.get();
    return scale.get().shared()
        ? now.sharedScale()
        : now.side(side).map(SideMap::scale).orElse(now.sharedScale());
  }

  /** Whether newer numbers are on their way. */
  public ReadOnlyBooleanProperty computing() {
    return computing.getReadOnlyProperty();
  }

  /** Whether the reader computes for a map, which takes a while: what is shown is an older one. */
  public ReadOnlyBooleanProperty probing() {
    return probing.getReadOnlyProperty();
  }

  /** Whether the pictures are not those of the settings: a newer one is on its way or failed. */
  public boolean isBehind() {
    return probing.get() || !result.get().problem().isEmpty();
  }

  /** The lens on screen. */
  public Lens lens() {
    return Lenses.byId(settings.get().choice().lens());
  }

  /** Changes the lens; comes back to the layer and head that were looked at through it last. */
  public void choose(Lens lens) {
    LensChoice now = settings.get().choice();
    remembered.put(now.lens(), now);
    put(settings.get().with(choiceFor(lens)));
  }

  /**
   * Looks at a head.
   *
   * @param head from 0, or {@link LensChoice#ALL_HEADS}; counts only where the lens has heads
   */
  public void choose(int layer, int head) {
    LensChoice now = settings.get().choice();
    put(settings.get().with(new LensChoice(now.lens(), layer, head)));
  }

  public void choose(Block block) {
    put(settings.get().with(block));
  }

  public void choose(Level level) {
    put(settings.get().with(level));
  }

  public void choose(Sinks sinks) {
    put(settings.get().with(sinks));
  }

  /** All settings at once, as they were saved. */
  public void choose(MapSettings other) {
    put(other);
  }

  /** One step from sentence over word to token (+1), or back (-1); stays at the ends. */
  public void stepLevel(int step) {
    int next = settings.get().level().ordinal() + step;
    if (next >= 0 && next < Level.values().length) {
      choose(Level.values()[next]);
    }
  }

  /** The next layer up or down, where the lens has layers. */
  public void stepLayer(int step) {
    if (lens().hasLayers()) {
      choose(settings.get().choice().layer() + step, settings.get().choice().head());
    }
  }

  /** The next head, where the lens has heads. */
  public void stepHead(int step) {
    int head = settings.get().choice().head();
    if (lens().hasHeads()) {
      choose(settings.get().choice().layer(), Math.max(0, head + step));
    }
  }

  /** Stops what the reader computes for a map; the last map stays, marked as old. */
  public void cancel() {
    if (probing.get()) {
      working.cancel();
      arrived(result.get().failed("Cancelled. Choose a lens, a layer or a head to go on."));
    }
  }

  /** Nothing is worked out any more. */
  public void close() {
    working.cancel();
  }

  /** The choice that another lens would come up with: what was looked at through it last. */
  public LensChoice choiceFor(Lens lens) {
    LensChoice now = settings.get().choice();
    if (now.lens().equals(lens.id())) {
      return now;
    }
    int layers = compare.reader().get().map(reader -> reader.info().layers()).orElse(1);
    int layer = lens.hasLayers() && !lens.isUpToLayer() ? now.layer() : layers - 1;
    int head = lens.hasHeads() ? now.head() : LensChoice.ALL_HEADS;
    LensChoice fresh = new LensChoice(lens.id(), layer, head);
    return remembered.getOrDefault(lens.id(), fresh);
  }

  /**
   * A side through other settings; empty while its window is not read, and where the reader would
   * have to compute for it. Safe in any thread.
   */
  public Optional<MapView> view(SideMap shown, MapSettings other, Cancellation cancellation) {
    return job.view(shown, other, cancellation);
  }

  private void put(MapSettings next) {
    Optional<ReaderInfo> info = compare.reader().get().map(Reader::info);
    settings.set(next.with(fit(next.choice(), info)));
    refresh();
  }

  private void fit(Reader reader) {
    remembered.clear();
    put(settings.get());
  }

  private static LensChoice fit(LensChoice choice, Optional<ReaderInfo> info) {
    int layers = info.map(ReaderInfo::layers).orElse(Integer.MAX_VALUE);
    int heads = info.map(ReaderInfo::heads).orElse(Integer.MAX_VALUE);
    boolean one = Lenses.byId(choice.lens()).hasHeads() && choice.head() != LensChoice.ALL_HEADS;
    return new LensChoice(
        choice.lens(),
        Math.max(0, Math.min(layers - 1, choice.layer())),
        one ? Math.max(0, Math.min(heads - 1, choice.head())) : LensChoice.ALL_HEADS);
  }

  /** A window's number counts in its own text; another example begins with that of its answer. */
  private void opened(Optional<Inputs> old, Optional<Inputs> now) {
    if (!old.map(before -> before.example().id()).equals(now.map(next -> next.example().id()))) {
      for (ObjectProperty<WindowChoice> window : windows.values()) {
        if (window.get().index() >= 0) {
          window.set(WindowChoice.ANSWER);
        }
      }
    }
  }

  private void sideChanged(SideState old, SideState now) {
    // A side that only began to run has nothing new to show.
    if (old.side() != now.side() || old.running() != now.running()) {
      refresh();
    }
  }

  private void refresh() {
    Map<SideName, MapJob.Wanted> wanted = new EnumMap<>(SideName.class);
    for (SideName name : SideName.values()) {
      Side side = compare.side(name).get().side();
      if (side != null) {
        WindowChoice window = shown(name).orElseThrow();
        wanted.put(name, new MapJob.Wanted(side, window, example(side), probe(side)));
      }
    }
    if (wanted.isEmpty()) {
      return;
    }
    computing.set(true);
    MapSettings now = settings.get();
    probing.set(job.asksReader(wanted.values(), now.choice()));
    boolean renormalise = renormalised.get();
    working.submit(
        Duration.ZERO,
        cancellation -> job.work(wanted, now, renormalise, cancellation),
        this::arrived,
        failure -> arrived(result.get().failed(Faults.sentence(failure))));
    wanted.forEach((name, one) -> readWhatIsMissing(name, one.side(), one.window()));
  }

  private void arrived(MapResult next) {
    computing.set(false);
    probing.set(false);
    result.set(next);
  }

  /** What the open reader computes for lenses, if it is the one that read a side. */
  private @Nullable ContributionProbe probe(Side side) {
    return compare
        .reader()
        .get()
        .filter(open -> open.info().equals(side.reading().reader()))
        .map(Reader::contributions)
        .orElse(null);
  }

  /** What a side was asked; the golds count only while the text is the one it was read from. */
  private Example example(Side side) {
    ReaderInput input = side.reading().input();
    return compare
        .inputs()
        .get()
        .map(Inputs::example)
        .filter(now -> now.text().equals(input.context().text()))
        .orElseGet(
            () -> new Example("", "", input.question(), input.context().text(), List.of(), false));
  }

  /** Windows are read one after the other; each that arrives brings this state here again. */
  private void readWhatIsMissing(SideName name, Side side, WindowChoice window) {
    OptionalInt missing = window.missing(side);
    Asked ask = new Asked(side, missing.orElse(-1));
    if (missing.isEmpty() || !compare.side(name).get().isCurrent() || ask.equals(asked.get(name))) {
      return;
    }
    asked.put(name, ask);
    compare.readWindow(name, missing.getAsInt(), !window.equals(WindowChoice.WHOLE));
  }

  /** A window that is being read; asking again would begin it anew. */
  private record Asked(Side side, int window) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Asked that && that.side == side && that.window == window;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(side) + window;
    }
  }
}
