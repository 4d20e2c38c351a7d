package org.spanscope.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spanscope.attention.MapUnit;
import org.spanscope.reader.TextPlace;

class StrongestCellsTest {
  private static final List<MapUnit> ROWS = List.of(unit("who"), unit("came"));
  private static final List<MapUnit> COLUMNS = List.of(unit("Anna"), unit("left"), unit("."));

  @Test
  void theLargestComeFirstWhateverTheirSignAndGapsArePassedOver() {
    float[] values = {0.1f, -0.5f, Float.NaN, 0.4f, 0.05f, 0.2f};

    assertThat(StrongestCells.words(ROWS, COLUMNS, values, 3))
        .isEqualTo("who to left −.500; came to Anna .400; came to . .200");
  }

  @Test
  void fewerCellsThanAskedForAreAllNamed() {
    float[] values = {0.1f, Float.NaN, Float.NaN, Float.NaN, Float.NaN, Float.NaN};

    assertThat(StrongestCells.words(ROWS, COLUMNS, values, 3)).isEqualTo("who to Anna .100");
  }

  private static MapUnit unit(String label) {
    return new MapUnit(label, TextPlace.CLS, -1, 1, false);
  }
}
