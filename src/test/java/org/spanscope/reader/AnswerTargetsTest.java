package org.spanscope.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spanscope.testing.Readers;
import org.spanscope.testing.TestReadings;
import org.spanscope.text.ReaderInput;

class AnswerTargetsTest {
  private static final double STEP = 1e-3;
  private static final ReaderInput INPUT =
      Readers.input(
          "Who led them?", "Rollo led them. They sang in the long cold winter of that year.");

  @ParameterizedTest
  @CsvSource({"100, 0", "14, 0", "100, Infinity", "14, -Infinity"})
  void theTargetIsTheDerivativeOfTheLogProbability(int maximum, double threshold) {
    DecodeSettings settings = new DecodeSettings(4, threshold, 20);
    Reading reading = TestReadings.random(INPUT, maximum, 0, new Random(5));
    Prediction prediction = SpanDecoder.decode(reading, settings);
    OriginalAnswer answer = OriginalAnswer.of(prediction);
    List<Target> targets = AnswerTargets.logProbability(reading, prediction, settings);
    assertThat(targets).hasSameSizeAs(reading.windows());
    for (int w = 0; w < targets.size(); w++) {
      for (int i = 0; i < reading.windows().get(w).size(); i++) {
        for (boolean end : new boolean[] {false, true}) {
          double up = log(answer, moved(reading, w, i, end, STEP), settings);
          double down = log(answer, moved(reading, w, i, end, -STEP), settings);
          float[] target = end ? targets.get(w).end() : targets.get(w).start();
          assertThat((up - down) / (2 * STEP))
              .as("window %d, token %d", w, i)
              .isCloseTo(target[i], within(2e-3));
        }
      }
    }
  }

  private static double log(OriginalAnswer answer, Reading reading, DecodeSettings settings) {
    return answer.logProbability(reading, SpanDecoder.decode(reading, settings));
  }

  private static Reading moved(Reading reading, int w, int token, boolean end, double step) {
    List<Window> windows = new ArrayList<>(reading.windows());
    Window old = windows.get(w);
    float[] start = old.startLogits().clone();
    float[] ends = old.endLogits().clone();
    (end ? ends : start)[token] += (float) step;
    windows.set(w, new Window(w, old.tokens(), start, ends, null));
    return TestReadings.reading(reading.input(), windows);
  }
}
