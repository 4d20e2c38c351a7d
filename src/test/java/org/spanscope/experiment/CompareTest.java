package org.spanscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.spanscope.metric.AnswerScore;
import org.spanscope.reader.ContributionProbe;
import org.spanscope.reader.DecodeSettings;
import org.spanscope.reader.Device;
import org.spanscope.reader.GradientReader;
import org.spanscope.reader.InterventionReader;
import org.spanscope.reader.RandomWeights;
import org.spanscope.reader.Reader;
import org.spanscope.reader.ReaderInfo;
import org.spanscope.reader.Reading;
import org.spanscope.reader.Taps;
import org.spanscope.reader.Token;
import org.spanscope.reader.TokenKind;
import org.spanscope.reader.Window;
import org.spanscope.task.Cancellation;
import org.spanscope.task.Progress;
import org.spanscope.testing.TestReadings;
import org.spanscope.text.Answer;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.text.Span;
import org.spanscope.text.TextFault;

class CompareTest {
  private static final Context CONTEXT =
      new Context("Rollo led. They sang.", List.of(new Span(0, 10), new Span(11, 21)));
  private static final Selection ALL = Selection.all(CONTEXT, Removal.DELETE);

  private final Compare compare = new Compare(DecodeSettings.STANDARD);
  private final NamePointer reader = new NamePointer();

  private static Example example(String question, boolean known, String... golds) {
    List<Answer> answers = new ArrayList<>();
    for (String gold : golds) {
      answers.add(new Answer(gold, CONTEXT.text().indexOf(gold)));
    }
    return new Example("1", "", question, CONTEXT.text(), answers, known);
  }

  @Test
  void bothSidesAreReadDecodedAndScored() {
    Comparison comparison =
        compare.both(
            reader,
            example("Who led?", true, "Rollo"),
            CONTEXT,
            ALL,
            ALL.toggle(0),
            new Cancellation());

    assertThat(comparison.a().prediction().text()).isEqualTo("Roll");
    assertThat(comparison.a().score()).isEqualTo(new AnswerScore(false, 0));
    assertThat(comparison.a().selection()).isEqualTo(ALL);
    assertThat(comparison.b().reading().input().text()).isEqualTo("They sang.");
    assertThat(comparison.b().probabilities().tokens()).hasSize(4);
    assertThat(reader.taps).containsExactly(Taps.ATTENTION, Taps.ATTENTION);
  }

  @Test
  void questionWithoutKnownGoldsIsNotScored() {
    Side side = compare.side(reader, example("Who led?", false), CONTEXT, ALL, new Cancellation());

    assertThat(side.score()).isNull();
  }

  @Test
  void unanswerableQuestionIsRightIffTheAnswerIsEmpty() {
    Example unanswerable = example("Who lost?", true);
    Selection names = ALL;
    Selection noNames = ALL.toggle(0);

    Side answered = compare.side(reader, unanswerable, CONTEXT, names, new Cancellation());
    Side empty = compare.side(reader, unanswerable, CONTEXT, noNames, new Cancellation());

    assertThat(answered.prediction().empty()).isFalse();
    assertThat(Outcome.of(java.util.Objects.requireNonNull(answered.score())))
        .isEqualTo(Outcome.WRONG);
    assertThat(empty.prediction().empty()).isTrue();
    assertThat(Outcome.of(java.util.Objects.requireNonNull(empty.score())))
        .isEqualTo(Outcome.RIGHT);
  }

  @Test
  void sideWithoutSentencesSaysSoAndWhatToDo() {
    Selection none = new Selection(List.of(), Removal.MASK);

    assertThatThrownBy(
            () ->
                compare.both(
                    reader, example("Who?", true, "Rollo"), CONTEXT, ALL, none, new Cancellation()))
        .isInstanceOf(TextFault.class)
        .hasMessage("Nothing to read: all sentences of side B are off. Switch at least one on.");
    assertThatThrownBy(
            () ->
                compare.side(
                    reader, example("Who?", true, "Rollo"), CONTEXT, none, new Cancellation()))
        .hasMessageContaining("all sentences of this side are off");
  }

  @Test
  void blankQuestionOrContextIsRefusedBeforeTheReaderIsAsked() {
    Context blank = new Context("  ", List.of());

    assertThatThrownBy(
            () -> compare.side(reader, example(" ", false), CONTEXT, ALL, new Cancellation()))
        .isInstanceOf(TextFault.class)
        .hasMessageContaining("There is no question");
    assertThatThrownBy(
            () ->
                compare.side(
                    reader,
                    example("Who?", false),
                    blank,
                    Selection.all(blank, Removal.DELETE),
                    new Cancellation()))
        .isInstanceOf(TextFault.class)
        .hasMessageContaining("There is no context");
    assertThat(reader.taps).isEmpty();
  }

  @Test
  void cancelledSideIsNotDelivered() {
    Cancellation cancelled = new Cancellation();
    cancelled.cancel();

    assertThatThrownBy(() -> compare.side(reader, example("Who?", false), CONTEXT, ALL, cancelled))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void outcomeGoesByExactMatchThenByWordsShared() {
    assertThat(Outcome.of(new AnswerScore(true, 1))).isEqualTo(Outcome.RIGHT);
    assertThat(Outcome.of(new AnswerScore(false, .4))).isEqualTo(Outcome.PARTIAL);
    assertThat(Outcome.of(new AnswerScore(false, 0))).isEqualTo(Outcome.WRONG);
    assertThat(Outcome.values()).extracting(Outcome::sign).containsExactly("✓", "≈", "✗");
  }

  /** Points at the token "Roll" where it is there, else at no answer. */
  private static final class NamePointer implements Reader {
    private final List<Taps> taps = new ArrayList<>();

    @Override
    public ReaderInfo info() {
      return TestReadings.INFO;
    }

    @Override
    public Device device() {
      return new Device("cpu", "CPU");
    }

    @Override
    public Reading read(
        ReaderInput input, Taps wanted, Progress progress, Cancellation cancellation) {
      taps.add(wanted);
      Window window = TestReadings.random(input, 100, 0, new Random(1)).windows().get(0);
      float[] logits = new float[window.size()];
      logits[0] = 1;
      for (int i = 0; i < logits.length; i++) {
        Token token = window.tokens().get(i);
        if (token.kind() == TokenKind.CONTEXT && token.text().equals("Roll")) {
          logits[i] = 5;
        }
      }
      return TestReadings.reading(
          input, List.of(new Window(0, window.tokens(), logits, logits, null)));
    }

    @Override
    public List<Reading> readAll(List<ReaderInput> inputs, Cancellation cancellation) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Window readWindow(Reading reading, int window, Cancellation cancellation) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<List<Token>> tokenize(ReaderInput input) {
      throw new UnsupportedOperationException();
    }

    @Override
    public GradientReader gradients() {
      throw new UnsupportedOperationException();
    }

    @Override
    public ContributionProbe contributions() {
      return ContributionProbe.NONE;
    }

    @Override
    public Reader randomised(RandomWeights what) {
      throw new UnsupportedOperationException();
    }

    @Override
    public InterventionReader interventions() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }
}
