package org.spanscope.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spanscope.attribution.ExplainSettings.TargetKind;
import org.spanscope.reader.Baseline;
import org.spanscope.reader.Reader;
import org.spanscope.reader.Reading;
import org.spanscope.reader.Taps;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.testing.Goldens;
import org.spanscope.testing.Readers;
import org.spanscope.text.Removal;
import tools.jackson.databind.JsonNode;

/** Integrated gradients of the shipped reader are those of the reference. */
class IntegratedGradientsGoldenTest {
  private static final double TOLERANCE = 1e-3;
  private static final Goldens GOLDENS = Goldens.reader();

  private static Reader reader;

  @BeforeAll
  static void open() {
    reader = Readers.shipped();
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  private static Attribution explain(int item, Baseline baseline, TargetKind target, int steps) {
    JsonNode text = GOLDENS.items().get(item);
    Reading reading =
        reader.read(
            Readers.input(text.get("question").asString(), text.get("context").asString()),
            Taps.LOGITS,
            new Cancellation());
    return new IntegratedGradients()
        .explain(
            reader,
            reading,
            new ExplainSettings(target, baseline, steps, Removal.DELETE, 1),
            Progress.NONE,
            new Cancellation());
  }

  @ParameterizedTest
  @CsvSource({"0,PAD,SPAN", "0,MASK,SPAN", "1,PAD,END", "1,MASK,START"})
  void fiftyFixedStepsGiveTheReferenceAndItsGap(int item, Baseline baseline, TargetKind target) {
    String name = "ig_" + baseline.label() + "_" + target.label();
    JsonNode golden = GOLDENS.items().get(item).get(name);

    Attribution result = explain(item, baseline, target, 50);

    float[] values = new float[result.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) result.values()[i];
    }
    Goldens.assertClose(values, GOLDENS.floats(item, name), TOLERANCE, name);
    assertThat(result.inputScore()).isCloseTo(golden.get("f_input").asDouble(), within(1e-3));
    assertThat(result.baselineScore()).isCloseTo(golden.get("f_baseline").asDouble(), within(1e-3));
    double change = golden.get("f_input").asDouble() - golden.get("f_baseline").asDouble();
    assertThat(result.gap())
        .isCloseTo(Math.abs(golden.get("delta").asDouble() / change), within(0.01));
  }

  @ParameterizedTest
  @CsvSource({"0,MASK", "0,PAD"})
  void adaptivePanelsCloseTheGap(int item, Baseline baseline) {
    Attribution result = explain(item, baseline, TargetKind.SPAN, ExplainSettings.ADAPTIVE);

    assertThat(result.gapIsLarge()).as("gap %s", result.gap()).isFalse();
    Attribution.Path path = (Attribution.Path) result.detail();
    assertThat(path.gradients()).isLessThanOrEqualTo(PathIntegral.MOST_GRADIENTS);
  }
}
