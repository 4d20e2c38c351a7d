package org.spanscope.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.spanscope.figure.BarsPanel.Direction;
import org.spanscope.figure.FigureLayout.Grid;
import org.spanscope.figure.FigureLayout.Hit;
import org.spanscope.figure.FigureLayout.PanelLayout;
import org.spanscope.figure.FigureLayout.Pieces;
import org.spanscope.figure.FigureLayout.Rect;

class FigureLayoutTest {
  @Test
  void middleOfEveryCellHitsThatCell() {
    FigureRaster.Picture picture =
        FigureRaster.paint(SampleFigures.sheet(), Look.of(480, 400, Theme.LIGHT), 2);
    FigureLayout layout = picture.layout();
    assertThat(layout.panels()).extracting(PanelLayout::rows).containsExactly(1, 9);
    assertThat(layout.panels()).extracting(PanelLayout::columns).containsExactly(60, 60);
    for (int panel = 0; panel < 2; panel++) {
      for (int row = 0; row < layout.panels().get(panel).rows(); row++) {
        for (int column = 0; column < 60; column++) {
          Rect cell = layout.cell(panel, row, column);
          double x = cell.x() + cell.width() / 2;
          double y = cell.y() + cell.height() / 2;
          assertThat(layout.hit(x, y)).contains(new Hit(panel, row, column));
        }
      }
    }
  }

  @Test
  void middleOfEveryCellInColumnsHitsThatCell() {
    Figure figure = SampleFigures.columns(60, 45);
    FigureLayout layout = FigureRaster.paint(figure, Look.of(900, 500, Theme.DARK), 2).layout();
    assertThat(layout.panels())
        .extracting(PanelLayout::columns)
        .containsExactly(60, 45, 45, 60, 45, 45);
    for (int panel = 0; panel < 6; panel++) {
      for (int row = 0; row < layout.panels().get(panel).rows(); row++) {
        for (int column = 0; column < layout.panels().get(panel).columns(); column++) {
          Rect cell = layout.cell(panel, row, column);
          double x = cell.x() + cell.width() / 2;
          double y = cell.y() + cell.height() / 2;
          assertThat(layout.hit(x, y)).contains(new Hit(panel, row, column));
        }
      }
    }
  }

  @Test
  void plotsInColumnsAreEquallyLargeAndStandInLines() {
    for (int width : new int[] {340, 700, 1100}) {
      Look look = new Look(width, 500, 11, Theme.LIGHT, true);
      List<Rect> plots =
          FigureRaster.paint(SampleFigures.columns(60, 45), look, 1).layout().panels().stream()
              .map(PanelLayout::plot)
              .toList();
      for (int column = 0; column < 3; column++) {
        Rect curves = plots.get(column);
        Rect map = plots.get(column + 3);
        assertThat(curves.x()).isEqualTo(map.x());
        assertThat(curves.width()).isEqualTo(map.width());
        assertThat(curves.width()).isCloseTo(plots.get(0).width(), within(1.01));
        assertThat(curves.y()).isEqualTo(plots.get(0).y());
        assertThat(curves.height()).isEqualTo(plots.get(0).height());
        assertThat(map.y()).isEqualTo(plots.get(3).y()).isGreaterThan(curves.y());
        assertThat(map.height()).isEqualTo(plots.get(3).height());
      }
      assertThat(plots.get(1).x()).isGreaterThan(plots.get(0).x() + plots.get(0).width());
      assertThat(plots.get(2).x()).isGreaterThan(plots.get(1).x() + plots.get(1).width());
    }
  }

  @Test
  void wordsInThePlaceOfAPictureHaveNoCells() {
    Look look = Look.of(700, 400, Theme.LIGHT);
    FigureLayout layout = FigureRaster.paint(SampleFigures.sameColumns(), look, 1).layout();
    Rect note = layout.panels().get(2).plot();
    assertThat(layout.hit(note.x() + note.width() / 2, note.y() + note.height() / 2)).isEmpty();
    assertThat(note.y()).isEqualTo(layout.panels().get(0).plot().y());
  }

