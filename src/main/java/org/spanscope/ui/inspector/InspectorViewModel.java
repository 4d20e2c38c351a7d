package org.spanscope.ui.inspector;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.spanscope.attention.Block;
import org.spanscope.attention.HeadStatistic;
import org.spanscope.attention.Lens;
import org.spanscope.attention.LensChoice;
import org.spanscope.attention.Lenses;
import org.spanscope.attention.Level;
import org.spanscope.attention.MapSettings;
import org.spanscope.attention.Sinks;
import org.spanscope.figure.ColourScale;
import org.spanscope.reader.Reader;
import org.spanscope.reader.TextPlace;
import org.spanscope.session.Inputs;
import org.spanscope.session.SavedChoices;
import org.spanscope.session.ScaleChoice.Ends;
import org.spanscope.session.SideName;
import org.spanscope.text.ReaderInput;
import org.spanscope.ui.shared.Choices;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.Decimals;
import org.spanscope.ui.shared.Faults;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.Latest;
import org.spanscope.ui.shared.MapState;
import org.spanscope.ui.shared.SessionPart;
import org.spanscope.ui.shared.SideState;
import org.spanscope.ui.shared.TokenLink;
import org.spanscope.ui.shared.TokenLink.Spot;

/** What the inspector shows and changes: the choices of a {@link MapState}, the grid, the pin. */
public final class InspectorViewModel {
  private final CompareState compare;
  private final MapState maps;
  private final TokenLink link;
  private final Latest pinning;
  private final ReadOnlyObjectWrapper<Lens> lens;
  private final ReadOnlyObjectWrapper<Block> block =
      new ReadOnlyObjectWrapper<>(this, "block", Block.QUESTION_TO_CONTEXT);
  private final ReadOnlyObjectWrapper<Level> level =
      new ReadOnlyObjectWrapper<>(this, "level", Level.TOKEN);
  private final ReadOnlyObjectWrapper<Sinks> sinks =
      new ReadOnlyObjectWrapper<>(this, "sinks", Sinks.RAW);
  private final ReadOnlyBooleanWrapper hasHeads = new ReadOnlyBooleanWrapper(this, "hasHeads");
  private final ReadOnlyBooleanWrapper allHeads = new ReadOnlyBooleanWrapper(this, "allHeads");
  private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper(this, "place", "");
  private final ReadOnlyStringWrapper sinkMass = new ReadOnlyStringWrapper(this, "sinkMass", "");
  private final ObjectProperty<HeadStatistic> statistic =
      new SimpleObjectProperty<>(this, "statistic", HeadStatistic.GOLD_MASS);
  private final ObjectProperty<SideName> gridSide =
      new SimpleObjectProperty<>(this, "gridSide", SideName.A);
  private final ReadOnlyObjectWrapper<GridPicture> grid =
      new ReadOnlyObjectWrapper<>(this, "grid", GridPicture.NOTHING);
  private final ReadOnlyObjectWrapper<ScaleEnds> ends;
  private final ReadOnlyObjectWrapper<PinnedCard> pinned =
      new ReadOnlyObjectWrapper<>(this, "pinned", PinnedCard.NOTHING);

  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(this, "stale");
  private final ReadOnlyBooleanWrapper gridStale = new ReadOnlyBooleanWrapper(this, "gridStale");

  public InspectorViewModel(CompareState compare, MapState maps, TokenLink link, Jobs jobs) {
    this.compare = compare;
    this.maps = maps;
    this.link = link;
    this.pinning = new Latest(jobs);
    this.lens = new ReadOnlyObjectWrapper<>(this, "lens", maps.lens());
    this.ends = new ReadOnlyObjectWrapper<>(this, "ends", endsNow());
    maps.settings().addListener(at -> choicesChanged());
    maps.result().addListener(at -> numbersChanged());
    maps.scale().addListener(at -> ends.set(endsNow()));
    compare.reader().addListener(at -> drawGrid());
    for (SideName side : SideName.values()) {
      compare.side(side).addListener(at -> age());
    }
    statistic.addListener(at -> drawGrid());
    gridSide.addListener(
        at -> {
          drawGrid();
          age();
        });
    link.pinned().addListener(at -> pin());
    compare.inputs().addListener((of, old, now) -> keepPin(old, now));
    choicesChanged();
    numbersChanged();
  }

