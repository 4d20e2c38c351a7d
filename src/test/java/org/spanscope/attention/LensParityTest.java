package org.spanscope.attention;

import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;
import org.spanscope.testing.Goldens;
import org.spanscope.testing.Readers;
import org.spanscope.testing.TestReadings;

/** Lenses that ask the shipped reader, against reference outputs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LensParityTest {
  private static final double TOLERANCE = 1e-4;
  private static final int LAYERS = 12;
  private static final int HEADS = 12;

  private final Goldens goldens = Goldens.reader();
  private Reader reader;

  @BeforeAll
  void open() {
    reader = Readers.shipped();
  }

  @AfterAll
  void close() {
    reader.close();
  }

  private Window window(int item) {
    return TestReadings.golden(goldens, item).windows().get(0);
  }

  private float[] map(Window window, String lens, int layer, int head) {
    LensChoice choice = new LensChoice(lens, layer, head);
    return Lenses.apply(window, choice, reader.contributions(), new Cancellation()).weights();
  }

  private void assertLayers(int item, String lens, String golden) {
    Window window = window(item);
    int size = window.size() * window.size();
    float[] actual = new float[LAYERS * size];
    for (int layer = 0; layer < LAYERS; layer++) {
      float[] map = map(window, lens, layer, LensChoice.ALL_HEADS);
      System.arraycopy(map, 0, actual, layer * size, size);
    }
    float[] expected = goldens.floats(item, golden);
    Goldens.assertClose(actual, expected, TOLERANCE, golden + " of text " + item);
    for (int layer = 0; layer < LAYERS; layer++) {
      Goldens.assertClose(
          Arrays.copyOfRange(actual, layer * size, (layer + 1) * size),
          Arrays.copyOfRange(expected, layer * size, (layer + 1) * size),
          TOLERANCE,
          golden + " of text " + item + ", layer " + layer);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void normOfSummedHeadsIsTheReferenceInEveryLayer(int item) {
    assertLayers(item, "norm", "norm_heads_summed");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void normOfEachHeadIsTheReference(int item) {
    Window window = window(item);
    int size = window.size() * window.size();
    float[] actual = new float[HEADS * size];
    for (int head = 0; head < HEADS; head++) {
      System.arraycopy(map(window, "norm", 5, head), 0, actual, head * size, size);
    }

    Goldens.assertClose(
        actual, goldens.floats(item, "norm_per_head_layer_5"), TOLERANCE, "text " + item);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void valueZeroingIsTheReferenceInEveryLayer(int item) {
    assertLayers(item, "value-zeroing", "value_zeroing");
  }
}