  @Test
  void cellsRowsAndColumnsFillThePlot() {
    FigureLayout layout =
        new FigureLayout(100, 80, List.of(new Grid(new Rect(10, 20, 70, 50), 5, 7)));
    assertThat(layout.row(0, 4)).isEqualTo(new Rect(10, 60, 70, 10));
    assertThat(layout.column(0, 6)).isEqualTo(new Rect(70, 20, 10, 50));
    assertThat(layout.cell(0, 0, 0)).isEqualTo(new Rect(10, 20, 10, 10));
  }

  @Test
  void piecesOfTextAreHitOnEachOfTheirLines() {
    Figure figure = SampleBars.sentencePieces();
    FigureLayout layout = FigureRaster.paint(figure, Look.of(300, 260, Theme.LIGHT), 1).layout();
    Pieces pieces = (Pieces) layout.panels().get(0);
    assertThat(pieces.places()).hasSize(4);
    assertThat(pieces.places().get(0)).hasSizeGreaterThan(2);
    for (int piece = 0; piece < 4; piece++) {
      for (Rect rect : pieces.cell(0, piece)) {
        double x = rect.x() + rect.width() / 2;
        double y = rect.y() + rect.height() / 2;
        assertThat(layout.hit(x, y)).contains(new Hit(0, 0, piece));
      }
    }
  }

  @Test
  void piecesBeyondTheRoomAreNowhere() {
    FigureLayout layout =
        FigureRaster.paint(SampleBars.attribution(500), Look.of(400, 150, Theme.LIGHT), 1).layout();
    Pieces pieces = (Pieces) layout.panels().get(0);
    assertThat(pieces.cell(0, 0)).hasSize(1);
    assertThat(pieces.cell(0, 499)).isEmpty();
    assertThat(layout.cell(0, 0, 499).width()).isZero();
  }

  @Test
  void barsHaveASlotForEachCategory() {
    Look look = Look.of(500, 300, Theme.LIGHT);
    FigureLayout up = FigureRaster.paint(SampleBars.sentenceTest(Direction.UP), look, 1).layout();
    FigureLayout right =
        FigureRaster.paint(SampleBars.sentenceTest(Direction.RIGHT), look, 1).layout();
    assertThat(up.panels().get(0)).extracting("rows", "columns").containsExactly(1, 5);
    assertThat(right.panels().get(0)).extracting("rows", "columns").containsExactly(5, 1);
    Rect third = right.cell(0, 2, 0);
    assertThat(right.hit(third.x() + 1, third.y() + third.height() / 2)).contains(new Hit(0, 2, 0));
  }

  @Test
  void linesHaveAPlaceForEachTokenOnTheLeftAndThenOnTheRight() {
    Figure figure = SampleHeads.figure(SampleHeads.lines(9, 190, 0.1));
    FigureLayout layout = FigureRaster.paint(figure, Look.of(300, 200, Theme.DARK), 1).layout();
    assertThat(layout.panels().get(0).columns()).isEqualTo(9 + 190);
    Rect last = layout.cell(0, 0, 198);
    assertThat(layout.hit(last.x() + 1, last.y() + last.height() / 2)).contains(new Hit(0, 0, 198));
    assertThat(last.x()).isGreaterThan(layout.cell(0, 0, 8).x() + 100);
  }

  @Test
  void pointsOutsideAndPanelsWithoutCellsHitNothing() {
    FigureLayout layout =
        new FigureLayout(
            100,
            80,
            List.of(
                new Grid(new Rect(0, 0, 50, 80), 3, 0), new Grid(new Rect(50, 0, 50, 80), 2, 2)));
    assertThat(layout.hit(25, 40)).isEqualTo(Optional.empty());
    assertThat(layout.hit(100, 40)).isEqualTo(Optional.empty());
    assertThat(layout.hit(75, -1)).isEqualTo(Optional.empty());
    assertThat(layout.hit(50, 0)).contains(new Hit(1, 0, 0));
    assertThat(layout.hit(99.999, 79.999)).contains(new Hit(1, 1, 1));
  }

  @Test
  void curvesStandOverTheColumnsOfTheMapBelow() {
    FigureLayout layout =
        FigureRaster.paint(SampleFigures.sheet(), Look.of(700, 500, Theme.DARK), 1).layout();
    for (int column = 0; column < 60; column++) {
      assertThat(layout.column(0, column).x()).isEqualTo(layout.column(1, column).x());
    }
  }

