package org.spanscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spanscope.text.Answer;
import org.spanscope.text.Context;
import org.spanscope.text.Distractors;
import org.spanscope.text.Example;
import org.spanscope.text.Removal;
import org.spanscope.text.Selection;
import org.spanscope.text.SentenceSplitter;
import org.spanscope.text.TextFault;

class ArticleDistractorsTest {
  private static final SentenceSplitter SPLITTER = new SentenceSplitter();
  private static final String TEXT = "The tower is old. It stands in Paris, and nobody knows why.";
  private static final Context CONTEXT = SPLITTER.split(TEXT);
  private static final Example EXAMPLE =
      new Example("1", "Tower", "Where?", TEXT, List.of(new Answer("Paris", 31)), true);
  private static final List<Paragraph> ARTICLES =
      List.of(
          new Paragraph("Tower", "It has seven floors. It was painted red."),
          new Paragraph(
              "Rain", "Rain fell all day. The river rose and flooded the old market hall."),
          new Paragraph("Paris", "He lived in Paris for years and years, in a house. No."));

  private static ArticleDistractors from(List<Paragraph> paragraphs) {
    return new ArticleDistractors(() -> SPLITTER, List.of(() -> paragraphs));
  }

  @Test
  void eachSentenceGetsOneOfLikeLengthFromAnotherArticle() {
    assertThat(from(ARTICLES).of(EXAMPLE, CONTEXT, 1))
        .containsExactlyInAnyOrder(
            "Rain fell all day.", "The river rose and flooded the old market hall.");
  }

  @Test
  void sentenceThatHoldsAGoldIsNoDistractor() {
    for (long seed = 0; seed < 20; seed++) {
      assertThat(from(ARTICLES).of(EXAMPLE, CONTEXT, seed))
          .noneMatch(sentence -> sentence.contains("Paris"));
    }
  }

  @Test
  void sameSeedGivesTheSameAndAnotherOneOthers() {
    Path samples = Path.of("samples", "squad.json");
    Example example = SquadReader.find(samples.toString());
    Context context = SPLITTER.split(example.text());
    ArticleDistractors distractors =
        new ArticleDistractors(() -> SPLITTER, List.of(() -> Paragraph.read(samples)));

    List<String> first = distractors.of(example, context, 1);

    assertThat(first).hasSameSizeAs(context.sentences()).doesNotHaveDuplicates();
    assertThat(distractors.of(example, context, 1)).isEqualTo(first);
    assertThat(distractors.of(example, context, 2)).isNotEqualTo(first);
    assertThat(first).noneMatch(sentence -> example.text().contains(sentence));
    for (int i = 0; i < first.size(); i++) {
      int length = context.sentences().get(i).length();
      assertThat(first.get(i).length()).isBetween(length / 2, length * 2);
    }
  }

  @Test
  void nextSourceCountsWhereTheFirstHasNoOtherArticle() {
    ArticleDistractors both =
        new ArticleDistractors(
            () -> SPLITTER, List.of(() -> ARTICLES.subList(0, 1), () -> ARTICLES));

    assertThat(both.of(EXAMPLE, CONTEXT, 1)).hasSize(2);
    assertThatThrownBy(() -> from(ARTICLES.subList(0, 1)).of(EXAMPLE, CONTEXT, 1))
        .isInstanceOf(TextFault.class)
        .hasMessageContaining("no other article");
  }

  @Test
  void distractorsAreLookedUpOnceAndForDistractorsAlone() {
    Distractors distractors = from(ARTICLES);
    Selection mask = new Selection(List.of(0), Removal.MASK);
    Selection filled = distractors.fill(EXAMPLE, CONTEXT, mask.with(Removal.DISTRACTOR));

    assertThat(distractors.fill(EXAMPLE, CONTEXT, mask)).isSameAs(mask);
    assertThat(filled.distractors()).hasSize(2);
    assertThat(Distractors.NONE.fill(EXAMPLE, CONTEXT, filled)).isSameAs(filled);
    assertThat(filled.seed(2).distractors()).isEmpty();
  }

  @Test
  void contextsOfAnArticleCountOnce() {
    assertThat(Paragraph.of(List.of(EXAMPLE, EXAMPLE)))
        .containsExactly(new Paragraph("Tower", TEXT));
  }
}
