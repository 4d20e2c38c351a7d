package org.spanscope.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spanscope.testing.Goldens;
import org.spanscope.testing.TestReadings;
import tools.jackson.databind.JsonNode;

/** Decoding of the reference logits gives the reference answers. */
class GoldenDecodingTest {
  private static final double PROBABILITY = 1e-4;
  private static final double SCORE = 1e-3;

  private static final Goldens GOLDENS = Goldens.reader();

  static IntStream items() {
    return IntStream.range(0, GOLDENS.items().size());
  }

  @ParameterizedTest
  @MethodSource("items")
  void nbestAndNullAreThoseOfTheReference(int item) {
    JsonNode golden = GOLDENS.items().get(item);
    String context = golden.get("context").asString();
    Prediction prediction =
        SpanDecoder.decode(TestReadings.golden(GOLDENS, item), DecodeSettings.STANDARD);

    assertThat(prediction.nullScore())
        .isCloseTo(golden.get("null_score").asDouble(), within(SCORE));
    assertThat(prediction.nullProbability())
        .isCloseTo(golden.get("null_probability").asDouble(), within(PROBABILITY));
    assertThat(prediction.nbest()).hasSize(golden.get("nbest").size());
    for (int i = 0; i < prediction.nbest().size(); i++) {
      JsonNode expected = golden.get("nbest").get(i);
      Prediction.Candidate actual = prediction.nbest().get(i);
      assertThat(actual.text()).as("text %d", i).isEqualTo(expected.get("text").asString());
      assertThat(context.codePointCount(0, actual.span().start()))
          .as("start %d", i)
          .isEqualTo(expected.get("start").asInt());
      assertThat(context.codePointCount(0, actual.span().end()))
          .as("end %d", i)
          .isEqualTo(expected.get("end").asInt());
      assertThat(actual.score())
          .as("score %d", i)
          .isCloseTo(expected.get("score").asDouble(), within(SCORE));
      assertThat(actual.probability())
          .as("probability %d", i)
          .isCloseTo(expected.get("probability").asDouble(), within(PROBABILITY));
      assertThat(actual.textProbability()).isGreaterThanOrEqualTo(actual.probability() - 1e-12);
    }
  }

  @ParameterizedTest
  @MethodSource("items")
  void startAndEndProbabilitiesAreThoseOfTheReference(int item) {
    TokenProbabilities actual = TokenProbabilities.of(TestReadings.golden(GOLDENS, item));

    assertClose(actual.start(), GOLDENS.floats(item, "start_probability"));
    assertClose(actual.end(), GOLDENS.floats(item, "end_probability"));
  }

  private static void assertClose(double[] actual, float[] expected) {
    assertThat(actual).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i]).as("token %d", i).isCloseTo(expected[i], within(PROBABILITY));
    }
  }
}
