package org.spanscope.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spanscope.reader.Reading;
import org.spanscope.reader.TextPlace;
import org.spanscope.testing.RandomTexts;
import org.spanscope.testing.TestMaps;
import org.spanscope.testing.TestReadings;
import org.spanscope.text.Context;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.text.Span;

class MapDifferenceTest {
  private static final MapSettings SETTINGS =
      new MapSettings(new LensChoice("raw", 0, 0), Sinks.RAW, Block.ALL, Level.TOKEN);
  private static final Context CONTEXT =
      new Context("one two. gone. six", List.of(new Span(0, 8), new Span(9, 14), new Span(15, 18)));

  private static MapView view(Selection selection, MapSettings settings, long seed) {
    ReaderInput input =
        ReaderInput.of("who sang", CONTEXT, selection.with(RandomTexts.strangers(CONTEXT)));
    Reading reading =
        TestReadings.withAttention(TestReadings.random(input, 200, 0, new Random(seed)), seed);
    return Maps.view(TestMaps.of(reading.windows().get(0), settings.choice()), settings, input);
  }

  private static Selection without(int sentence, Removal removal) {
    return Selection.all(CONTEXT, removal).toggle(sentence);
  }

  @ParameterizedTest
  @EnumSource(Removal.class)
  void sideFromItselfIsZeroOnWhatBothShare(Removal removal) {
    MapView a = view(without(1, removal), SETTINGS, 1);

    for (boolean renormalise : new boolean[] {true, false}) {
      MapDifference difference = MapDifference.of(a, a, renormalise);

      assertThat(difference.values()).containsOnly(0f);
      assertThat(difference.onlyA()).isEmpty();
      assertThat(difference.onlyB()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Removal.class)
  void tokensThatOnlyOneSideSawAreLeftOutAndNamed(Removal removal) {
    MapView a = view(Selection.all(CONTEXT, removal), SETTINGS, 1);
    MapView b = view(without(1, removal), SETTINGS, 2);

    MapDifference difference = MapDifference.of(a, b, true);

    assertThat(difference.onlyA()).extracting(MapUnit::label).containsExactly("gone", ".");
    assertThat(difference.onlyB()).isEmpty();
    assertThat(difference.columns())
        .extracting(MapUnit::label)
        .containsExactly("[CLS]", "who", "sang", "[SEP]", "one", "two", ".", "six", "[SEP]");
    assertThat(difference.rows()).isEqualTo(difference.columns());
  }

  @Test
  void cellIsBMinusAWithRowsSharedOutAgainOverWhatBothHave() {
    MapView a = view(Selection.all(CONTEXT, Removal.DELETE), SETTINGS, 1);
    MapView b = view(without(1, Removal.DELETE), SETTINGS, 2);

    MapDifference difference = MapDifference.of(a, b, true);
    MapDifference raw = MapDifference.of(a, b, false);

    // "six" is column 9 of A, 7 of B; "who" is row 1 of both.
    double sumA = 1 - a.at(1, 7) - a.at(1, 8);
    assertThat((double) difference.at(1, 7))
        .isCloseTo(b.at(1, 7) - a.at(1, 9) / sumA, within(1e-6));
    assertThat(raw.at(1, 7)).isCloseTo(b.at(1, 7) - a.at(1, 9), within(1e-7f));
    assertThat(difference.columns().get(7).place())
        .isEqualTo(new TextPlace(TextPlace.Area.CONTEXT, 15, 18));
  }

  @Test
  void renormalisedRowsSumToZero() {
    for (Level level : Level.values()) {
      MapView a = view(Selection.all(CONTEXT, Removal.DELETE), SETTINGS.with(level), 1);
      MapView b = view(without(0, Removal.DELETE), SETTINGS.with(level), 2);

      MapDifference difference = MapDifference.of(a, b, true);

      for (int r = 0; r < difference.rows().size(); r++) {
        double sum = 0;
        for (int c = 0; c < difference.columns().size(); c++) {
          sum += difference.at(r, c);
        }
        assertThat(sum)
            .as("row %d at the level of %ss", r, level.label())
            .isCloseTo(0, within(1e-5));
      }
    }
  }

  @Test
  void gapOfEitherSideIsAGapOfTheDifference() {
    MapView a = view(Selection.all(CONTEXT, Removal.DELETE), SETTINGS, 1);
    float[] gap = a.values().clone();
    gap[3] = Float.NaN;
    MapView withGap = new MapView(SETTINGS, a.rows(), a.columns(), gap, 0);

    assertThat(MapDifference.of(a, withGap, true).at(0, 3)).isNaN();
    assertThat(MapDifference.of(withGap, a, false).at(0, 3)).isNaN();
    assertThat(MapDifference.of(withGap, a, true).at(0, 4)).isNotNaN();
  }

  @Test
  void tokensOnOneCharacterGoTogetherInOrder() {
    TextPlace emoji = new TextPlace(TextPlace.Area.CONTEXT, 0, 2);
    List<MapUnit> bytes =
        List.of(new MapUnit("f0", emoji, 0, 1, false), new MapUnit("9f", emoji, 0, 1, false));
    MapView a = new MapView(SETTINGS, bytes, bytes, new float[] {.1f, .9f, .2f, .8f}, 0);
    MapView b = new MapView(SETTINGS, bytes, bytes, new float[] {.3f, .7f, .2f, .8f}, 0);

    MapDifference difference = MapDifference.of(a, b, false);

    assertThat(difference.columns()).isEqualTo(bytes);
    assertThat(difference.values()).containsExactly(new float[] {.2f, -.2f, 0, 0}, within(1e-6f));
  }

  @Test
  void pictureSaysHowRowsWereTreatedAndWhatWasLeftOut() {
    MapView a = view(Selection.all(CONTEXT, Removal.DELETE), SETTINGS.with(Level.SENTENCE), 1);
    MapView b = view(without(1, Removal.DELETE), SETTINGS.with(Level.SENTENCE), 2);

    assertThat(MapDifference.of(a, b, true).says())
        .containsExactly(
            "B − A over what both sides share",
            "each side's rows renormalised over the shared sentences",
            "left out: 1 sentence only in A, 0 sentences only in B");
    assertThat(MapDifference.of(a, b, false).says().get(1)).startsWith("raw weights");
  }

  @Test
  void pictureSaysHowManyMasksAndDistractorsWereLeftOut() {
    MapSettings words = SETTINGS.with(Level.WORD);
    MapView a = view(without(0, Removal.MASK), words, 1);
    MapView b = view(without(2, Removal.MASK), words, 2);

    assertThat(MapDifference.of(a, b, true).says())
        .contains("masked or distractor, left out: 3 words in A, 1 word in B");
  }

  @Test
  void mapsThatShowDifferentThingsAreNotSubtracted() {
    MapView a = view(Selection.all(CONTEXT, Removal.DELETE), SETTINGS, 1);
    MapView b = view(Selection.all(CONTEXT, Removal.DELETE), SETTINGS.with(Sinks.ZEROED), 1);

    assertThatThrownBy(() -> MapDifference.of(a, b, true))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
