package org.spanscope.ui.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spanscope.session.Inputs;
import org.spanscope.session.SideName;
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
  void aGoldThatMovedIsDroppedAndNoGoldIsKnownThen() {
    Example edited = Edits.text(EXAMPLE, "Well. " + TEXT);

    assertThat(edited.golds()).isEmpty();
    assertThat(edited.known()).isFalse();
  }

  @Test
  void anUnanswerableQuestionToAnotherTextMayHaveAnAnswer() {
    Example none = new Example("q", "", "Which?", TEXT, List.of(), true);

    assertThat(Edits.text(none, TEXT + " Seven.").isUnanswerable()).isFalse();
  }
}
