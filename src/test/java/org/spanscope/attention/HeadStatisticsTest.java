package org.spanscope.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spanscope.reader.Window;
import org.spanscope.testing.FloatAttention;
import org.spanscope.testing.TestMaps;
import org.spanscope.testing.TestReadings;
import org.spanscope.text.Context;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Span;

class HeadStatisticsTest {
  /** [CLS] p q [SEP] ab . cd ef [SEP]. */
  private static final Context CONTEXT =
      new Context("ab. cd ef", List.of(new Span(0, 3), new Span(4, 9)));

  private static final Window WINDOW =
      TestReadings.random(ReaderInput.whole("p q", CONTEXT), 100, 0, new Random(1))
          .windows()
          .get(0);
  private static final int N = 9;
  private static final Set<Integer> SECOND = Set.of(1);

  private static Window window(float[]... questionRows) {
    float[] values = new float[N * N];
    System.arraycopy(questionRows[0], 0, values, N, N);
    System.arraycopy(questionRows[1], 0, values, 2 * N, N);
    return WINDOW.with(new FloatAttention(1, 1, N, values));
  }

  private static double only(Window window, HeadStatistic statistic) {
    return HeadStatistics.of(window, statistic, SECOND)[0][0];
  }

  @Test
  void massesAreMeansOverTheQuestionsTokens() {
    Window window =
        window(
            new float[] {.1f, 0, 0, .2f, .1f, .1f, .2f, .2f, .1f},
            new float[] {.5f, 0, 0, .1f, .1f, .1f, .1f, .1f, 0});

    assertThat(only(window, HeadStatistic.GOLD_MASS)).isCloseTo((.4 + .2) / 2, within(1e-6));
    assertThat(only(window, HeadStatistic.SINK_MASS)).isCloseTo((.4 + .6) / 2, within(1e-6));
  }

  @Test
  void enrichmentIsTheShareOfTheContextsAttentionOverThatOfItsTokens() {
    // The context has 4 tokens, 2 of them in the second sentence.
    Window window =
        window(
            new float[] {.1f, 0, 0, .2f, .1f, .1f, .2f, .2f, .1f},
            new float[] {.5f, 0, 0, .1f, .1f, .1f, .1f, .1f, 0});
    Window uniform =
        window(
            new float[] {.5f, 0, 0, .1f, .1f, .1f, .1f, .1f, .1f},
            new float[] {.1f, .1f, .1f, .1f, .1f, .1f, .1f, .1f, .1f});

    assertThat(only(window, HeadStatistic.ENRICHMENT))
        .isCloseTo((.6 / 1.0) / (2.0 / 4), within(1e-6));
    assertThat(only(uniform, HeadStatistic.ENRICHMENT)).isCloseTo(1, within(1e-6));
    assertThat(HeadStatistics.of(window, HeadStatistic.ENRICHMENT, Set.of(0, 1))[0][0])
        .isCloseTo(1, within(1e-6));
    assertThat(HeadStatistics.of(window, HeadStatistic.ENRICHMENT, Set.of())[0][0]).isNaN();
  }

  @Test
  void entropyIsThatOfTheRowOverTheContextInBits() {
    Window window =
        window(
            new float[] {.6f, 0, 0, 0, .1f, .1f, .1f, .1f, 0},
            new float[] {.9f, 0, 0, 0, 0, .1f, 0, 0, 0});

    assertThat(only(window, HeadStatistic.ENTROPY)).isCloseTo((2 + 0) / 2.0, within(1e-6));
  }

  @Test
  void distanceLeavesTheSinksOut() {
    Window window =
        window(
            new float[] {.5f, 0, 0, 0, .25f, 0, 0, .25f, 0},
            new float[] {.7f, .3f, 0, 0, 0, 0, 0, 0, 0});

    // Row 1 looks at 4 and 7: 3 and 6 away. Row 2 looks at 1.
    assertThat(only(window, HeadStatistic.DISTANCE)).isCloseTo((4.5 + 1) / 2, within(1e-6));
  }

  @Test
  void everyHeadHasItsOwnNumberAndAgreesWithTheMapOfThatHead() {
    Window window = WINDOW.with(FloatAttention.random(3, 4, N, 7));

    double[][] masses = HeadStatistics.of(window, HeadStatistic.GOLD_MASS, SECOND);

    double[][] enrichments = HeadStatistics.of(window, HeadStatistic.ENRICHMENT, SECOND);
    assertThat(masses).hasDimensions(3, 4);
    for (int layer = 0; layer < 3; layer++) {
      for (int head = 0; head < 4; head++) {
        AttentionMap map = TestMaps.of(window, new LensChoice("raw", layer, head));
        SentenceMass mass = SentenceMass.of(map).get(1);
        assertThat(masses[layer][head]).isCloseTo(mass.mass(), within(1e-9));
        assertThat(enrichments[layer][head]).isCloseTo(mass.enrichment(), within(1e-6));
      }
    }
  }

  @Test
  void massOnSentencesThatAreNotInTheWindowIsNoNumber() {
    Window window = WINDOW.with(FloatAttention.random(1, 1, N, 7));

    assertThat(HeadStatistics.of(window, HeadStatistic.GOLD_MASS, Set.of(5))[0][0]).isNaN();
    assertThat(HeadStatistics.of(window, HeadStatistic.GOLD_MASS, Set.of())[0][0]).isNaN();
    assertThat(HeadStatistics.of(window, HeadStatistic.SINK_MASS, Set.of())[0][0]).isNotNaN();
  }

  @Test
  void windowWithoutAttentionHasNoStatistics() {
    assertThatThrownBy(() -> HeadStatistics.of(WINDOW, HeadStatistic.ENTROPY, SECOND))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
