package org.spanscope.experiment.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.spanscope.attention.AttentionFault;
import org.spanscope.attention.LensChoice;
import org.spanscope.attribution.AttributionFault;
import org.spanscope.attribution.ExplainSettings;
import org.spanscope.experiment.SentenceTest;
import org.spanscope.experiment.SentenceTestResult;
import org.spanscope.experiment.WeighedBy;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Reader;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.testing.FakeReader;
import org.spanscope.testing.Readers;
import org.spanscope.testing.WindowState;
import org.spanscope.text.Answer;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.text.Split;
import org.spanscope.text.Splitter;

class EvaluationTest {
  private static final String TEXT = "It was old. Then Rollo led them. They met Emma there.";
  private static final Splitter SPLITTER = WindowState.splitter(Split.SENTENCE);
  private static final EvaluationSettings ALL =
      EvaluationSettings.STANDARD
          .perSentence(true)
          .weights(names("leave-one-out", "rollout", "raw:1.0"))
          .deletion(true);

  private final FakeReader reader = new FakeReader("fake");

  private static List<WeightName> names(String... names) {
    return List.of(names).stream().map(WeightName::new).toList();
  }

  static Example example(String id, String question, String... golds) {
    List<Answer> answers =
        List.of(golds).stream().map(gold -> Answer.in(TEXT, gold, TEXT.indexOf(gold))).toList();
    return new Example(id, "Rollo", question, TEXT, answers, true);
  }

  private List<Evaluated> rows(EvaluationSettings settings, Example... examples) {
    return new Evaluation(settings, SPLITTER)
        .rows(List.of(examples), 7, reader, new Cancellation());
  }

  @Test
  void eachQuestionHasARowWithItsAnswerAndItsPlace() {
    List<Evaluated> rows =
        rows(
            EvaluationSettings.STANDARD,
            example("q1", "It was who that led Then?", "Rollo"),
            example("q2", "How many were there?"));
    QuestionRow first = rows.get(0).question();
    assertThat(first.ordinal()).isEqualTo(7);
    assertThat(first.answer()).isEqualTo("Rollo");
    assertThat(TEXT.substring(first.answerStart(), first.answerEnd())).isEqualTo("Rollo");
    assertThat(first.exact()).isTrue();
    assertThat(first.f1()).isEqualTo(1);
    assertThat(first.failure()).isEqualTo(FailureClass.RIGHT);
    assertThat(first.goldSentence()).isEqualTo(1);
    assertThat(first.sentences()).isEqualTo(3);
    assertThat(first.goldRank()).isZero();
    assertThat(first.questionWord()).isEqualTo("who");
    assertThat(first.questionTokens()).isEqualTo(6);
    assertThat(first.contextTokens()).isEqualTo(11);
    assertThat(first.windows()).isEqualTo(1);
    assertThat(first.nullDifference()).isEqualTo(-12);
    assertThat(first.scores()).startsWith(12.0, 6.0).hasSize(20);
    assertThat(first.label()).isEqualTo(-1);
    assertThat(first.overlap()).isEqualTo(4.0 / 6);
    QuestionRow second = rows.get(1).question();
    assertThat(second.ordinal()).isEqualTo(8);
    assertThat(second.answerable()).isFalse();
    assertThat(second.failure()).isEqualTo(FailureClass.ANSWERED_UNANSWERABLE);
    assertThat(second.questionWord()).isEqualTo("how many");
    assertThat(second.context()).isEqualTo(first.context()).hasSize(16);
    assertThat(rows.get(0).sentences()).isEmpty();
  }

  @Test
  void sentencesAloneAndTextsWithoutThemAreThoseOfTheSentenceTestAndOfLeaveOneOut() {
    try (Reader shipped = Readers.shipped()) {
      Example example = example("q1", "Who led them?", "Rollo");
      Evaluated row =
          new Evaluation(ALL, SPLITTER)
              .rows(List.of(example), 0, shipped, new Cancellation())
              .get(0);
      Context context = SPLITTER.split(TEXT);
      SentenceTestResult test =
          new SentenceTest(DecodeSettings.STANDARD)
              .run(
                  shipped,
                  example,
                  context,
                  Selection.all(context, Removal.DELETE),
                  WeighedBy.byId("leave-one-out")
                      .weights(new LensChoice("mean", 0, 0), ExplainSettings.STANDARD),
                  Progress.NONE,
                  new Cancellation());
      assertThat(row.sentences()).hasSize(3);
      for (int i = 0; i < 3; i++) {
        SentenceRow sentence = row.sentences().get(i);
        SentenceTestResult.Row known = test.rows().get(i + 1);
        assertThat(sentence.answer()).isEqualTo(known.result().prediction().text());
        assertThat(sentence.maxStart()).isCloseTo(known.result().maxStart(), within(1e-5));
        assertThat(sentence.longEnd()).isCloseTo(known.longEnd(), within(1e-5));
        assertThat(sentence.leaveOneOut()).isCloseTo(known.attribution(), within(1e-5));
      }
      assertThat(row.sentences()).extracting(SentenceRow::gold).containsExactly(false, true, false);
      assertThat(row.question().label()).isZero();
      assertThat(row.weights()).hasSize(9);
      assertThat(row.weights().get(1).value()).isEqualTo(row.sentences().get(1).leaveOneOut());
      assertThat(row.deletions()).extracting(DeletionRow::step).containsExactly(0, 1, 2);
      assertThat(row.deletions().get(1).removed()).isEqualTo(1);
      assertThat(row.deletions().get(0).original())
          .isCloseTo(row.question().probability(), within(1e-9));
      assertThat(row.deletions().get(1).original()).isZero();
    }
  }

