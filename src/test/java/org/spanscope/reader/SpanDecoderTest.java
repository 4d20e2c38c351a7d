package org.spanscope.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.spanscope.testing.RandomTexts;
import org.spanscope.testing.TestReadings;
import org.spanscope.text.Context;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.text.Span;

class SpanDecoderTest {

  @Property(tries = 600)
  void decodesAsTheDefinitionSays(@ForAll long seed) {
    Random random = new Random(seed);
    Context context = RandomTexts.context(1 + random.nextInt(8), random);
    Selection selection = RandomTexts.selection(context, random);
    int room = 4 + random.nextInt(20);
    Reading reading =
        TestReadings.random(
            ReaderInput.of("who", context, selection), room, random.nextInt(room), random);
    DecodeSettings settings =
        new DecodeSettings(
            1 + random.nextInt(8),
            random.nextInt(-4, 5),
            1 + random.nextInt(25),
            random.nextInt(3) == 0 ? 0.25 + random.nextDouble() * 4 : 1);

    Prediction actual = SpanDecoder.decode(reading, settings);
    Prediction expected = new BruteForceDecoder(reading, selection, settings).decode();

    assertThat(actual.empty()).isEqualTo(expected.empty());
    assertThat(actual.nullScore()).isEqualTo(expected.nullScore());
    assertThat(actual.nullProbability()).isCloseTo(expected.nullProbability(), within(1e-12));
    assertThat(actual.nbest()).hasSameSizeAs(expected.nbest());
    for (int i = 0; i < actual.nbest().size(); i++) {
      Prediction.Candidate is = actual.nbest().get(i);
      Prediction.Candidate should = expected.nbest().get(i);
      assertThat(is)
          .usingRecursiveComparison()
          .ignoringFields("probability", "textProbability")
          .isEqualTo(should);
      assertThat(is.probability()).isCloseTo(should.probability(), within(1e-12));
      assertThat(is.textProbability()).isCloseTo(should.textProbability(), within(1e-12));
    }
  }

  @Property(tries = 200)
  void probabilitiesOfAllTextsAndTheNullSumToOne(@ForAll long seed) {
    Random random = new Random(seed);
    Context context = RandomTexts.context(1 + random.nextInt(6), random);
    Reading reading =
        TestReadings.random(ReaderInput.whole("who", context), 8, random.nextInt(8), random);

    Prediction prediction = SpanDecoder.decode(reading, new DecodeSettings(5, 0, 10_000));

    double texts =
        prediction.nbest().stream().mapToDouble(Prediction.Candidate::textProbability).sum();
    assertThat(texts + prediction.nullProbability()).isCloseTo(1, within(1e-9));
  }

  @Property(tries = 200)
  void textsOfDeletedInputsAreStretchesOfTheInput(@ForAll long seed) {
    Random random = new Random(seed);
    Context context = RandomTexts.context(2 + random.nextInt(6), random);
    Selection selection = RandomTexts.selection(context, random).with(Removal.DELETE);
    ReaderInput input = ReaderInput.of("who", context, selection);

    Prediction prediction =
        SpanDecoder.decode(TestReadings.random(input, 50, 10, random), DecodeSettings.STANDARD);

    assertThat(prediction.nbest()).allSatisfy(c -> assertThat(input.text()).contains(c.text()));
  }

  @Property(tries = 400)
  void answersAmongDistractorsOrShuffledSentencesAreStretchesOfTextAndContextAlike(
      @ForAll long seed) {
    Random random = new Random(seed);
    Context context = RandomTexts.context(2 + random.nextInt(6), random);
    Selection drawn = RandomTexts.selection(context, random);
    Selection selection =
        random.nextBoolean()
            ? drawn.with(Removal.DISTRACTOR)
            : drawn.shuffled(true).with(Removal.DELETE);
    ReaderInput input = ReaderInput.of("who", context, selection);

    Prediction prediction =
        SpanDecoder.decode(TestReadings.random(input, 30, 10, random), DecodeSettings.STANDARD);

    assertThat(prediction.nbest())
        .allSatisfy(
            c -> {
              assertThat(input.text()).contains(c.text());
              assertThat(c.span().of(context.text())).isEqualTo(c.text());
              assertThat(SeenText.of(input).seen(c.span())).isEqualTo(c.text().length());
            });
  }

