package org.spanscope.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.spanscope.experiment.Side;
import org.spanscope.metric.AnswerScore;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Prediction;
import org.spanscope.reader.Prediction.Candidate;
import org.spanscope.reader.Reading;
import org.spanscope.reader.TextPlace;
import org.spanscope.reader.TokenProbabilities;
import org.spanscope.session.Inputs;
import org.spanscope.task.Cancellation;
import org.spanscope.testing.CompareBench;
import org.spanscope.testing.FakeReader;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.text.Span;
import org.spanscope.text.Split;

class AnswerLineTest {
  private static final Inputs INPUTS =
      CompareBench.inputs("who is here?", "a. b. c. d. e. f. g.", "");

  @Test
  void anAnswerComesWithNullRunnerUpAndScore() {
    Side side = side(spans(), List.of(0, 1, 2, 3, 4, 5, 6), Removal.DELETE, 1);

    AnswerLine line = AnswerLine.of(side, Split.SENTENCE);

    assertThat(line.answer()).isEqualTo("first");
    assertThat(line.probability()).isEqualTo("p .70");
    assertThat(texts(line)).containsExactly("null .02", "2nd “second” .20", "F1 1.0 · exact");
  }

  @Test
  void noAnswerComesWithTheBestSpan() {
    Prediction empty = new Prediction(true, spans().nbest(), 9, 0.74);
    AnswerLine line =
        AnswerLine.of(side(empty, List.of(0, 1, 2, 3, 4, 5, 6), Removal.DELETE, 0), Split.SENTENCE);

    assertThat(line.answer()).isEqualTo("no answer");
    assertThat(line.empty()).isTrue();
    assertThat(line.probability()).isEqualTo("p .74");
    assertThat(texts(line)).containsExactly("best span “first” .70", "F1 0");
  }

  @Test
  void removedSentencesAreNamedFromOneWithHow() {
    assertThat(
            texts(
                AnswerLine.of(
                    side(spans(), List.of(0, 2, 3, 4, 5, 6), Removal.MASK, 0), Split.SENTENCE)))
        .contains("sentence 2 masked");
    assertThat(
            texts(
                AnswerLine.of(side(spans(), List.of(0, 3, 4), Removal.DELETE, 0), Split.SENTENCE)))
        .contains("sentences 2–3, 6–7 deleted");
    assertThat(
            texts(
                AnswerLine.of(
                    side(spans(), List.of(0), Removal.DELETE_KEEP_POSITIONS, 0), Split.SENTENCE)))
        .contains("sentences 2–7 deleted, positions kept");
    Side clauses = side(spans(), List.of(0, 1, 2, 3, 5, 6), Removal.DELETE, 0);
    assertThat(texts(AnswerLine.of(clauses, Split.CLAUSE))).contains("clause 5 deleted");
  }

  @Test
  void theNullStandsWhereItsScorePutsItAndHasNoRank() {
    List<NBestRow> rows = NBestRow.of(spans());

    assertThat(rows).extracting(NBestRow::rank).containsExactly(1, 0, 2);
    assertThat(rows.get(1).isNull()).isTrue();
    assertThat(rows.get(1).place()).isEqualTo(TextPlace.CLS);
    assertThat(rows).extracting(NBestRow::given).containsExactly(true, false, false);
  }

  @Test
  void theNullIsLastWhenNoSpanScoresLower() {
    List<NBestRow> rows = NBestRow.of(new Prediction(false, spans().nbest(), -99, 0));

    assertThat(rows).extracting(NBestRow::rank).containsExactly(1, 2, 0);
  }

  private static Prediction spans() {
    return new Prediction(
        false, List.of(candidate("first", 6, 0.7), candidate("second", 2, 0.2)), 4, 0.02);
  }

  private static Candidate candidate(String text, double score, double probability) {
    return new Candidate(text, new Span(0, 1), score, probability, probability, 0, 4, 4);
  }

  @Test
  void otherRulesOfDecodingAreSaidWhereTheProbabilitiesAre() {
    DecodeSettings both = DecodeSettings.STANDARD.tau(1.2).temperature(1.77);
    DecodeSettings threshold = DecodeSettings.STANDARD.tau(-3);

    assertThat(texts(AnswerLine.of(side(both), Split.SENTENCE))).contains("τ 1.20, T 1.77");
    assertThat(texts(AnswerLine.of(side(threshold), Split.SENTENCE))).contains("τ −3.00");
    assertThat(texts(AnswerLine.of(side(DecodeSettings.STANDARD), Split.SENTENCE)))
        .noneMatch(text -> text.startsWith("τ") || text.startsWith("T "));
  }

  private static Side side(DecodeSettings rules) {
    return side(spans(), List.of(0, 1), Removal.DELETE, 1, rules);
  }

  private static Side side(Prediction prediction, List<Integer> kept, Removal removal, double f1) {
    return side(prediction, kept, removal, f1, DecodeSettings.STANDARD);
  }

  private static Side side(
      Prediction prediction, List<Integer> kept, Removal removal, double f1, DecodeSettings rules) {
    Selection selection = new Selection(kept, removal);
    ReaderInput input = ReaderInput.of(INPUTS.example().question(), INPUTS.context(), selection);
    Reading reading = new FakeReader("fake").readAll(List.of(input), new Cancellation()).get(0);
    return new Side(
        selection,
        reading,
        rules,
        prediction,
        TokenProbabilities.of(reading),
        new AnswerScore(f1 == 1, f1));
  }

  private static List<String> texts(AnswerLine line) {
    return IntStream.range(0, line.facts().size())
        .mapToObj(i -> line.facts().get(i).text())
        .toList();
  }
}
