package org.spanscope.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.spanscope.testing.NastyTexts;

class ContextTest {
  private static final ClauseSplitter SPLITTER = new ClauseSplitter(new SentenceSplitter());

  @Provide
  Arbitrary<String> nasty() {
    return NastyTexts.any();
  }

  @Property(tries = 2000)
  void cutsByHandKeepTheRules(
      @ForAll("nasty") String text, @ForAll @IntRange(min = -1, max = 150) int offset) {
    ContextRules.assertKept(text, Context.whole(text).cut(offset));
    ContextRules.assertKept(text, SPLITTER.split(text).cut(offset));
  }

  @Property
  void mergesByHandKeepTheRules(
      @ForAll("nasty") String text, @ForAll @IntRange(max = 20) int sentence) {
    Context context = SPLITTER.split(text);
    Context merged = context.merge(sentence);
    ContextRules.assertKept(text, merged);
    int less = sentence + 1 < context.sentences().size() ? 1 : 0;
    assertThat(merged.sentences()).hasSize(context.sentences().size() - less);
  }

  @Property
  void mergeUndoesACut(@ForAll("nasty") String text, @ForAll @IntRange(max = 150) int offset) {
    Context context = SPLITTER.split(text);
    int sentence = context.sentenceAt(offset);
    Context cut = context.cut(offset);
    if (!cut.equals(context)) {
      assertThat(cut.merge(sentence)).isEqualTo(context);
    }
  }

  @Property
  void everyPlaceIsOwnedByTheSentenceFoundThere(@ForAll("nasty") String text) {
    Context context = SPLITTER.split(text);
    for (int at = 0; at < text.length(); at++) {
      int sentence = context.sentenceAt(at);
      if (context.sentences().isEmpty()) {
        assertThat(sentence).isEqualTo(-1);
      } else {
        assertThat(context.owned(sentence).contains(at)).isTrue();
      }
    }
    assertThat(context.sentenceAt(-1)).isEqualTo(-1);
    assertThat(context.sentenceAt(text.length())).isEqualTo(-1);
  }

  @Test
  void aCutLeavesTheWhiteSpaceBetweenThePieces() {
    Context cut = Context.whole(" one  two ").cut(5);
    assertThat(cut.sentences()).containsExactly(new Span(1, 4), new Span(6, 9));
    assertThat(cut).isEqualTo(Context.whole(" one  two ").cut(6));
  }

  @Test
  void aCutInsideAWordIsAllowed() {
    assertThat(Context.whole("online").cut(2).sentences())
        .containsExactly(new Span(0, 2), new Span(2, 6));
  }

  @Test
  void aCutInsideACharacterGoesBeforeIt() {
    String family = "\ud83d\udc69\u200d\ud83d\udd2c";
    List<Span> beforeFamily = List.of(new Span(0, 2), new Span(2, 9));
    for (int inside = 3; inside < 7; inside++) {
      assertThat(Context.whole("ab" + family + "cd").cut(inside).sentences())
          .isEqualTo(beforeFamily);
    }
    assertThat(Context.whole("abe\u0301cd").cut(3).sentences())
        .containsExactly(new Span(0, 2), new Span(2, 6));
  }

  @Test
  void aCutThatWouldLeaveNothingOnOneSideDoesNothing() {
    Context context = Context.whole(" one two ");
    for (int offset : new int[] {-5, 0, 1, 8, 9, 100}) {
      assertThat(context.cut(offset)).isSameAs(context);
    }
    assertThat(Context.whole("e\u0301").cut(1).sentences()).hasSize(1);
  }

  @Test
  void theLastSentenceHasNothingToMergeWith() {
    Context context = Context.whole("one");
    assertThat(context.merge(0)).isSameAs(context);
  }

  @Test
  void blankTextIsAContextWithoutSentences() {
    assertThat(Context.whole(" \u00a0").sentences()).isEmpty();
    assertThat(Context.whole("").cut(0).sentences()).isEmpty();
  }

  @Test
  void sentencesThatBreakTheRulesAreRefused() {
    assertRefused("one two", "overlaps", new Span(0, 5), new Span(4, 7));
    assertRefused("one two", "left over", new Span(0, 3));
    assertRefused("one two", "left out", new Span(4, 7));
    assertRefused("one two", "begins with white space", new Span(0, 3), new Span(3, 7));
    assertRefused("one two", "ends with white space", new Span(0, 4), new Span(4, 7));
    assertRefused("one", "beyond", new Span(0, 4));
    assertRefused("one", "is empty", new Span(0, 0), new Span(0, 3));
    assertRefused("\ud83d\ude00", "surrogate", new Span(0, 1), new Span(1, 2));
  }

  private static void assertRefused(String text, String why, Span... sentences) {
    assertThatThrownBy(() -> new Context(text, List.of(sentences)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}
