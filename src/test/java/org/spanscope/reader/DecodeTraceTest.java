package org.spanscope.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.spanscope.reader.DecodeTrace.Rejected;
import org.spanscope.reader.DecodeTrace.Rule;
import org.spanscope.testing.RandomTexts;
import org.spanscope.testing.TestReadings;
import org.spanscope.text.Context;
import org.spanscope.text.ReaderInput;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.text.Span;

class DecodeTraceTest {
  private static final int ALL = 100_000;

  private static Reading reading(Random random) {
    Context context = RandomTexts.context(1 + random.nextInt(6), random);
    int room = 4 + random.nextInt(14);
    return TestReadings.random(
        ReaderInput.of("who", context, RandomTexts.selection(context, random)),
        room,
        random.nextInt(room),
        random);
  }

  private static DecodeTrace trace(Reading reading, DecodeSettings settings, int most) {
    return DecodeTrace.of(reading, SpanDecoder.decode(reading, settings), settings, most);
  }

  @Property(tries = 300)
  void everyPairAboveTheBestSpanIsThereOnceWithItsHighestScore(@ForAll long seed) {
    Random random = new Random(seed);
    Reading reading = reading(random);
    DecodeSettings settings = new DecodeSettings(1 + random.nextInt(6), 0, 20);

    DecodeTrace trace = trace(reading, settings, ALL);

    Map<List<Object>, Double> expected = new HashMap<>();
    for (Window window : reading.windows()) {
      for (int i = 0; i < window.size(); i++) {
        for (int j = 0; j < window.size(); j++) {
          double score = (double) window.startLogits()[i] + window.endLogits()[j];
          if (score > trace.best() && (i != 0 || j != 0)) {
            expected.merge(pair(window.tokens().get(i), window.tokens().get(j)), score, Math::max);
          }
        }
      }
    }
    Map<List<Object>, Double> actual = new HashMap<>();
    for (Rejected one : trace.rejected()) {
      assertThat(actual.put(pair(one.start(), one.end()), one.score())).isNull();
    }
    assertThat(actual).isEqualTo(expected);
    assertThat(trace.more()).isFalse();
    assertThat(trace.rejected())
        .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
  }

  private static List<Object> pair(Token start, Token end) {
    return List.of(start.kind(), start.ordinal(), end.kind(), end.ordinal());
  }

  @Property(tries = 200)
  void shortListIsTheBeginningOfTheWholeOne(@ForAll long seed) {
    Reading reading = reading(new Random(seed));
    List<Rejected> all = trace(reading, DecodeSettings.STANDARD, ALL).rejected();
    DecodeTrace few = trace(reading, DecodeSettings.STANDARD, 3);

    List<Double> scores = all.stream().map(Rejected::score).limit(3).toList();
    assertThat(few.rejected()).extracting(Rejected::score).isEqualTo(scores);
    assertThat(few.more()).isEqualTo(all.size() > 3);
  }

  @Test
  void eachRuleIsNamed() {
    Context context = new Context("a b c. d e.", List.of(new Span(0, 6), new Span(7, 11)));
    assertThat(rules(context, Removal.DELETE, false, 2))
        .containsExactlyInAnyOrder(Rule.QUESTION_OR_SPECIAL, Rule.END_BEFORE_START, Rule.TOO_LONG);
    assertThat(rules(context, Removal.MASK, false, 30)).contains(Rule.MASKED);
    assertThat(rules(context, Removal.DISTRACTOR, false, 30)).contains(Rule.DISTRACTOR);
    assertThat(rules(context, Removal.DELETE, true, 30)).contains(Rule.BORDER);
  }

  /** The rules that reject any pair, all of which beat the best span. */
  private static List<Rule> rules(
      Context context, Removal removal, boolean shuffled, int maxTokens) {
    List<Integer> kept = removal == Removal.DELETE ? List.of(0, 1) : List.of(0);
    Selection selection = new Selection(kept, removal, shuffled, 1, RandomTexts.strangers(context));
    Reading random =
        TestReadings.random(ReaderInput.of("q", context, selection), 50, 0, new Random(1));
    Window window = random.windows().get(0);
    float[] level = new float[window.size()];
    Reading reading =
        TestReadings.reading(
            random.input(), List.of(new Window(0, window.tokens(), level, level, null)));
    DecodeSettings settings = new DecodeSettings(maxTokens, 0, 1);
    Prediction lower = new Prediction(false, List.of(candidate()), 0, 0);
    List<Rule> rules = new ArrayList<>();
    for (Rejected one : DecodeTrace.of(reading, lower, settings, ALL).rejected()) {
      boolean span =
          one.start().kind() == TokenKind.CONTEXT
              && one.end().kind() == TokenKind.CONTEXT
              && one.rule() == Rule.TOO_LONG
              && one.lastToken() - one.firstToken() < maxTokens;
      if (!span && !rules.contains(one.rule())) {
        rules.add(one.rule());
      }
    }
    return rules;
  }

