package org.spanscope.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.spanscope.attention.LensChoice.ALL_HEADS;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spanscope.reader.AttentionTensor;
import org.spanscope.reader.ContributionProbe;
import org.spanscope.reader.Reading;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;
import org.spanscope.testing.FakeProbe;
import org.spanscope.testing.Goldens;
import org.spanscope.testing.RandomTexts;
import org.spanscope.testing.TestMaps;
import org.spanscope.testing.TestReadings;
import org.spanscope.text.ReaderInput;

class LensesTest {
  private static final Goldens GOLDENS = Goldens.reader();
  private static final ReaderInput INPUT =
      ReaderInput.whole("who was it?", RandomTexts.context(3, new Random(3)));
  private static final Window WINDOW = window();

  private static Window window() {
    Reading reading = TestReadings.random(INPUT, 100, 0, new Random(3));
    return TestReadings.withAttention(reading, 3).windows().get(0);
  }

  private static AttentionTensor attention(Window window) {
    return java.util.Objects.requireNonNull(window.attention());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void rolloutIsThatOfTheReference(int item) {
    Window window = TestReadings.golden(GOLDENS, item).windows().get(0);

    AttentionMap map = TestMaps.of(window, new LensChoice("rollout", 11, ALL_HEADS));

    Goldens.assertClose(map.weights(), GOLDENS.floats(item, "rollout"), 1e-4, "rollout");
  }

  @Test
  void rolloutUpToTheFirstLayerIsHalfMeanAttentionHalfIdentity() {
    AttentionMap map = TestMaps.of(WINDOW, new LensChoice("rollout", 0, ALL_HEADS));
    AttentionMap mean = TestMaps.of(WINDOW, new LensChoice("raw", 0, ALL_HEADS));

    for (int i = 0; i < map.size(); i++) {
      for (int j = 0; j < map.size(); j++) {
        assertThat(map.at(i, j))
            .isCloseTo(0.5f * mean.at(i, j) + (i == j ? 0.5f : 0), within(1e-6f));
      }
    }
  }

  @Test
  void rolloutIsTheProductFromTheLastLayerToTheFirst() {
    AttentionMap first = TestMaps.of(WINDOW, new LensChoice("rollout", 0, ALL_HEADS));
    AttentionMap second = TestMaps.of(WINDOW, new LensChoice("raw", 1, ALL_HEADS));
    AttentionMap both = TestMaps.of(WINDOW, new LensChoice("rollout", 1, ALL_HEADS));

    for (int i = 0; i < both.size(); i++) {
      for (int j = 0; j < both.size(); j++) {
        double sum = 0.5 * first.at(i, j);
        for (int k = 0; k < both.size(); k++) {
          sum += 0.5 * second.at(i, k) * first.at(k, j);
        }
        assertThat(both.at(i, j)).isCloseTo((float) sum, within(1e-6f));
      }
    }
  }

  @Test
  void rawIsTheHeadItself() {
    AttentionMap map = TestMaps.of(WINDOW, new LensChoice("raw", 1, 0));

    assertThat(map.tokens()).isEqualTo(WINDOW.tokens());
    assertThat(map.at(2, 5)).isEqualTo(attention(WINDOW).at(1, 0, 2, 5));
  }

  @Test
  void rawOfAllHeadsIsTheirMean() {
    AttentionMap map = TestMaps.of(WINDOW, new LensChoice("raw", 1, ALL_HEADS));

    float mean = (attention(WINDOW).at(1, 0, 2, 5) + attention(WINDOW).at(1, 1, 2, 5)) / 2;
    assertThat(map.at(2, 5)).isCloseTo(mean, within(1e-7f));
  }

  @Test
  void meanIsOverAllLayersAndHeads() {
    AttentionMap map = TestMaps.of(WINDOW, new LensChoice("mean", 0, ALL_HEADS));

    float sum = 0;
    for (int layer = 0; layer < 2; layer++) {
      for (int head = 0; head < 2; head++) {
        sum += attention(WINDOW).at(layer, head, 4, 1);
      }
    }
    assertThat(map.at(4, 1)).isCloseTo(sum / 4, within(1e-7f));
  }

  @ParameterizedTest
  @ValueSource(strings = {"raw", "mean", "rollout", "uniform"})
  void everyRowOfEveryLensSumsToOne(String lens) {
    AttentionMap map = TestMaps.of(WINDOW, new LensChoice(lens, 1, ALL_HEADS));

    for (int i = 0; i < map.size(); i++) {
      double sum = 0;
      for (int j = 0; j < map.size(); j++) {
        sum += map.at(i, j);
      }
      assertThat(sum).as("row %d of %s", i, lens).isCloseTo(1, within(1e-5));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "norm, 'layer 1, heads summed as vectors'",
    "value-zeroing, layer 1",
    "globenc, up to layer 1",
    "alti, up to layer 1"
  })
  void contributionsThatAreNoFiniteNumbersAreRefusedWithLensAndLayer(String lens, String where) {
    LensChoice choice = new LensChoice(lens, 1, ALL_HEADS);
    Cancellation go = new Cancellation();
    assertThat(Lenses.apply(WINDOW, choice, new FakeProbe(2), go).weights())
        .hasSize(WINDOW.size() * WINDOW.size());

    for (float damage : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> Lenses.apply(WINDOW, choice, FakeProbe.damaged(2, damage), go))
          .isInstanceOf(AttentionFault.class)
          .hasMessageStartingWith(
              "The lens " + lens + " gave a weight that is not a finite number (" + where + "). ");
    }
  }

