package org.spanscope.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.spanscope.reader.TextPlace;
import org.spanscope.reader.Window;
import org.spanscope.testing.RandomTexts;
import org.spanscope.testing.TestMaps;
import org.spanscope.testing.TestReadings;
import org.spanscope.text.Context;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.text.Span;

class MapsTest {
  private static final LensChoice HEAD = new LensChoice("raw", 1, 0);

  /** [CLS] who sang [SEP] norm ans . they sang [SEP]: "normans" is two pieces. */
  private static final Context CONTEXT =
      new Context("normans. they sang", List.of(new Span(0, 8), new Span(9, 18)));

  private static final ReaderInput WHOLE = ReaderInput.whole("who sang", CONTEXT);
  private static final int N = 10;

  private static MapView view(ReaderInput input, Block block, Level level, Sinks sinks) {
    return Maps.view(map(input), settings(block, level, sinks), input);
  }

  private static MapSettings settings(Block block, Level level, Sinks sinks) {
    return new MapSettings(HEAD, sinks, block, level);
  }

  private static AttentionMap map(ReaderInput input) {
    Window window =
        TestReadings.withAttention(TestReadings.random(input, 200, 0, new Random(1)), 1)
            .windows()
            .get(0);
    return TestMaps.of(window, HEAD);
  }

