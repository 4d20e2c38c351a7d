package org.spanscope.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.spanscope.reader.ContributionProbe;
import org.spanscope.reader.TokenKind;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;
import org.spanscope.testing.FloatAttention;
import org.spanscope.testing.TestReadings;
import org.spanscope.text.Context;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Span;

class HeadMapsTest {
  private static final String TEXT =
      "aa bb cc dd ee ff gg hh ii jj kk ll mm nn oo pp qq rr ss tt .";
  private static final ReaderInput INPUT =
      ReaderInput.whole("p q r", new Context(TEXT, List.of(new Span(0, TEXT.length()))));
  private static final int N = 3 + 3 + 21;
  private static final int LAYERS = 2;
  private static final int HEADS = 3;

  private static Window window(long seed) {
    Random random = new Random(seed);
    float[] values = new float[LAYERS * HEADS * N * N];
    for (int row = 0; row < values.length; row += N) {
      double[] weights = random.doubles(N).toArray();
      double sum = IntStream.range(0, N).mapToDouble(i -> weights[i]).sum();
      for (int i = 0; i < N; i++) {
        values[row + i] = (float) (weights[i] / sum);
      }
    }
    Window empty = TestReadings.random(INPUT, 100, 0, new Random(1)).windows().get(0);
    assertThat(empty.size()).isEqualTo(N);
    return empty.with(new FloatAttention(LAYERS, HEADS, N, values));
  }

  @Test
  void aMapThatFitsIsTheViewOfThatHead() {
    Window window = window(1);
    for (Block block : Block.values()) {
      for (Sinks sinks : Sinks.values()) {
        HeadMaps maps = HeadMaps.of(window, block, sinks, 64);
        MapSettings settings =
            new MapSettings(new LensChoice("raw", 1, 2), sinks, block, Level.TOKEN);
        MapView view =
            Maps.view(
                Lenses.apply(window, settings.choice(), ContributionProbe.NONE, new Cancellation()),
                settings,
                INPUT);
        assertThat(maps.rows()).isEqualTo(view.rows().size());
        assertThat(maps.map(1, 2)).hasSameSizeAs(view.values());
        for (int i = 0; i < view.values().length; i++) {
          assertThat(maps.map(1, 2)[i]).isCloseTo(view.values()[i], within(1e-6f));
        }
      }
    }
  }

  @Test
  void aShrunkMapKeepsTheLargestWeightUnderEachCell() {
    Window window = window(2);
    HeadMaps whole = HeadMaps.of(window, Block.ALL, Sinks.RAW, 64);
    HeadMaps small = HeadMaps.of(window, Block.ALL, Sinks.RAW, 10);
    float[] expected = new float[100];
    for (int i = 0; i < N * N; i++) {
      int cell = i / N * 10 / N * 10 + i % N * 10 / N;
      expected[cell] = Math.max(expected[cell], whole.map(0, 1)[i]);
    }
    assertThat(small.rows()).isEqualTo(10);
    assertThat(small.map(0, 1)).containsExactly(expected);
    assertThat(small.largest(0, 1)).isEqualTo(whole.largest(0, 1));
  }

  @Test
  void aWindowReadWithoutAttentionHasNoMaps() {
    Window window = TestReadings.random(INPUT, 100, 0, new Random(1)).windows().get(0).with(null);
    assertThat(window.tokens()).anyMatch(token -> token.kind() == TokenKind.QUESTION);
    assertThatThrownBy(() -> HeadMaps.of(window, Block.ALL, Sinks.RAW, 64))
        .hasMessageContaining("without attention");
  }
}
