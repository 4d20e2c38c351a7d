package org.spanscope.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.spanscope.attribution.WeightSource;
import org.spanscope.experiment.Side;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
import org.spanscope.text.Split;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.FigureState;
import org.spanscope.ui.shared.Jobs;
import org.spanscope.ui.shared.LinkedFigure;
import org.spanscope.ui.shared.MapResult;
import org.spanscope.ui.shared.MapResult.SideMap;
import org.spanscope.ui.shared.MapState;
import org.spanscope.ui.shared.NoReading;
import org.spanscope.ui.shared.SideState;
import org.spanscope.ui.shared.SideTrust;

/** One side of the comparison: its answer, its best answers, its curves and its map. */
public final class PaneViewModel {
  private final SideName name;
  private final CompareState compare;
  private final MapState maps;
  private final PaneFigure figures;
  private final SideTrust trust;
  private final ObservableList<NBestRow> nbest = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<AnswerLine>> answer =
      new ReadOnlyObjectWrapper<>(this, "answer", Optional.empty());
  private final ReadOnlyObjectWrapper<FigureState> picture =
      new ReadOnlyObjectWrapper<>(this, "picture", FigureState.words(""));
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(this, "stale");
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
  private final ReadOnlyStringWrapper mapNote = new ReadOnlyStringWrapper(this, "mapNote", "");
  private final ObservableList<WindowChoice> windows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<WindowChoice>> window =
      new ReadOnlyObjectWrapper<>(this, "window", Optional.empty());

  PaneViewModel(SideName name, CompareState compare, MapState maps, Jobs jobs) {
    trust =
        new SideTrust(
            name, compare, jobs, () -> new WeightSource.Map(maps.settings().get().choice()));
    maps.settings()
        .addListener(
            (of, old, now) -> {
              if (!old.choice().equals(now.choice())) {
                trust.sourceChanged();
              }
            });
    this.name = name;
    this.compare = compare;
    this.maps = maps;
    this.figures = new PaneFigure(name);
    compare.side(name).addListener(at -> arrive());
    if (name == SideName.B) {
      // Its line says whether it is A's input; the rest of the pane has nothing to do with A.
      compare.side(SideName.A).addListener(at -> tell());
    }
    compare.inputs().addListener(at -> arrive());
    compare.reader().addListener(at -> arrive());
    compare.openingReader().addListener(at -> arrive());
    compare.readerProblem().addListener(at -> arrive());
    maps.result()
        .addListener(
            at -> {
              chosenWindow();
              draw();
            });
    maps.scale().addListener(at -> draw());
    maps.logCurves().addListener(at -> draw());
    maps.probing().addListener(at -> draw());
    for (SideName side : SideName.values()) {
      maps.window(side).addListener(at -> chosenWindow());
    }
    arrive();
  }

  /** How far the map's lens is to be trusted on this side. */
  SideTrust trust() {
    return trust;
  }

  SideName name() {
    return name;
  }

  /** Answer and facts; empty before anything was read. */
  ReadOnlyObjectProperty<Optional<AnswerLine>> answer() {
    return answer.getReadOnlyProperty();
  }

  /** Best answers, the null among them. */
  ObservableList<NBestRow> nbest() {
    return nbest;
  }

  /** Curves and map. */
  ReadOnlyObjectProperty<FigureState> picture() {
    return picture.getReadOnlyProperty();
  }

  /** Whether what stands above the picture belongs to older inputs. */
  ReadOnlyBooleanProperty stale() {
    return stale.getReadOnlyProperty();
  }

  /** Whether the answer is an old one and what is being done; empty where neither is to be said. */
  ReadOnlyStringProperty note() {
    return note.getReadOnlyProperty();
  }

  /** Why there is no map under the curves; empty where there is one. */
  ReadOnlyStringProperty mapNote() {
    return mapNote.getReadOnlyProperty();
  }

  /** The windows to choose from; empty where there is one only. */
  ObservableList<WindowChoice> windows() {
    return windows;
  }

  /** The window on screen. */
  ReadOnlyObjectProperty<Optional<WindowChoice>> window() {
    return window.getReadOnlyProperty();
  }