  List<Lens> lenses() {
    return Lenses.all();
  }

  ReadOnlyObjectProperty<Lens> lens() {
    return lens.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Block> block() {
    return block.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Level> level() {
    return level.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Sinks> sinks() {
    return sinks.getReadOnlyProperty();
  }

  /** Whether the lens can show a single head. */
  ReadOnlyBooleanProperty hasHeads() {
    return hasHeads.getReadOnlyProperty();
  }

  /** Whether the map is that of all heads of its layer. */
  ReadOnlyBooleanProperty allHeads() {
    return allHeads.getReadOnlyProperty();
  }

  /** Which layer and head are on screen, in words. */
  ReadOnlyStringProperty place() {
    return place.getReadOnlyProperty();
  }

  /** How much of the weight lies on sinks, A and B; empty before a map is there. */
  ReadOnlyStringProperty sinkMass() {
    return sinkMass.getReadOnlyProperty();
  }

  /** What colours the grid. */
  ObjectProperty<HeadStatistic> statistic() {
    return statistic;
  }

  /** Whose numbers colour the grid. */
  ObjectProperty<SideName> gridSide() {
    return gridSide;
  }

  ReadOnlyObjectProperty<GridPicture> grid() {
    return grid.getReadOnlyProperty();
  }

  /** The ends of the colour scales on screen. */
  ReadOnlyObjectProperty<ScaleEnds> ends() {
    return ends.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<PinnedCard> pinned() {
    return pinned.getReadOnlyProperty();
  }

  /** Whether any number here belongs to older inputs. */
  ReadOnlyBooleanProperty stale() {
    return stale.getReadOnlyProperty();
  }

  /** Whether the grid's numbers do. */
  ReadOnlyBooleanProperty gridStale() {
    return gridStale.getReadOnlyProperty();
  }

  /** What a session keeps, besides the map. */
  public SessionPart<SavedChoices> choices() {
    return new Choices("inspector").one("statistic", statistic).one("side", gridSide).part();
  }

  void choose(Lens other) {
    maps.choose(other);
  }

  void choose(Block other) {
    maps.choose(other);
  }

  void choose(Level other) {
    maps.choose(other);
  }

  void choose(Sinks other) {
    maps.choose(other);
  }

  /** A cell of the grid: a head, or only its layer where the lens has no heads. */
  void chooseHead(int layer, int head) {
    if (maps.lens().hasLayers()) {
      maps.choose(layer, head);
    }
  }

  void chooseAllHeads(boolean all) {
    int layer = maps.settings().get().choice().layer();
    maps.choose(layer, all ? LensChoice.ALL_HEADS : 0);
  }

  void stepLayer(int step) {
    maps.stepLayer(step);
  }

  void stepHead(int step) {
    maps.stepHead(step);
  }

  void shareScale(boolean shared) {
    maps.scale().set(maps.scale().get().withShared(shared));
  }

  void setEnds(SideName side, Ends typed) {
    maps.scale().set(maps.scale().get().with(side, Optional.of(typed)));
  }

  void resetScale() {
    maps.scale().set(maps.scale().get().reset());
  }

  private void choicesChanged() {
    MapSettings now = maps.settings().get();
    lens.set(maps.lens());
    block.set(now.block());
    level.set(now.level());
    sinks.set(now.sinks());
    boolean heads = maps.lens().hasHeads();
    boolean all = now.choice().head() == LensChoice.ALL_HEADS;
    hasHeads.set(heads);
    allHeads.set(!heads || all);
    String where = maps.lens().place(now.choice());
    // Of all heads the box below the grid says how they are brought together.
    String layer = heads && all ? "layer " + now.choice().layer() : where;
    place.set(layer.isEmpty() ? "all layers, all heads" : layer);
    drawGrid();
  }

  private void numbersChanged() {
    ends.set(endsNow());
    sinkMass.set(
        Stream.of(SideName.values())
            .flatMap(side -> sinkMass(side).stream())
            .collect(Collectors.joining(" · ")));
    drawGrid();
    pin();
  }

  private Optional<String> sinkMass(SideName side) {
    return maps.result()
        .get()
        .side(side)
        .flatMap(map -> Optional.ofNullable(map.view()))
        .map(view -> side + " " + Decimals.share(view.sinkMass()) + " on sinks");
  }

  private ScaleEnds endsNow() {
    return new ScaleEnds(
        maps.scale().get().shared(),
        ends(maps.colours(SideName.A)),
        ends(maps.colours(SideName.B)),
        maps.scale().get().byHand(),
        ends(maps.naturalColours(SideName.A)),
        ends(maps.naturalColours(SideName.B)));
  }

  private static Ends ends(ColourScale scale) {
    return new Ends(scale.min(), scale.max());
  }

  private void drawGrid() {
    Optional<Reader> reader = compare.reader().get();
    LensChoice choice = maps.settings().get().choice();
    grid.set(
        reader
            .map(
                open ->
                    GridPictures.of(
                        open.info(),
                        maps.result().get(),
                        statistic.get(),
                        gridSide.get(),
                        chosen(choice)))
            .orElse(GridPicture.NOTHING));
  }

  /** What the grid marks: nothing where the lens has no layers. */
  private LensChoice chosen(LensChoice choice) {
    return maps.lens().hasLayers()
        ? choice
        : new LensChoice(choice.lens(), -1, LensChoice.ALL_HEADS);
  }

  private void age() {
    stale.set(Stream.of(SideName.values()).anyMatch(this::isOld));
    gridStale.set(isOld(gridSide.get()));
  }

  private boolean isOld(SideName name) {
    SideState side = compare.side(name).get();
    return side.side() != null && !side.isCurrent();
  }

  /** A place is the characters under it: once they are others, the pin would mark a stranger. */
  private void keepPin(Optional<Inputs> old, Optional<Inputs> now) {
    boolean gone =
        link.pinned().get().stream()
            .flatMap(InspectorViewModel::places)
            .anyMatch(place -> !words(old, place).equals(words(now, place)));
    if (gone) {
      link.pinned().set(Optional.empty());
    }
  }

  private static Stream<TextPlace> places(Spot spot) {
    return Stream.concat(spot.from().stream(), Stream.of(spot.to()));
  }

  private static Optional<String> words(Optional<Inputs> inputs, TextPlace place) {
    if (place.area() == TextPlace.Area.DISTRACTOR) {
      // They are others where the seed or the division of the text is another.
      return inputs.map(now -> now.b().seed() + " " + now.context());
    }
    return inputs.flatMap(now -> words(now.example().question(), now.context().text(), place));
  }

  /** The characters under a place; empty where the text has no such place. */
  private static Optional<String> words(String question, String context, TextPlace place) {
    if (place.area() != TextPlace.Area.QUESTION && place.area() != TextPlace.Area.CONTEXT) {
      return Optional.of("");
    }
    return Optional.of(place.area() == TextPlace.Area.QUESTION ? question : context)
        .filter(text -> place.end() <= text.length())
        .map(text -> text.substring(place.start(), place.end()));
  }

  /**
   * Whether a pinned place was taken from a picture of another text: while a new text is read the
   * old picture stays, and its places hold other words now.
   */
  private boolean isOfOldText(Spot spot) {
    Optional<Inputs> now = compare.inputs().get();
    List<ReaderInput> read =
        maps.result().get().sides().values().stream()
            .map(side -> side.side().reading().input())
            .toList();
    return !read.isEmpty()
        && places(spot)
            .anyMatch(
                place ->
                    read.stream()
                        .map(input -> words(input.question(), input.context().text(), place))
                        .noneMatch(words(now, place)::equals));
  }

  private void pin() {
    Optional<Spot> spot = link.pinned().get();
    if (spot.filter(this::isOfOldText).isPresent()) {
      link.pinned().set(Optional.empty());
      return;
    }
    if (spot.isEmpty()) {
      pinning.cancel();
      pinned.set(PinnedCard.NOTHING);
      return;
    }
    PinnedNumbers numbers = new PinnedNumbers(spot.get(), maps);
    pinning.submit(
        Duration.ZERO,
        numbers::card,
        pinned::set,
        failure ->
            pinned.set(new PinnedCard(numbers.title(), List.of(), Faults.sentence(failure))));
  }
}
