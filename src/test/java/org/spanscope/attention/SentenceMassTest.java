package org.spanscope.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.spanscope.reader.Reading;
import org.spanscope.testing.RandomTexts;
import org.spanscope.testing.TestMaps;
import org.spanscope.testing.TestReadings;
import org.spanscope.text.Context;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Selection;
import org.spanscope.text.Span;

class SentenceMassTest {

  @Property(tries = 50)
  void uniformMapEnrichesNoSentence(@ForAll long seed) {
    Random random = new Random(seed);
    Context context = RandomTexts.context(1 + random.nextInt(6), random);
    Selection selection = RandomTexts.selection(context, random);
    Reading reading =
        TestReadings.random(ReaderInput.of("who was it", context, selection), 200, 0, random);

    List<SentenceMass> masses =
        SentenceMass.of(
            TestMaps.of(
                TestReadings.withAttention(reading, seed).windows().get(0),
                new LensChoice("uniform", 0, LensChoice.ALL_HEADS)));

    assertThat(masses).allSatisfy(mass -> assertThat(mass.enrichment()).isCloseTo(1, within(1e-9)));
  }

  @Test
  void massIsTheMeanOverQuestionTokensOfTheWeightOnTheSentence() {
    Context context = new Context("ab. cd ef", List.of(new Span(0, 3), new Span(4, 9)));
    Reading reading = TestReadings.random(ReaderInput.whole("p q", context), 100, 0, new Random(1));
    int n = 9; // [CLS] p q [SEP] ab . cd ef [SEP]
    float[] weights = new float[n * n];
    weights[1 * n + 4] = .1f;
    weights[1 * n + 5] = .2f;
    weights[2 * n + 4] = .3f;
    weights[2 * n + 7] = .4f;
    weights[0] = .9f;
    weights[4 * n + 4] = .9f;

    List<SentenceMass> masses =
        SentenceMass.of(new AttentionMap(reading.windows().get(0).tokens(), weights));

    assertThat(masses).extracting(SentenceMass::sentence).containsExactly(0, 1);
    assertThat(masses).extracting(SentenceMass::tokens).containsExactly(2, 2);
    assertThat(masses.get(0).mass()).isCloseTo(.3, within(1e-6));
    assertThat(masses.get(1).mass()).isCloseTo(.2, within(1e-6));
    assertThat(masses.get(0).enrichment()).isCloseTo(.6 / .5, within(1e-6));
    assertThat(masses.get(1).enrichment()).isCloseTo(.4 / .5, within(1e-6));
  }

  @Test
  void deletedSentencesAreNotListed() {
    Context context = RandomTexts.context(4, new Random(2));
    Selection selection = Selection.all(context, org.spanscope.text.Removal.DELETE).toggle(1);
    Reading reading =
        TestReadings.random(ReaderInput.of("who", context, selection), 200, 0, new Random(2));

    List<SentenceMass> masses =
        SentenceMass.of(
            TestMaps.of(
                TestReadings.withAttention(reading, 2).windows().get(0),
                new LensChoice("raw", 0, 0)));

    assertThat(masses).extracting(SentenceMass::sentence).containsExactly(0, 2, 3);
  }
}
