package org.spanscope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.spanscope.text.Answer;
import org.spanscope.text.Context;
import org.spanscope.text.Example;
import org.spanscope.text.Removal;
import org.spanscope.text.Span;
import org.spanscope.text.Split;

class EditsTest {
  private static final String TEXT = "One two. Three four. Five six.";
  private static final Example EXAMPLE =
      new Example("q", "", "Which?", TEXT, List.of(new Answer("four", TEXT.indexOf("four"))), true);
  private static final Context CONTEXT =
      new Context(TEXT, List.of(new Span(0, 8), new Span(9, 20), new Span(21, 30)));
  private final Inputs start = Inputs.start(EXAMPLE, Split.SENTENCE, CONTEXT, Removal.DELETE);

  @Test
  void mergedSentencesAreKeptOnlyWhereBothWere() {
    Inputs merged = Edits.merge(start, 0);

    assertThat(merged.context().sentences()).containsExactly(new Span(0, 20), new Span(21, 30));
    assertThat(merged.a().kept()).containsExactly(0, 1);
    assertThat(merged.b().kept()).containsExactly(1);
  }

  @Test
  void theLastSentenceHasNothingToMergeWith() {
    assertThat(Edits.merge(start, 2)).isSameAs(start);
  }

  @Test
  void bothHalvesOfACutAreKeptWhereTheWholeWas() {
    Inputs cut = Edits.cut(start, TEXT.indexOf("four"));

    assertThat(cut.context().sentence(1)).isEqualTo("Three");
    assertThat(cut.context().sentence(2)).isEqualTo("four.");
    assertThat(cut.a().kept()).containsExactly(0, 1, 2, 3);
    assertThat(cut.b().kept()).containsExactly(0, 3);
  }

  @Test
  void aCutBesideTheWordsChangesNothing() {
    assertThat(Edits.cut(start, 0)).isSameAs(start);
    assertThat(Edits.cut(start, 8)).isSameAs(start);
    assertThat(Edits.cut(start, -1)).isSameAs(start);
  }

  @Test
  void invertingTwiceIsWhatItWas() {
    Inputs once = Edits.invert(start, SideName.B);

    assertThat(once.b().kept()).containsExactly(1);
    assertThat(Edits.invert(once, SideName.B)).isEqualTo(start);
  }

  @Test
  void removalIsTheSameForBothSides() {
    Inputs masked = Edits.remove(start, Removal.MASK);

    assertThat(masked.a().removal()).isEqualTo(Removal.MASK);
    assertThat(masked.b().removal()).isEqualTo(Removal.MASK);
    assertThat(masked.b().kept()).isEqualTo(start.b().kept());
  }

  @Test
  void aGoldThatStandsWhereItStoodStays() {
    Example edited = Edits.text(EXAMPLE, TEXT + " Seven.");

    assertThat(edited.golds()).isEqualTo(EXAMPLE.golds());
    assertThat(edited.known()).isTrue();
  }

  @Test
  void aGoldBehindAChangeMovesWithItsWords() {
    Example edited = Edits.text(EXAMPLE, "Well. " + TEXT);

    assertThat(edited.golds()).containsExactly(new Answer("four", TEXT.indexOf("four") + 6));
    assertThat(edited.known()).isTrue();
  }

  @Test
  void aGoldThatIsEditedIsDroppedAndNoGoldIsKnownThen() {
    Example edited = Edits.text(EXAMPLE, TEXT.replace("four", "for"));

    assertThat(edited.golds()).isEmpty();
    assertThat(edited.known()).isFalse();
  }