  BooleanProperty logCurves() {
    return maps.logCurves();
  }

  void choose(WindowChoice choice) {
    maps.window(name).set(choice);
  }

  void stepLevel(int step) {
    maps.stepLevel(step);
  }

  /** "window 2 of 5" or "whole text". */
  String label(WindowChoice choice) {
    int count =
        Optional.ofNullable(compare.side(name).get().side())
            .map(side -> side.reading().windows().size())
            .orElse(1);
    return choice.equals(WindowChoice.WHOLE)
        ? "whole text, " + count + " windows"
        : "window " + (choice.index() + 1) + " of " + count;
  }

  private void arrive() {
    SideState now = compare.side(name).get();
    Side side = now.side();
    Optional<Side> answered = answered();
    tell();
    nbest.setAll(answered.map(one -> NBestRow.of(one.prediction())).orElse(List.of()));
    stale.set(side != null && !now.isCurrent());
    note.set(note(now, answered.isPresent()));
    chosenWindow();
    draw();
  }

  private Optional<Side> answered() {
    return Optional.ofNullable(compare.side(name).get().side()).filter(one -> !hasNothingToRead());
  }

  private void tell() {
    Split split = compare.inputs().get().map(Inputs::split).orElse(Split.SENTENCE);
    answer.set(answered().map(one -> line(one, split)));
  }

  private static String note(SideState now, boolean answered) {
    String old = answered && !now.isCurrent() ? "old result" : "";
    if (now.running()) {
      return old.isEmpty() ? "reading…" : old + ", reading…";
    }
    return old;
  }

  /** Whether no reading can come of the inputs, so that the last answer answers nothing. */
  private boolean hasNothingToRead() {
    return compare
        .inputs()
        .get()
        .filter(
            now ->
                now.selection(name).kept().isEmpty()
                    || now.example().question().isBlank()
                    || now.context().text().isBlank())
        .isPresent();
  }

  private void chosenWindow() {
    Side side = compare.side(name).get().side();
    List<WindowChoice> all = new ArrayList<>();
    if (side != null && side.reading().windows().size() > 1) {
      side.reading().windows().forEach(one -> all.add(new WindowChoice(one.index())));
      if (WindowChoice.canShowWhole(side)) {
        all.add(WindowChoice.WHOLE);
      }
    }
    if (!windows.equals(all)) {
      windows.setAll(all);
    }
    window.set(maps.shown(name).filter(one -> !all.isEmpty()));
  }

  private void draw() {
    SideState now = compare.side(name).get();
    MapResult result = maps.result().get();
    Optional<SideMap> shown = result.side(name);
    if (now.side() == null || shown.isEmpty()) {
      picture.set(FigureState.words(NoReading.why(compare, name)));
      mapNote.set("");
      return;
    }
    boolean stale = !now.isCurrent() || shown.get().side() != now.side() || maps.isBehind();
    LinkedFigure figure = figures.draw(result, maps::colours, maps.logCurves().get());
    String problem = now.problem() == null ? "" : now.problem();
    picture.set(new FigureState(figure, stale, problem));
    mapNote.set(problem.isEmpty() ? whyNoMap(result, shown.get()) : "");
  }

  private String whyNoMap(MapResult result, SideMap shown) {
    if (!result.problem().isEmpty()) {
      return result.problem();
    }
    if (shown.view() != null) {
      return "";
    }
    if (!shown.problem().isEmpty()) {
      return shown.problem();
    }
    return shown.window().missing(shown.side()).isPresent()
        ? "Reading the attention of " + label(shown.window()) + "…"
        : "Waiting for the reading by the reader that is open…";
  }

  /**
   * Two equal sides are said to be so: a question without an answer in the text begins with such.
   */
  private AnswerLine line(Side side, Split split) {
    AnswerLine line = AnswerLine.of(side, split);
    Side first = compare.side(SideName.A).get().side();
    boolean same =
        name == SideName.B
            && first != null
            && first.reading().input().equals(side.reading().input());
    return same ? line.with(new AnswerLine.Fact("the same input as A", Optional.empty())) : line;
  }
}