  @Test
  void sinksOfLengthsCountByTheirShareOfTheRow() {
    AttentionMap shares = map(WHOLE);
    float[] lengths = shares.weights().clone();
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] *= 4;
    }
    AttentionMap longer = new AttentionMap(shares.tokens(), lengths);
    assertThat(SentenceMass.of(longer, "norm").get(0).mass())
        .isCloseTo(SentenceMass.of(shares, "raw").get(0).mass(), within(1e-6));
    MapSettings settings = settings(Block.ALL, Level.TOKEN, Sinks.RENORMALISED);
    MapView ofShares = Maps.view(shares, settings, WHOLE);
    MapView ofLengths = Maps.view(longer, settings.with(new LensChoice("norm", 0, 0)), WHOLE);

    assertThat(ofLengths.sinkMass()).isCloseTo(ofShares.sinkMass(), within(1e-6));
    for (int i = 0; i < lengths.length; i++) {
      assertThat(ofLengths.values()[i]).isCloseTo(4 * ofShares.values()[i], within(1e-5f));
    }
  }

  @Test
  void blocksChooseRowsAndColumns() {
    MapView toContext = view(WHOLE, Block.QUESTION_TO_CONTEXT, Level.TOKEN, Sinks.RAW);
    MapView toQuestion = view(WHOLE, Block.CONTEXT_TO_QUESTION, Level.TOKEN, Sinks.RAW);
    MapView all = view(WHOLE, Block.ALL, Level.TOKEN, Sinks.RAW);
    MapView cls = view(WHOLE, Block.CLS, Level.TOKEN, Sinks.RAW);

    assertThat(labels(toContext.rows())).containsExactly("who", "sang");
    assertThat(labels(toContext.columns())).containsExactly("norm", "ans", ".", "they", "sang");
    assertThat(labels(toQuestion.rows())).isEqualTo(labels(toContext.columns()));
    assertThat(labels(toQuestion.columns())).isEqualTo(labels(toContext.rows()));
    assertThat(all.values()).isEqualTo(map(WHOLE).weights());
    assertThat(labels(cls.rows())).containsExactly("[CLS]");
    assertThat(cls.columns()).isEqualTo(all.columns());
    assertThat(toContext.at(1, 3)).isEqualTo(map(WHOLE).at(2, 7));
  }

  @Test
  void wordsSumColumnsAndAverageRows() {
    AttentionMap map = map(WHOLE);
    MapView words = view(WHOLE, Block.ALL, Level.WORD, Sinks.RAW);

    assertThat(labels(words.rows()))
        .containsExactly("[CLS]", "who", "sang", "[SEP]", "normans", ".", "they", "sang", "[SEP]");
    assertThat(words.at(1, 4)).isCloseTo(map.at(1, 4) + map.at(1, 5), within(1e-6f));
    assertThat(words.at(4, 1)).isCloseTo((map.at(4, 1) + map.at(5, 1)) / 2, within(1e-6f));
    assertThat(words.at(4, 4))
        .isCloseTo((map.at(4, 4) + map.at(4, 5) + map.at(5, 4) + map.at(5, 5)) / 2, within(1e-6f));
    assertThat(words.rows().get(4).place()).isEqualTo(new TextPlace(TextPlace.Area.CONTEXT, 0, 7));
    assertThat(words.rows().get(4).tokens()).isEqualTo(2);
    assertThat(words.rows().get(4).sentence()).isZero();
  }

  @Test
  void questionAndEachSpecialTokenAreUnitsAtTheLevelOfSentences() {
    MapView sentences = view(WHOLE, Block.ALL, Level.SENTENCE, Sinks.RAW);

    assertThat(labels(sentences.rows()))
        .containsExactly("[CLS]", "Q who sang", "[SEP]", "1 normans.", "2 they sang", "[SEP]");
    assertThat(sentences.rows().get(1).place())
        .isEqualTo(new TextPlace(TextPlace.Area.QUESTION, 0, 8));
    assertThat(sentences.rows().get(4).place())
        .isEqualTo(new TextPlace(TextPlace.Area.CONTEXT, 9, 18));
    assertThat(sentences.columns())
        .extracting(MapUnit::sentence)
        .containsExactly(-1, -1, -1, 0, 1, -1);
  }

  @Test
  void massOfASentenceIsItsCellInTheSentenceMap() {
    MapView sentences = view(WHOLE, Block.QUESTION_TO_CONTEXT, Level.SENTENCE, Sinks.RAW);

    List<SentenceMass> masses = SentenceMass.of(map(WHOLE));

    assertThat((double) sentences.at(0, 0)).isCloseTo(masses.get(0).mass(), within(1e-6));
    assertThat((double) sentences.at(0, 1)).isCloseTo(masses.get(1).mass(), within(1e-6));
  }

  @Test
  void sinksAreShownZeroedOrTakenOutOfEachRow() {
    AttentionMap map = map(WHOLE);
    MapView raw = view(WHOLE, Block.ALL, Level.TOKEN, Sinks.RAW);
    MapView zeroed = view(WHOLE, Block.ALL, Level.TOKEN, Sinks.ZEROED);
    MapView renormalised = view(WHOLE, Block.ALL, Level.TOKEN, Sinks.RENORMALISED);

    float sink = map.at(1, 0) + map.at(1, 3) + map.at(1, N - 1);
    for (int to = 0; to < N; to++) {
      boolean isSink = to == 0 || to == 3 || to == N - 1;
      assertThat(raw.at(1, to)).isEqualTo(map.at(1, to));
      assertThat(zeroed.at(1, to)).isEqualTo(isSink ? 0 : map.at(1, to));
      assertThat(renormalised.at(1, to))
          .isCloseTo(isSink ? 0 : map.at(1, to) / (1 - sink), within(1e-6f));
    }
  }

  @Test
  void sinkMassIsTheMeanOverTheShownRowsBeforeTheSinksAreTreated() {
    AttentionMap map = map(WHOLE);
    double expected = 0;
    for (int from = 1; from <= 2; from++) {
      expected += (map.at(from, 0) + map.at(from, 3) + map.at(from, N - 1)) / 2;
    }

    for (Sinks sinks : Sinks.values()) {
      assertThat(view(WHOLE, Block.QUESTION_TO_CONTEXT, Level.WORD, sinks).sinkMass())
          .as("%s", sinks)
          .isCloseTo(expected, within(1e-6));
    }
  }

  @Test
  void rowThatGivesAllToTheSinksIsZeroOnceTheyAreTakenOut() {
    float[] weights = new float[N * N];
    for (int from = 0; from < N; from++) {
      weights[from * N] = 1;
    }
    AttentionMap map = new AttentionMap(map(WHOLE).tokens(), weights);

    MapView view = Maps.view(map, settings(Block.ALL, Level.TOKEN, Sinks.RENORMALISED), WHOLE);

    assertThat(view.values()).containsOnly(0f);
    assertThat(view.sinkMass()).isEqualTo(1);
  }

  @Test
  void unitIsAGapOnlyWhereAllItsTokensAre() {
    float[] weights = map(WHOLE).weights().clone();
    weights[1 * N + 4] = Float.NaN; // who -> norm
    weights[1 * N + 7] = Float.NaN; // who -> they
    AttentionMap map = new AttentionMap(map(WHOLE).tokens(), weights);

    MapView view =
        Maps.view(map, settings(Block.QUESTION_TO_CONTEXT, Level.WORD, Sinks.RAW), WHOLE);

    assertThat(view.at(0, 0)).isEqualTo(weights[1 * N + 5]);
    assertThat(view.at(0, 2)).isNaN();
    assertThat(view.at(1, 2)).isEqualTo(weights[2 * N + 7]);
  }

  @Test
  void maskedUnitsSaySo() {
    Selection selection = new Selection(List.of(1), Removal.MASK);
    ReaderInput input = ReaderInput.of("who sang", CONTEXT, selection);

    MapView words = view(input, Block.QUESTION_TO_CONTEXT, Level.WORD, Sinks.RAW);
    MapView sentences = view(input, Block.QUESTION_TO_CONTEXT, Level.SENTENCE, Sinks.RAW);

    assertThat(labels(words.columns())).containsExactly("[MASK]", "[MASK]", "they", "sang");
    assertThat(words.columns())
        .extracting(MapUnit::masked)
        .containsExactly(true, true, false, false);
    assertThat(labels(sentences.columns())).containsExactly("1 [MASK] normans.", "2 they sang");
  }

  @Test
  void longSentencesAreShortenedBetweenWordsAndNeverInsideACharacter() {
    String words = "The Normans were the people who gave their name.";
    String emoji = "😀".repeat(40);
    Context context =
        new Context(
            words + " " + emoji,
            List.of(
                new Span(0, words.length()), new Span(words.length() + 1, words.length() + 81)));
    ReaderInput input = ReaderInput.whole("who sang", context);

    MapView view = view(input, Block.QUESTION_TO_CONTEXT, Level.SENTENCE, Sinks.RAW);

    assertThat(view.columns().get(0).label()).isEqualTo("1 The Normans were the people…");
    assertThat(view.columns().get(1).label()).matches("2 (😀)+…");
  }

  @Property(tries = 100)
  void eachLevelHoldsTheSameWeight(@ForAll long seed) {
    Random random = new Random(seed);
    Context context = RandomTexts.context(1 + random.nextInt(5), random);
    ReaderInput input =
        ReaderInput.of("who was it", context, RandomTexts.selection(context, random));
    AttentionMap map = map(input);

    for (Level level : Level.values()) {
      MapView view = Maps.view(map, settings(Block.ALL, level, Sinks.RAW), input);
      double total = 0;
      for (int r = 0; r < view.rows().size(); r++) {
        for (int c = 0; c < view.columns().size(); c++) {
          total += view.rows().get(r).tokens() * view.at(r, c);
        }
      }
      assertThat(total).as("%s", level).isCloseTo(map.size(), within(1e-4));
    }
  }

  private static List<String> labels(List<MapUnit> units) {
    return units.stream().map(MapUnit::label).toList();
  }
}
