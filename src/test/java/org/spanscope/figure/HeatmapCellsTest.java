package org.spanscope.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HeatmapCellsTest {
  private static final ColourTable TABLE =
      ColourTable.of(new ColourScale(ColourScale.Colours.VIRIDIS, 0, 1), Theme.LIGHT);

  @Test
  void everyPixelHasTheColourOfTheCellUnderItsMiddle() {
    float[] values = SampleFigures.weights(7, 13, 1);
    int width = 100;
    int height = 45;
    int[] pixels = HeatmapCells.rasterise(values, 7, 13, TABLE, width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int row = (int) ((y + 0.5) * 7 / height);
        int column = (int) ((x + 0.5) * 13 / width);
        assertThat(pixels[y * width + x]).isEqualTo(TABLE.argb(values[row * 13 + column]));
      }
    }
  }

  @Test
  void noPeakIsLostWhereCellsAreSmallerThanPixels() {
    Random random = new Random(2);
    for (int i = 0; i < 50; i++) {
      float[] values = new float[300 * 300];
      int peak = random.nextInt(values.length);
      values[peak] = 1;
      int[] pixels = HeatmapCells.rasterise(values, 300, 300, TABLE, 70, 41);
      int x = peak % 300 * 70 / 300;
      int y = peak / 300 * 41 / 300;
      boolean seen = false;
      for (int dy = -1; dy <= 1; dy++) {
        for (int dx = -1; dx <= 1; dx++) {
          int at = (y + dy) * 70 + x + dx;
          seen |= at >= 0 && at < pixels.length && pixels[at] == TABLE.argb(1);
        }
      }
      assertThat(seen).as("peak at %s", peak).isTrue();
    }
  }

  @Test
  void cellsWithoutAValueAreClearAndHideNoOthers() {
    float[] values = {Float.NaN, 0.5f, Float.NaN, Float.NaN};
    int[] large = HeatmapCells.rasterise(values, 2, 2, TABLE, 2, 2);
    assertThat(large).containsExactly(0, TABLE.argb(0.5), 0, 0);
    int[] small = HeatmapCells.rasterise(values, 2, 2, TABLE, 1, 1);
    assertThat(small).containsExactly(TABLE.argb(0.5));
  }
}
