package org.spanscope.experiment.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Prediction;
import org.spanscope.reader.Reading;
import org.spanscope.reader.SpanDecoder;
import org.spanscope.task.Cancellation;
import org.spanscope.testing.FakeReader;
import org.spanscope.testing.Readers;
import org.spanscope.text.Answer;
import org.spanscope.text.Example;

class FunnelTest {
  private static final String TEXT = "old Rollo led them far past Emma once";

  /** What a reader answers whose logits are these, and 0 elsewhere. */
  private static FailureClass failure(Map<String, Float> logits, int maxTokens, Answer... golds) {
    Example example = new Example("q", "", "who?", TEXT, List.of(golds), true);
    FakeReader reader =
        new FakeReader(
            (input, window) -> {
              float[] values = new float[window.size()];
              for (int i = 0; i < values.length; i++) {
                values[i] = logits.getOrDefault(window.get(i).text(), 0f);
              }
              return values;
            });
    Reading reading =
        reader.readAll(List.of(Readers.input("who?", TEXT)), new Cancellation()).get(0);
    Prediction prediction = SpanDecoder.decode(reading, new DecodeSettings(maxTokens, 0, 3));
    return Funnel.of(example, reading, prediction, maxTokens);
  }

  private static Answer gold(String text) {
    return Answer.in(TEXT, text, TEXT.indexOf(text));
  }

  @Test
  void eachAnswerIsOfTheFirstClassThatFits() {
    assertThat(failure(Map.of("Rollo", 5f), 30, gold("Rollo"))).isEqualTo(FailureClass.RIGHT);
    assertThat(failure(Map.of("[CLS]", 5f), 30)).isEqualTo(FailureClass.RIGHT);
    assertThat(failure(Map.of("Rollo", 5f), 30)).isEqualTo(FailureClass.ANSWERED_UNANSWERABLE);
    assertThat(failure(Map.of("Rollo", 5f), 30, gold("mma")))
        .as("begins inside a token")
        .isEqualTo(FailureClass.NO_CANDIDATE);
    assertThat(failure(Map.of("Rollo", 5f), 2, gold("led them far")))
        .as("longer than the longest span")
        .isEqualTo(FailureClass.NO_CANDIDATE);
    assertThat(failure(Map.of("Rollo", 5f), 30, new Answer("Emma", 3, false)))
        .as("does not stand at its place")
        .isEqualTo(FailureClass.NO_CANDIDATE);
    assertThat(failure(Map.of("[CLS]", 9f, "Emma", 5f), 30, gold("Emma")))
        .isEqualTo(FailureClass.EMPTY_OVER_GOLD);
    assertThat(failure(Map.of("Rollo", 5f), 30, gold("old Rollo")))
        .isEqualTo(FailureClass.OVERLAPS);
    assertThat(failure(Map.of("Rollo", 5f, "Emma", 4.9f), 1, gold("Emma")))
        .isEqualTo(FailureClass.IN_NBEST);
    assertThat(failure(Map.of("Rollo", 5f, "led", 3f, "them", 3f, "far", 3f), 1, gold("once")))
        .isEqualTo(FailureClass.NOT_IN_NBEST);
    assertThat(failure(Map.of("[CLS]", 9f, "Rollo", 5f), 1, gold("Emma"), gold("led")))
        .as("empty, and no gold is first")
        .isIn(FailureClass.IN_NBEST, FailureClass.NOT_IN_NBEST);
  }
}
