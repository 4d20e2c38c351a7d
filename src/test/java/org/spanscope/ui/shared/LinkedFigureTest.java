package org.spanscope.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spanscope.figure.FigureLayout.Grid;
import org.spanscope.figure.FigureLayout.Hit;
import org.spanscope.figure.FigureLayout.PanelLayout;
import org.spanscope.figure.FigureLayout.Rect;
import org.spanscope.reader.TextPlace;
import org.spanscope.reader.TextPlace.Area;
import org.spanscope.ui.shared.LinkedFigure.Cells;
import org.spanscope.ui.shared.TokenLink.Spot;

class LinkedFigureTest {
  private static final Rect ANY = new Rect(0, 0, 10, 10);

  private final Cells curves =
      new Cells(List.of(), List.of(TextPlace.CLS, context(0, 4), context(5, 9)), (r, c) -> "");
  private final Cells map =
      new Cells(
          List.of(question(0, 4), question(5, 9)),
          List.of(context(0, 4), context(5, 9), context(9, 12)),
          (r, c) -> "");

  @Test
  void aSentenceLightsAllItsTokens() {
    assertThat(map.litColumns(Spot.at(context(0, 9))).stream()).containsExactly(0, 1);
  }

  @Test
  void stretchesOfOneSpanLightUpTogether() {
    Spot parted = Spot.at(List.of(context(0, 4), context(9, 12), question(5, 9)));

    assertThat(map.litColumns(parted).stream()).containsExactly(0, 2);
    assertThat(map.litRows(parted).stream()).containsExactly(1);
    assertThat(curves.litColumns(parted).stream()).containsExactly(1);
  }

  @Test
  void aTokenNextToAnotherDoesNotLightIt() {
    assertThat(map.litColumns(Spot.at(context(5, 9))).stream()).containsExactly(1);
  }

  @Test
  void aCellOfAMapLightsBothItsEndsInCurves() {
    Spot fromContext = new Spot(Optional.of(context(5, 9)), question(0, 4));

    assertThat(curves.litColumns(fromContext).stream()).containsExactly(2);
  }

  @Test
  void aTokenWithoutARowLightsRowsToo() {
    assertThat(map.litRows(Spot.at(question(5, 9))).stream()).containsExactly(1);
    assertThat(map.litRows(map.spot(0, 2).orElseThrow()).stream()).containsExactly(0);
  }

  @Test
  void barsOneBelowTheOtherLightTheirRow() {
    Cells bars = new Cells(List.of(context(0, 4), context(5, 9)), List.of(), (r, c) -> "");

    assertThat(bars.spot(1, 0)).contains(Spot.at(context(5, 9)));
    assertThat(bars.litRows(map.spot(0, 1).orElseThrow()).stream()).containsExactly(1);
  }

  @Test
  void cellsThatStandOnNoTextLightNothing() {
    Cells steps = Cells.apart((r, c) -> "");

    assertThat(steps.spot(0, 3)).isEmpty();
    assertThat(FigureCursor.find(List.of(steps), Spot.at(context(0, 4)))).isEmpty();
  }

  @Test
  void theCursorStepsFromCurvesIntoTheMapAndBack() {
    List<PanelLayout> panels = List.of(new Grid(ANY, 1, 3), new Grid(ANY, 2, 3));
    Optional<Hit> start = FigureCursor.step(panels, Optional.empty(), 0, 1);
    assertThat(start).contains(new Hit(0, 0, 0));

    Optional<Hit> right = FigureCursor.step(panels, start, 0, 1);
    Optional<Hit> down = FigureCursor.step(panels, right, 1, 0);
    assertThat(down).contains(new Hit(1, 0, 1));
    assertThat(FigureCursor.step(panels, down, -1, 0)).contains(new Hit(0, 0, 1));
  }

  @Test
  void theCursorStaysAtTheEnds() {
    List<PanelLayout> panels = List.of(new Grid(ANY, 1, 3), new Grid(ANY, 2, 3));
    Optional<Hit> last = Optional.of(new Hit(1, 1, 2));

    assertThat(FigureCursor.step(panels, last, 1, 0)).isEqualTo(last);
    assertThat(FigureCursor.step(panels, last, 0, 1)).isEqualTo(last);
  }

  private static TextPlace context(int start, int end) {
    return new TextPlace(Area.CONTEXT, start, end);
  }

  private static TextPlace question(int start, int end) {
    return new TextPlace(Area.QUESTION, start, end);
  }
}