  @Test
  void theLabelIsTheCandidateWithTheBestF1() {
    // The whole text answers Rollo, the last sentence alone Emma.
    Evaluated row = rows(ALL, example("q", "Then It met They whom?", "Emma")).get(0);
    assertThat(row.question().answer()).isEqualTo("Rollo");
    assertThat(row.question().label()).isEqualTo(3);
    assertThat(row.sentences().get(2).exact()).isTrue();
    assertThat(row.question().failure()).isEqualTo(FailureClass.NOT_IN_NBEST);
    assertThat(row.question().goldRank()).isEqualTo(-1);
  }

  @Test
  void aQuestionThatCannotBeReadSaysWhyAndTheOthersAreRead() {
    Example noQuestion = new Example("bad", "", "  ", TEXT, List.of(), true);
    Example noContext =
        new Example("blank", "", "Who?", " ", List.of(new Answer("x", 0, false)), true);
    List<Evaluated> rows = rows(ALL, noQuestion, example("q", "Who led?", "Rollo"), noContext);
    assertThat(rows.get(0).question().problem()).isEqualTo("There is no question.");
    assertThat(rows.get(0).question().failure()).isEqualTo(FailureClass.RIGHT);
    assertThat(rows.get(1).question().problem()).isEmpty();
    assertThat(rows.get(1).sentences()).hasSize(3);
    assertThat(rows.get(2).question().problem()).isEqualTo("There is no context.");
    assertThat(rows.get(2).question().failure()).isEqualTo(FailureClass.NO_CANDIDATE);
    assertThat(rows.get(2).question().exact()).isFalse();
  }

  @Test
  void oneThatTheReaderRefusesDoesNotTakeTheOthersOfItsBatchWithIt() {
    String long_ = "word ".repeat(600) + "?";
    try (Reader shipped = Readers.shipped()) {
      List<Evaluated> rows =
          new Evaluation(EvaluationSettings.STANDARD, SPLITTER)
              .rows(
                  List.of(example("long", long_, "Rollo"), example("q", "Who led?", "Rollo")),
                  0,
                  shipped,
                  new Cancellation());
      assertThat(rows.get(0).question().problem()).contains("question");
      assertThat(rows.get(0).question().answer()).isEmpty();
      assertThat(rows.get(1).question().problem()).isEmpty();
      assertThat(rows.get(1).question().answer()).isNotEmpty();
    }
  }

  @Test
  void controlsAskLessThanTheQuestion() {
    assertThat(Ask.CONTEXT_ONLY.of("Who led?")).isEqualTo("?");
    assertThat(Ask.NO_QUESTION_WORD.of("In how many  years did what end?"))
        .isEqualTo("In years did what end?");
    assertThat(Ask.NO_QUESTION_WORD.of("Why")).isEqualTo("?");
    assertThat(Ask.AS_ASKED.of("Why")).isEqualTo("Why");
    Evaluated row =
        rows(
                EvaluationSettings.STANDARD.ask(Ask.CONTEXT_ONLY),
                example("q", "It was Then Rollo or whom?", "It"))
            .get(0);
    assertThat(row.question().answer()).isEqualTo("It");
    assertThat(row.question().question()).isEqualTo("It was Then Rollo or whom?");
    assertThat(row.question().questionTokens()).isEqualTo(1);
  }

  @Test
  void weightsAreCheckedByName() {
    assertThatThrownBy(() -> rows(ALL.weights(names("magic")), example("q", "Who?", "Rollo")))
        .isInstanceOf(AttributionFault.class)
        .hasMessageContaining("magic")
        .hasMessageContaining("rollout");
    assertThatThrownBy(() -> rows(ALL.weights(names("raw:2.0")), example("q", "Who?", "Rollo")))
        .isInstanceOf(AttentionFault.class)
        .hasMessageContaining("layers 0 to 1");
    assertThatThrownBy(() -> rows(ALL.weights(names("rollout:1.1")), example("q", "W?", "Rollo")))
        .isInstanceOf(AttentionFault.class);
    assertThatThrownBy(() -> rows(ALL.weights(names("shapley:1")), example("q", "W?", "Rollo")))
        .isInstanceOf(AttributionFault.class);
  }

  @Test
  void cancellingStopsIt() {
    Cancellation cancelled = new Cancellation();
    cancelled.cancel();
    assertThatThrownBy(
            () ->
                new Evaluation(ALL, SPLITTER)
                    .rows(List.of(example("q", "Who?", "Rollo")), 0, reader, cancelled))
        .isInstanceOf(CancellationException.class);
  }
}