  @Property(tries = 500)
  void everyGoldStandsAtItsPlaceAfterAnyChangeOfTheText(
      @ForAll @StringLength(max = 12) @Chars({'a', 'b', ' '}) String old,
      @ForAll @StringLength(max = 12) @Chars({'a', 'b', ' '}) String next,
      @ForAll @IntRange(max = 11) int start,
      @ForAll @IntRange(min = 1, max = 4) int length) {
    Assume.that(start + length <= old.length());
    Answer gold = new Answer(old.substring(start, start + length), start);
    Example before = new Example("q", "", "Which?", old, List.of(gold), true);

    Example edited = Edits.text(before, next);

    assertThat(edited.golds()).allSatisfy(g -> assertThat(g.span().of(next)).isEqualTo(g.text()));
    if (next.equals(old)) {
      assertThat(edited).isEqualTo(before);
    }
  }

  @Test
  void anUnanswerableQuestionToAnotherTextMayHaveAnAnswer() {
    Example none = new Example("q", "", "Which?", TEXT, List.of(), true);

    assertThat(Edits.text(none, TEXT + " Seven.").isUnanswerable()).isFalse();
  }

  @Test
  void aQuestionEditedKeepsGoldsAndSelections() {
    Inputs asked = Edits.question(start, "Which one?");

    assertThat(asked.example().question()).isEqualTo("Which one?");
    assertThat(asked.example().golds()).isEqualTo(EXAMPLE.golds());
    assertThat(asked.b()).isEqualTo(start.b());
  }

  @Test
  void forgottenGoldsAreNotKnownAndNoSentenceChanges() {
    Inputs forgotten = Edits.forgetGolds(start);

    assertThat(forgotten.example().golds()).isEmpty();
    assertThat(forgotten.example().known()).isFalse();
    assertThat(forgotten.example().question()).isEqualTo(EXAMPLE.question());
    assertThat(forgotten.context()).isEqualTo(start.context());
    assertThat(forgotten.b()).isEqualTo(start.b());
    assertThat(Edits.forgetGolds(forgotten)).isEqualTo(forgotten);
  }

  @Property(tries = 200)
  void everyRowOfChangesCanBeUndoneAndRedone(@ForAll long seed) {
    Random random = new Random(seed);
    History<Inputs> history = new History<>(start);
    List<Inputs> states = new ArrayList<>(List.of(start));
    for (int i = 0; i < 12; i++) {
      Inputs next = change(history.present(), random);
      history.push(next);
      if (!next.equals(states.get(states.size() - 1))) {
        states.add(next);
      }
      for (SideName side : SideName.values()) {
        assertThat(next.selection(side).kept())
            .allMatch(sentence -> sentence < next.context().sentences().size());
      }
    }
    for (int i = states.size() - 2; i >= 0; i--) {
      assertThat(history.undo()).isEqualTo(states.get(i));
    }
    assertThat(history.canUndo()).isFalse();
    for (int i = 1; i < states.size(); i++) {
      assertThat(history.redo()).isEqualTo(states.get(i));
    }
    assertThat(history.canRedo()).isFalse();
  }

  private static Inputs change(Inputs now, Random random) {
    int sentence = random.nextInt(now.context().sentences().size());
    SideName side = random.nextBoolean() ? SideName.A : SideName.B;
    return switch (random.nextInt(8)) {
      case 0 -> Edits.toggle(now, side, sentence);
      case 1 -> Edits.merge(now, sentence);
      case 2 -> Edits.cut(now, random.nextInt(now.context().text().length()));
      case 3 -> Edits.invert(now, side);
      case 4 -> Edits.withoutAnswer(now, side);
      case 5 -> Edits.remove(now, Removal.values()[random.nextInt(3)]);
      case 6 -> Edits.question(now, "Question " + random.nextInt(3));
      default -> Edits.keep(now, side, i -> i != sentence);
    };
  }

  @Property(tries = 200)
  void mergeAfterCutIsWhatItWas(@ForAll @IntRange(max = 29) int offset) {
    Inputs cut = Edits.cut(start, offset);

    Inputs merged = cut.equals(start) ? cut : Edits.merge(cut, start.context().sentenceAt(offset));

    assertThat(merged).isEqualTo(start);
  }
}
