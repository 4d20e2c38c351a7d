package org.spanscope.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spanscope.figure.FigureLayout.Rect;
import org.spanscope.figure.HeatmapPanel.Marks;

/** Marked rows and columns, and curves at the ends of their axis, pixel by pixel. */
class PaintedMarksTest {
  private static final int SIZE = 12;
  private static final Marks COLUMNS = new Marks("masked", List.of(), List.of(4, 5));

  private static FigureRaster.Picture paint(HeatmapPanel panel, Theme theme) {
    return FigureRaster.paint(
        SampleFigures.figure("", panel), new Look(400, 360, 11, theme, false), 1);
  }

  private static HeatmapPanel map() {
    return SampleFigures.heatmap("", SampleFigures.tokens(SIZE), SampleFigures.tokens(SIZE));
  }

  /** Which share of a rectangle's pixels is painted otherwise than in another picture. */
  private static double changed(FigureRaster.Picture one, FigureRaster.Picture other, Rect rect) {
    int changed = 0;
    int all = 0;
    for (int y = (int) rect.y() + 1; y < rect.y() + rect.height() - 1; y++) {
      for (int x = (int) rect.x() + 1; x < rect.x() + rect.width() - 1; x++) {
        int at = y * one.width() + x;
        changed += one.pixels()[at] == other.pixels()[at] ? 0 : 1;
        all++;
      }
    }
    return (double) changed / all;
  }

  /** The picture with a legend that names something else, so that both plots lie alike. */
  private static FigureRaster.Picture unlike(Theme theme) {
    return paint(SampleFigures.with(map(), new Marks("masked", List.of(), List.of(11))), theme);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void whatIsBelowZeroHasAMinusWhereThereIsRoomAndNothingElseHas(Theme theme) {
    float[] values = {-0.3f, -0.1f, 0.1f, 0.3f, -0.001f, 0};
    FigureRaster.Picture painted = paint(difference(List.of("a", "b"), 3, values), theme);
    List<Boolean> signed =
        IntStream.range(0, values.length)
            .mapToObj(i -> hasMinus(painted, painted.layout().cell(0, i / 3, i % 3)))
            .toList();
    assertThat(signed).containsExactly(true, true, false, false, false, false);

    float[] many = new float[400];
    Arrays.fill(many, -0.3f);
    FigureRaster.Picture small = paint(difference(List.of("a"), 400, many), theme);
    assertThat(hasMinus(small, small.layout().cell(0, 0, 200))).isFalse();
  }

  private static HeatmapPanel difference(List<String> rows, int columns, float[] values) {
    return new HeatmapPanel(
        "",
        "",
        "",
        rows,
        SampleFigures.tokens(columns),
        values,
        SampleFigures.DIFFERENCE,
        "weight, B − A",
        "");
  }

  /** Whether the middle of a cell is painted otherwise than what is above it. */
  private static boolean hasMinus(FigureRaster.Picture picture, Rect cell) {
    int x = (int) (cell.x() + cell.width() / 2);
    int y = (int) (cell.y() + cell.height() / 2);
    int above = (int) (cell.y() + cell.height() / 4);
    int[] pixels = picture.pixels();
    return pixels[y * picture.width() + x] != pixels[above * picture.width() + x]
        || pixels[(y - 1) * picture.width() + x] != pixels[above * picture.width() + x];
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void markedColumnsHaveLinesOverColoursThatStayToBeRead(Theme theme) {
    FigureRaster.Picture marked = paint(SampleFigures.with(map(), COLUMNS), theme);
    FigureRaster.Picture other = unlike(theme);

    assertThat(marked.layout()).isEqualTo(other.layout());
    for (int column : COLUMNS.columns()) {
      assertThat(changed(marked, other, marked.layout().column(0, column))).isBetween(0.1, 0.6);
    }
    assertThat(changed(marked, other, marked.layout().column(0, 3))).isZero();
    assertThat(changed(marked, other, marked.layout().column(0, 6))).isZero();
  }

  @Test
  void markedRowsHaveThemToo() {
    Marks rows = new Marks("masked", List.of(2), List.of());
    FigureRaster.Picture marked = paint(SampleFigures.with(map(), rows), Theme.LIGHT);
    FigureRaster.Picture other = unlike(Theme.LIGHT);

    Rect left = marked.layout().cell(0, 2, 0);
    assertThat(changed(marked, other, left)).isBetween(0.1, 0.6);
    assertThat(changed(marked, other, marked.layout().cell(0, 3, 0))).isZero();
    // The bar beside the plot.
    int beside = (int) (left.y() + 4) * marked.width() + (int) left.x() - 2;
    assertThat(marked.pixels()[beside]).isEqualTo(Palette.of(Theme.LIGHT).text().getRGB());
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void markedCellsWithoutANumberAreNeitherLikeMarkedNorLikeMissingOnes(Theme theme) {
    float[] values = map().values().clone();
    for (int row = 0; row < SIZE; row++) {
      values[row * SIZE + 4] = Float.NaN;
      values[row * SIZE + 7] = Float.NaN;
    }
    HeatmapPanel gaps = SampleFigures.with(map(), values, SampleFigures.VIRIDIS, "no number");
    FigureRaster.Picture marked = paint(SampleFigures.with(gaps, COLUMNS), theme);
    FigureRaster.Picture unmarked =
        paint(SampleFigures.with(gaps, new Marks("masked", List.of(), List.of(11))), theme);

    assertThat(changed(marked, unmarked, marked.layout().column(0, 4))).isGreaterThan(0.1);
    assertThat(changed(marked, unmarked, marked.layout().column(0, 7))).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1})
  void lineAtAnEndOfItsAxisIsAsThickAsOneInTheMiddle(double value) {
    FigureRaster.Picture without = curve(Double.NaN);
    assertThat(thickness(curve(value), without)).isGreaterThanOrEqualTo(2);
    assertThat(thickness(curve(0.53), without)).isGreaterThanOrEqualTo(2);
  }

  private static FigureRaster.Picture curve(double value) {
    double[] values = new double[20];
    Arrays.fill(values, value);
    CurvesPanel panel =
        new CurvesPanel(
            "",
            "x",
            "F1",
            Collections.nCopies(20, ""),
            List.of(new CurvesPanel.Curve("F1", values, false, Role.START)),
            List.of(),
            0,
            1,
            false);
    return FigureRaster.paint(
        SampleFigures.figure("", panel), new Look(400, 200, 11, Theme.LIGHT, false), 1);
  }

  /** Pixels of a line, one above the other, in the middle of the plot. */
  private static long thickness(FigureRaster.Picture line, FigureRaster.Picture without) {
    Rect plot = line.layout().panels().get(0).plot();
    int x = (int) (plot.x() + plot.width() / 2);
    return IntStream.range(0, line.height())
        .map(y -> y * line.width() + x)
        .filter(at -> line.pixels()[at] != without.pixels()[at])
        .count();
  }
}