  @Test
  void damageIsRefusedInAReadingTooAndDoesNotPassForAGap() {
    Reading reading = TestReadings.reading(INPUT, List.of(WINDOW));
    ContributionProbe damaged = FakeProbe.damaged(2, Float.NaN);

    assertThatThrownBy(
            () ->
                WindowMerge.of(
                    reading, new LensChoice("alti", 0, ALL_HEADS), damaged, new Cancellation()))
        .isInstanceOf(AttentionFault.class)
        .hasMessageContaining("up to layer 0");
  }

  @Test
  void unknownLensNamesTheKnownOnes() {
    assertThatThrownBy(() -> Lenses.byId("magic"))
        .isInstanceOf(AttentionFault.class)
        .hasMessageContaining("magic")
        .hasMessageContaining("raw, mean, rollout, norm, value-zeroing, globenc, alti, uniform");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mean", "rollout", "uniform"})
  void headIsRefusedWhereTheLensHasNone(String lens) {
    assertThatThrownBy(() -> TestMaps.of(WINDOW, new LensChoice(lens, 0, 1)))
        .isInstanceOf(AttentionFault.class)
        .hasMessageContaining("The lens " + lens + " has no single heads (head 1)");
  }

  @Test
  void layerAndHeadThatAreNotThereAreRefusedWithTheRangeThereIs() {
    assertThatThrownBy(() -> TestMaps.of(WINDOW, new LensChoice("raw", 2, 0)))
        .isInstanceOf(AttentionFault.class)
        .hasMessage("The reader has no such layer (layer 2). Its layers count from 0 to 1.");
    assertThatThrownBy(() -> TestMaps.of(WINDOW, new LensChoice("raw", 0, 2)))
        .isInstanceOf(AttentionFault.class)
        .hasMessage("The reader has no such head (head 2). Its heads count from 0 to 1.");
    assertThatThrownBy(() -> TestMaps.of(WINDOW, new LensChoice("rollout", -1, ALL_HEADS)))
        .isInstanceOf(AttentionFault.class);
  }

  @Test
  void choiceOfAnotherLensIsFittedToWhatALensAndAReaderHave() {
    LensChoice deep = new LensChoice("raw", 20, 7);

    assertThat(Lenses.byId("raw").adapt(deep, 12, 4)).isEqualTo(new LensChoice("raw", 11, 3));
    assertThat(Lenses.byId("rollout").adapt(deep, 12, 4))
        .isEqualTo(new LensChoice("rollout", 11, ALL_HEADS));
    assertThat(Lenses.byId("mean").adapt(new LensChoice("raw", 2, 1), 12, 4))
        .isEqualTo(new LensChoice("mean", 11, ALL_HEADS));
    assertThat(Lenses.byId("raw").adapt(new LensChoice("mean", 11, ALL_HEADS), 12, 4))
        .isEqualTo(new LensChoice("raw", 11, ALL_HEADS));
  }

  @Test
  void everyLensSaysWhatItIs() {
    assertThat(Lenses.all())
        .allSatisfy(
            lens -> {
              assertThat(lens.label()).isNotBlank();
              assertThat(lens.explanation()).endsWith(".");
            })
        .extracting(Lens::id)
        .doesNotHaveDuplicates();
  }
}
