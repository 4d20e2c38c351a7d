package org.spanscope.experiment.failures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spanscope.experiment.evaluation.DeletionRow;
import org.spanscope.experiment.evaluation.FailureClass;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.evaluation.SentenceRow;
import org.spanscope.experiment.failures.FailingStep.Keep;

class FailingStepTest {
  private static QuestionRow row(FailureClass failure, String... golds) {
    boolean right = failure == FailureClass.RIGHT;
    return new QuestionRow(
        0,
        "id",
        "",
        "c",
        "who?",
        List.of(golds),
        3,
        7,
        golds.length == 0 ? -1 : 1,
        3,
        "who",
        3,
        30,
        1,
        0.5,
        "Emma",
        120,
        124,
        right,
        right ? 1 : 0,
        "Emma",
        right,
        0,
        0.5,
        0.2,
        1,
        List.of(),
        0.5,
        0.5,
        -1,
        -1,
        failure,
        "");
  }

  private static SentenceRow sentence(
      int number, boolean gold, String alone, boolean exact, double p, String without) {
    return new SentenceRow(
        0,
        number,
        100 * number,
        100 * number + 90,
        gold,
        0,
        0,
        alone,
        exact,
        exact ? 1 : 0,
        p,
        0,
        0,
        0,
        without,
        0.1 * number,
        0);
  }

  @Test
  void theSentenceWithTheGoldThatIsAnsweredRightAloneComesFirst() {
    FailingStep step =
        FailingStep.of(
            row(FailureClass.NOT_IN_NBEST, "Rollo"),
            List.of(
                sentence(0, false, "Rollo", true, 0.99, "Rollo"),
                sentence(1, true, "Rollo", true, 0.4, "Emma"),
                sentence(2, false, "Emma", false, 0.9, "Emma")),
            List.of());
    assertThat(step.keep()).isEqualTo(Keep.ONLY);
    assertThat(step.sentences()).containsExactly(1);
    assertThat(step.words()).isEqualTo("B is sentence 2 alone, which is answered right: “Rollo”.");
    assertThat(step.keeps(1)).isTrue();
    assertThat(step.keeps(0)).isFalse();
  }

  @Test
  void elseTheSentenceWithoutWhichTheTextIsAnsweredRight() {
    FailingStep step =
        FailingStep.of(
            row(FailureClass.NOT_IN_NBEST, "Rollo"),
            List.of(
                sentence(0, false, "", false, 0.9, "Rollo"),
                sentence(1, true, "Emma", false, 0.4, "Emma")),
            List.of());
    assertThat(step.keep()).isEqualTo(Keep.WITHOUT);
    assertThat(step.sentences()).containsExactly(0);
    assertThat(step.keeps(0)).isFalse();
    assertThat(step.keeps(1)).isTrue();
  }

  @Test
  void elseTheFirstStepOfTheDeletionThatIsAnsweredRight() {
    FailingStep step =
        FailingStep.of(
            row(FailureClass.NOT_IN_NBEST, "Rollo"),
            List.of(),
            List.of(
                new DeletionRow(0, 0, -1, "rollout", "Emma", 0, 1),
                new DeletionRow(0, 1, 2, "rollout", "Emma", 0, 1),
                new DeletionRow(0, 2, 0, "rollout", "Rollo", 1, 0)));
    assertThat(step.keep()).isEqualTo(Keep.WITHOUT);
    assertThat(step.sentences()).containsExactly(2, 0);
    assertThat(step.words()).contains("after 2 steps");
  }

  @Test
  void anAnswerToWhatHasNoneIsHeldAgainstTheTextWithoutItsSentence() {
    FailingStep step =
        FailingStep.of(
            row(FailureClass.ANSWERED_UNANSWERABLE),
            List.of(
                sentence(0, false, "", true, 1, "Emma"), sentence(1, false, "", true, 1, "Anna")),
            List.of());
    assertThat(step.keep()).isEqualTo(Keep.WITHOUT);
    assertThat(step.sentences()).containsExactly(1);
  }

  @Test
  void withoutSentencesTheGoldsOwnIsReadAlone() {
    FailingStep step = FailingStep.of(row(FailureClass.OVERLAPS, "Rollo"), List.of(), List.of());
    assertThat(step.keep()).isEqualTo(Keep.ONLY);
    assertThat(step.sentences()).containsExactly(1);
  }

  @Test
  void aRightAnswerIsHeldAgainstTheTextWithoutItsGold() {
    assertThat(FailingStep.of(row(FailureClass.RIGHT, "Emma"), List.of(), List.of()).keep())
        .isEqualTo(Keep.NO_GOLD);
    assertThat(FailingStep.of(row(FailureClass.ANSWERED_UNANSWERABLE), List.of(), List.of()).keep())
        .isEqualTo(Keep.NO_GOLD);
  }
}