  private static Prediction.Candidate candidate() {
    return new Prediction.Candidate("", new Span(0, 0), -1, 0, 0, 0, 0, 0);
  }

  @Property(tries = 200)
  void aPairOfContextTokensInOrderHasTheCharactersThatWereSeenBetweenTheirOffsets(
      @ForAll long seed) {
    Random random = new Random(seed);
    Context context = RandomTexts.context(1 + random.nextInt(6), random);
    Selection all = Selection.all(context, Removal.DELETE);
    Reading reading = TestReadings.random(ReaderInput.of("who came", context, all), 40, 10, random);
    for (Rejected one : trace(reading, new DecodeSettings(1, 0, 20), ALL).rejected()) {
      boolean stretch =
          one.start().kind() == TokenKind.CONTEXT && one.end().kind() == TokenKind.CONTEXT;
      if (stretch && one.firstToken() <= one.lastToken()) {
        assertThat(one.text())
            .isEqualTo(context.text().substring(one.start().start(), one.end().end()));
      } else if (stretch) {
        assertThat(one.text()).isEqualTo(of(one.start(), context) + " … " + of(one.end(), context));
        assertThat(one.places()).containsExactly(one.start().place(), one.end().place());
      }
    }
  }

  private static String of(Token token, Context context) {
    return context.text().substring(token.start(), token.end());
  }

  @Property(tries = 200)
  void theTokensOfAPairInOrderStandOnItsPlacesAndNoOthersDo(@ForAll long seed) {
    Reading reading = reading(new Random(seed));
    for (Rejected one : trace(reading, new DecodeSettings(1, 0, 20), ALL).rejected()) {
      List<Token> tokens = reading.windows().get(one.window()).tokens();
      if (!one.start().kind().isInText()
          || !one.end().kind().isInText()
          || one.firstToken() > one.lastToken()) {
        continue;
      }
      for (int i = 0; i < tokens.size(); i++) {
        TextPlace place = tokens.get(i).place();
        boolean inside = i >= one.firstToken() && i <= one.lastToken();
        if (place.start() < place.end()) {
          assertThat(one.places().stream().anyMatch(place::touches)).isEqualTo(inside);
        }
      }
    }
  }

  @Test
  void theTextOfAPairIsWhatTheReaderSawOfIt() {
    Context context =
        new Context(
            "Anna came. Nobody left. All saw.",
            List.of(new Span(0, 10), new Span(11, 23), new Span(24, 32)));
    Selection selection = new Selection(List.of(0, 2), Removal.DELETE);
    ReaderInput input = ReaderInput.of("who came", context, selection);
    Reading reading = TestReadings.random(input, 40, 0, new Random(1));
    List<Token> tokens = reading.windows().get(0).tokens();
    Token anna =
        tokens.stream()
            .filter(token -> token.start() == 0 && token.kind() == TokenKind.CONTEXT)
            .findFirst()
            .orElseThrow();
    Token saw = tokens.stream().filter(token -> token.start() == 28).findFirst().orElseThrow();
    Token who =
        tokens.stream()
            .filter(token -> token.kind() == TokenKind.QUESTION)
            .findFirst()
            .orElseThrow();
    PairText texts = new PairText(input, SeenText.of(input));

    assertThat(texts.of(anna, saw)).isEqualTo("Anna came. All saw");
    assertThat(texts.places(tokens, tokens.indexOf(anna), tokens.indexOf(saw)))
        .containsExactly(
            new TextPlace(TextPlace.Area.CONTEXT, 0, 10),
            new TextPlace(TextPlace.Area.CONTEXT, 24, 31));
    assertThat(texts.of(who, anna)).isEqualTo("who … Anna");
    assertThat(texts.of(tokens.get(0), anna)).isEqualTo(tokens.get(0).text() + " … Anna");
    assertThat(texts.of(tokens.get(0), tokens.get(0))).isEqualTo(tokens.get(0).text());
  }

  @Test
  void emptyIsChosenWhereTheNullIsAheadByMoreThanTau() {
    Reading reading = reading(new Random(3));
    Prediction prediction = SpanDecoder.decode(reading, DecodeSettings.STANDARD);
    double margin = prediction.nullScore() - prediction.nbest().get(0).score();

    DecodeTrace below = trace(reading, DecodeSettings.STANDARD.tau(margin - 0.25), 5);
    DecodeTrace at = trace(reading, DecodeSettings.STANDARD.tau(margin), 5);

    assertThat(below.margin()).isEqualTo(margin);
    assertThat(below.empty()).isTrue();
    assertThat(at.empty()).isFalse();
  }
}
