package org.spanscope.ui.difference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.spanscope.attention.CurveDifference;
import org.spanscope.attention.MapDifference;
import org.spanscope.experiment.WindowChoice;
import org.spanscope.session.SideName;
import org.spanscope.ui.shared.CompareState;
import org.spanscope.ui.shared.FigureState;
import org.spanscope.ui.shared.LinkedFigure;
import org.spanscope.ui.shared.MapResult;
import org.spanscope.ui.shared.MapResult.SideMap;
import org.spanscope.ui.shared.MapState;
import org.spanscope.ui.shared.SideState;

/** B - A: curves and map, on the tokens that both sides share. */
public final class DifferenceViewModel {
  private final CompareState compare;
  private final MapState maps;
  private @Nullable MapResult drawn;
  private @Nullable LinkedFigure last;
  private final ReadOnlyObjectWrapper<FigureState> picture =
      new ReadOnlyObjectWrapper<>(this, "picture", FigureState.words(""));
  private final ReadOnlyStringWrapper says = new ReadOnlyStringWrapper(this, "says", "");

  private final ReadOnlyStringWrapper mapNote = new ReadOnlyStringWrapper(this, "mapNote", "");

  public DifferenceViewModel(CompareState compare, MapState maps) {
    this.compare = compare;
    this.maps = maps;
    maps.result().addListener(at -> draw());
    maps.probing().addListener(at -> draw());
    for (SideName side : SideName.values()) {
      compare.side(side).addListener(at -> draw());
    }
    draw();
  }

  public ReadOnlyObjectProperty<FigureState> picture() {
    return picture.getReadOnlyProperty();
  }

  /** What the picture shows, in one line. */
  ReadOnlyStringProperty says() {
    return says.getReadOnlyProperty();
  }

  /** Why there is no map under the curves; empty where there is one, or no picture at all. */
  ReadOnlyStringProperty mapNote() {
    return mapNote.getReadOnlyProperty();
  }

  /** Whether rows are made to sum to 1 over the shared tokens first. */
  BooleanProperty renormalised() {
    return maps.renormalised();
  }

  void stepLevel(int step) {
    maps.stepLevel(step);
  }

  private void draw() {
    mapNote.set("");
    MapResult result = maps.result().get();
    Optional<SideMap> a = result.side(SideName.A);
    Optional<SideMap> b = result.side(SideName.B);
    CurveDifference curves = result.curves();
    if (a.isEmpty() || b.isEmpty() || curves == null) {
      picture.set(FigureState.words(waiting()));
      says.set("");
      return;
    }
    if (DifferenceFigure.isEmpty(curves)) {
      picture.set(
          FigureState.words(
              "A and B share no token of the context. Keep at least one sentence in both."));
      says.set("");
      return;
    }
    boolean stale = isStale(SideName.A, a.get()) || isStale(SideName.B, b.get()) || maps.isBehind();
    LinkedFigure figure = last;
    if (figure == null || drawn != result) {
      figure = DifferenceFigure.draw(result, curves);
      drawn = result;
      last = figure;
    }
    picture.set(FigureState.of(figure, stale));
    mapNote.set(whyNoMap(result, a.get(), b.get()));
    MapDifference map = result.difference();
    // The tab says the first line, the chooser beside it the second: what was left out goes first.
    says.set(
        map == null ? "" : String.join(" · ", lastFirst(map.says().subList(1, map.says().size()))));
  }

  private static List<String> lastFirst(List<String> lines) {
    List<String> turned = new ArrayList<>(lines);
    Collections.reverse(turned);
    return turned;
  }

  private static String whyNoMap(MapResult result, SideMap a, SideMap b) {
    MapDifference map = result.difference();
    if (map == null) {
      return a.problem().isEmpty() && b.problem().isEmpty() ? "Reading the attention…" : "";
    }
    if (!map.rows().isEmpty() && !map.columns().isEmpty()) {
      return "";
    }
    if (a.window().equals(b.window())) {
      return "A and B share no rows and columns of this block.";
    }
    boolean whole = WindowChoice.canShowWhole(a.side()) && WindowChoice.canShowWhole(b.side());
    return "A shows "
        + label(a)
        + ", B "
        + label(b)
        + ": choose the same window"
        + (whole ? ", or whole text," : "")
        + " to see a map.";
  }

  private static String label(SideMap side) {
    return side.window().equals(WindowChoice.WHOLE)
        ? "the whole text"
        : "window " + (side.window().index() + 1);
  }

  private boolean isStale(SideName name, SideMap shown) {
    SideState now = compare.side(name).get();
    return !now.isCurrent() || now.side() != shown.side();
  }

  private String waiting() {
    for (SideName name : SideName.values()) {
      SideState state = compare.side(name).get();
      if (state.problem() != null && state.side() == null) {
        return "Side " + name + " has no reading: " + state.problem();
      }
      if (state.running()) {
        return "Reading…";
      }
    }
    return "The difference needs a reading of A and of B. Choose an example on the left.";
  }
}