  @Property(tries = 100)
  void temperatureChangesProbabilitiesButNeitherScoresNorTheirOrder(@ForAll long seed) {
    Random random = new Random(seed);
    Context context = RandomTexts.context(1 + random.nextInt(6), random);
    Reading reading =
        TestReadings.random(ReaderInput.whole("who", context), 12, random.nextInt(8), random);

    Prediction cold = SpanDecoder.decode(reading, DecodeSettings.STANDARD.temperature(0.5));
    Prediction plain = SpanDecoder.decode(reading, DecodeSettings.STANDARD);

    assertThat(cold.empty()).isEqualTo(plain.empty());
    assertThat(cold.nullScore()).isEqualTo(plain.nullScore());
    assertThat(cold.nbest())
        .usingRecursiveComparison()
        .ignoringFields("probability", "textProbability")
        .isEqualTo(plain.nbest());
    double ratio = plain.nbest().get(0).probability() / plain.nullProbability();
    assertThat(cold.nbest().get(0).probability() / cold.nullProbability())
        .isCloseTo(ratio * ratio, within(1e-9 * ratio * ratio));
  }

  @Test
  void spanAcrossARemovedSentenceHasTheSameTextWhicheverOperatorRemovedIt() {
    Context context =
        new Context("one two. gone. six", List.of(span(0, 8), span(9, 14), span(15, 18)));
    for (Removal removal : Removal.values()) {
      Selection selection =
          new Selection(List.of(0, 2), removal).with(RandomTexts.strangers(context));
      ReaderInput input = ReaderInput.of("q", context, selection);

      assertThat(SeenText.of(input).of(new Span(4, 18))).as("%s", removal).isEqualTo("two. six");
    }
  }

  @Test
  void noTokenToPointAtMeansNoAnswer() {
    Context context = new Context("gone.", List.of(span(0, 5)));
    ReaderInput input = ReaderInput.of("q", context, new Selection(List.of(), Removal.MASK));
    Reading reading = TestReadings.random(input, 50, 10, new Random(1));

    Prediction never =
        SpanDecoder.decode(reading, new DecodeSettings(30, Double.POSITIVE_INFINITY, 20));

    assertThat(never.empty()).isTrue();
    assertThat(never.nbest()).isEmpty();
    assertThat(never.nullProbability()).isEqualTo(1);
  }

  @Test
  void infiniteThresholdNeverAnswersEmpty() {
    Reading reading = reading("one two", new float[] {9, 0, 0, 0, 0, 0});

    assertThat(SpanDecoder.decode(reading, DecodeSettings.STANDARD).empty()).isTrue();
    assertThat(
            SpanDecoder.decode(reading, new DecodeSettings(30, Double.POSITIVE_INFINITY, 20))
                .text())
        .isEqualTo("one");
  }

  @Test
  void nullThatIsNoBetterThanTheThresholdLosesToTheSpan() {
    // null = 0 + 0, best span = 0 + 0: the difference equals the threshold and does not exceed it.
    Reading reading = reading("one two", new float[6]);

    assertThat(SpanDecoder.decode(reading, DecodeSettings.STANDARD).text()).isEqualTo("one");
  }

  @Test
  void largeLogitsDoNotOverflow() {
    Reading reading = reading("one two", new float[] {0, 0, 0, 0, 3e4f, 0});

    Prediction prediction = SpanDecoder.decode(reading, DecodeSettings.STANDARD);

    assertThat(prediction.nbest().get(0).probability()).isCloseTo(1, within(1e-12));
    assertThat(prediction.nullProbability()).isZero();
  }

  @Test
  void logitThatIsNoNumberIsRefusedAndTheReaderNamed() {
    Reading reading = reading("one two", new float[] {0, 0, 0, Float.NaN, 0, 0});

    assertThatThrownBy(() -> SpanDecoder.decode(reading, DecodeSettings.STANDARD))
        .isInstanceOf(ReaderFault.class)
        .hasMessageContaining("not a finite number")
        .hasMessageContaining("test-reader");
  }

  @Test
  void rulesThatAllowNoSpanAreRefused() {
    assertThatThrownBy(() -> new DecodeSettings(0, 0, 20)).isInstanceOf(ReaderFault.class);
    assertThatThrownBy(() -> new DecodeSettings(30, Double.NaN, 20))
        .isInstanceOf(ReaderFault.class);
    assertThatThrownBy(() -> new DecodeSettings(30, 0, 20, 0)).isInstanceOf(ReaderFault.class);
    assertThatThrownBy(() -> new DecodeSettings(30, 0, 20, Double.NaN))
        .isInstanceOf(ReaderFault.class);
  }

  private static Span span(int start, int end) {
    return new Span(start, end);
  }

  /** [CLS] q [SEP] one two [SEP] with these start logits and end logits of 0. */
  private static Reading reading(String text, float[] start) {
    Context context = new Context(text, List.of(span(0, text.length())));
    Reading random = TestReadings.random(ReaderInput.whole("q", context), 50, 10, new Random(1));
    Window window = random.windows().get(0);
    return TestReadings.reading(
        random.input(),
        List.of(new Window(0, window.tokens(), start, new float[window.size()], null)));
  }
}