  @Test
  void theLegendOfCurvesNeverStandsOnThePlot() {
    CurvesPanel curves = SampleFigures.curves(60, false);
    for (int height = 12; height < 260; height += 4) {
      Look look = Look.of(400, height, Theme.LIGHT);
      FigureRaster.Picture named = FigureRaster.paint(figure(curves), look, 1);
      FigureRaster.Picture other = FigureRaster.paint(figure(renamed(curves)), look, 1);
      Rect plot = named.layout().panels().get(0).plot();
      boolean differ = false;
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < 400; x++) {
          boolean same =
              named.pixels()[y * named.width() + x] == other.pixels()[y * other.width() + x];
          differ |= !same;
          assertThat(same || !plot.contains(x, y)).as("%s, %s of %s", x, y, height).isTrue();
        }
      }
      // A little picture has one all the same.
      assertThat(differ || height < 44).as("height %s", height).isTrue();
    }
  }

  @Test
  void curvesOverAMapKeepTheHeightOfTheirLegendInALowPicture() {
    HeatmapPanel map = (HeatmapPanel) SampleFigures.attention(9, 60).panels().get(0);
    CurvesPanel curves = SampleFigures.curves(60, false);
    Look look = new Look(760, 92, 9.5, Theme.LIGHT, false);
    FigureRaster.Picture named = paint(look, curves, map);
    assertThat(named.pixels()).isNotEqualTo(paint(look, renamed(curves), map).pixels());
    assertThat(named.layout().panels().get(0).plot().height()).isGreaterThan(15);
    assertThat(named.layout().panels().get(1).plot().height()).isGreaterThan(15);
  }

  private static FigureRaster.Picture paint(Look look, Panel... panels) {
    return FigureRaster.paint(new Figure("", List.of(), List.of(panels), Map.of()), look, 1);
  }

  private static CurvesPanel renamed(CurvesPanel panel) {
    List<CurvesPanel.Curve> curves =
        panel.curves().stream()
            .map(
                one ->
                    new CurvesPanel.Curve("x" + one.name(), one.values(), one.dashed(), one.role()))
            .toList();
    return new CurvesPanel(
        panel.title(),
        panel.xAxis(),
        panel.yAxis(),
        panel.ticks(),
        curves,
        panel.shades(),
        panel.yMin(),
        panel.yMax(),
        panel.log());
  }

  private static Figure figure(CurvesPanel panel) {
    return new Figure("Curves", List.of(), List.of(panel), Map.of());
  }

  @Test
  void plotsLieInsideThePictureAtAnySize() {
    Random random = new Random(11);
    List<Figure> figures = new ArrayList<>(SampleBars.all());
    figures.addAll(SampleHeads.all());
    figures.addAll(SamplePoints.all());
    figures.addAll(
        List.of(
            SampleFigures.sheet(),
            SampleFigures.columns(60, 45),
            SampleFigures.sameColumns(),
            SampleFigures.scripts(),
            SampleFigures.sentences(),
            SampleFigures.probabilities(60, true),
            SampleFigures.attention(9, 0)));
    for (int i = 0; i < 300; i++) {
      double width = 1 + random.nextInt(random.nextBoolean() ? 60 : 900);
      double height = 1 + random.nextInt(random.nextBoolean() ? 60 : 700);
      Look look = new Look(width, height, 6 + random.nextInt(20), Theme.DARK, random.nextBoolean());
      Figure figure = figures.get(i % figures.size());
      FigureRaster.Picture picture = FigureRaster.paint(figure, look, 1 + random.nextInt(2));
      for (PanelLayout panel : picture.layout().panels()) {
        Rect plot = panel.plot();
        assertThat(plot.width()).as("width at %s x %s", width, height).isPositive();
        assertThat(plot.height()).as("height at %s x %s", width, height).isPositive();
        assertThat(plot.x()).isNotNegative();
        assertThat(plot.y()).isNotNegative();
        assertThat(plot.x() + plot.width()).isLessThanOrEqualTo(width + 1);
        assertThat(plot.y() + plot.height()).isLessThanOrEqualTo(height + 1);
      }
    }
  }
}
